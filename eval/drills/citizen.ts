import { randomBytes, randomUUID } from 'node:crypto'
import type { Body } from '../../src/model/message.ts'
import type { Said } from '../../src/model/talk.ts'

/** A person at the web chat: sends until acknowledged, as the widget does, and reads the talk. */
export type Citizen = {
  /** Resolves with the time (ms since the epoch) at which the server acknowledged it, and the id under which it was sent. */
  say(text: string, until?: number): Promise<{ readonly id: string; readonly at: number; readonly tries: number }>
  /** The same with a button or anything else. */
  tell(body: Body, until?: number): ReturnType<Citizen['say']>
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
    for (let tries = 1; Date.now() < until; tries += 1) {
      const status = await fetch(`${url()}/hooks/${account}`, {
        method: 'POST',
        headers,
        body: said,
        signal: AbortSignal.timeout(5000),
      }).then(
        async response => {
          await response.arrayBuffer()
          return response.status
        },
        () => 0,
      )
      if (status === 202) return { id, at: Date.now(), tries }
      if (status !== 0 && status < 500 && status !== 429) throw new Error(`refused with ${status}`)
      await new Promise(resolve => setTimeout(resolve, 30 + Math.random() * 120))
    }
    throw new Error('never acknowledged')
  }
  const citizen: Citizen = {
    tell,
    say: (text, until) => tell({ kind: 'text', text }, until),
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
