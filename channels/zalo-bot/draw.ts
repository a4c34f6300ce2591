import { plainBlock, sourceLine } from '../../src/model/plain.ts'
import type { Part } from '../../src/model/reply.ts'

/** `start` and `len` in UTF-16 units. */
type Style = { readonly start: number; readonly len: number; readonly st: readonly string[] }
export type Drawn = { readonly text: string; readonly styles: readonly Style[] }

/** A part as text with its styles beside it, so that nothing in it can be taken for markup. */
export function draw(part: Part): Drawn {
  const source = sourceLine(part)
  const lines = [
    ...part.blocks.map(block => ({ text: plainBlock(block), st: block.kind === 'heading' ? ['b'] : [] })),
    ...(source === undefined ? [] : [{ text: source, st: ['i'] }]),
  ]
  let start = 0
  const styles: Style[] = []
  for (const { text, st } of lines) {
    if (st.length > 0) styles.push({ start, len: text.length, st })
    start += text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), styles }
}
