import { createHash, timingSafeEqual } from 'node:crypto'
import type { Received } from '../../src/model/channel.ts'
import type { Incoming } from '../../src/model/message.ts'

/**
 * What the platform posts. When a webhook is set it first tries the address with an empty call that may lack the secret:
 * that one is told yes, and nothing is read from it.
 */
export async function receive(request: Request, secret: string | undefined, readOne: (body: unknown) => Incoming[]): Promise<Received> {
  const said = request.headers.get('x-bot-api-secret-token')
  const raw = await request.text()
  if (raw === '') return { messages: [], response: taken() }
  if (secret === undefined || said === null || !same(said, secret)) return { messages: [], response: new Response(null, { status: 401 }) }
  return { messages: readOne(parse(raw)), response: taken() }
}

const taken = (): Response => Response.json({ message: 'Success' })

/** Compared by hash: equal length, equal time. */
const same = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b))
const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
