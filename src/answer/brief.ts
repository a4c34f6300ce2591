import type { Fee, Procedure, Time } from '../model/procedure.ts'
import { isCurrent } from './day.ts'
import { sayFees, sayLevel } from './fees.ts'
import { lineLength } from './papers.ts'
import type { Setting } from './setting.ts'
import { ending } from './terms.ts'
import { sayLength, sayTimes } from './times.ts'

/**
 * Time and fee in one line. What does not fit is not cut in the middle: a poorer wording takes its place, and the
 * poorest says that it depends on the case. A figure of one case is never told as the figure of all.
 */
export function sayBrief(procedure: Procedure, setting: Setting): string {
  const { texts } = setting
  const times = timeWordings(procedure, setting)
  const fees = feeWordings(procedure, setting)
  const pairs = times
    .flatMap((time, poor) => fees.map((fee, poorer) => ({ time, fee, rank: cost(poor, times) + cost(poorer, fees) })))
    .toSorted((one, other) => one.rank - other.rank)
  const lines = pairs.map(({ time, fee }) => `${texts.time.head}: ${time}. ${texts.fee.head}: ${fee}.`)
  return lines.find(line => line.length <= lineLength) ?? lines.at(-1) ?? ''
}

/** The hint alone says nothing, so it is worse than any shortening. */
function cost(poor: number, wordings: readonly string[]): number {
  return poor > 0 && poor === wordings.length - 1 ? poor + 3 : poor
}

function timeWordings(procedure: Procedure, setting: Setting): string[] {
  const { texts, today, english } = setting
  const current = procedure.times.filter(time => isCurrent(time, today))
  if (current.length === 0) return [lower(bare(sayTimes(procedure, setting).lines[0] ?? texts.time.none))]
  const told = current.filter(time => !english || time.when === undefined)
  const plain = told.map(time => sayCase(time, sayLength(time, setting), setting))
  const noted = told.map((time, at) => (time.note === undefined || english ? plain[at] : `${plain[at]}; ${lower(bare(time.note))}`))
  return wordings({ noted, plain, whole: told.length === current.length, hints: texts.time })
}

function feeWordings(procedure: Procedure, setting: Setting): string[] {
  const { texts, today, english } = setting
  const current = procedure.fees.filter(fee => isCurrent(fee, today))
  const { stale, lines } = sayFees(procedure, setting)
  if (current.length === 0 || stale) return [lower(bare(lines[0] ?? texts.fee.none))]
  const told = current.filter(fee => !english || fee.when === undefined)
  const plain = told.map(fee => `${sayCase(fee, sayLevel(fee, procedure, setting), setting)}${ending(fee, setting)}`)
  const noted = told.map((fee, at) => (fee.note === undefined || english ? plain[at] : `${plain[at]} (${lower(bare(fee.note))})`))
  return wordings({ noted, plain, whole: told.length === current.length, hints: texts.fee })
}

type Told = {
  readonly noted: readonly (string | undefined)[]
  readonly plain: readonly string[]
  readonly whole: boolean
  readonly hints: { readonly depends: string; readonly also: string }
}

/** Richest first: all with notes, all, the first with a hint that there are others, the hint alone. */
function wordings({ noted, plain, whole, hints: { depends, also } }: Told): string[] {
  const [first] = plain
  if (first === undefined) return [depends]
  const only = whole && plain.length === 1
  if (!whole) return [`${plain.join('; ')}; ${also}`, `${first}; ${also}`, depends]
  return [noted.join('; '), plain.join('; '), ...(only ? [] : [`${first}; ${also}`]), depends]
}

function sayCase({ when, way }: Pick<Fee & Time, 'when' | 'way'>, said: string, { texts }: Setting): string {
  const filed = way === undefined ? said : `${said} ${texts.way[way]}`
  return when === undefined ? filed : `${filed} ${texts.onlyWhen(lower(when))}`
}

function bare(text: string): string {
  return text.replace(/\.$/, '')
}

/** "Trong ngày" becomes "trong ngày" after a colon; names in capitals stay. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
