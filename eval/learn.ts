/** One question of which the right classes are known. `weight`: how much it counts. */
export type Sample<Class extends string> = { readonly signs: readonly string[]; readonly right: readonly Class[]; readonly weight: number }

export type Learning<Class extends string> = {
  readonly classes: readonly Class[]
  /** What a sign weighs for a class before anything was seen. */
  prior(sign: string, of: Class): number
  readonly rounds: number
  /** A sign seen in fewer questions teaches their subject, not what they ask. */
  readonly least: number
}

/** Draws every weight back to what it was before anything was seen. */
const decay = 0.3

type Weights = ReadonlyMap<string, { readonly now: Float64Array; readonly before: Float64Array }>

/** Softmax regression by plain gradient steps, in an order that depends on nothing but the samples. */
export function learn<Class extends string>(samples: readonly Sample<Class>[], how: Learning<Class>): Record<string, number[]> {
  const weights = begin(samples, how)
  const known = samples.map(({ signs, right, weight }) => ({
    rows: signs.flatMap(sign => weights.get(sign) ?? []),
    right: how.classes.map(of => right.includes(of)),
    weight,
  }))
  for (let round = 0; round < how.rounds; round++) {
    const rate = 0.06 / (1 + round * 0.05)
    for (const sample of shuffled(known, round + 1)) step(sample, rate)
  }
  return Object.fromEntries(
    [...weights].flatMap(([sign, { now }]) => {
      const short = Array.from(now, weight => (Math.abs(weight) < 0.1 ? 0 : Math.round(weight * 100) / 100))
      return short.every(weight => weight === 0) ? [] : [[sign, short]]
    }),
  )
}

function begin<Class extends string>(samples: readonly Sample<Class>[], { classes, prior, least }: Learning<Class>): Weights {
  const seen = new Map<string, number>()
  for (const { signs } of samples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  return new Map(
    [...seen].flatMap(([sign, count]) => {
      const before = Float64Array.from(classes, of => prior(sign, of))
      return count >= least ? [[sign, { now: before.slice(), before }] as const] : []
    }),
  )
}

type Known = {
  readonly rows: readonly { readonly now: Float64Array; readonly before: Float64Array }[]
  readonly right: readonly boolean[]
  readonly weight: number
}

function step({ rows, right, weight }: Known, rate: number): void {
  const sums = right.map((_, at) => rows.reduce((sum, { now }) => sum + (now[at] ?? 0), 0))
  const top = Math.max(...sums)
  const grown = sums.map(sum => Math.exp(sum - top))
  const total = grown.reduce((sum, one) => sum + one, 0)
  const shares = grown.map(one => one / total)
  const met = Math.max(
    1e-9,
    shares.reduce((sum, share, at) => sum + (right[at] === true ? share : 0), 0),
  )
  const pulls = shares.map((share, at) => rate * weight * ((right[at] === true ? share / met : 0) - share))
  for (const { now, before } of rows)
    for (const [at, pull] of pulls.entries()) {
      const was = now[at] ?? 0
      now[at] = was - rate * decay * (was - (before[at] ?? 0)) + pull
    }
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
