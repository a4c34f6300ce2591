import { createHash } from 'node:crypto'

/**
 * The browser's token is its only key to its talk, so it is never stored: the chat is named by the token's SHA-256
 * (base64url, 43 characters). Undefined when the header is missing or carries fewer than 128 bits.
 */
export function chatOf(request: Request): string | undefined {
  const [, token] = /^Bearer ([A-Za-z0-9_-]{22,128})$/.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === undefined || new Set(token).size < 8) return undefined
  return createHash('sha256').update(token).digest('base64url')
}

/** A client's id counts only within its own chat: nobody can use up another's. */
export function idIn(chat: string, id: string): string {
  return `${chat}:${id}`
}

export function ownId(chat: string, id: string): string {
  return id.startsWith(`${chat}:`) ? id.slice(chat.length + 1) : id
}
