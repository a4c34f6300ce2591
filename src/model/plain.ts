import type { Block, Reply } from './reply.ts'

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
    case 'phone':
      return `${block.label}: ${block.number}`
    case 'link':
      return `${block.label}: ${block.url}`
  }
}
