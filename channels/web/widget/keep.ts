import type { Language } from '../../../src/model/message.ts'
import type { Pending } from './rows.ts'

/** What stays in this browser: the token, messages not yet delivered, and how the person likes to read. */

export type Keep = {
  readonly token: string
  /** True when the token is new: nothing can have been said yet. */
  readonly fresh: boolean
  /** The id of the start message for a campaign ('' for none): the same on every call, so it counts once. */
  startId(campaign: string): { readonly id: string; readonly first: boolean }
  queue(): readonly Pending[]
  save(queue: readonly Pending[]): void
  /** Calls back when another tab changed the queue. Returns the way to stop. */
  watch(changed: () => void): () => void
  forget(): void
}

export type Look = { readonly size: number; readonly language: Language | undefined }

/** A browser that refuses storage (private windows, blocked cookies) still gets its chat, until the tab closes. */
const memory = new Map<string, string>()

function get<T>(key: string): T | undefined {
  let text: string | null | undefined
  try {
    text = localStorage.getItem(key)
  } catch {
    text = memory.get(key)
  }
  try {
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

function set(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    memory.set(key, JSON.stringify(value))
  }
}

function random(bytes: number): string {
  const made = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...made))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

/** crypto.randomUUID is missing on pages without TLS. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes]
    .map((byte, i) => (i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

type Held = { token: string; starts: { [campaign: string]: string } }

export function keepOf(office: string): Keep {
  const key = `mot-cua.${office}`
  const queueKey = `${key}.queue`
  const was = get<Held>(key)
  const held: Held = was?.token ? was : { token: random(32), starts: {} }
  if (held !== was) set(key, held)
  return {
    token: held.token,
    fresh: held !== was,
    startId(campaign) {
      const known = held.starts[campaign]
      const id = known ?? uuid()
      held.starts[campaign] = id
      if (!known) set(key, held)
      return { id, first: !known }
    },
    queue: () => get<Pending[]>(queueKey) ?? [],
    save: queue => set(queueKey, queue),
    watch(changed) {
      const on = (event: StorageEvent) => {
        if (event.key === queueKey) changed()
      }
      addEventListener('storage', on)
      return () => removeEventListener('storage', on)
    },
    forget() {
      for (const name of [key, queueKey]) set(name, null)
    },
  }
}

const lookKey = 'mot-cua.look'
const looks: Look = { size: 0, language: undefined }
export const getLook = (): Look => ({ ...looks, ...get<Look>(lookKey) })
export const setLook = (look: Look): void => set(lookKey, look)
