import type { Body, Language } from '../../../src/model/message.ts'
import type { Blocks, Choice } from '../../../src/model/reply.ts'
import type { Said } from '../../../src/model/talk.ts'

/** What is shown, worked out from what is known. Pure. */

export type Own = Extract<Body, { kind: 'text' | 'choice' | 'start' }>
/** A message of this browser that has not come back as a row yet. */
export type Pending = {
  readonly id: string
  readonly body: Own
  readonly language: Language
  /** ms since 1970 */
  readonly at: number
  readonly state: 'waiting' | 'sent' | 'refused'
  /** Why it waits or was refused, in the server's words. */
  readonly say?: string
}

/** All rows by number, each once. */
export function merge(rows: readonly Said[], more: readonly Said[]): readonly Said[] {
  const last = rows.at(-1)?.number ?? 0
  if (more.every((row, i) => row.number === last + i + 1)) return [...rows, ...more]
  const all = new Map([...rows, ...more].map(row => [row.number, row]))
  return [...all.values()].sort((a, b) => a.number - b.number)
}

/** What is still unanswered for: a message whose row is here is no longer pending. */
export function unsettled(pending: readonly Pending[], rows: readonly Said[]): readonly Pending[] {
  const back = new Set(rows.filter(row => row.by === 'citizen').map(row => row.ref))
  return pending.filter(one => !back.has(one.id))
}

/** The row whose buttons may be tapped: the newest with choices, unless the person has said something since. */
export function active(rows: readonly Said[], pending: readonly Pending[]): number | undefined {
  if (pending.some(one => one.body.kind !== 'start' && one.state !== 'refused')) return undefined
  for (const row of [...rows].reverse()) {
    if (row.by === 'citizen' && row.body.kind !== 'start') return undefined
    if (row.by === 'assistant' && choicesOf(row).length > 0) return row.number
  }
  return undefined
}

export function choicesOf(row: Said): readonly Choice[] {
  return row.by === 'citizen' ? [] : (row.reply.choices ?? [])
}

/** Whether an officer asks for pictures: what was said of them last. */
export function isAsked(rows: readonly Said[]): boolean {
  for (const row of [...rows].reverse())
    if (row.by !== 'citizen' && row.reply.pictures && row.reply.pictures !== 'came') return row.reply.pictures === 'asked'
  return false
}

/** What a person's own message looks like; undefined when nothing is shown (a start, an event). */
export function ownText(body: Body): string | undefined {
  if (body.kind === 'text') return body.text
  return body.kind === 'choice' ? (body.label ?? body.id) : undefined
}

/** For a screen reader. */
export function plain(blocks: Blocks): string {
  return blocks
    .map(block => {
      switch (block.kind) {
        case 'list':
          return block.items.join('. ')
        case 'picture':
          return block.alt
        case 'phone':
          return `${block.label} ${block.number}`
        case 'link':
        case 'file':
          return block.label
        case 'heading':
        case 'paragraph':
          return block.text
      }
    })
    .join('. ')
}

/** "2026-07-18" as 18/7/2026, or with the month's name where a language has them. */
export function dayOf(iso: string, months: readonly string[]): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  if (!year) return iso
  const name = months[Number(month) - 1]
  return name ? `${Number(day)} ${name} ${year}` : `${Number(day)}/${Number(month)}/${year}`
}
