import { createHash } from 'node:crypto'
import { consent, landing as say } from './carriers.vi.ts'

/** The page behind a code: which way to ask, and the code itself. Plain marks and no script, for the oldest phone. */

export type Ways = {
  readonly office: string
  /** "/o/mau?c=TANLAC7". */
  readonly web: string
  readonly telegram: string | undefined
  /** Where a chat on Zalo opens; the code has to be typed there. */
  readonly zalo: string | undefined
  readonly phone: { readonly label: string; readonly number: string } | undefined
  /** The page of its figures, where the office shows them. */
  readonly figures: string | undefined
  readonly example: boolean
}
export type LandingPage = { readonly html: string; readonly policy: string }

export type Shown = {
  readonly code: string
  readonly said: string
  readonly name: string
  readonly message: string
  readonly over: boolean
}

export function landingPage({ code, said, name, message, over }: Shown, ways: Ways): LandingPage {
  const button = (href: string, label: string, more = ''): string =>
    `<p><a class="way" href="${escape(href)}"><b>${escape(label)}</b>${more === '' ? '' : `<br>${escape(more)}`}</a></p>`
  const body = [
    `<p class="office">${escape(ways.office)}</p>`,
    `<h1>${escape(message)}</h1><p>${escape(name)}</p>`,
    ...(over ? [`<p class="note">${escape(say.over)}</p>`] : []),
    `<h2>${escape(say.choose)}</h2>`,
    ...(ways.zalo === undefined ? [] : [button(ways.zalo, say.zalo, say.zaloWhy(code))]),
    ...(ways.telegram === undefined ? [] : [button(ways.telegram, say.telegram)]),
    button(ways.web, say.web, say.webWhy),
    `<h2>${escape(say.code)}</h2><p class="code">${escape(code)}</p><p>${escape(say.how(said))}</p>`,
    `<p class="note">${escape(consent)}</p>`,
    ...rest(ways),
  ]
  return frame(message, body)
}

export function missingPage(ways: Ways): LandingPage {
  return frame(say.missing, [
    `<p class="office">${escape(ways.office)}</p><h1>${escape(say.missing)}</h1><p>${escape(say.missingWhy)}</p>`,
    `<p><a class="way" href="${escape(ways.web)}"><b>${escape(say.web)}</b></a></p>`,
    ...rest(ways),
  ])
}

function rest({ phone, figures, example }: Ways): readonly string[] {
  const call =
    phone &&
    `<p>${escape(say.call)}: ${escape(phone.label)}, <a href="tel:${escape(phone.number.replace(/[^\d+]/g, ''))}">${escape(phone.number)}</a></p>`
  return [
    `<p>${escape(say.machine)}</p>`,
    ...(call === undefined ? [] : [call]),
    ...(figures === undefined ? [] : [`<p><a href="${escape(figures)}">${escape(say.figures)}</a></p>`]),
    ...(example ? [`<p class="note">${escape(say.example)}</p>`] : []),
  ]
}

const css =
  'body{margin:0 auto;padding:12px 16px 32px;max-width:560px;font:18px/1.5 sans-serif;color:#111;background:#fff}h1{font-size:26px;line-height:1.25;margin:12px 0 4px}h2{font-size:18px;margin:22px 0 6px}p{margin:6px 0}.office{color:#0b4f94;font-weight:bold}.way{display:block;padding:13px 16px;border:2px solid #0b4f94;border-radius:8px;color:#0b4f94;text-decoration:none}.way:hover,.way:focus{background:#0b4f94;color:#fff}.code{font:bold 40px/1.3 monospace;letter-spacing:2px;border:2px solid #111;padding:4px 12px;display:inline-block;margin:0;max-width:100%;box-sizing:border-box;overflow-wrap:break-word;word-wrap:break-word}.note{color:#444;font-size:16px}'
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

function frame(title: string, body: readonly string[]): LandingPage {
  const html = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${css}</style></head><body>${body.join('')}</body></html>`
  return { html, policy }
}

const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? '')
