import { rootShare } from '../src/answer/learnt.ts'

/** One question of which the right classes are known. `weight`: how much it counts. */
export type Sample<Class extends string> = { readonly signs: readonly string[]; readonly right: readonly Class[]; readonly weight: number }

export type Learning<Class extends string> = {
  readonly classes: readonly Class[]
  /** What a sign weighs for a class before anything was seen. */
  prior(sign: string, of: Class): number
  readonly rounds: number
  /** The size of the first steps; later ones are smaller. */
  readonly rate: number
  /** A smaller weight is none. */
  readonly finest: number
  /** How strongly every weight is drawn back to what it was before anything was seen. */
  readonly decay: number
  /** A sign seen in fewer questions teaches their subject, not what they ask. */
  readonly least: number
  /** As `likeliest` takes it. */
  readonly isRooted?: boolean
}

/** All weights in one row, those of a sign side by side, one a class: millions of small steps must not each touch an object. */
type Weights = {
  readonly places: ReadonlyMap<string, number>
  readonly now: Float64Array
  readonly before: Float64Array
  readonly wide: number
}

/** Softmax regression by plain gradient steps, in an order that depends on nothing but the samples. */
export function learn<Class extends string>(samples: readonly Sample<Class>[], how: Learning<Class>): Record<string, number[]> {
  const weights = begin(samples, how)
  const known = samples.map(({ signs, right, weight }): Known => {
    const rows = Int32Array.from(signs.flatMap(sign => weights.places.get(sign) ?? []))
    const scale = how.isRooted === true ? rootShare(rows.length) : 1
    return { rows, right: how.classes.map(of => right.includes(of)), weight, scale }
  })
  const room = new Float64Array(weights.wide)
  for (let round = 0; round < how.rounds; round++) {
    const rate = how.rate / (1 + round * 0.05)
    for (const sample of shuffled(known, round + 1)) step(weights, sample, { rate, pull: rate * how.decay, room })
  }
  return Object.fromEntries(
    [...weights.places].flatMap(([sign, at]) => {
      const row = weights.now.subarray(at, at + weights.wide)
      const short = Array.from(row, weight => (Math.abs(weight) < how.finest ? 0 : Math.round(weight * 100) / 100))
      return short.every(weight => weight === 0) ? [] : [[sign, short]]
    }),
  )
}

function begin<Class extends string>(samples: readonly Sample<Class>[], { classes, prior, least }: Learning<Class>): Weights {
  const seen = new Map<string, number>()
  for (const { signs } of samples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const kept = [...seen].flatMap(([sign, count]) => (count >= least ? [sign] : []))
  const before = Float64Array.from(kept.flatMap(sign => classes.map(of => prior(sign, of))))
  const wide = classes.length
  return { places: new Map(kept.map((sign, at) => [sign, at * wide])), now: before.slice(), before, wide }
}

type Known = { readonly rows: Int32Array; readonly right: readonly boolean[]; readonly weight: number; readonly scale: number }

/** `pull`: back to what it was; `room` holds the shares, then the steps of one sample. */
type Step = { readonly rate: number; readonly pull: number; readonly room: Float64Array }

function step(weights: Weights, { rows, right, weight, scale }: Known, { rate, pull, room }: Step): void {
  shares(weights, { rows, scale }, room)
  const met = Math.max(
    1e-9,
    room.reduce((sum, share, at) => sum + (right[at] === true ? share : 0), 0),
  )
  for (const [at, share] of room.entries()) room[at] = rate * weight * scale * ((right[at] === true ? share / met : 0) - share)
  const { now, before, wide } = weights
  for (const row of rows)
    for (let at = 0; at < wide; at++) {
      const was = now[row + at] ?? 0
      now[row + at] = was - pull * (was - (before[row + at] ?? 0)) + (room[at] ?? 0)
    }
}

/** How likely each class is, into `room`. */
function shares({ now, wide }: Weights, { rows, scale }: Pick<Known, 'rows' | 'scale'>, room: Float64Array): void {
  room.fill(0)
  for (const row of rows) for (let at = 0; at < wide; at++) room[at] = (room[at] ?? 0) + (now[row + at] ?? 0)
  const top = room.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY)
  for (const [at, sum] of room.entries()) room[at] = Math.exp((sum - top) * scale)
  const total = room.reduce((sum, one) => sum + one, 0)
  for (const [at, grown] of room.entries()) room[at] = grown / total
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
