import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CaseRow } from '../../model/desk.ts'
import { post } from './api.ts'
import { AttachButton, AttachedList, useAttached, type Attaching } from './attach.tsx'
import { Checked, DraftButton, readFirst, uncheckedIn } from './machine-draft.tsx'
import { draftOf, saveDraft } from './keep.ts'
import { expanded, quick, words } from './insert.ts'
import { say as sendOut } from './outgoing.ts'
import { AskButton, Asked } from './pictures.tsx'
import { now, set, tell, use } from './store.ts'
import { fill, vi } from './texts.vi.ts'

/** The box to write in: an answer or a note. What is typed is kept until it is sent. */

const say = vi.compose
const longest = 4000
const typingMs = 3000
let typedAt = 0

function tellTyping(row: CaseRow): void {
  if (Date.now() - typedAt < typingMs) return
  typedAt = Date.now()
  void post(`/cases/${row.id}/typing`)
}

/** Puts words where the cursor is; who is asked reads them before they go. */
export function putIn(id: string, text: string): void {
  const area = document.querySelector<HTMLTextAreaElement>('.compose textarea')
  const draft = draftOf(id)
  const at = now().writing === 'reply' && area !== null ? area.selectionStart : draft.reply.length
  const before = draft.reply.slice(0, at)
  const after = draft.reply.slice(at)
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  saveDraft(id, { ...draft, reply: `${before}${gap}${text}${after === '' || after.startsWith('\n') ? '' : '\n'}${after}` })
  set({ writing: 'reply' })
  dispatchEvent(new Event('desk-draft'))
}

/** The box again, with what was put in. */
function useDraft(id: string) {
  const [draft, setDraft] = useState(() => draftOf(id))
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const took = (): void => {
      setDraft(draftOf(id))
      requestAnimationFrame(() => area.current?.focus())
    }
    addEventListener('desk-draft', took)
    return () => removeEventListener('desk-draft', took)
  }, [id])
  const write = (text: string): void => {
    const is = { ...draftOf(id), [now().writing]: text }
    saveDraft(id, is)
    setDraft(is)
  }
  return { draft, area, write }
}

