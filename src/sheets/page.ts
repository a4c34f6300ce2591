import { createHash } from 'node:crypto'
import type { Language } from '../model/message.ts'
import type { Sheet } from '../model/sheet.ts'
import { drawn, type Section } from './drawn.ts'
import { fitFor, sizeClass } from './size.ts'
import { styles } from './styles.ts'
import { sheetTexts } from './texts.ts'

/** A list as a page that prints on A5, on both sides of it where one would be read with a glass only. `policy`: its content security policy. */
export type SheetPage = { readonly html: string; readonly policy: string }

type Links = { readonly picture: string; readonly fonts: { readonly regular: string; readonly bold: string } }

export function sheetPage(sheet: Sheet, { ticked, today, links }: { ticked: readonly string[]; today: string; links: Links }): SheetPage {
  const say = sheetTexts(sheet.language)
  const page = drawn(sheet, ticked, today)
  const tools = `<nav><button type="button" id="print" hidden>${escape(say.print)}</button> <a href="${escape(links.picture)}">${escape(say.picture)}</a><p>${escape(say.howTo)}</p></nav>`
  const { size, turned, sides } = fitFor(page)
  const draw = (sections: readonly Section[]): string => sections.map(section => drawSection(section, say.ticked)).join('')
  const over = sides === 2 ? `<p class="over">${escape(say.over)}</p>` : ''
  const main = `<main class="${sizeClass(size)}"><header><p>${escape(page.head)}</p><h1>${escape(page.title)}</h1></header>${draw(page.front)}${turned ? over : ''}<div${turned ? ' class="back"' : ''}>${draw(page.back)}<footer>${page.foot.map(line => `<p>${escape(line)}</p>`).join('')}</footer></div></main>`
  return frame(`${page.head}: ${page.title}`, `${main}${tools}<script>${script}</script>`, { language: sheet.language, fonts: links.fonts })
}

/** What is shown where a list no longer opens. */
export function gonePage(language: Language, fonts: Links['fonts']): SheetPage {
  const say = sheetTexts(language)
  return frame(say.gone, `<main><h1>${escape(say.gone)}</h1><p>${escape(say.goneWhy)}</p></main>`, { language, fonts })
}

const script = "const b=document.getElementById('print');b.hidden=false;b.onclick=()=>print()"

function frame(title: string, body: string, { language, fonts }: { language: Language; fonts: Links['fonts'] }): SheetPage {
  const css = styles(fonts)
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(script)}'`,
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${css}</style></head><body>${body}</body></html>`
  return { html, policy }
}

function drawSection(section: Section, have: string): string {
  const head = `<h2>${escape(section.head)}</h2>`
  if (section.kind === 'lines') return `<section>${head}${section.lines.map(line => `<p>${escape(line)}</p>`).join('')}</section>`
  const items = section.items.map(({ name, marks, note, ticked }) => {
    const more = [...(marks === undefined ? [] : [`<i>${escape(marks)}</i>`]), ...(ticked ? [`<i>${escape(have)}</i>`] : [])].join(', ')
    const below = note === undefined ? '' : `<small>${escape(note)}</small>`
    return `<li${ticked ? ' class="has"' : ''}><b>${escape(name)}</b>${more === '' ? '' : ` ${more}`}${below}</li>`
  })
  return `<section>${head}<ul>${items.join('')}</ul></section>`
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escape = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? '')
