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
}

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
  const standing = found.filter(one => !found.some(other => other !== one && other.at.length > one.at.length && holds(other, one)))
  const [first] = standing.toSorted(
    (one, other) => (other.page?.level ?? 0) - (one.page?.level ?? 0) || (one.at[0] ?? 0) - (other.at[0] ?? 0),
  )
  const rest = {
    quiet,
    continues: matches(continuingBook, tokens).length > 0,
    all: matches(everythingBook, tokens).length > 0,
    pays: tokens.some(token => paying.has(token.folded)),
  }
  if ((first?.page?.level ?? 0) < 2 && isYesOrNo(tokens)) return { facet: 'conditions', level: 1, ...rest }
  if (!first?.page) return { facet: 'overview', level: 0, ...rest }
  return { facet: first.page.facet, level: first.page.level, ...rest }
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
