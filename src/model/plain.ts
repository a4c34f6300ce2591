import type { Block, Part, Reply } from './reply.ts'

/** A reply as plain text: what a terminal shows, what a platform without markup gets, what search reads. */
export function plainOf(reply: Reply): string {
  return reply.blocks.map(plainBlock).join('\n')
}

export function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text
    case 'list':
      return block.items.map((item, i) => (block.ordered ? `${i + 1}. ${item}` : `- ${item}`)).join('\n')
    case 'picture':
      return block.alt
    case 'file':
      return block.label
    case 'phone':
      return `${block.label}: ${block.number}`
    case 'link':
      return `${block.label}: ${block.url}`
  }
}

/** Where it is written, in one line, for platforms that cannot fold sources away. Undefined where nothing is cited. */
export function sourceLine({ citations = [], language }: Pick<Part, 'citations' | 'language'>): string | undefined {
  const [first, ...others] = citations
  if (first === undefined) return undefined
  const { title, place, asOf } = first
  const whole = [place, title].filter(part => part !== undefined).join('; ')
  const name = shortened(whole.length <= longestName ? whole : (place ?? title))
  const day = asOf.split('-').map(Number).toReversed().join('/')
  const more = others.filter(other => other.title !== title).length
  if (language === 'en') return `Source: ${name}; as of ${day}${more > 0 ? `; and ${more} more` : ''}`
  return `Nguồn: ${name}; dữ liệu ngày ${day}${more > 0 ? `; và ${more} nguồn khác` : ''}`
}

const longestName = 140

function shortened(name: string): string {
  if (name.length <= longestName) return name
  const space = name.lastIndexOf(' ', longestName - 1)
  return `${name.slice(0, space > 0 ? space : longestName - 1)}…`
}
