import type { Intent } from '../model/answer.ts'
import type { Token } from '../model/search.ts'
import { meant, purpose, small } from './meant.vi.ts'
import { matches, openBook } from './pattern.ts'

/** Patterns for what is wanted; `level` says when they give way to a procedure. */
export type Meant = { readonly intent: Intent; readonly level: 1 | 2 | 3; readonly lines: string }

/** `at`: the tokens that said it. */
export type Wanted = { readonly intent: Intent; readonly level: 1 | 2 | 3; readonly at: ReadonlySet<number> }

export type Small = 'hello' | 'thanks' | 'bye' | 'machine' | 'able' | 'fine'

const meantBook = openBook(meant.map(({ lines }, page): [string, string] => [String(page), lines]))
const smallBook = openBook(small)

/** The surest first; of equally sure ones the one said with more words. */
export function readIntents(tokens: readonly Token[]): Wanted[] {
  const found = new Map<number, Set<number>>()
  for (const { name, at } of matches(meantBook, tokens)) {
    if (purpose.has(tokens[(at[0] ?? 0) - 1]?.typed ?? '')) continue
    const said = found.get(Number(name)) ?? new Set()
    for (const token of at) said.add(token)
    found.set(Number(name), said)
  }
  return [...found]
    .flatMap(([page, at]): Wanted[] => {
      const entry = meant[page]
      return entry ? [{ intent: entry.intent, level: entry.level, at }] : []
    })
    .toSorted((one, other) => other.level - one.level || asksForPerson(other) - asksForPerson(one) || other.at.size - one.at.size)
}

/** Who wants a person gets one, whatever else he says. */
function asksForPerson({ intent }: Wanted): number {
  return intent === 'officer' ? 1 : 0
}

/** Small talk, if the message is little else; `rest` counts the words left. */
export function readSmall(tokens: readonly Token[]): { small: Small; at: ReadonlySet<number> } | undefined {
  const found = matches(smallBook, tokens)
  const first = found.find(({ name }) => name === 'machine' || name === 'able') ?? found[0]
  if (!first) return undefined
  return { small: first.name, at: new Set(found.flatMap(({ at }) => at)) }
}
