import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** A client costs the machine that is measured as little as can be: no fetch, one kept connection. */
export type Client = { readonly token: string; post(id: string, text: string): Promise<number> }

export function openClients(url: string, count: number): { readonly clients: readonly Client[]; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: count })
  const clients = Array.from({ length: count }, (): Client => {
    const token = randomBytes(32).toString('base64url')
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return { token, post: (id, text) => post(url, { agent, headers, body: JSON.stringify({ id, body: { kind: 'text', text } }) }) }
  })
  return { clients, close: () => agent.destroy() }
}

type Posting = { readonly agent: Agent; readonly headers: Readonly<Record<string, string>>; readonly body: string }

function post(url: string, { agent, headers, body }: Posting): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, response => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** `stored`: resolves when the reply to the message is on disk. */
export type Loop = {
  readonly clients: readonly Client[]
  readonly questions: readonly string[]
  readonly seconds: number
  stored(id: string): Promise<void>
}

/** Closed loop: each client sends its next message once the reply to the last is stored. Returns messages a second. */
export async function messagesASecond({ clients, questions, seconds, stored }: Loop): Promise<number> {
  const from = performance.now()
  const until = from + seconds * 1000
  let done = 0
  await Promise.all(
    clients.map(async ({ post: say }, first) => {
      for (let at = first; performance.now() < until; at += clients.length) {
        const id = randomUUID()
        const status = await say(id, questions[at % questions.length] ?? '')
        if (status !== 202) throw new Error(`refused with ${status}`)
        await stored(id)
        if (performance.now() < until) done += 1
      }
    }),
  )
  return done / seconds
}
