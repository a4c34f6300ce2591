import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './texts.ts'

/**
 * Refuses a body of more than `maxSize` bytes. One whose length is announced is judged by that alone, since Node reads no further;
 * Hono's own limit would open a web stream for each, which costs more than all else that is done to take a message.
 */
export function sizeLimit(maxSize: number): MiddlewareHandler {
  const onError = (c: Parameters<MiddlewareHandler>[0]): Response => problem('large', c.req.raw)
  const counted = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const announced = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined
    if (announced === undefined) return counted(c, next)
    return Number(announced) > maxSize ? onError(c) : next()
  }
}

/** The body, or undefined where it is announced as larger, or comes as larger. */
export async function bytesOf({ headers, body }: Request, maxSize: number): Promise<Uint8Array | undefined> {
  if (Number(headers.get('content-length') ?? 0) > maxSize) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > maxSize) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