/** As high as what is in it. */
function useHeight(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useEffect(() => {
    const { current } = area
    if (current === null) return
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight + 2}px`
  }, [text, area])
}

export function Compose({ row }: { row: CaseRow }) {
  const writing = use(state => state.writing)
  const me = use(state => state.me?.officer.id)
  const { draft, area, write } = useDraft(row.id)
  const attaching = useAttached(row.id)
  const text = draft[writing]
  const left = longest - text.trim().length
  const why = writing === 'note' ? undefined : whyMute(row, me)
  const submit = (event: Event): void => {
    event.preventDefault()
    const files = writing === 'reply' ? attaching.files.map(({ id }) => id) : []
    if (writing === 'reply' && uncheckedIn(draft) !== undefined) return tell(readFirst, true)
    if ((text.trim() === '' && files.length === 0) || attaching.adding !== undefined || left < 0 || why !== undefined) return
    sendOut(row.id, writing, text.trim(), files)
    if (files.length > 0) attaching.clear()
    typedAt = 0
    write('')
  }
  return (
    <form class={`compose ${writing}`} onSubmit={submit}>
      <Kinds row={row} isMute={why !== undefined} add={attaching.add} />
      {why !== undefined && (
        <p class="mute" id="mute">
          {why}
        </p>
      )}
      {why === undefined && <Asked row={row} />}
      {writing === 'reply' && why === undefined && <AttachedList {...attaching} />}
      {writing === 'reply' && why === undefined && <Checked id={row.id} draft={draft} />}
      <div class="box">
        <Box row={row} area={area} text={text} write={write} isMute={why !== undefined} submit={submit} />
        <button class="main send" disabled={why !== undefined}>
          {writing === 'reply' ? say.send : say.save}
        </button>
      </div>
      <p class="keys" id="send-keys">
        {left < 200 ? <span role="status">{left < 0 ? fill(say.tooLong, { n: -left }) : fill(say.left, { n: left })}</span> : say.keys}
      </p>
    </form>
  )
}

type BoxProps = {
  row: CaseRow
  area: RefObject<HTMLTextAreaElement | null>
  text: string
  isMute: boolean
  write(text: string): void
  submit(event: Event): void
}

function Box({ row, area, text, isMute, write, submit }: BoxProps) {
  const writing = use(state => state.writing)
  useHeight(area, `${writing} ${text}`)
  const expand = (words: string, at: number): boolean => {
    const is = writing === 'reply' && !isMute ? expanded(words, at, row) : undefined
    if (is === undefined) return false
    write(is.text)
    tell(say.filled)
    requestAnimationFrame(() => area.current?.setSelectionRange(is.at, is.at))
    return true
  }
  return (
    <textarea
      ref={area}
      rows={2}
      value={text}
      aria-label={writing === 'reply' ? say.replyBox : say.noteBox}
      aria-describedby={isMute ? 'mute' : 'send-keys'}
      placeholder={writing === 'reply' ? say.replyHint : say.noteHint}
      onInput={event => {
        const { value, selectionStart: at } = event.currentTarget
        // A space after "/chao" puts the reply of this key there, instead of both.
        const isSpace = value[at - 1] === ' '
        if (!isSpace || !expand(value.slice(0, at - 1) + value.slice(at), at - 1)) write(value)
        if (writing === 'reply' && !isMute) tellTyping(row)
      }}
      onKeyDown={event => {
        // While a Telex or VNI keyboard is still composing a letter, Enter belongs to it (229: what older browsers report).
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
        const { value, selectionStart } = event.currentTarget
        if (expand(value, selectionStart)) event.preventDefault()
        else submit(event)
      }}
    />
  )
}

function whyMute({ state, holder }: CaseRow, me: string | undefined): string | undefined {
  if (state === 'closed') return say.closed
  if (holder === undefined) return say.claimFirst
  return holder.id === me ? undefined : fill(say.heldBy, { name: holder.name })
}

function Kinds({ row, isMute, add }: { row: CaseRow; isMute: boolean; add: Attaching['add'] }) {
  const writing = use(state => state.writing)
  const { procedure } = row
  return (
    <div class="kinds">
      <div role="group" aria-label={say.kind} class="switch">
        {(['reply', 'note'] as const).map(kind => (
          <button key={kind} type="button" aria-pressed={writing === kind} onClick={() => write(kind)}>
            {say[kind]}
          </button>
        ))}
      </div>
      {writing === 'reply' && !isMute && (
        <div class="inserts" role="group" aria-label={say.insert}>
          <button type="button" onClick={() => set({ dialog: 'canned' })}>
            {say.canned}
          </button>
          <button type="button" onClick={() => set({ dialog: 'procedure' })}>
            {say.procedure}
          </button>
          <DraftButton row={row} />
          <AttachButton add={add} />
          <AskButton row={row} />
          {procedure !== undefined &&
            quick.map((facet, i) => (
              <button key={facet} type="button" title={`Alt + ${i + 1}`} onClick={() => void insertFacet(row, i)}>
                {vi.facets[facet]}
              </button>
            ))}
        </div>
      )}
    </div>
  )
}

export function write(kind: 'reply' | 'note'): void {
  set({ writing: kind })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.compose textarea')?.focus())
}

/** One key: a side of the case's own procedure. */
export async function insertFacet(row: CaseRow, i: number): Promise<void> {
  const facet = quick[i]
  if (facet === undefined || row.procedure === undefined || whyMute(row, now().me?.officer.id) !== undefined) return
  const text = await words(row.procedure.code, facet, row.office)
  if (text === undefined) return tell(say.noFacet, true)
  putIn(row.id, text)
  tell(fill(say.inserted, { t: vi.facets[facet].toLowerCase() }))
}
