import type { Sheet, SheetItem } from '../model/sheet.ts'
import { sayDay, sheetTexts } from './texts.ts'

/** A sheet as sections, the same on paper and in the picture. */

export type Section =
  | { readonly kind: 'papers'; readonly head: string; readonly items: readonly (SheetItem & { readonly ticked: boolean })[] }
  | { readonly kind: 'lines'; readonly head: string; readonly lines: readonly string[] }

export type Drawn = {
  readonly title: string
  readonly head: string
  /** What to bring. */
  readonly front: readonly Section[]
  /** Where to take it, what it costs, how long it takes: the other side of the paper where one is not enough. */
  readonly back: readonly Section[]
  readonly foot: readonly string[]
}

const mostNotes = 3
const mostLeft = 6
const mostSources = 3

/** `today`: the day on which it is made, YYYY-MM-DD. */
export function drawn(sheet: Sheet, ticked: readonly string[], today: string): Drawn {
  const say = sheetTexts(sheet.language)
  const papers = (head: string, items: readonly SheetItem[]): Section[] =>
    items.length === 0 ? [] : [{ kind: 'papers', head, items: items.map(item => ({ ...item, ticked: ticked.includes(item.key) })) }]
  const lines = (head: string, all: readonly string[]): Section[] => (all.length === 0 ? [] : [{ kind: 'lines', head, lines: all }])
  const titles = [...new Set(sheet.citations.map(({ title }) => title))]
  return {
    title: sheet.title,
    head: say.heading,
    front: [
      ...papers(say.bring, sheet.bring),
      ...papers(say.maybe, sheet.maybe),
      ...lines(say.leave, sheet.leave.length === 0 ? [] : [say.names(sheet.leave.slice(0, mostLeft), sheet.leave.length - mostLeft)]),
      ...lines(say.notes, sheet.notes.slice(0, mostNotes)),
    ],
    back: [
      ...lines(say.place, [
        ...(sheet.counter === undefined ? [] : [`${say.counter}: ${sheet.counter}.`]),
        ...sheet.place,
        ...(sheet.hours === undefined ? [] : [`${say.hours}: ${sheet.hours}`]),
      ]),
      ...lines(say.fee, sheet.fees),
      ...lines(say.time, sheet.times),
    ],
    foot: [
      ...sheet.foot,
      say.made(sayDay(today)),
      ...(titles.length > 0 ? [say.source(titles.slice(0, mostSources), titles.length - mostSources)] : []),
    ],
  }
}
