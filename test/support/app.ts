import { randomBytes, randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { App } from '../../src/app.ts'
import type { Body } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import type { Reply } from '../../src/model/reply.ts'
import type { Said } from '../../src/model/talk.ts'

/** A person at the web chat of a running app, speaking HTTP as the widget does. */
export function openCitizen(account = 'web:mau') {
  const headers = { authorization: `Bearer ${randomBytes(32).toString('base64url')}`, 'content-type': 'application/json' }
  const send = (app: App, body: Body, id: string = randomUUID()): Promise<Response> =>
    fetch(`http://127.0.0.1:${app.port}/hooks/${account}`, { method: 'POST', headers, body: JSON.stringify({ id, body }) })
  const talk = async (app: App): Promise<readonly Said[]> => {
    const response = await fetch(`http://127.0.0.1:${app.port}/at/${account}/talk?after=0&limit=200&wait=0`, { headers })
    return ((await response.json()) as { rows: Said[] }).rows
  }
  /** Sends, waits for the answer, returns the replies to this message. */
  const ask = async (app: App, body: Body | string): Promise<readonly Reply[]> => {
    const id = randomUUID()
    expect((await send(app, typeof body === 'string' ? { kind: 'text', text: body } : body, id)).status).toBe(202)
    const answer = async (): Promise<readonly Said[]> => {
      const rows = await talk(app)
      const at = rows.findIndex(row => row.ref.endsWith(id))
      return at < 0 ? [] : rows.slice(at + 1)
    }
    await expect.poll(async () => (await answer()).length, { timeout: 10_000, interval: 10 }).toBeGreaterThan(0)
    return (await answer()).flatMap(row => (row.by === 'assistant' ? [row.reply] : []))
  }
  /** As the button that stands there while an officer asks for pictures. */
  const sendPicture = (app: App, bytes: Uint8Array, id: string = randomUUID()): Promise<Response> =>
    fetch(`http://127.0.0.1:${app.port}/at/${account}/picture?id=${id}`, {
      method: 'POST',
      headers: { authorization: headers.authorization, 'content-type': 'image/jpeg' },
      body: new Uint8Array(bytes),
    })
  const types = async (app: App): Promise<number> =>
    (await fetch(`http://127.0.0.1:${app.port}/at/${account}/typing`, { method: 'POST', headers })).status
  /** What the page's stream brings, as it comes. */
  async function* stream(app: App, signal: AbortSignal): AsyncGenerator<string> {
    const response = await fetch(`http://127.0.0.1:${app.port}/at/${account}/stream?after=0`, { headers, signal })
    if (response.body !== null) yield* response.body.pipeThrough(new TextDecoderStream())
  }
  return { send, talk, ask, types, stream, sendPicture }
}

export const textOf = (replies: readonly Reply[]): string => replies.map(plainOf).join('\n')
