import { styleText } from 'node:util'
import { plainBlock } from '../model/plain.ts'
import type { Reply } from '../model/reply.ts'

/** A reply as a terminal shows it: headings bold, choices numbered, the source small. */
export function draw(reply: Reply): string {
  const blocks = reply.blocks.map(block => (block.kind === 'heading' ? styleText('bold', block.text) : plainBlock(block)))
  const choices = (reply.choices ?? []).map((choice, i) => styleText('cyan', `[${i + 1}] ${choice.label}`))
  const sources = (reply.citations ?? []).map(({ title, asOf }) => styleText('dim', `↳ ${title} · ${asOf}`))
  return [...blocks, choices.join('  '), ...sources].filter(line => line !== '').join('\n')
}
