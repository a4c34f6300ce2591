import type { Part, Reading, Token } from '../model/search.ts'
import { accentOf, everydayShare, pairOf, type Index } from './build.ts'
import { isEveryday } from './vocabulary.ts'

/** A question as weighted terms. `need`: what full agreement would weigh, of words that the knowledge has; `needWords`: of all its words. */
export type Query = {
  readonly folded: ReadonlyMap<number, number>
  /** Subtracted where the accents typed are not the ones written. */
  readonly accented: ReadonlyMap<number, number>
  readonly words: ReadonlyMap<number, number>
  /** All its words and pairs that the knowledge has, but those that only ask. */
  readonly said: ReadonlySet<number>
  readonly need: number
  readonly needWords: number
  readonly content: number
}

/** Share of a word's weight that hangs on its accents, when they were typed. */
const accentShare = 0.4
/** A word that the knowledge has nowhere: most likely another subject. */
const strangeWeight = 0.6
/** Words that say what is asked help to choose between like documents, no more. */
const quietShare = 0.25
const extraShare = 0.85

type Making = {
  folded: Map<number, number>
  accented: Map<number, number>
  words: Map<number, number>
  said: Set<number>
  need: number
  needWords: number
}

export function weigh(index: Index, reading: Reading, { quiet, from = 0, to = reading.tokens.length }: Part): Query {
  const making: Making = { folded: new Map(), accented: new Map(), words: new Map(), said: new Set(), need: 0, needWords: 0 }
  let content = 0
  let before: Heard | undefined
  const heard = reading.tokens.slice(from, to).map((token, step): Heard => ({ token, silent: quiet?.has(from + step) === true }))
  for (const now of heard) {
    if (now.token.filler) continue
    if (!now.silent && !isEveryday(now.token)) content++
    addWord(index, making, now)
    addPair(index, making, before, now)
    before = now
  }
  if (from === 0 && to >= reading.tokens.length) addExtra(index, making, reading.extra)
  return { ...making, content }
}

type Heard = { readonly token: Token; readonly silent: boolean }

function addWord(index: Index, making: Making, { token, silent }: Heard): void {
  const term = index.terms.get(token.folded)
  if (term === undefined) {
    if (!silent) making.needWords += strange(token)
    return
  }
  if (!silent) making.said.add(term)
  const weight = (index.telling[term] ?? 0) * (silent ? quietShare : 1)
  if ((making.folded.get(term) ?? 0) >= weight) return
  const loss = token.typed === token.folded ? 0 : weight * accentShare
  const accent = loss === 0 ? undefined : index.terms.get(accentOf(token))
  making.folded.set(term, weight - loss)
  if (accent !== undefined) making.accented.set(accent, loss)
  if (silent) return
  making.words.set(term, weight)
  making.need += weight
  making.needWords += weight
}

const strange = (token: Token): number => strangeWeight * (isEveryday(token) ? everydayShare / 3 : 1)

function addPair(index: Index, making: Making, before: Heard | undefined, now: Heard): void {
  const term = before && now.token.starts !== 'hard' ? index.terms.get(pairOf(before.token, now.token)) : undefined
  if (term === undefined || making.folded.has(term)) return
  const silent = now.silent || before?.silent === true
  if (!isSilent(before, now)) making.said.add(term)
  const weight = (index.telling[term] ?? 0) * (silent ? quietShare : 1)
  making.folded.set(term, weight)
  if (!silent) making.need += weight
}

/** Words that only ask are no part of a subject's language; beside one that does not, they may be. */
const isSilent = (...pair: readonly (Heard | undefined)[]): boolean => pair.every(one => one?.silent === true)

function addExtra(index: Index, making: Making, extra: Reading['extra']): void {
  for (const tokens of extra)
    for (const [at, token] of tokens.entries()) {
      const next = tokens[at + 1]
      const word = addAside(index, making, token.folded)
      if (word !== undefined) making.words.set(word, making.folded.get(word) ?? 0)
      if (next) addAside(index, making, pairOf(token, next))
    }
}

/** Adds a term that may only help; returns it if it was new. */
function addAside(index: Index, making: Making, key: string): number | undefined {
  const term = index.terms.get(key)
  if (term === undefined || making.folded.has(term)) return undefined
  making.folded.set(term, (index.telling[term] ?? 0) * extraShare)
  return term
}
