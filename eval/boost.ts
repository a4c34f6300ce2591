import { chanceIn, type Forest, type Tree } from '../src/answer/trees.ts'

export type Boosting = {
  readonly trees: number
  readonly depth: number
  /** How much of each tree counts. */
  readonly rate: number
  /** Cases that a leaf must hold. */
  readonly least: number
  /** How strongly leaves are held to nothing. */
  readonly held: number
  /** Signs of which more can only speak for it, or only against it: what a few odd cases say otherwise is chance. */
  readonly rising: ReadonlySet<string>
  readonly falling: ReadonlySet<string>
}

type Case = { readonly signs: Readonly<Record<string, number>>; readonly right: boolean }

/** Gradient boosting of small trees on the log-likelihood. What it finds depends on nothing but the cases and their order. */
export function boost(cases: readonly Case[], how: Boosting): Forest {
  const names = Object.keys(cases[0]?.signs ?? {})
  const columns = names.map((name): Column => {
    const values = Float64Array.from(cases, ({ signs }) => signs[name] ?? 0)
    const order = Int32Array.from(values.keys()).toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other)
    return { name, values, order, way: how.rising.has(name) ? 1 : how.falling.has(name) ? -1 : 0 }
  })
  const right = Float64Array.from(cases, one => Number(one.right))
  const share = right.reduce((sum, one) => sum + one, 0) / cases.length
  const base = rounded(Math.log(share / (1 - share)))
  const trees: Tree[] = []
  const sums = new Float64Array(cases.length).fill(base)
  for (let at = 0; at < how.trees; at++) {
    const tree = grow(columns, slopesOf(sums, right), how)
    trees.push(tree)
    for (const [place, { signs }] of cases.entries()) sums[place] = (sums[place] ?? 0) + logOddsIn(tree, signs)
  }
  return { base, trees }
}

/** `order`: cases by rising value; `way`: 1 rising, -1 falling, 0 free. */
type Column = { readonly name: string; readonly values: Float64Array; readonly order: Int32Array; readonly way: -1 | 0 | 1 }

/** First and second derivative of the likelihood, by case. */
type Slopes = { readonly slope: Float64Array; readonly curve: Float64Array }

function slopesOf(sums: Float64Array, right: Float64Array): Slopes {
  const chances = sums.map(sum => 1 / (1 + Math.exp(-sum)))
  return { slope: right.map((one, at) => one - (chances[at] ?? 0)), curve: chances.map(chance => chance * (1 - chance)) }
}

/** What the cases of a node add up to, and between which values its leaves must lie. */
type Node = { slope: number; curve: number; count: number; low: number; high: number }
type Split = { readonly column: Column; readonly from: number; readonly gain: number; readonly below: Node; readonly above: Node }

function grow(columns: readonly Column[], slopes: Slopes, how: Boosting): Tree {
  const count = slopes.slope.length
  const of = new Int32Array(count)
  let nodes: Node[] = [
    {
      ...empty(),
      slope: sum(slopes.slope),
      curve: sum(slopes.curve),
      count,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    },
  ]
  const signs: string[] = []
  const from: number[] = []
  for (let level = 0; level < how.depth; level++) {
    const best: (Split | undefined)[] = nodes.map(() => undefined)
    for (const column of columns) offer(column, { nodes, of, best, slopes, how })
    signs.push(...best.map(split => split?.column.name ?? ''))
    from.push(...best.map(split => split?.from ?? 0))
    for (const at of of.keys()) {
      const node = of[at] ?? 0
      const split = best[node]
      of[at] = 2 * node + (split !== undefined && (split.column.values[at] ?? 0) >= split.from ? 1 : 0)
    }
    nodes = nodes.flatMap((node, at) => {
      const split = best[at]
      return split ? [split.below, split.above] : [node, { ...node, count: 0 }]
    })
  }
  return { signs, from, leaves: nodes.map(node => rounded(how.rate * leafOf(node, how))) }
}

type Growing = {
  readonly nodes: readonly Node[]
  readonly of: Int32Array
  readonly best: (Split | undefined)[]
  readonly slopes: Slopes
  readonly how: Boosting
}

/** The best place to part each node by this column, where it is better than what was found. */
function offer(column: Column, { nodes, of, best, slopes, how }: Growing): void {
  const below = nodes.map(empty)
  const last = nodes.map(() => Number.NaN)
  for (const at of column.order) {
    const node = of[at] ?? 0
    const left = below[node] ?? empty()
    const value = column.values[at] ?? 0
    const split = partedAt(column, [last[node] ?? Number.NaN, value], { left, all: nodes[node] ?? left, how })
    if (split && split.gain > (best[node]?.gain ?? tiny)) best[node] = split
    add(left, slopes, at)
    last[node] = value
  }
}

function add(node: Node, { slope, curve }: Slopes, at: number): void {
  node.slope += slope[at] ?? 0
  node.curve += curve[at] ?? 0
  node.count++
}

type Parting = { readonly left: Node; readonly all: Node; readonly how: Boosting }

/** Between two values, if both sides have cases enough. */
function partedAt(column: Column, [before, value]: readonly [number, number], parting: Parting): Split | undefined {
  const { left, all, how } = parting
  if (!(value > before) || left.count < how.least || all.count - left.count < how.least) return undefined
  const from = rounded((before + value) / 2)
  return from > before && from <= value ? splitAt(column, from, parting) : undefined
}

/** A gain that is none. */
const tiny = 1e-6

function splitAt(column: Column, from: number, { left, all, how }: Parting): Split | undefined {
  const below = { ...left, low: all.low, high: all.high }
  const above = { ...all, slope: all.slope - left.slope, curve: all.curve - left.curve, count: all.count - left.count }
  const [one, other] = [leafOf(below, how), leafOf(above, how)]
  if (column.way * (other - one) < 0) return undefined
  const middle = (one + other) / 2
  const [lower, upper] = column.way === -1 ? [above, below] : [below, above]
  if (column.way !== 0) [lower.high, upper.low] = [middle, middle]
  return { column, from, gain: worth(below, one, how) + worth(above, other, how) - worth(all, leafOf(all, how), how), below, above }
}

function leafOf({ slope, curve, low, high }: Node, { held }: Boosting): number {
  return Math.min(high, Math.max(low, slope / (curve + held)))
}

/** How much a leaf of this value adds to the likelihood. */
function worth({ slope, curve }: Node, value: number, { held }: Boosting): number {
  return slope * value - ((curve + held) * value * value) / 2
}

function logOddsIn(tree: Tree, signs: Readonly<Record<string, number>>): number {
  const chance = chanceIn({ base: 0, trees: [tree] }, signs)
  return Math.log(chance / (1 - chance))
}

const empty = (): Node => ({ slope: 0, curve: 0, count: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
const sum = (list: Float64Array): number => list.reduce((all, one) => all + one, 0)
/** As many digits as the file holds. */
const rounded = (value: number): number => Math.round(value * 10000) / 10000
