import type { Reading, Search, Token } from '../model/search.ts'
import { matches, openBook } from './pattern.ts'
import { retold, whenItWas } from './retold.vi.ts'

const book = openBook(retold.map(({ lines }, at): [string, string] => [String(at), lines]))
const whenBook = openBook([['when', whenItWas]])

/** Whoever says more than this besides has named the matter himself ("mẹ mất, hỏi tiền mai táng"). */
const besides = 1

/** A message as it is searched for, and which of its tokens are quiet. */
type Sought = { readonly reading: Reading; readonly quiet: ReadonlySet<number> }

/** The words that tell what has happened give way to those that name the matter. */
export function retell({ reading, quiet }: Sought, search: Search): Sought {
  const [found] = matches(book, reading.tokens)
  const from = found?.at[0]
  const to = found?.at.at(-1)
  const as = retold[Number(found?.name)]?.as
  if (from === undefined || to === undefined || as === undefined) return { reading, quiet }
  const end = isAfter(reading.tokens[to]) ? to : to + 1
  const left = reading.tokens.filter((token, at) => (at < from || at >= end) && !isAfter(token) && !quiet.has(at))
  if (left.length > besides) return { reading, quiet }
  const named = search.read(as).tokens
  const moved = named.length - (end - from)
  const tokens = [...reading.tokens.slice(0, from), ...named, ...reading.tokens.slice(end)]
  const unheard = new Set([...quiet, ...matches(whenBook, reading.tokens).flatMap(({ at }) => at)])
  const kept = [...unheard].flatMap(at => (at < from ? [at] : at >= end ? [at + moved] : []))
  return { reading: { ...reading, tokens }, quiet: new Set(kept) }
}

/** The last word met may only have shown that no thing follows. */
const isAfter = (token: Token | undefined): boolean => token?.light === true || token?.filler === true
