import type { Capabilities } from '../model/channel.ts'
import type { Language } from '../model/message.ts'
import { plainBlock, sourceLine } from '../model/plain.ts'
import type { Block, Blocks, Choice, Part, Reply } from '../model/reply.ts'
import { notHere, typeNumber, typeOne } from './texts.ts'

/** Cuts a reply into parts that one call each can carry. No word is lost, no part is too long; buttons and source stand on the last part. */
export function fit(reply: Reply, can: Capabilities, language: Language = 'vi'): readonly Part[] {
  const { citations, passing } = reply
  const choices = reply.choices ?? []
  const buttons = choices.slice(0, can.choices).map(choice => ({ ...choice, label: cut(choice.label, can.label) }))
  const typed = choices.slice(can.choices)
  const foot = footOf(citations, language, can)
  const all = [...reply.blocks, ...listed(typed, buttons.length, language)]
  const blocks = all.flatMap((block, i) => pieces(block, i < all.length - 1 ? can : { ...can, text: can.text - foot }, language))
  const packed = pack(blocks, can.text, foot)
  return packed.map((part, i): Part => {
    if (i < packed.length - 1) return { blocks: part, language }
    return {
      blocks: part,
      language,
      ...(buttons.length === 0 ? {} : { choices: buttons }),
      ...(citations && { citations }),
      ...(passing && packed.length === 1 && { passing }),
    }
  })
}

/** Room for the line that names the source, of which a channel draws as much as it likes. */
function footOf(citations: Reply['citations'], language: Language, can: Capabilities): number {
  const source = sourceLine({ ...(citations && { citations }), language })
  return source === undefined ? 0 : Math.min(source.length + 1, Math.floor(can.text / 2))
}

/** Choices that get no button are numbered, counted on from the buttons. */
function listed(choices: readonly Choice[], before: number, language: Language): Block[] {
  const [only, second] = choices
  if (only === undefined) return []
  if (second === undefined && before === 0) return [{ kind: 'paragraph', text: typeOne[language](only.label) }]
  const lines = choices.map((choice, i) => `${before + i + 1}. ${choice.label}`)
  return [{ kind: 'paragraph', text: [typeNumber[language], ...lines].join('\n') }]
}

/** A block as blocks that each fit, a list split between its items, a text between its words. */
function pieces(block: Block, can: Capabilities, language: Language = 'vi'): Block[] {
  if (block.kind === 'picture' || block.kind === 'file') {
    if (can.pictures) return [block]
    const { text, isAttached } = toldOf(block)
    return pieces({ kind: 'paragraph', text: isAttached ? `${text}. ${notHere[language]}` : text }, can)
  }
  if (plainBlock(block).length <= can.text) return [block]
  if (block.kind === 'list') {
    return block.items.flatMap((item, i) => pieces({ kind: 'paragraph', text: block.ordered ? `${i + 1}. ${item}` : `- ${item}` }, can))
  }
  return wrap(plainBlock(block), can.text).map(text => ({ kind: block.kind === 'heading' ? 'heading' : 'paragraph', text }))
}

/** Where a platform takes no picture its words stand for it; what an officer attached cannot be told in words. */
function toldOf(block: Extract<Block, { kind: 'picture' | 'file' }>): { readonly text: string; readonly isAttached: boolean } {
  return block.kind === 'file' ? { text: block.label, isAttached: true } : { text: block.alt, isAttached: block.file.startsWith('/file/') }
}

const isCall = (block: Block | undefined): boolean => block?.kind === 'picture' || block?.kind === 'file'

/** Fills parts in order; a picture is a call of its own. `foot`: room to be left on the last part. */
function pack(blocks: readonly Block[], most: number, foot: number): Blocks[] {
  const parts: Blocks[] = []
  let length = 0
  for (const [i, block] of blocks.entries()) {
    const last = parts.at(-1)
    const size = plainBlock(block).length
    const room = i === blocks.length - 1 ? most - foot : most
    const alone = isCall(block) || isCall(last?.at(-1))
    if (last === undefined || alone || length + 1 + size > room) {
      parts.push([block])
      length = size
    } else {
      parts[parts.length - 1] = [...last, block]
      length += 1 + size
    }
  }
  return parts
}

/** Between lines or words where it can, inside a word only when the word alone is too long. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > most) {
    const space = Math.max(rest.lastIndexOf(' ', most), rest.lastIndexOf('\n', most))
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
