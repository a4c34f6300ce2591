import { useState } from 'preact/hooks'
import type { CaseRow, DraftReply } from '../../model/desk.ts'
import { post } from './api.ts'
import { draftOf, saveDraft, type Draft } from './keep.ts'
import { set, tell, use } from './store.ts'
import { machine as say } from './texts-machine.vi.ts'
import { fill } from './texts.vi.ts'

/** A reply that a language model has begun: it stays a draft until the officer has changed it, or says that it was read. */

/** Said where it would have been sent. */
export const readFirst = say.first

/** Why the reply cannot leave yet: a figure to look up stands in it, or nobody has read what the machine wrote. */
export function uncheckedIn({ reply, machine }: Draft): 'figures' | 'unread' | undefined {
  if (machine === undefined) return undefined
  if (reply.includes(say.mark)) return 'figures'
  return reply.trim() === machine.trim() ? 'unread' : undefined
}

export function DraftButton({ row }: { row: CaseRow }) {
  const drafts = use(state => state.me?.drafts)
  const [isBusy, setBusy] = useState(false)
  if (drafts !== true) return null
  const ask = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    tell(say.busy)
    const result = await post<DraftReply>(`/cases/${row.id}/draft`)
    setBusy(false)
    if (!result.ok || !('text' in result.data)) return tell(result.ok && 'why' in result.data ? say[result.data.why] : say.failed, true)
    const { text, struck } = result.data
    const { reply, note } = draftOf(row.id)
    const before = reply.trim() === '' ? '' : `${reply.trimEnd()}\n`
    saveDraft(row.id, { reply: `${before}${text}`, note, machine: `${before}${text}` })
    set({ writing: 'reply' })
    dispatchEvent(new Event('desk-draft'))
    tell(struck > 0 ? fill(say.struck, { n: struck }) : say.done)
  }
  return (
    <button type="button" aria-busy={isBusy} onClick={() => void ask()}>
      {say.button}
    </button>
  )
}

export function Checked({ id, draft }: { id: string; draft: Draft }) {
  const why = uncheckedIn(draft)
  if (why === undefined) return null
  const confirm = (): void => {
    const { reply, note } = draftOf(id)
    saveDraft(id, { reply, note })
    dispatchEvent(new Event('desk-draft'))
  }
  return (
    <p class="machine" role="note">
      <strong>{say.title}</strong> {why === 'figures' ? say.figures : say.unread}{' '}
      {why === 'unread' && (
        <button type="button" onClick={confirm}>
          {say.confirm}
        </button>
      )}
    </p>
  )
}
