import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { byGateway, unanswered } from '../../src/model/sent.ts'
import type { Config } from './config.ts'
import { meaningOf, type Failed } from './errors.ts'
import type { Tokens } from './tokens.ts'

/** How a call ended. `code`: the platform's own, absent where it did not answer itself. `date`: its clock. */
export type Answer =
  | { readonly ok: true; readonly data: unknown; readonly date: Date | undefined }
  | { readonly ok: false; readonly code: number | undefined; readonly failed: Failed }

export type Client = {
  /** Never throws. `body`: JSON or a form, made anew for each try; without it the call is a GET. */
  call(path: string, body?: () => object | FormData): Promise<Answer>
}

const callMs = 20_000
const dead: ReadonlySet<number | undefined> = new Set([-216, -220])

export function openClient(config: Config, tokens: Tokens, ours: typeof fetch, now: () => Date): Client {
  const once = async (token: string, path: string, body?: object | FormData): Promise<Answer> => {
    try {
      const response = await ours(`${config.api}${path}`, requestOf(config, token, body))
      return answerIn(await response.text(), response, now())
    } catch (error) {
      return { ok: false, code: undefined, failed: unanswered(error) }
    }
  }
  return {
    async call(path, body) {
      const access = await tokens.current()
      if (!access.ok) return { ok: false, code: undefined, failed: access.failed }
      const answer = await once(access.token, path, body?.())
      if (answer.ok || !dead.has(answer.code)) return answer
      // Another process may have renewed it a moment ago; the old one dies at once.
      const next = await tokens.after(access.token)
      return next.ok ? once(next.token, path, body?.()) : { ok: false, code: undefined, failed: next.failed }
    },
  }
}

function requestOf({ appSecret, proof }: Config, token: string, body: object | FormData | undefined): RequestInit {
  const headers: Record<string, string> = { access_token: token }
  if (proof === 'yes') headers['appsecret_proof'] = createHmac('sha256', appSecret).update(token).digest('hex')
  const signal = AbortSignal.timeout(callMs)
  if (body === undefined) return { headers, signal }
  if (body instanceof FormData) return { method: 'POST', headers, body, signal }
  return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body), signal }
}

const answerSchema = z.object({ error: z.number(), message: z.string().default(''), data: z.unknown().optional() })

/** Failures too come with HTTP 200: the body decides, and the status only where there is none. */
function answerIn(text: string, { status, headers }: Response, now: Date): Answer {
  const seen = answerSchema.safeParse(parse(text))
  if (!seen.success) return { ok: false, code: undefined, failed: byGateway(status) }
  const { error: code, message, data } = seen.data
  if (code !== 0) return { ok: false, code, failed: meaningOf(code, message, now) }
  const date = new Date(headers.get('date') ?? '')
  return { ok: true, data, date: Number.isNaN(date.getTime()) ? undefined : date }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
