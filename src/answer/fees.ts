import type { Count } from '../model/conversation.ts'
import type { Office } from '../model/office.ts'
import type { Fee, Procedure } from '../model/procedure.ts'
import { isCurrent, isPast, sayDate } from './day.ts'
import { counted } from './numbers.vi.ts'
import type { Setting } from './setting.ts'
import { ending, noticeDays } from './terms.ts'

export type Rule = Extract<Fee, { kind: 'rule' }>

/** One line per fee that holds today, or one that says that none is known. `open`: a figure is missing, so say whom to ask. */
export type Fees = { readonly lines: readonly string[]; readonly open: boolean; readonly stale: boolean }

export function sayFees(procedure: Procedure, setting: Setting, count: Count = {}): Fees {
  const { texts, today } = setting
  const known = procedure.fees.filter(fee => !isPast(fee, today))
  const current = known.filter(fee => isCurrent(fee, today))
  const coming = known.filter(fee => fee.from !== undefined && fee.from > today && fee.from <= addDays(today, noticeDays))
  const lines = [...current, ...coming].map(fee => sayFee(fee, procedure, setting, count))
  if (current.length > 0) return { lines, open: current.some(fee => isOpen(fee, procedure, setting)), stale: false }
  const last = procedure.fees
    .flatMap(fee => (isPast(fee, today) && fee.until !== undefined ? [fee.until] : []))
    .toSorted()
    .at(-1)
  if (last === undefined) return { lines: [texts.fee.none, ...lines], open: true, stale: false }
  return { lines: [texts.fee.expired(sayDate(last, texts)), ...lines], open: true, stale: true }
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
}

function isOpen(fee: Fee, procedure: Procedure, setting: Setting): boolean {
  return fee.kind === 'unknown' || (fee.kind === 'set-locally' && localFees(fee, procedure, setting).length === 0)
}

function sayFee(fee: Fee, procedure: Procedure, setting: Setting, count: Count): string {
  const { texts, today } = setting
  const way = fee.kind === 'rule' || fee.way === undefined ? [] : [texts.way[fee.way]]
  const coming = fee.from !== undefined && fee.from > today ? [texts.fee.from(sayDate(fee.from, texts))] : []
  const cases = [...coming, ...(fee.when === undefined ? [] : [fee.when]), ...way].join(texts.comma)
  const level = sayTimes(fee, count, setting) ?? sayLevel(fee, procedure, setting)
  const said = texts.inCase(cases, `${level}${ending(fee, setting)}`, fee.note)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** "6 người x 10.000 đồng = 60.000 đồng", where the fee is for each of what was counted. */
function sayTimes(fee: Fee, count: Count, { texts, english }: Setting): string | undefined {
  if (fee.kind !== 'amount' || fee.per === undefined) return undefined
  const { per, dong } = fee
  const found = Object.entries(count).find(([unit, many]) => many > 1 && counted[unit]?.per?.test(per) === true)
  const unit = found && counted[found[0]]
  return found && unit && texts.fee.times(`${found[1]} ${english ? unit.en : unit.vi}`, texts.money(dong), texts.money(dong * found[1]))
}

/** The figure alone, without its case. */
export function sayLevel(fee: Fee, procedure: Procedure, setting: Setting): string {
  const { fee: said, money } = setting.texts
  switch (fee.kind) {
    case 'free':
      return said.free
    case 'amount':
      return said.amount(money(fee.dong), fee.per)
    case 'rule':
      return said.rule({ first: money(fee.first), pages: fee.pages, further: money(fee.further), most: money(fee.most), per: fee.per })
    case 'set-locally': {
      const local = localFees(fee, procedure, setting)
      if (local.length === 0) return said.local
      return local
        .map(
          ({ dong, when, decision }) =>
            `${when === undefined || when === fee.when ? '' : `${when} `}${dong === 0 ? said.free : said.localKnown(money(dong), decision)}`,
        )
        .join(setting.texts.comma)
    }
    case 'unknown':
      return said.unknown
  }
}

/** What the office's own province decided, for the same case or for all. */
function localFees(fee: Fee, procedure: Procedure, { office, today }: Setting): Office['fees'] {
  return (office?.fees ?? []).filter(
    local =>
      local.code === procedure.code &&
      isCurrent(local, today) &&
      (local.when === undefined || fee.when === undefined || local.when === fee.when),
  )
}

/** đồng for one copy of so many pages. */
function priceOf({ first, pages, further, most }: Rule, sheets: number): number {
  return Math.min(most, first * Math.min(sheets, pages) + further * Math.max(0, sheets - pages))
}

/** A figure worked out before the citizen's eyes. */
export function sayPrice(rule: Rule, { pages, copies }: { pages: number; copies: number }, { texts }: Setting): [string, string] {
  const { fee, money } = texts
  const one = priceOf(rule, pages)
  const firstPages = Math.min(pages, rule.pages)
  const rest = pages - firstPages
  const capped = one < rule.first * firstPages + rule.further * rest
  return [
    fee.computed(money(one * copies), copies),
    fee.computedHow([
      fee.computedPages(firstPages, money(rule.first), money(rule.first * firstPages)),
      ...(rest > 0 ? [fee.computedRest(rest, money(rule.further), money(rule.further * rest))] : []),
      ...(capped || pages > 100 ? [fee.computedMost(money(rule.most))] : []),
      copies > 1 ? fee.computedCopies(copies, money(one)) : fee.computedOne(money(one)),
    ]),
  ]
}
