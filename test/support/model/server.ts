import type { ServerResponse } from 'node:http'
import { listenHttp, type Listening } from '../listen.ts'

/** A language model's server on loopback that speaks OpenAI's chat protocol, with bad manners on request. */

/**
 * *well*: says what `say` returns. *slow*: never within anybody's patience. *down*: 500. *often*: 429. *junk*: no JSON. *empty*: JSON
 * that is no completion. *hang-up*: ends the line.
 */
export type Manner = 'well' | 'slow' | 'down' | 'often' | 'junk' | 'empty' | 'hang-up'

export type Asked = { readonly rules: string; readonly words: string; readonly key: string | undefined; readonly stream: boolean }

export type FakeModel = {
  /** As MODEL_URL wants it. */
  readonly url: string
  readonly asked: readonly Asked[]
  set(manner: Manner, say?: (asked: Asked) => string): void
  close(): Promise<void>
}

type Body = { readonly messages?: readonly { readonly role: string; readonly content: unknown }[]; readonly stream?: boolean }

export async function fakeModel(say: (asked: Asked) => string = () => 'KHONG RO'): Promise<FakeModel> {
  const asked: Asked[] = []
  let manner: Manner = 'well'
  let words = say
  const server: Listening = await listenHttp((request, raw, response) => {
    if (request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
    const one = read(raw, request.headers.authorization)
    asked.push(one)
    answers[manner](response, () => words(one))
  })
  return {
    url: `${server.url}/v1`,
    asked,
    set: (to, next) => {
      manner = to
      if (next !== undefined) words = next
    },
    close: server.close,
  }
}

function read(raw: Buffer, authorization: string | undefined): Asked {
  const { messages = [], stream = false } = JSON.parse(raw.toString()) as Body
  const said = (role: string): string => messages.flatMap(one => (one.role === role ? [textOf(one.content)] : [])).join('\n')
  return { rules: said('system'), words: said('user'), key: authorization?.replace('Bearer ', ''), stream }
}

const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content))

const json = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const answers: Readonly<Record<Manner, (response: ServerResponse, say: () => string) => void>> = {
  well: (response, say) =>
    json(response, 200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'fake',
      choices: [{ index: 0, message: { role: 'assistant', content: say() }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    }),
  slow: () => undefined,
  down: response => json(response, 500, { error: { message: 'out of order' } }),
  often: response => json(response, 429, { error: { message: 'slow down' } }),
  junk: response => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>a gateway</html>'),
  empty: response => json(response, 200, { choices: [] }),
  'hang-up': response => void response.destroy(),
}
