import { z } from 'zod'
import { carriers, designs, draftSchema, goals, type Draft, type DraftProblem } from '../model/campaign.ts'
import { fold } from '../model/fold.ts'
import { say } from './texts.vi.ts'

/** What somebody fills in for a campaign, checked before anything is made of it. */

export type ReadDraft = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly problems: readonly DraftProblem[] }

/** `offices`: the slugs that a campaign may be made for. `today`: an ISO day in Viet Nam. */
export type Bounds = { readonly offices: readonly string[]; readonly today: string }

const most = { name: 80, message: 160, place: 40, places: 50, days: 366 }
const least = { name: 3, message: 10, place: 2 }

const given = z.object({
  office: z.string().catch(''),
  name: z.string().catch(''),
  from: z.string().catch(''),
  to: z.string().catch(''),
  goal: z.string().catch(''),
  design: z.string().catch(designs[0]),
  message: z.string().catch(''),
  other: z.string().optional().catch(undefined),
  places: z.array(z.string().catch('')).catch([]),
  carriers: z.array(z.string().catch('')).catch([]),
})

/** Every problem at once, each in a sentence that says what to do. */
export function readDraft(raw: unknown, bounds: Bounds): ReadDraft {
  const read = given.catch(given.parse({})).parse(raw)
  const draft = {
    ...read,
    name: tidied(read.name),
    message: tidied(read.message),
    other: read.other === undefined || tidied(read.other) === '' ? undefined : tidied(read.other),
    places: read.places.map(tidied).filter(place => place !== ''),
    carriers: [...new Set(read.carriers)],
  }
  const problems = [
    ...officeProblems(draft.office, bounds),
    ...wordProblems(draft),
    ...dayProblems(draft, bounds),
    ...choiceProblems(draft),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, draft: draftSchema.parse(draft.other === undefined ? { ...draft, other: undefined } : draft) }
}

type Given = Omit<z.infer<typeof given>, 'other'> & { readonly other: string | undefined }

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function officeProblems(office: string, { offices }: Bounds): DraftProblem[] {
  if (office === '') return [{ field: 'office', say: say.office.none }]
  return offices.includes(office) ? [] : [{ field: 'office', say: say.office.unknown(office.slice(0, 40), offices) }]
}

/** Letters of Vietnamese, digits and the signs of a sentence: what every carrier can print and every reader can say. */
const strange = /[^\p{Script=Latin}\p{M}\d \n.,;:!?'"“”‘’()\-–/&+%…]/u

function textProblems(field: keyof Draft, text: string, bounds: { least: number; most: number; name: string }): DraftProblem[] {
  const length = Array.from(text).length
  const odd = strange.exec(text)?.[0]
  return [
    ...(length < bounds.least ? [{ field, say: say.tooShort(bounds.name, bounds.least) }] : []),
    ...(length > bounds.most ? [{ field, say: say.tooLong(bounds.name, length, bounds.most) }] : []),
    ...(odd === undefined ? [] : [{ field, say: say.strange(bounds.name, signAt(text, odd)) }]),
  ]
}

/** The whole sign, where one is put together of several. */
function signAt(text: string, odd: string): string {
  const parts = new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)
  return [...parts].find(({ segment }) => segment.includes(odd))?.segment ?? odd
}

function wordProblems({ name, message, other, places }: Given): DraftProblem[] {
  const names = places.map(place => fold(place))
  const twice = places.find((_, i) => names.indexOf(names[i] ?? '') !== i)
  return [
    ...textProblems('name', name, { least: least.name, most: most.name, name: say.fields.name }),
    ...textProblems('message', message, { least: least.message, most: most.message, name: say.fields.message }),
    ...(other === undefined ? [] : textProblems('other', other, { least: least.message, most: most.message, name: say.fields.other })),
    ...(other !== undefined && other === message ? [{ field: 'other' as const, say: say.sameWords }] : []),
    ...(places.length === 0 ? [{ field: 'places' as const, say: say.noPlace }] : []),
    ...(places.length > most.places ? [{ field: 'places' as const, say: say.manyPlaces(places.length, most.places) }] : []),
    ...places.slice(0, most.places).flatMap(place => textProblems('places', place, placeBounds(place))),
    ...(twice === undefined ? [] : [{ field: 'places' as const, say: say.placeTwice(twice) }]),
    ...(other !== undefined && places.length < 2 ? [{ field: 'other' as const, say: say.onePlace }] : []),
  ]
}

const placeBounds = (place: string) => ({
  least: least.place,
  most: most.place,
  name: say.fields.place(Array.from(place).slice(0, 20).join('')),
})

const dayMs = 86_400_000

/** Undefined for a day that no calendar has. */
function dayIn(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return at.toISOString().startsWith(text) ? at.getTime() : undefined
}

function dayProblems({ from, to }: Given, { today }: Bounds): DraftProblem[] {
  const [begins, ends] = [dayIn(from), dayIn(to)]
  const bad = [
    ...(begins === undefined ? [{ field: 'from' as const, say: say.badDay(say.fields.from, from.slice(0, 20)) }] : []),
    ...(ends === undefined ? [{ field: 'to' as const, say: say.badDay(say.fields.to, to.slice(0, 20)) }] : []),
  ]
  if (begins === undefined || ends === undefined) return bad
  if (ends < begins) return [{ field: 'to', say: say.endsFirst(dayOf(from), dayOf(to)) }]
  if (to < today) return [{ field: 'to', say: say.isOver(dayOf(to)) }]
  if ((ends - begins) / dayMs + 1 > most.days) return [{ field: 'to', say: say.tooManyDays(most.days) }]
  return begins - Date.parse(today) > most.days * dayMs ? [{ field: 'from', say: say.tooFar }] : []
}

/** "1/12/2026". */
export const dayOf = (day: string): string => day.split('-').toReversed().map(Number).join('/')

function choiceProblems({ goal, design, carriers: chosen }: Given): DraftProblem[] {
  const isOf = (all: readonly string[], one: string): boolean => all.includes(one)
  const strangeCarrier = chosen.find(one => !isOf(carriers, one))
  return [
    ...(isOf(goals, goal) ? [] : [{ field: 'goal' as const, say: say.noGoal(goals) }]),
    ...(isOf(designs, design) ? [] : [{ field: 'design' as const, say: say.noDesign(designs) }]),
    ...(chosen.length === 0 ? [{ field: 'carriers' as const, say: say.noCarrier }] : []),
    ...(strangeCarrier === undefined
      ? []
      : [{ field: 'carriers' as const, say: say.unknownCarrier(strangeCarrier.slice(0, 30), carriers) }]),
  ]
}
