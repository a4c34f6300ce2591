import { useEffect, useState } from 'preact/hooks'
import type { CannedList, CaseRow, CaseView, Me, Role } from '../../model/desk.ts'
import { likes, type Likes } from './keep.ts'
import type { Outgoing } from './outgoing.ts'
import { placeIn, type Place } from './place.ts'

/** All that the page knows, in one value; parts draw again when what they look at has changed. */

type Gate = 'opening' | 'down' | 'setup' | 'invited' | 'sign-in' | 'enrol' | 'in'
export type View = 'new' | 'mine' | 'waiting' | 'closed'
export type Age = '' | 'h1' | 'h4' | 'd1'
export type Filters = { readonly office: string; readonly field: string; readonly age: Age; readonly overdue: boolean }
export type List = {
  readonly view: View
  readonly filters: Filters
  readonly state: 'loading' | 'ready' | 'failed'
  readonly rows: readonly CaseRow[]
  readonly counts: Readonly<Record<View, number>>
  readonly next: string | undefined
}
export type Typing = { readonly by: 'citizen' | 'officer'; readonly name: string; readonly until: number }
type Open = {
  readonly id: string
  readonly state: 'loading' | 'ready' | 'failed' | 'gone'
  readonly view?: CaseView
  readonly typing?: Typing | undefined
}
export type Colleague = { readonly id: string; readonly name: string; readonly role: Role; readonly offices: readonly string[] }
export type Dialog = 'help' | 'canned' | 'procedure' | 'pictures' | 'assign' | 'direct' | 'snooze' | 'merge' | 'close' | 'details'

export type State = {
  readonly gate: Gate
  readonly me: Me | undefined
  readonly hasExpired: boolean
  readonly isUp: boolean
  /** The line has been down for so long that it is worth saying. */
  readonly isOffline: boolean
  readonly place: Place
  readonly list: List
  readonly open: Open | undefined
  readonly outgoing: readonly Outgoing[]
  readonly canned: readonly CannedList[]
  readonly colleagues: readonly Colleague[]
  readonly fields: readonly string[]
  readonly dialog: Dialog | undefined
  readonly writing: 'reply' | 'note'
  /** Cases of mine with something new. */
  readonly waitingForMe: number
  readonly likes: Likes
  /** What a screen reader is told. */
  readonly spoken: string
  readonly flash: { readonly text: string; readonly isBad: boolean } | undefined
}

export const noFilters: Filters = { office: '', field: '', age: '', overdue: false }

let state: State = {
  gate: 'opening',
  me: undefined,
  hasExpired: false,
  isUp: false,
  isOffline: false,
  place: placeIn(location.hash),
  list: {
    view: 'new',
    filters: noFilters,
    state: 'loading',
    rows: [],
    counts: { new: 0, mine: 0, waiting: 0, closed: 0 },
    next: undefined,
  },
  open: undefined,
  outgoing: [],
  canned: [],
  colleagues: [],
  fields: [],
  dialog: undefined,
  writing: 'reply',
  waitingForMe: 0,
  likes: likes(),
  spoken: '',
  flash: undefined,
}

const lookers = new Set<() => void>()

export const now = (): State => state

export function set(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const look of lookers) look()
}

export const setList = (change: Partial<List>): void => set({ list: { ...state.list, ...change } })

/** Calls back after every change. */
export function watch(look: () => void): void {
  lookers.add(look)
}

/** What `pick` picks, and again whenever it is another. */
export function use<T>(pick: (state: State) => T): T {
  const [, draw] = useState(0)
  const picked = pick(state)
  useEffect(() => {
    let last = picked
    const look = (): void => {
      const is = pick(state)
      if (Object.is(is, last)) return
      last = is
      draw(count => count + 1)
    }
    lookers.add(look)
    look()
    return () => void lookers.delete(look)
  })
  return picked
}

let fading: ReturnType<typeof setTimeout> | undefined

export function tell(text: string, isBad = false): void {
  clearTimeout(fading)
  set({ flash: { text, isBad }, spoken: text })
  fading = setTimeout(() => set({ flash: undefined }), 6000)
}
