import type { Token } from '../model/search.ts'
import { matches, openBook } from './pattern.ts'
import { denying, instead, persons, threads } from './thread.vi.ts'

type Tie = (typeof threads)[number][0]

/** `ties`: how a message hangs on what was said before. `quiet`: the tokens that only say so, or name what is not meant. */
export type Thread = { readonly ties: ReadonlySet<Tie>; readonly quiet: ReadonlySet<number> }

const book = openBook(threads)
const denyingBook = openBook([['denying', denying]] as const)

export function readThread(tokens: readonly Token[]): Thread {
  const found = matches(book, tokens)
  return {
    ties: new Set(found.map(({ name }) => name)),
    quiet: new Set([...found.flatMap(({ at }) => at), ...denied(tokens)]),
  }
}

/** "Không phải bị mất, sổ bị rách thôi": what is denied is not looked for, unless nothing else is said. */
function denied(tokens: readonly Token[]): number[] {
  const out = matches(denyingBook, tokens).flatMap(({ at }) => {
    const from = at.at(-1) ?? 0
    const ends = tokens.findIndex((token, place) => place > from && (token.starts !== undefined || instead.has(token.folded)))
    const to = ends < 0 ? tokens.length : ends
    return Array.from({ length: to - (at[0] ?? from) }, (_, step) => (at[0] ?? from) + step)
  })
  const left = tokens.filter((token, at) => !token.filler && !token.light && !out.includes(at))
  return left.length === 0 ? [] : out
}

/** Nothing is named but a person: the same question for somebody else. */
export function isPersons(tokens: readonly Token[], quiet: ReadonlySet<number>): boolean {
  const left = tokens.filter((token, at) => !token.filler && !quiet.has(at) && !linking.has(token.folded))
  return left.length > 0 && left.every(token => persons.has(token.folded))
}

const linking: ReadonlySet<string> = new Set(
  'moi mot tung ca hai deu cho con cung nhu the vay giong cua va voi thi di lam nop xin mang cam ha a for and too also of same'.split(' '),
)
