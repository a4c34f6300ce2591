import type { Block, Reply } from '../../../src/model/reply.ts'
import { Out, Phone } from './icons.tsx'
import { dayOf } from './rows.ts'
import type { LogTexts } from './log.vi.ts'

/** A reply, drawn. Every word goes in as text: nothing of it is ever markup. */
export function Blocks({ reply, api }: { reply: Reply; api: string }) {
  return reply.blocks.map((block, i) => <One key={i} block={block} api={api} />)
}

function One({ block, api }: { block: Block; api: string }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'picture': {
      const src = web(/^(\/|https?:)/.test(block.file) ? block.file : `pictures/${block.file}`, api)
      return src ? (
        <a href={src} target="_blank" rel="noopener noreferrer" class="picture">
          <img src={src} alt={block.alt} loading="lazy" />
        </a>
      ) : null
    }
    case 'phone':
      return (
        <a href={`tel:${block.number.replace(/[^\d+]/g, '')}`} class="big">
          <Phone />
          <span>
            {block.label} <b>{block.number}</b>
          </span>
        </a>
      )
    case 'file':
      return <Link label={block.label} url={block.file} api={api} />
    case 'link':
      return <Link label={block.label} url={block.url} api={api} />
  }
}

export function Link({ label, url, api }: { label: string; url: string; api?: string }) {
  const href = web(url, api)
  if (!href) return <p>{label}</p>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" class="big">
      <Out />
      <span>{label}</span>
    </a>
  )
}

/** Only http and https are ever followed. */
function web(url: string, from?: string): string | undefined {
  try {
    const { href, protocol } = new URL(url, from)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

/** "Nguồn: …, dữ liệu ngày 18/7/2026 ▸" */
export function Sources({ reply, texts, show }: { reply: Reply; texts: LogTexts; show(): void }) {
  const [first, ...others] = reply.citations ?? []
  if (!first) return null
  return (
    <button type="button" class="source" aria-haspopup="dialog" onClick={show}>
      {texts.source}: {first.title}, {texts.asOf} {dayOf(first.asOf, texts.months)}
      {others.length > 0 && ` ${texts.others.replace('{n}', String(others.length))}`} <span aria-hidden="true">▸</span>
    </button>
  )
}
