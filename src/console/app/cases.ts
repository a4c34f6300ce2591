import type { CaseAct, CasePicture, CaseRow, CaseView, DeskEvent, Note } from '../../model/desk.ts'
import type { Body } from '../../model/message.ts'
import type { Said } from '../../model/talk.ts'
import { get, isLater, post, type Failed } from './api.ts'
import { dropRow, fresh, isMine, known, put, readList, readMine } from './list.ts'
import { notify } from './notices.ts'
import { settle, settleNotes } from './outgoing.ts'
import { now, set, tell } from './store.ts'
import { pictures } from './texts-pictures.vi.ts'
import { fill, vi } from './texts.vi.ts'

/** The open case, what is done to it, and what the server tells of it. */

export async function readCase(id: string): Promise<void> {
  if (now().open?.id !== id) set({ open: { id, state: 'loading' }, writing: 'reply' })
  const result = await get<CaseView>(`/cases/${encodeURIComponent(id)}`)
  const { open } = now()
  if (open?.id !== id) return
  if (!result.ok) {
    if (result.status === 404) set({ open: { id, state: 'gone' } })
    else if (open.view === undefined) set({ open: { id, state: 'failed' } })
    return
  }
  const { data } = result
  // Events that came while it was on its way are not lost.
  const talk = merged(data.talk, open.view?.talk ?? [])
  set({ open: { ...open, state: 'ready', view: { ...data, row: fresh(data.row), talk } } })
  settle(id, talk)
  settleNotes(data.notes)
  sawSoon()
}

/** What came of the citizen's, or went. */
export async function readPictures(id: string): Promise<void> {
  if (now().open?.id !== id) return
  const result = await get<readonly CasePicture[]>(`/cases/${encodeURIComponent(id)}/pictures`)
  const { open } = now()
  if (!result.ok || open?.id !== id || open.view === undefined) return
  set({ open: { ...open, view: { ...open.view, pictures: result.data } } })
}

export const leaveCase = (): void => set({ open: undefined })

/** Each row once, by its number. */
function merged(rows: readonly Said[], more: readonly Said[]): readonly Said[] {
  const all = new Map([...rows, ...more].map(row => [row.number, row]))
  return [...all.values()].sort((a, b) => a.number - b.number)
}

let seeing: ReturnType<typeof setTimeout> | undefined

/** What stands on the screen has been read. */
export function sawSoon(): void {
  clearTimeout(seeing)
  seeing = setTimeout(() => {
    const { open } = now()
    const last = open?.view?.talk.at(-1)?.number
    if (open?.view === undefined || last === undefined || document.visibilityState === 'hidden' || open.view.row.unread === 0) return
    void post<CaseRow>(`/cases/${open.id}/seen`, { number: last }).then(result => (result.ok ? put(result.data) : undefined))
  }, 400)
}

/** An act on a case; true when it was done. */
export async function act({ kind, ...body }: CaseAct, row: CaseRow): Promise<boolean> {
  const result = await post<Partial<CaseRow>>(`/cases/${row.id}/${kind}`, body)
  if (result.ok) {
    if (result.data.id === undefined) gone(row.id)
    else put(result.data as CaseRow)
    return true
  }
  if (result.row !== undefined) put(result.row)
  if (result.status === 404 && (kind === 'claim' || kind === 'release')) gone(row.id)
  else tell(whyNot(result), true)
  return false
}

function whyNot(result: Failed): string {
  if (isLater(result)) return vi.failed
  if (result.status !== 409) return result.say
  const holder = result.row?.holder
  return holder !== undefined && holder.id !== now().me?.officer.id ? fill(vi.case.taken, holder) : vi.case.stale
}

function gone(id: string): void {
  dropRow(id)
  if (now().open?.id === id) set({ open: { id, state: 'gone' } })
}

export function take(event: DeskEvent): void {
  switch (event.kind) {
    case 'case':
      return moved(event.row)
    case 'gone':
      return gone(event.id)
    case 'said':
      return heard(event.id, event.said)
    case 'note':
      return noted(event.id, event.note)
    case 'typing':
      return typed(event)
    case 'reset':
      void readList()
      void readMine()
      if (now().open !== undefined) void readCase(now().open?.id ?? '')
  }
}

function moved(row: CaseRow): void {
  const before = known.get(row.id)
  put(row)
  if (before === undefined && row.state === 'new') announce(fill(vi.case.newCase, { n: row.number }), `#case/${row.id}`)
  else if (before !== undefined && row.reminded > before.reminded) remind(row)
}

/** A wait that grew too long concerns whoever holds the case; while nobody does, everybody. */
function remind(row: CaseRow): void {
  if (row.holder !== undefined && !isMine(row)) return
  const text = row.overdue ? vi.case.reminded : vi.case.dueSoon
  announce(fill(text, { n: row.number, k: row.reminded }), `#case/${row.id}`)
}

function announce(text: string, tag: string): void {
  set({ spoken: text })
  notify(text, tag)
}

function heard(id: string, said: Said): void {
  if (now().open?.id === id) add(said)
  settle(id, [said])
  if (said.by === 'citizen') return heardCitizen(id, said.body)
  if (said.reply.pictures === 'came') void readPictures(id)
}

function heardCitizen(id: string, body: Body): void {
  const isOpen = now().open?.id === id
  const text = body.kind === 'text' ? body.text : body.kind === 'image' ? pictures.one : ''
  if (isOpen) set({ spoken: fill(vi.case.newRow, { who: vi.case.citizen, text }) })
  const row = known.get(id)
  const isAway = !isOpen || document.visibilityState === 'hidden'
  if (row !== undefined && isMine(row) && isAway) announce(fill(vi.case.newFrom, { n: row.number }), `#case/${id}`)
}

/** A row of the open case. Who has spoken no longer types. */
function add(said: Said): void {
  const { open } = now()
  if (open?.view === undefined) return
  const talk = merged(open.view.talk, [said])
  set({ open: { ...open, view: { ...open.view, talk }, typing: open.typing?.by === said.by ? undefined : open.typing } })
  sawSoon()
}

function noted(id: string, note: Note): void {
  const { open } = now()
  if (open?.id !== id || open.view === undefined || open.view.notes.some(one => one.id === note.id)) return
  set({ open: { ...open, view: { ...open.view, notes: [...open.view.notes, note] } } })
  settleNotes([note])
}

const typingMs = 6000

function typed({ id, by, name = '' }: Extract<DeskEvent, { kind: 'typing' }>): void {
  const { open } = now()
  if (open?.id !== id) return
  set({ open: { ...open, typing: { by, name, until: Date.now() + typingMs } } })
  setTimeout(() => {
    const { open: is } = now()
    if (is?.typing !== undefined && is.typing.until <= Date.now()) set({ open: { ...is, typing: undefined } })
  }, typingMs + 50)
}
