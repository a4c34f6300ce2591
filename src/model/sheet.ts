import type { Choice, Citation } from './reply.ts'
import type { Language } from './message.ts'
import type { StepAnswers } from './route.ts'

/** A personal checklist, composed: every word of it may be shown. */

/** `key` stands for the paper's name, for ticking. `marks`: how many, or that it is only shown. */
export type SheetItem = { readonly key: string; readonly name: string; readonly marks?: string; readonly note?: string }

export type Sheet = {
  readonly checklist: string
  readonly title: string
  readonly language: Language
  readonly bring: readonly SheetItem[]
  /** What only the counter knows: to be brought where one has it. */
  readonly maybe: readonly SheetItem[]
  readonly leave: readonly string[]
  readonly notes: readonly string[]
  readonly place: readonly string[]
  readonly counter?: string
  readonly hours?: string
  readonly fees: readonly string[]
  readonly times: readonly string[]
  /** What is to be known about the data: their day, what sources disagree on, that the office is made up. */
  readonly foot: readonly string[]
  readonly citations: readonly Citation[]
}

/** `ends`: after these answers there is no list. `open`: the question that stands next. `gone`: no such checklist today. */
export type Listing =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'ends'; readonly say: string; readonly choices: readonly Choice[]; readonly citations: readonly Citation[] }
  | { readonly kind: 'open'; readonly step: string }
  | { readonly kind: 'gone' }

/** What a sheet is made from. `until`: the last day (YYYY-MM-DD) on which its address opens. */
export type SheetRequest = {
  readonly checklist: string
  readonly answers: StepAnswers
  readonly ticked: readonly string[]
  readonly office?: string
  readonly language: Language
  readonly until: string
}

/** The request as one part of an address, of small letters, digits, "-", "_", "~" and "." alone. */
export function writeSheet({ checklist, answers, ticked, office = '', language, until }: SheetRequest): string {
  const said = Object.entries(answers).map(([step, choice]) => `${step}_${choice}`)
  return [checklist, office, language, until.replaceAll('-', ''), said.join('~'), ticked.join('~')].join('.')
}

/** checklist . office . language . day . answers . ticks */
const written =
  /^(?<checklist>[a-z0-9-]+)\.(?<office>[a-z0-9-]*)\.(?<language>vi|en)\.(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)\.(?<said>(?:[a-z0-9-]+_[a-z0-9-]+~?)*)\.(?<ticked>(?:[a-z0-9]+~?)*)$/

/** Undefined for anything that `writeSheet` did not write. */
export function readSheet(text: string): SheetRequest | undefined {
  const found = written.exec(text)?.groups
  if (!found) return undefined
  const { checklist = '', office = '', language, year, month, day, said = '', ticked = '' } = found
  return {
    checklist,
    answers: Object.fromEntries(listed(said).map(pair => pair.split('_'))) as StepAnswers,
    ticked: listed(ticked),
    language: language === 'en' ? 'en' : 'vi',
    until: `${year}-${month}-${day}`,
    ...(office === '' ? {} : { office }),
  }
}

const listed = (text: string): string[] => text.split('~').filter(part => part !== '')
