import { randomBytes, randomUUID } from 'node:crypto'
import type { Body } from '../../src/model/message.ts'
import type { Said } from '../../src/model/talk.ts'

/** A person at the web chat: sends until acknowledged, as the widget does, and reads the talk. */
export type Citizen = {
  /** Resolves with the time (ms since the epoch) at which the server acknowledged it, and the id under which it was sent. */
  say(text: string, until?: number): Promise<{ readonly id: string; readonly at: number; readonly tries: number }>
  /** The same with a button or anything else. */
  tell(body: Body, until?: number): ReturnType<Citizen['say']>
  /** A picture that an officer asked for, until it is taken. */
  sendPicture(bytes: Uint8Array, id: string): Promise<void>
  talk(): Promise<readonly Said[]>
  /** Rows behind a number, waiting for some until the line is cut. */
  read(after: number, cut: AbortSignal): Promise<readonly Said[]>
  /** Says it and waits until the assistant has answered; returns the id under which it was sent. */
  ask(text: string): Promise<string>
}

export function newCitizen(url: () => string, account = 'web:mau'): Citizen {
  const token = randomBytes(32).toString('base64url')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const tell: Citizen['tell'] = async (body, until = Date.now() + 60_000) => {
    const id = randomUUID()
    const said = JSON.stringify({ id, body })
    const tries = await untilTaken(() => post(`${url()}/hooks/${account}`, { headers, body: said, ms: 5000 }), until)
    return { id, at: Date.now(), tries }
  }
  const citizen: Citizen = {
    tell,
    say: (text, until) => tell({ kind: 'text', text }, until),
    async sendPicture(bytes, id) {
      const of = { headers: { ...headers, 'content-type': 'image/jpeg' }, body: new Uint8Array(bytes), ms: 15_000 }
      await untilTaken(() => post(`${url()}/at/${account}/picture?id=${id}`, of), Date.now() + 120_000)
    },
    async talk() {
      const rows: Said[] = []
      for (;;) {
        const after = rows.at(-1)?.number ?? 0
        const response = await fetch(`${url()}/at/${account}/talk?after=${after}&limit=200&wait=0`, {
          headers,
          signal: AbortSignal.timeout(5000),
        })
        if (!response.ok) throw new Error(`talk: ${response.status}`)
        const page = (await response.json()) as { rows: readonly Said[] }
        if (page.rows.length === 0) return rows
        rows.push(...page.rows)
      }
    },
    async read(after, cut) {
      const response = await fetch(`${url()}/at/${account}/talk?after=${after}&limit=200`, { headers, signal: cut })
      if (!response.ok) throw new Error(`talk: ${response.status}`)
      return ((await response.json()) as { rows: readonly Said[] }).rows
    },
    async ask(text) {
      const { id } = await citizen.say(text)
      for (const until = Date.now() + 60_000; Date.now() < until;) {
        const rows = await citizen.talk()
        const at = rows.findIndex(row => row.ref.endsWith(id))
        if (at >= 0 && rows.slice(at + 1).some(row => row.by === 'assistant')) return id
        await new Promise(resolve => setTimeout(resolve, 30))
      }
      throw new Error('never answered')
    },
  }
  return citizen
}

type Post = { readonly headers: Record<string, string>; readonly body: string | Uint8Array<ArrayBuffer>; readonly ms: number }

/** The status, or 0 where nobody answered. */
async function post(url: string, { headers, body, ms }: Post): Promise<number> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ms) })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

/** Again until it is acknowledged; returns how often it took. */
async function untilTaken(send: () => Promise<number>, until: number): Promise<number> {
  for (let tries = 1; Date.now() < until; tries += 1) {
    const status = await send()
    if (status === 202) return tries
    if (status !== 0 && status < 500 && status !== 429) throw new Error(`refused with ${status}`)
    await new Promise(resolve => setTimeout(resolve, 30 + Math.random() * 120))
  }
  throw new Error('never acknowledged')
}
