import type { Fee, Procedure, Time } from '../model/procedure.ts'
import { problem, warning, type Finding } from './find.ts'
import type { Gathered } from './gather.ts'
import type { Located } from './shape.ts'

/** Fees, times and days that cannot be meant so. `today` as YYYY-MM-DD; without it nothing is compared with the calendar. */
export function checkFigures(all: Gathered, today?: string): Finding[] {
  return [
    ...all.procedures.flatMap(at => [
      ...at.value.fees.flatMap((fee, i) => checkFee(at, fee, i)),
      ...clashes(at),
      ...at.value.times.flatMap((time, i) => checkTime(at, time, i)),
      ...checkTerms(at),
    ]),
    ...(today === undefined ? [] : checkDays(all, today)),
  ]
}

function checkFee(at: Located<Procedure>, fee: Fee, i: number): Finding[] {
  const path = ['fees', i, 'dong']
  if (fee.kind === 'amount' && fee.dong < 1000) {
    return [problem(at, path, `${fee.dong} đồng is too little to be true; write the full amount in đồng, without dots (8.000 đ is 8000)`)]
  }
  if (fee.kind === 'amount' && fee.dong > 20_000_000) return [warning(at, path, `${fee.dong} đồng is unusually much; is there a zero too many?`)]
  if (fee.kind === 'rule' && (fee.further > fee.first || fee.most < fee.first)) {
    return [problem(at, ['fees', i], 'the rule does not fit together; "further" is at most "first", and "most" at least "first"')]
  }
  return []
}

/** Two fees that hold for the same person at the same time leave the answer to chance. */
function clashes(at: Located<Procedure>): Finding[] {
  const always = at.value.fees.flatMap((fee, i) => (fee.when === undefined ? [{ fee, i }] : []))
  return always.flatMap(({ fee, i }, n) => {
    const other = always.slice(0, n).find(before => sameWay(before.fee, fee) && overlap(before.fee, fee))
    return other
      ? [problem(at, ['fees', i], `stands beside the fee in line ${at.lineOf(['fees', other.i])} without a "when"; say in which case each of them holds`)]
      : []
  })
}

function sameWay(a: Fee, b: Fee): boolean {
  return a.way === undefined || b.way === undefined || a.way === b.way
}

type Term = { readonly from?: string | undefined; readonly until?: string | undefined }

function overlap(a: Term, b: Term): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

function checkTime(at: Located<Procedure>, time: Time, i: number): Finding[] {
  const bare = time.unit === 'same-day' || time.unit === 'unknown'
  if (bare && time.amount !== undefined) return [problem(at, ['times', i, 'amount'], `${time.unit} has no amount; remove it or choose another unit`)]
  if (!bare && time.amount === undefined) return [problem(at, ['times', i], `${time.unit} needs an "amount"; without one write unit: unknown`)]
  if (time.to !== undefined && time.to <= (time.amount ?? 0)) return [problem(at, ['times', i, 'to'], 'a range ends above its "amount"; correct "to"')]
  if (time.unit === 'working-day' && (time.amount ?? 0) > 180) return [warning(at, ['times', i, 'amount'], `${time.amount} working days is unusually long`)]
  return []
}

function checkTerms(at: Located<Procedure>): Finding[] {
  const { fees, times, validFrom, validUntil } = at.value
  const backwards = (term: Term, path: readonly PropertyKey[]): Finding[] =>
    term.from !== undefined && term.until !== undefined && term.until < term.from
      ? [problem(at, [...path, 'until'], 'ends before it begins; correct "from" or "until"')]
      : []
  const whole =
    validFrom !== undefined && validUntil !== undefined && validUntil < validFrom
      ? [problem(at, ['validUntil'], 'lies before "validFrom"; correct one of them')]
      : []
  return [...whole, ...fees.flatMap((fee, i) => backwards(fee, ['fees', i])), ...times.flatMap((time, i) => backwards(time, ['times', i]))]
}

function checkDays(all: Gathered, today: string): Finding[] {
  const past = (at: Located<unknown>, path: readonly PropertyKey[], day: string | undefined): Finding[] =>
    day !== undefined && day > today ? [problem(at, path, `${day} lies in the future; write the day on which this was really read`)] : []
  const over = (at: Located<{ readonly validUntil?: string | undefined }>): Finding[] => {
    const last = at.value.validUntil
    return last !== undefined && last < today ? [warning(at, ['validUntil'], `expired on ${last}; the assistant no longer states it`)] : []
  }
  return [
    ...[...all.procedures, ...all.faq].flatMap(at => [...past(at, ['asOf'], at.value.asOf), ...over(at)]),
    ...all.procedures.flatMap(at => at.value.online.flatMap((level, i) => past(at, ['online', i, 'asOf'], level.asOf))),
    ...all.sources.flatMap(at => past(at, ['asOf'], at.value.asOf)),
    ...all.hotlines.flatMap(at => past(at, ['checked'], at.value.checked)),
    ...all.offices.flatMap(at => at.value.contacts.flatMap((contact, i) => past(at, ['contacts', i, 'checked'], contact.checked))),
  ]
}
