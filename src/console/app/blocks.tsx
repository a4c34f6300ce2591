import type { Block, Reply } from '../../model/reply.ts'
import { Out, Phone } from './icons.tsx'
import { fill, vi } from './texts.vi.ts'
import { dayOf } from './times.ts'

/** A reply as the citizen sees it. Every word goes in as text: nothing of it is ever markup. */

export function Blocks({ reply }: { reply: Reply }) {
  const [source] = reply.citations ?? []
  const offered = (reply.choices ?? []).map(({ label }) => label).join(' · ')
  return (
    <>
      {reply.blocks.map((block, i) => (
        <One key={i} block={block} />
      ))}
      {source !== undefined && <p class="source">{fill(vi.case.source, { t: source.title, d: dayOf(source.asOf) })}</p>}
      {offered !== '' && <p class="offered">{fill(vi.case.offered, { t: offered })}</p>}
    </>
  )
}

function One({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p>
          <b>{block.text}</b>
        </p>
      )
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'picture': {
      const src = web(/^(\/|https?:)/.test(block.file) ? block.file : `/pictures/${block.file}`)
      return src !== undefined && src.startsWith(location.origin) ? <img src={src} alt={block.alt} loading="lazy" /> : <p>{block.alt}</p>
    }
    case 'phone':
      return (
        <p>
          <a href={`tel:${block.number.replace(/[^\d+]/g, '')}`}>
            <Phone /> {block.label} {block.number}
          </a>
        </p>
      )
    case 'file':
      return <Link label={block.label} url={block.file} />
    case 'link':
      return <Link label={block.label} url={block.url} />
  }
}

function Link({ label, url }: { label: string; url: string }) {
  const href = web(url)
  if (href === undefined) return <p>{label}</p>
  return (
    <p>
      <a href={href} target="_blank" rel="noopener noreferrer">
        <Out /> {label}
      </a>
    </p>
  )
}

/** Only http and https are ever followed. */
function web(url: string): string | undefined {
  try {
    const { href, protocol } = new URL(url, location.origin)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
