import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { ConfigError } from '../model/error.ts'

/** Everything the browser loads, read once at start: a path that is not in the map does not exist, so none can lead out of the folder. */
export type Assets = ReadonlyMap<string, Asset>
export type Asset = { readonly body: Buffer; readonly type: string; readonly tag: string; readonly packed?: Packed }

/** Packed when a client first asks for it, beside the event loop: packing everything would hold up the start by some tenths of a second. */
type Packed = { br?: Promise<Buffer>; gzip?: Promise<Buffer> }
const packings = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const

const types: { readonly [ext: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Keys are paths below the folder with a leading slash. Files of other types are left out. */
export function loadAssets(folder: string, missing: string): Assets {
  if (!existsSync(folder)) throw new ConfigError(`${folder} does not exist: ${missing}`)
  const found = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    found.set(path.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/'), assetOf(readFileSync(path), type))
  }
  return found
}

export function assetOf(body: Buffer, type: string): Asset {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, type, tag, ...(/^(text|application)\/|svg/.test(type) && body.length > 400 ? { packed: {} } : {}) }
}

/** Answers with the best packing the client takes, or 304. */
export async function send(asset: Asset, request: Request, headers: Record<string, string>): Promise<Response> {
  const all = { ...headers, 'content-type': asset.type, etag: asset.tag, vary: 'Accept-Encoding' }
  if (request.headers.get('if-none-match')?.includes(asset.tag)) return new Response(null, { status: 304, headers: all })
  const takes = request.headers.get('accept-encoding') ?? ''
  const how = /\bbr\b/.test(takes) ? 'br' : /\bgzip\b/.test(takes) ? 'gzip' : undefined
  if (asset.packed === undefined || how === undefined) return new Response(bytes(asset.body), { headers: all })
  const packed = await (asset.packed[how] ??= packings[how](asset.body))
  return new Response(bytes(packed), { headers: { ...all, 'content-encoding': how } })
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer)
