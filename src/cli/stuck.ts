import { isFew, least, shownCells } from '../model/few.ts'

/** Where people get stuck in guides and interviews, from anonymous counts: which step, which failure, after how long. */

type Counts = Readonly<Record<string, number>>
export type Place = { readonly guide: string; readonly step: string; readonly what: string; readonly waits: ReadonlyMap<string, number> }

const spans = ['2m', '10m', '1h', '1d', 'later']
const id = '[a-z0-9-]+'
const named = new RegExp(
  `^guide\\.(?<guide>${id})(?:\\.(?<step>${id})\\.(?<what>stuck|failed\\.${id}|help|lost)(?:\\.(?<span>${spans.join('|')}))?|#(?<told>${id}))$`,
)

/** The names of the events are those of `src/dialogue/guide/walk.ts`. */
export function placesIn(counts: Counts): readonly Place[] {
  const places = new Map<string, { guide: string; step: string; what: string; waits: Map<string, number> }>()
  for (const [name, count] of Object.entries(counts)) {
    const read = readName(name)
    if (!read) continue
    const { guide, step, what, span } = read
    const key = `${guide} ${step} ${what}`
    const place = places.get(key) ?? { guide, step, what, waits: new Map<string, number>() }
    place.waits.set(span, (place.waits.get(span) ?? 0) + count)
    places.set(key, place)
  }
  return [...places.values()].toSorted((one, other) => totalOf(other.waits) - totalOf(one.waits))
}

/** A failure told of from outside has no step. */
function readName(name: string): { guide: string; step: string; what: string; span: string } | undefined {
  const found = named.exec(name)?.groups
  if (!found) return undefined
  const { guide = '', step = '(outside)', told = '', what = `failed.${told}`, span = '' } = found
  return { guide, step, what, span }
}

const totalOf = (waits: ReadonlyMap<string, number>): number => [...waits.values()].reduce((sum, count) => sum + count, 0)

const words: Readonly<Record<string, string>> = { stuck: 'did not work', help: 'sent to a person', lost: 'not understood twice' }
const sayWhat = (what: string): string => words[what] ?? `failure ${what.replace('failed.', '')}`

/** One line a place, most frequent first; what is below 5 is only said to be there. `from` and `to`: days, YYYY-MM-DD. */
export function describeStuck(counts: Counts, { from, to }: { from: string; to: string }): string {
  const places = placesIn(counts)
  const [many, few] = [places.filter(({ waits }) => totalOf(waits) >= least), places.filter(({ waits }) => totalOf(waits) < least)]
  const lines = many.map(({ guide, step, what, waits }) => [guide, step, sayWhat(what), String(totalOf(waits)), sayWaits(waits)].join('\t'))
  return [
    `${from} to ${to}: counts of events, never of a person; below ${least} none is shown`,
    ...guidesIn(counts).map(guide => sayEnds(counts, guide)),
    ...(places.length === 0 ? ['Nobody got stuck in a guide.'] : ['guide\tstep\twhat\ttimes\tafter', ...lines]),
    ...(few.length > 0 ? [`${few.length} other place(s), fewer than ${least} times each`] : []),
  ].join('\n')
}

function sayWaits(waits: ReadonlyMap<string, number>): string {
  const shown = shownCells(new Map([...waits].filter(([span]) => span !== '')))
  return spans.flatMap(span => (shown.has(span) ? [`${span === 'later' ? '> 1d' : `≤ ${span}`} ${shown.get(span)}`] : [])).join(', ')
}

function guidesIn(counts: Counts): string[] {
  const found = Object.keys(counts).flatMap(name => /^guide\.([a-z0-9-]+)\.start$/.exec(name)?.[1] ?? [])
  return [...new Set(found)].toSorted()
}

/** How many began and how many came to the end: both only where neither the ones nor the others are few. */
function sayEnds(counts: Counts, guide: string): string {
  const [begun, ended] = [counts[`guide.${guide}.start`] ?? 0, counts[`guide.${guide}.done`] ?? 0]
  if (isFew(begun)) return `${guide}: begun fewer than ${least} times`
  return isFew(ended) || isFew(Math.abs(begun - ended)) ? `${guide}: ${begun} begun` : `${guide}: ${begun} begun, ${ended} finished`
}

const dayMs = 86_400_000

/** The days of the last whole weeks, Monday to Sunday: asked twice in a week, the same is told, so that nothing shows by subtraction. */
export function wholeWeeks(today: string, weeks: number): readonly string[] {
  const now = Date.parse(today)
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * dayMs
  return Array.from({ length: weeks * 7 }, (_, i) => new Date(monday - (weeks * 7 - i) * dayMs).toISOString().slice(0, 10))
}
