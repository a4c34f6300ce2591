import { existsSync } from 'node:fs'
import { loadAssets, send, type Asset } from './assets.ts'

/** The officers' page: nothing from elsewhere, no inline script, never inside another site. */
const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
}

/** Paths without a file of their own are the page's. Undefined where the page is not built. */
export function deskPage(folder: string): (request: Request) => Promise<Response> | undefined {
  const assets = existsSync(folder) ? loadAssets(folder, 'run "npm run prepare"') : new Map<string, Asset>()
  const page = assets.get('/index.html')
  return request => {
    const path = new URL(request.url).pathname.replace(/^\/desk/, '')
    const asset = path === '/index.html' ? undefined : assets.get(path)
    if (asset !== undefined) {
      const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      return send(asset, request, { ...headers, 'cache-control': cache })
    }
    return page === undefined || /\.\w+$/.test(path) ? undefined : send(page, request, { ...headers, 'cache-control': 'no-cache' })
  }
}
