import { randomBytes, randomUUID } from 'node:crypto'
import type { Said } from '../../src/model/talk.ts'

/** A person at the web chat: sends until acknowledged, as the widget does, and reads the talk. */
export type Citizen = {
  /** Resolves with the time (ms since the epoch) at which the server acknowledged it, and the id under which it was sent. */
  say(text: string, until?: number): Promise<{ readonly id: string; readonly at: number; readonly tries: number }>
  talk(): Promise<readonly Said[]>
}

export function newCitizen(url: () => string, account = 'web:mau'): Citizen {
  const token = randomBytes(32).toString('base64url')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    async say(text, until = Date.now() + 60_000) {
      const id = randomUUID()
      const body = JSON.stringify({ id, body: { kind: 'text', text } })
      for (let tries = 1; Date.now() < until; tries += 1) {
        const status = await fetch(`${url()}/hooks/${account}`, { method: 'POST', headers, body, signal: AbortSignal.timeout(5000) }).then(
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
  }
}
