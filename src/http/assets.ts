import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ConfigError } from '../model/error.ts'

/** Everything the browser loads, read once at start: a path that is not in the map does not exist, so none can lead out of the folder. */
export type Assets = ReadonlyMap<string, Asset>
export type Asset = { readonly body: Buffer; readonly gzip?: Buffer; readonly brotli?: Buffer; readonly type: string; readonly tag: string }

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
  const packed =
    /^(text|application)\/|svg/.test(type) && body.length > 400 ? { gzip: gzipSync(body), brotli: brotliCompressSync(body) } : {}
  return { body, type, tag, ...packed }
}

/** Answers with the best packing the client takes, or 304. */
export function send(asset: Asset, request: Request, headers: Record<string, string>): Response {
  const all = { ...headers, 'content-type': asset.type, etag: asset.tag, vary: 'Accept-Encoding' }
  if (request.headers.get('if-none-match')?.includes(asset.tag)) return new Response(null, { status: 304, headers: all })
  const takes = request.headers.get('accept-encoding') ?? ''
  if (asset.brotli && /\bbr\b/.test(takes)) return new Response(bytes(asset.brotli), { headers: { ...all, 'content-encoding': 'br' } })
  if (asset.gzip && /\bgzip\b/.test(takes)) return new Response(bytes(asset.gzip), { headers: { ...all, 'content-encoding': 'gzip' } })
  return new Response(bytes(asset.body), { headers: all })
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer)
