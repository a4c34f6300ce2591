import { Api, GrammyError, HttpError } from 'grammy'
import type { Sent } from '../../src/model/channel.ts'
import { byGateway, unanswered } from '../../src/model/sent.ts'

/** Seconds a call may take; a poll takes its own time besides. */
const callSeconds = 20

/** An answer that is no JSON: a gateway's page. */
class NotJson extends Error {
  override readonly name = 'NotJson'
  readonly status: number
  constructor(status: number) {
    super(`HTTP ${status}`)
    this.status = status
  }
}

/** grammY's client over our own `fetch`. `waitSeconds`: how long the platform may hold an answer back. */
export function openApi(token: string, root: string, ours: typeof fetch, waitSeconds = 0): Api {
  // grammY types `fetch` after node-fetch; what it passes and reads is common to both.
  const through = ((url: string, init: RequestInit) => call(ours, url, init)) as unknown as NonNullable<Options['fetch']>
  return new Api(token, { apiRoot: root.replace(/\/+$/, ''), timeoutSeconds: callSeconds + waitSeconds, fetch: through })
}
type Options = NonNullable<ConstructorParameters<typeof Api>[1]>

async function call(ours: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  const { signal, body, method } = init
  const headers = new Headers(init.headers)
  headers.delete('connection')
  const sent: RequestInit & { duplex: 'half' } = { headers, duplex: 'half' }
  const response = await ours(url, { ...sent, ...(method && { method }), ...(body && { body }), ...(signal && { signal: native(signal) }) })
  if (!response.headers.get('content-type')?.includes('json')) throw new NotJson(response.status)
  return response
}

/** grammY brings an AbortSignal of its own make, which the platform's fetch refuses. */
function native(foreign: AbortSignal): AbortSignal {
  const own = new AbortController()
  if (foreign.aborted) own.abort()
  else foreign.addEventListener('abort', () => own.abort())
  return own.signal
}

/** What a call that failed means for the one message it carried. */
export function failure(error: unknown): Extract<Sent, { ok: false }> {
  if (error instanceof GrammyError) return refused(error)
  const cause = error instanceof HttpError ? error.error : error
  return cause instanceof NotJson ? byGateway(cause.status) : unanswered(cause)
}

/** Telegram's own words are kept short and hold nothing of the message. */
function refused({ error_code: code, description, parameters }: GrammyError): Extract<Sent, { ok: false }> {
  const why = `${code} ${description}`.slice(0, 120)
  if (code === 429) return { ok: false, again: 'later', why, waitMs: (parameters.retry_after ?? 1) * 1000 }
  // A wrong token (401, or 404 for one that never was) is put right by a person; what waits is sent then.
  if (code === 401 || (code === 404 && description === 'Not Found')) return { ok: false, again: 'later', why, waitMs: 60_000 }
  if (code >= 500) return byGateway(code)
  return { ok: false, again: 'never', why }
}

/** The bot's name, for mentions in groups and for links; asked once. */
export type Me = { readonly id: string; name(): string | undefined; learn(): Promise<string> }

export function whoIs(api: Api, token: string, given?: string): Me {
  let known = given
  return {
    id: token.split(':')[0] ?? '',
    name: () => known,
    learn: async () => (known ??= (await api.getMe()).username),
  }
}
