import type { InlineKeyboardMarkup } from 'grammy/types'
import { plainBlock, sourceLine } from '../../src/model/plain.ts'
import type { Block, Choice, Part } from '../../src/model/reply.ts'
import { dataOf } from './data.ts'

/** A part as Telegram's HTML and keyboard. Everything that is not ours is escaped. */

export type Drawn = { readonly html: string; readonly keyboard: InlineKeyboardMarkup | undefined }

export function draw(part: Part): Drawn {
  const lines = part.blocks.map(drawBlock)
  const source = sourceLine(part)
  const html = [...lines, ...(source === undefined ? [] : [`<i>${escape(source)}</i>`])].join('\n')
  return { html, keyboard: part.choices === undefined ? undefined : keyboardOf(part.choices, part.passing === true) }
}

function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<b>${escape(block.text)}</b>`
    case 'link':
      return isWeb(block.url) ? `<a href="${escape(block.url)}">${escape(block.label)}</a>` : escape(plainBlock(block))
    case 'paragraph':
    case 'list':
    case 'picture':
    case 'file':
    case 'phone':
      return escape(plainBlock(block))
  }
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Two short labels beside each other, a long one alone: on a small phone a cut label cannot be read. */
const short = 18

function keyboardOf(choices: readonly Choice[], passing: boolean): InlineKeyboardMarkup {
  const rows: { text: string; callback_data: string }[][] = []
  for (const { id, label } of choices) {
    const button = { text: label, callback_data: dataOf(id, passing) }
    const last = rows.at(-1)
    if (last?.length === 1 && label.length <= short && (last[0]?.text.length ?? 0) <= short) last.push(button)
    else rows.push([button])
  }
  return { inline_keyboard: rows }
}
