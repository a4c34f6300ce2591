import { createHash } from 'node:crypto'
import { assetOf, type Asset, type Assets } from './assets.ts'
import { ConfigError } from '../model/error.ts'

/** The chat as a page of its own. */
export type Page = { readonly policy: string; for(office: string, name: string): Asset }

/** `index.html` holds `{{office}}` and `{{name}}`; `styles.txt` lists the hashes of style sheets that scripts add in old browsers. */
export function pageOf(assets: Assets): Page {
  const html = assets.get('/index.html')?.body.toString()
  if (html === undefined) throw new ConfigError('the web page is not built: run "npm run prepare"')
  const inline = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => hashOf(css))
  const added = assets.get('/styles.txt')?.body.toString().split(/\s+/).filter(Boolean) ?? []
  const made = new Map<string, Asset>()
  return {
    policy: policyFor([...inline, ...added]),
    for(office, name) {
      const key = `${office}\n${name}`
      const page =
        made.get(key) ??
        assetOf(Buffer.from(html.replaceAll('{{office}}', escape(office)).replaceAll('{{name}}', escape(name))), 'text/html; charset=utf-8')
      made.set(key, page)
      return page
    },
  }
}

function policyFor(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.map(hash => `'${hash}'`).join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign] ?? '')
