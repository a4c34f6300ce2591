import type { Capabilities } from '../model/channel.ts'
import { plainBlock } from '../model/plain.ts'
import type { Block, Blocks, Choice, Part, Reply } from '../model/reply.ts'

/** Cuts a reply into parts that one call each can carry. No word is lost, no part is too long; buttons stand on the last part. */
export function fit(reply: Reply, can: Capabilities): readonly Part[] {
  const choices = reply.choices ?? []
  const buttons = choices.slice(0, can.choices).map(choice => ({ ...choice, label: cut(choice.label, can.label) }))
  const typed = choices.slice(can.choices)
  const blocks = [...reply.blocks, ...listed(typed, buttons.length)].flatMap(block => pieces(block, can))
  const packed = pack(blocks, can.text)
  return packed.map((part, i): Part => {
    if (i < packed.length - 1) return { blocks: part }
    return {
      blocks: part,
      ...(buttons.length === 0 ? {} : { choices: buttons }),
      ...(reply.citations === undefined ? {} : { citations: reply.citations }),
    }
  })
}

/** Choices that get no button are numbered, counted on from the buttons. */
function listed(choices: readonly Choice[], before: number): Block[] {
  if (choices.length === 0) return []
  return [{ kind: 'paragraph', text: choices.map((choice, i) => `${before + i + 1}. ${choice.label}`).join('\n') }]
}

/** A block as blocks that each fit, a list split between its items, a text between its words. */
function pieces(block: Block, can: Capabilities): Block[] {
  if (block.kind === 'picture') return can.pictures ? [block] : pieces({ kind: 'paragraph', text: block.alt }, can)
  if (plainBlock(block).length <= can.text) return [block]
  if (block.kind === 'list') {
    return block.items.flatMap((item, i) => pieces({ kind: 'paragraph', text: block.ordered ? `${i + 1}. ${item}` : `- ${item}` }, can))
  }
  return wrap(plainBlock(block), can.text).map(text => ({ kind: block.kind === 'heading' ? 'heading' : 'paragraph', text }))
}

/** Fills parts in order; a picture is a call of its own. */
function pack(blocks: readonly Block[], most: number): Blocks[] {
  const parts: Blocks[] = []
  let length = 0
  for (const block of blocks) {
    const last = parts.at(-1)
    const size = plainBlock(block).length
    const alone = block.kind === 'picture' || last?.at(-1)?.kind === 'picture'
    if (last === undefined || alone || length + 1 + size > most) {
      parts.push([block])
      length = size
    } else {
      parts[parts.length - 1] = [...last, block]
      length += 1 + size
    }
  }
  return parts
}

/** Between words where it can, inside a word only when the word alone is too long. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    const at = space > 0 ? space : whole(rest, most)
    lines.push(rest.slice(0, at))
    rest = rest.slice(space > 0 ? at + 1 : at)
  }
  return rest === '' ? lines : [...lines, rest]
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, whole(text, most - 1)).trimEnd()}…`
}

/** Not between the two halves of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return code >= 0xd800 && code <= 0xdbff && at > 1 ? at - 1 : at
}
