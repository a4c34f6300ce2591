import type { Reply } from '../model/reply.ts'
import { sealedTokens, unsealed } from '../model/sealed-word.ts'
import { over } from './texts.vi.ts'

/**
 * The reply as a person sees it: sealed words are opened, those whose time is over say so. `open` gives the value of a token
 * while it is kept.
 */
export async function reveal<T extends Reply>(reply: T, open: (token: string) => Promise<string | undefined>): Promise<T> {
  const tokens = [...new Set(sealedTokens(JSON.stringify(reply)))]
  if (tokens.length === 0) return reply
  return revealed(reply, new Map(await Promise.all(tokens.map(async token => [token, await open(token)] as const))))
}

/** The same with the values at hand. */
export function revealed<T extends Reply>(reply: T, values: ReadonlyMap<string, string | undefined>): T {
  return JSON.parse(unsealed(JSON.stringify(reply), token => JSON.stringify(values.get(token) ?? over).slice(1, -1))) as T
}
