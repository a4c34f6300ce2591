import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether Telegram says the word agreed on. Compared by hash: equal length, equal time. */
export function isGenuine(request: Request, secret: string | undefined): boolean {
  const said = request.headers.get('x-telegram-bot-api-secret-token')
  if (secret === undefined || said === null) return false
  return timingSafeEqual(hash(said), hash(secret))
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
