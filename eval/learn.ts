import { facets, type Facet } from '../src/model/answer.ts'

/** One question of which the right sides are known. `weight`: how much it counts. */
export type Sample = { readonly signs: readonly string[]; readonly sides: readonly Facet[]; readonly weight: number }

const rounds = 60
/** A sign seen in fewer questions teaches their subject, not what they ask. */
const least = 4
/** Draws every weight back to what it was before anything was seen. */
const decay = 0.3
/** What the patterns' verdict weighs before anything was seen, by its level. */
const trust = [0.5, 2, 2, 3] as const

/** Softmax regression by plain gradient steps, in an order that depends on nothing but the samples. */
export function learnSides(samples: readonly Sample[]): Record<string, number[]> {
  const seen = new Map<string, number>()
  for (const { signs } of samples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const weights = new Map([...seen].flatMap(([sign, count]) => (count >= least ? [[sign, new Float64Array(facets.length)] as const] : [])))
  const before = new Map([...weights].map(([sign, row]) => [row, priorOf(sign)] as const))
  for (const [row, prior] of before) row.set(prior)
  for (let round = 0; round < rounds; round++) {
    const rate = 0.06 / (1 + round * 0.05)
    for (const sample of shuffled(samples, round + 1)) step({ weights, before }, sample, rate)
  }
  return Object.fromEntries(
    [...weights].flatMap(([sign, row]) => {
      const short = Array.from(row, weight => (Math.abs(weight) < 0.1 ? 0 : Math.round(weight * 100) / 100))
      return short.every(weight => weight === 0) ? [] : [[sign, short]]
    }),
  )
}

/** Nothing, but for the signs `p:<side>:<level>`. */
function priorOf(sign: string): readonly number[] {
  const [mark, side, level] = sign.split(':')
  return facets.map(facet => (mark === 'p' && side === facet && level !== undefined ? (trust[Number(level)] ?? 0) : 0))
}

type Learning = {
  readonly weights: ReadonlyMap<string, Float64Array>
  readonly before: ReadonlyMap<Float64Array, readonly number[]>
}

function step({ weights, before }: Learning, { signs, sides, weight }: Sample, rate: number): void {
  const rows = signs.flatMap(sign => weights.get(sign) ?? [])
  const sums = facets.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const top = Math.max(...sums)
  const grown = sums.map(sum => Math.exp(sum - top))
  const total = grown.reduce((sum, one) => sum + one, 0)
  const shares = grown.map(one => one / total)
  const right = shares.reduce((sum, share, at) => sum + (isIn(sides, at) ? share : 0), 0)
  for (const row of rows)
    for (const [at, share] of shares.entries()) {
      const wanted = isIn(sides, at) ? share / Math.max(right, 1e-9) : 0
      const now = row[at] ?? 0
      row[at] = now - rate * decay * (now - (before.get(row)?.[at] ?? 0)) + rate * weight * (wanted - share)
    }
}

function isIn(sides: readonly Facet[], at: number): boolean {
  const facet = facets[at]
  return facet !== undefined && sides.includes(facet)
}

/** The same order on every machine. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const order = [...list]
  let state = seed
  for (let at = order.length - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) % 2147483648
    const other = state % (at + 1)
    const kept = order[at]
    const swapped = order[other]
    if (kept !== undefined && swapped !== undefined) [order[at], order[other]] = [swapped, kept]
  }
  return order
}
