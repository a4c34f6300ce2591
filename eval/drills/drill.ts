/** What a drill prints and decides. */
export type Figure = {
  readonly name: string
  readonly value: number | string
  /** The promise, in words ("= 0", "< 5000 ms"); absent = only told. */
  readonly line?: string
  readonly kept?: boolean
}
export type Drill = (options: { readonly quick: boolean; say(progress: string): void }) => Promise<readonly Figure[]>

export const told = (name: string, value: number | string): Figure => ({ name, value })
export const none = (name: string, value: number): Figure => ({ name, value, line: '= 0', kept: value === 0 })
export const below = (name: string, value: number, most: number, unit: string): Figure => ({
  name: `${name}, ${unit}`,
  value: round(value),
  line: `< ${most}`,
  kept: value < most,
})
export const atLeast = (name: string, value: number, least: number): Figure => ({ name, value, line: `≥ ${least}`, kept: value >= least })

/** One after the other; or side by side, where most of the time is waiting and the drill is to be over soon. */
export async function through<T, R>(all: readonly T[], isSideBySide: boolean, of: (one: T) => Promise<R>): Promise<R[]> {
  if (isSideBySide) return Promise.all(all.map(of))
  const found: R[] = []
  for (const one of all) found.push(await of(one))
  return found
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The value below which `share` of the values lie. NaN when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
