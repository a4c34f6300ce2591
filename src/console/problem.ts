import { Busy } from '../model/aside.ts'
import { vi } from './texts.vi.ts'

export type Problem = keyof typeof vi

const statuses: { readonly [P in Problem]: number } = {
  'signed-out': 401,
  forbidden: 403,
  csrf: 403,
  missing: 404,
  stale: 409,
  unheld: 409,
  totp: 403,
  'totp-bound': 403,
  there: 409,
  kind: 400,
  'not-to-ask': 400,
  size: 400,
  active: 400,
  many: 400,
  invalid: 400,
  often: 429,
}

/** `{ error, say }`, and what more the desk needs to go on. */
export const problem = (why: Problem, more: object = {}, headers: Record<string, string> = {}): Response =>
  Response.json({ error: why, say: vi[why], ...more }, { status: statuses[why], headers: { 'cache-control': 'no-store', ...headers } })

/** Too many sheets or reports wait to be made: whoever asks is to ask again. */
export function busy(error: unknown): undefined {
  if (error instanceof Busy) return undefined
  throw error
}
