import { createHash } from 'node:crypto'
import type { Drawing, Mark } from '../model/paper.ts'
import { page as say } from './public.vi.ts'

/** What an office tells everyone: tables first, each row with what it means, and no script, for the oldest phone. */

export type PublicRow = { readonly name: string; readonly values: readonly string[] }
export type PublicPart = {
  readonly head: string
  readonly rows: readonly PublicRow[]
  /** What is counted, and what is not. */
  readonly means: string
  readonly chart?: { readonly drawing: Drawing; readonly say: string }
}
export type PublicView = {
  readonly office: string
  readonly slug: string
  readonly example: boolean
  /** "10/2026", the oldest first. */
  readonly months: readonly string[]
  readonly parts: readonly PublicPart[]
}
export type PublicPage = { readonly html: string; readonly policy: string }

export function publicPage({ office, slug, example, months, parts }: PublicView): PublicPage {
  return frame(`${say.title}: ${office}`, [
    `<p class="office">${escape(office)}</p><h1>${escape(say.title)}</h1>`,
    ...(example ? [`<p class="note">${escape(say.example)}</p>`] : []),
    `<p>${escape(say.lead)}</p>`,
    ...(parts.length === 0 ? [`<p>${escape(say.none)}</p>`] : parts.map(part => section(part, months))),
    `<h2>${escape(say.howHead)}</h2><ul>${say.how.map(line => `<li>${escape(line)}</li>`).join('')}</ul>`,
    `<p><a href="/o/${escape(slug)}">${escape(say.ask)}</a></p>`,
    `<section lang="en"><h2>${escape(say.english.head)}</h2><p>${escape(say.english.text)}</p></section>`,
  ])
}

/** Where there are several offices: which one. */
export function choicePage(offices: readonly { readonly slug: string; readonly name: string }[]): PublicPage {
  const links = offices.map(({ slug, name }) => `<li><a href="/so-lieu/${escape(slug)}">${escape(name)}</a></li>`)
  const list = links.length === 0 ? `<p>${escape(say.noOffice)}</p>` : `<p>${escape(say.choose)}</p><ul>${links.join('')}</ul>`
  return frame(say.title, [`<h1>${escape(say.title)}</h1>${list}`])
}

function section({ head, rows, means, chart }: PublicPart, months: readonly string[]): string {
  const heads = months.map(month => `<th scope="col">${escape(month)}</th>`).join('')
  const body = rows.map(
    ({ name, values }) => `<tr><th scope="row">${escape(name)}</th>${values.map(value => `<td>${escape(value)}</td>`).join('')}</tr>`,
  )
  return [
    `<h2>${escape(head)}</h2><p class="note"><b>${escape(say.means)}</b> ${escape(means)}</p>`,
    chart === undefined ? '' : svg(chart.drawing, chart.say),
    `<table><thead><tr><td></td>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  ].join('')
}

const svg = ({ w, h, marks }: Drawing, told: string): string =>
  `<svg viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-label="${escape(told)}">${marks.map(drawn).join('')}</svg>`

function drawn(mark: Mark): string {
  if (mark.kind === 'box') return `<rect x="${mark.x}" y="${mark.y}" width="${mark.w}" height="${mark.h}" class="${mark.fill ?? 'dark'}"/>`
  if (mark.kind === 'path') return `<path transform="translate(${mark.x} ${mark.y})" d="${mark.path}" class="line"/>`
  const anchor = mark.anchor === undefined ? '' : ` text-anchor="${mark.anchor}"`
  return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}"${anchor}${mark.bold ? ' font-weight="bold"' : ''}>${escape(mark.text)}</text>`
}

const css = [
  'body{margin:0 auto;padding:12px 16px 32px;max-width:640px;font:18px/1.5 sans-serif;color:#111;background:#fff}',
  'h1{font-size:26px;line-height:1.25;margin:8px 0}h2{font-size:20px;margin:26px 0 6px}p{margin:6px 0}ul{padding-left:20px}',
  '.office{color:#0b4f94;font-weight:bold}.note{color:#444;font-size:16px}a{color:#0b4f94}',
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 8px 0 0}thead th{color:#444;font-size:16px}',
  'td,thead th{text-align:right;padding:6px 0 0 10px;white-space:nowrap}tbody th{font-weight:normal}tbody tr>*{border-bottom:1px solid #ccc;padding-bottom:6px}',
  'svg{max-width:100%;height:auto;margin:6px 0}.main{fill:#0b4f94}.pale{fill:#5b93cc}.warm{fill:#b3400c}.rule{fill:#d0d4d8}.dark,text{fill:#111}.line{fill:none;stroke:#b3400c;stroke-width:2;stroke-dasharray:6 4}',
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#14181b}.office,a{color:#8ec1f2}.note,thead th{color:#bbb}tbody tr>*{border-color:#444}.main{fill:#8ec1f2}.pale{fill:#4c7fb3}.warm{fill:#ff9c66}.rule{fill:#3a4046}.dark,text{fill:#eee}.line{stroke:#ff9c66}}',
].join('')
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

function frame(title: string, body: readonly string[]): PublicPage {
  const html = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${css}</style></head><body><main>${body.join('')}</main></body></html>`
  return { html, policy }
}

const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? '')
