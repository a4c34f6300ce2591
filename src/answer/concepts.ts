import type { Token } from '../model/search.ts'
import { concepts } from './concepts.vi.ts'
import { matches, openBook } from './pattern.ts'

const book = openBook(concepts)

/** What a message speaks of, and which two things it speaks of together: signs of what is wanted. */
export function conceptSigns(tokens: readonly Token[]): string[] {
  const said = [...new Set(matches(book, tokens).map(({ name }) => name))].toSorted()
  return [
    ...said.map(name => `k:${name}`),
    ...said.flatMap((one, at) => said.slice(at + 1).map(other => `k:${one}+${other}`)),
    `k:${Math.min(4, said.length)}`,
  ]
}
