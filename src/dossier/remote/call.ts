import { circuitBreaker, ConsecutiveBreaker, ConstantBackoff, handleWhen, retry, wrap } from 'cockatiel'
import type { Json } from '../../model/message.ts'

/** Calls to a province's system, which may be slow, down, or answer with a gateway's page. */

/** Messages carry no address and no code: they are logged. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  /** *expired*: begin a new session. *refused*: asking again will not help. *broken*, *late*, *unreachable*: may pass. */
  readonly why: 'expired' | 'refused' | 'broken' | 'late' | 'unreachable'
  constructor(why: SourceError['why'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.why = why
  }
}

type Request = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
/** Resolves with the JSON of a 2xx. Throws SourceError, or an AbortError once `signal` aborts. */
export type Call = (request: Request, signal: AbortSignal) => Promise<Json>

export type Pace = {
  /** A call is given up after so long. */
  readonly patienceMs: number
  /** After a hang-up or a 5xx there is one more try, so much later. */
  readonly againMs: number
  /** After this many failures in a row nobody asks for `restMs`; then one call tries. */
  readonly failures: number
  readonly restMs: number
}

export const usualPace: Pace = { patienceMs: 30_000, againMs: 200, failures: 5, restMs: 30_000 }

const passing = (error: unknown): boolean => error instanceof SourceError && (error.why === 'broken' || error.why === 'unreachable')
const failing = (error: unknown): boolean => error instanceof SourceError && error.why !== 'expired'

export function openCall(pace: Pace = usualPace): Call {
  const policy = wrap(
    retry(handleWhen(passing), { maxAttempts: 1, backoff: new ConstantBackoff(pace.againMs) }),
    circuitBreaker(handleWhen(failing), { breaker: new ConsecutiveBreaker(pace.failures), halfOpenAfter: pace.restMs }),
  )
  return (request, signal) => policy.execute(() => once(request, signal, pace.patienceMs), signal)
}

/** One dossier with its history is a few kilobytes. */
const mostBytes = 2_000_000

async function once({ url, method, headers, body }: Request, signal: AbortSignal, patienceMs: number): Promise<Json> {
  const patience = AbortSignal.timeout(patienceMs)
  const call: RequestInit = { method, redirect: 'error', signal: AbortSignal.any([signal, patience]) }
  try {
    const response = await fetch(url, {
      ...call,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await bounded(response)
    if (response.status === 401) throw new SourceError('expired', 'answered 401')
    if (response.status >= 500) throw new SourceError('broken', `answered ${response.status}`)
    if (!response.ok) throw new SourceError('refused', `answered ${response.status}`)
    return parsed(text)
  } catch (error) {
    if (error instanceof SourceError || signal.aborted) throw error
    if (patience.aborted) throw new SourceError('late', `no answer in ${patienceMs} ms`)
    throw new SourceError('unreachable', 'cannot be reached', { cause: error })
  }
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new SourceError('broken', 'answered with too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A gateway's page may come with a 200. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new SourceError('broken', 'answered with something that is no JSON')
  }
}
