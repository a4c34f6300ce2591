import { z } from 'zod'
import { byGateway, unanswered } from '../../src/model/sent.ts'
import { meaningOf, type Failed } from './errors.ts'

/** How a call ended. `code`: the platform's own, absent where something before it answered, or nothing. */
export type Answer =
  { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly code: number | undefined; readonly failed: Failed }

export type Client = {
  /** Never throws. `waitMs`: how long the platform may hold its answer back. */
  call(method: string, fields: object, waitMs?: number): Promise<Answer>
}

/** A call may take so long, besides what it is meant to wait. */
const callMs = 20_000

const answerSchema = z.union([
  z.object({ ok: z.literal(true), result: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error_code: z.number(), description: z.string().default('') }),
])

/** The token stands in the path, so no address of a call may ever be logged. */
export function openClient(token: string, api: string, ours: typeof fetch): Client {
  const root = `${api.replace(/\/+$/, '')}/bot${token}`
  return {
    async call(method, fields, waitMs = 0) {
      try {
        const response = await ours(`${root}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(fields),
          signal: AbortSignal.timeout(callMs + waitMs),
        })
        return answerIn(await response.text(), response.status)
      } catch (error) {
        return { ok: false, code: undefined, failed: unanswered(error) }
      }
    },
  }
}

/** Failures come with HTTP 200: the body decides, and the status only where there is none. */
function answerIn(text: string, status: number): Answer {
  const seen = answerSchema.safeParse(parse(text))
  if (!seen.success) return { ok: false, code: undefined, failed: byGateway(status) }
  if (seen.data.ok) return { ok: true, result: seen.data.result }
  const { error_code: code, description } = seen.data
  return { ok: false, code, failed: meaningOf(code, description) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
