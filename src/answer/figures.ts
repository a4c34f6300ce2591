import type { Count } from '../model/conversation.ts'
import type { Token } from '../model/search.ts'
import { counted, countedWords, numberWords, perWords } from './numbers.vi.ts'

/** "10 trang", "2 bản mỗi bản 10 trang", "cho 6 người": how much of what is to be reckoned. Empty when nothing is counted. */
export function readCount(tokens: readonly Token[]): Count {
  const found = tokens.flatMap((token, at): [string, number][] => {
    const unit = countedWords.get(token.folded)
    const number = unit === undefined || isEach(tokens, at) ? undefined : numberOf(tokens[at - 1])
    return unit !== undefined && number !== undefined && number > 0 && number <= (counted[unit]?.most ?? 0) ? [[unit, number]] : []
  })
  return Object.fromEntries(found.toReversed())
}

/** The tokens that count. */
export function countedAt(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(
    tokens.flatMap((token, at) => (countedWords.has(token.folded) && numberOf(tokens[at - 1]) !== undefined ? [at - 1, at] : [])),
  )
}

/** Pages make a sum by themselves; copies without pages do not. */
export function pagesOf({ pages, copies = 1 }: Count): { readonly pages: number; readonly copies: number } | undefined {
  return pages === undefined ? undefined : { pages, copies }
}

/** "Mỗi bản 10 trang" counts pages of one copy, not copies. */
function isEach(tokens: readonly Token[], at: number): boolean {
  return perWords.has(tokens[at - 2]?.folded ?? '')
}

function numberOf(token: Token | undefined): number | undefined {
  if (!token) return undefined
  if (/^\d{1,5}$/.test(token.typed)) return Number(token.typed)
  return numberWords.get(token.typed) ?? (token.typed === token.folded ? plainNumbers.get(token.folded) : undefined)
}

/** Folded number words; "năm" and "nam", "ba" stay safe because a counted word follows. */
const plainNumbers = new Map([...numberWords].map(([word, value]) => [word.normalize('NFD').replace(/\p{M}/gu, ''), value]))
