import type { Outgoing } from './outgoing.ts'

/** What stays in this browser. Words of a case stay in the tab alone and go when the officer signs out. */

export type Likes = { readonly sound: boolean; readonly notices: boolean; readonly letters: boolean }
/** `machine`: what a language model wrote into the reply, until the officer has confirmed that it was read. */
export type Draft = { readonly reply: string; readonly note: string; readonly machine?: string }

const likesKey = 'desk.likes'
const draftsKey = 'desk.drafts'
const outgoingKey = 'desk.outgoing'

function read<T>(place: 'localStorage' | 'sessionStorage', key: string, otherwise: T): T {
  try {
    const text = globalThis[place].getItem(key)
    return text === null ? otherwise : (JSON.parse(text) as T)
  } catch {
    return otherwise
  }
}

function write(place: 'localStorage' | 'sessionStorage', key: string, value: unknown): void {
  try {
    globalThis[place].setItem(key, JSON.stringify(value))
  } catch {
    // A browser that refuses storage still works, until the tab closes.
  }
}

export const likes = (): Likes => ({ sound: true, notices: false, letters: true, ...read('localStorage', likesKey, {}) })
export const saveLikes = (all: Likes): void => write('localStorage', likesKey, all)

let drafts: { [id: string]: Draft } = read('sessionStorage', draftsKey, {})

export const draftOf = (id: string): Draft => drafts[id] ?? { reply: '', note: '' }
export function saveDraft(id: string, draft: Draft): void {
  const { [id]: _, ...others } = drafts
  drafts = draft.reply === '' && draft.note === '' ? others : { ...others, [id]: draft }
  write('sessionStorage', draftsKey, drafts)
}

/** `officer`: what another officer typed at this computer is not sent in one's name. */
export function outgoingOf(officer: string): readonly Outgoing[] {
  const kept = read<{ officer: string; all: readonly Outgoing[] }>('sessionStorage', outgoingKey, { officer: '', all: [] })
  return kept.officer === officer ? kept.all : []
}
export const saveOutgoing = (officer: string, all: readonly Outgoing[]): void => write('sessionStorage', outgoingKey, { officer, all })

export function forget(): void {
  drafts = {}
  try {
    sessionStorage.removeItem(draftsKey)
    sessionStorage.removeItem(outgoingKey)
  } catch {
    // Nothing was kept.
  }
}
