const minute = 60_000
const spans: readonly (readonly [name: string, most: number])[] = [
  ['2m', 2 * minute],
  ['10m', 10 * minute],
  ['1h', 60 * minute],
  ['1d', 24 * 60 * minute],
]

/** How long a person stood at a step, roughly: enough to see where people stay, too little to know them by. Both as ISO times. */
export function waited(since: string, now: string): string {
  const ms = Date.parse(now) - Date.parse(since)
  return spans.find(([, most]) => ms <= most)?.[0] ?? 'later'
}
