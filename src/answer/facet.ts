import type { Facet } from '../model/answer.ts'
import type { Token } from '../model/search.ts'
import { askedEn } from './asked.en.ts'
import { again, asked, continuing, everything, paying, vocatives, yesOrNo } from './asked.vi.ts'
import { matches, openBook, type Match } from './pattern.ts'

/** Patterns for one side of a procedure; `level` says how surely they mean it (3 surely, 1 hardly). */
export type Asked = { readonly facet: Facet; readonly level: 1 | 2 | 3; readonly lines: string }

/** `continues`: put as a sequel ("thế còn …"). What is asked, and the tokens that ask it: `quiet` for the search. `level` 0: nothing was asked. */
export type AskedFor = {
  readonly facet: Facet
  readonly level: 0 | 1 | 2 | 3
  readonly quiet: ReadonlySet<number>
  readonly continues: boolean
  /** Money is to be paid, not received. */
  readonly pays: boolean
  /** The whole of it, not the short answer. */
  readonly all: boolean
  /** The sentence that asks, from its first token to before its last: what is told before it is background. */
  readonly span: Span
}

/** `to` is the first token after it. */
type Span = { readonly from: number; readonly to: number }

export const isWithin = ({ from, to }: Span, at: number): boolean => at >= from && at < to

type Page = { readonly facet: Facet; readonly level: 1 | 2 | 3; readonly loud: boolean }

const pages: Page[] = []
const book = openBook(
  [...asked, ...askedEn].flatMap(({ facet, level, lines }) =>
    split(lines).map(({ line, loud }): [string, string] => [page({ facet, level, loud }), line]),
  ),
)
const continuingBook = openBook([['continuing', continuing]] as const)
const everythingBook = openBook([['everything', everything]] as const)
const againBook = openBook([['again', again]] as const)

function page(entry: Page): string {
  pages.push(entry)
  return String(pages.length - 1)
}

function split(lines: string): { line: string; loud: boolean }[] {
  return lines
    .split(/[,\n]/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => ({ line: line.replace(/^~/, ''), loud: line.startsWith('~') }))
}

/** Which side of a procedure is asked for. Later words may ask for more; the first side named at the highest level wins. */
export function readFacet(tokens: readonly Token[]): AskedFor {
  const found = matches(book, tokens).map(({ name, at }) => ({ at, page: pages[Number(name)] }))
  const quiet = new Set(found.flatMap(({ at, page: from }) => (from?.loud === true ? [] : at)))
  const span = askingOf(tokens, found)
  const asking = found.filter(({ at: [first = 0] }) => isWithin(span, first))
  const standing = asking.filter(one => !asking.some(other => other !== one && other.at.length > one.at.length && holds(other, one)))
  const [first] = standing.toSorted(
    (one, other) => (other.page?.level ?? 0) - (one.page?.level ?? 0) || (one.at[0] ?? 0) - (other.at[0] ?? 0),
  )
  const rest = {
    quiet,
    continues: matches(continuingBook, tokens).length > 0,
    all: matches(everythingBook, tokens).length > 0,
    pays: tokens.some(token => paying.has(token.folded)),
    span,
  }
  if ((first?.page?.level ?? 0) < 2 && isYesOrNo(tokens.slice(span.from, span.to))) return { facet: 'conditions', level: 1, ...rest }
  if (!first?.page) return { facet: 'overview', level: 0, ...rest }
  return { facet: first.page.facet, level: first.page.level, ...rest }
}

/** The last sentence that asks something: "Bà mất 8 năm chưa ai khai tử. Có bị phạt không?" asks of the fine, and of nobody. */
function askingOf(tokens: readonly Token[], found: readonly { readonly at: readonly number[] }[]): Span {
  const starts = tokens.flatMap(({ starts: how }, at) => (at > 0 && how === 'hard' ? [at] : []))
  const spans = [0, ...starts].map((from, at): Span => ({ from, to: starts[at] ?? tokens.length }))
  const asks = (span: Span): boolean =>
    found.some(({ at: [first = 0] }) => isWithin(span, first)) || isYesOrNo(tokens.slice(span.from, span.to))
  return spans.findLast(asks) ?? { from: 0, to: tokens.length }
}

/** "… được không ạ", "… phải nộp hả cô". */
function isYesOrNo(tokens: readonly Token[]): boolean {
  const said = tokens.filter(token => !token.filler)
  const last = said.findLastIndex(token => !vocatives.has(token.folded))
  const end = said[last]
  return end !== undefined && last >= 2 && said.length - last <= 3 && yesOrNo.has(end.folded)
}

function holds(long: { at: readonly number[] }, short: { at: readonly number[] }): boolean {
  return short.at.every(at => long.at.includes(at))
}

/** Tokens that only point back ("cái đó", "thế còn"). */
export function pointsBack(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(matches(againBook, tokens).flatMap((found: Match<string>) => found.at))
}
