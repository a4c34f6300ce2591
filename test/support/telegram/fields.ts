import type { IncomingMessage } from 'node:http'
import type { Fields } from './state.ts'

/** The fields of a call: JSON, form or multipart, as Telegram takes them. A file becomes its size in bytes. */
export function fieldsOf(request: IncomingMessage, body: Buffer): Fields {
  const type = request.headers['content-type'] ?? ''
  const [query = ''] = (request.url ?? '').split('?').slice(1)
  if (type.includes('json')) return body.length === 0 ? {} : (JSON.parse(body.toString()) as Fields)
  const boundary = /boundary=(.+)$/.exec(type)?.[1]
  return boundary === undefined ? Object.fromEntries(new URLSearchParams(query || body.toString())) : multipart(body, boundary)
}

function multipart(body: Buffer, boundary: string): Fields {
  const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1)
  const files = new Map<string, number>()
  const fields: Record<string, unknown> = {}
  for (const part of parts) {
    const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n')
    const content = rest.join('\r\n\r\n').replace(/\r\n$/, '')
    const name = /name="([^"]+)"/.exec(head)?.[1] ?? ''
    if (head.includes('filename=')) files.set(name, content.length)
    else fields[name] = valueOf(Buffer.from(content, 'latin1').toString())
  }
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string' && value.startsWith('attach://'))
      fields[name] = { bytes: files.get(value.slice('attach://'.length)) ?? 0 }
  return fields
}

function valueOf(text: string): unknown {
  try {
    return /^[[{]/.test(text) ? JSON.parse(text) : text
  } catch {
    return text
  }
}
