import type { Token } from '../model/search.ts'
import { copyWords, numberWords, pageWords, perWords } from './numbers.vi.ts'

export type Count = { readonly pages: number; readonly copies: number }

/** "10 trang", "2 bản mỗi bản 10 trang", "mười trang": how much is to be copied. Undefined when no pages are named. */
export function readCount(tokens: readonly Token[]): Count | undefined {
  const pages = tokens.map((token, at) => (pageWords.has(token.folded) ? numberOf(tokens[at - 1]) : undefined)).find(isCount)
  const copies = tokens.map((token, at) => (isCopies(tokens, token, at) ? numberOf(tokens[at - 1]) : undefined)).find(isCount) ?? 1
  return pages === undefined || pages > mostPages || copies > mostCopies ? undefined : { pages, copies }
}

function isCopies(tokens: readonly Token[], token: Token, at: number): boolean {
  return copyWords.has(token.folded) && !perWords.has(tokens[at - 2]?.folded ?? '')
}

function isCount(number: number | undefined): boolean {
  return number !== undefined && number > 0
}

/** Beyond these a number is no number of pages. */
const mostPages = 5000
const mostCopies = 1000

function numberOf(token: Token | undefined): number | undefined {
  if (!token) return undefined
  if (/^\d{1,5}$/.test(token.typed)) return Number(token.typed)
  return numberWords.get(token.typed) ?? (token.typed === token.folded ? plainNumbers.get(token.folded) : undefined)
}

/** Folded number words; "năm" and "nam", "ba" stay safe because a page word follows. */
const plainNumbers = new Map([...numberWords].map(([word, value]) => [word.normalize('NFD').replace(/\p{M}/gu, ''), value]))
