import type { Answer } from '../model/answer.ts'
import type { Reading } from '../model/search.ts'
import { paragraph } from './compose.ts'
import { elsewhere } from './elsewhere.vi.ts'
import { matches, openBook } from './pattern.ts'
import type { Setting } from './setting.ts'

const book = openBook(elsewhere)

/** Whose work it is, where a source says so. */
export function elsewhereAnswer({ tokens }: Reading, { texts }: Setting): Answer | undefined {
  const [found] = matches(book, tokens)
  const [first, ...rest] = found ? texts.elsewhere[found.name].map(paragraph) : []
  return first && { kind: 'unknown', why: 'out-of-scope', blocks: [first, ...rest], whose: true }
}
