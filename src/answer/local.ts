import type { Answer } from '../model/answer.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Block } from '../model/reply.ts'
import { isCurrent } from './day.ts'
import type { Setting } from './setting.ts'
import { handles } from './where.ts'

/** What the office itself says now: its notices, and what it has withdrawn. Both hold from the moment they are written. */

/** Undefined unless the office tells nothing of this procedure today. */
export function sayWithdrawn(
  { code, short, english }: Procedure,
  { office, today, texts, english: inEnglish }: Setting,
): Answer | undefined {
  const withdrawn = office?.withdrawn.find(one => one.code === code && isCurrent(one, today))
  if (withdrawn === undefined) return undefined
  const heading: Block = { kind: 'heading', text: inEnglish ? english : short }
  return {
    kind: 'unknown',
    why: 'stale',
    blocks: [heading, { kind: 'paragraph', text: withdrawn.why }, { kind: 'paragraph', text: texts.staleNext }],
  }
}

/** The notices that hold today and concern this code; without a code those that concern everything. */
export function noticesFor(code: string | undefined, { office, today, texts }: Setting): Block[] {
  const standing = (office?.notices ?? []).filter(notice => isCurrent(notice, today))
  const mine = standing.filter(({ codes }) => codes.length === 0 || (code !== undefined && codes.includes(code)))
  return mine.map(({ text }) => ({ kind: 'paragraph', text: texts.notice(text) }))
}

/** The posted list decides what an office handles. */
export function sayPosted(procedure: Procedure, { office, texts }: Setting): Block[] {
  return office === undefined || handles(office, procedure) ? [] : [{ kind: 'paragraph', text: texts.notPosted(office.name) }]
}

/** The time limits that the office keeps, in place of the published ones of the same case. */
export function withLocalTimes(procedure: Procedure, { office, today, texts }: Setting): Procedure {
  const mine = (office?.times ?? []).filter(time => time.code === procedure.code && isCurrent(time, today))
  if (mine.length === 0) return procedure
  const published = procedure.times.filter(({ when }) => !mine.some(time => time.when === undefined || time.when === when))
  const local = mine.map(({ unit, amount, when, decision }) => ({
    unit,
    ...(amount === undefined ? {} : { amount }),
    ...(when === undefined ? {} : { when }),
    note: texts.localTime(decision),
  }))
  return { ...procedure, times: [...local, ...published] }
}
