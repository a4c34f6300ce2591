import { fold, syllables } from '../model/fold.ts'
import { everyday, everydayEn, fillers, fillersEn } from './filler.vi.ts'

/** What the knowledge says: its words, and which stand side by side. All folded. */
export type Vocabulary = {
  readonly words: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  has(word: string): boolean
  hasPair(left: string, right: string): boolean
}

/** `texts` are token lists with fillers already taken out. */
export function openVocabulary(texts: Iterable<readonly Plain[]>): Vocabulary {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const tokens of texts)
    for (const [at, token] of tokens.entries()) {
      words.add(token.folded)
      const next = tokens[at + 1]
      if (next) pairs.add(`${token.folded} ${next.folded}`)
    }
  return { words, pairs, has: word => words.has(word), hasPair: (left, right) => pairs.has(`${left} ${right}`) }
}

export type Plain = { readonly typed: string; readonly folded: string }

export function plain(text: string): Plain[] {
  return syllables(text).map(typed => ({ typed, folded: fold(typed) }))
}

/**
 * What the knowledge keeps of a text: fillers are written with accents there, so only exact ones fall.
 * Many texts are made of few words, so each word is folded once and each text read once.
 */
export function openMeaningful(): (text: string) => readonly Plain[] {
  const texts = new Map<string, readonly Plain[]>()
  const words = new Map<string, Plain>()
  const word = (typed: string): Plain => {
    const known = words.get(typed) ?? { typed, folded: fold(typed) }
    words.set(typed, known)
    return known
  }
  return text => {
    const known = texts.get(text)
    if (known) return known
    const tokens = syllables(text).map(word)
    const gone = markFillers(tokens, exact)
    const kept = tokens.filter((_, at) => gone[at] === 'no')
    texts.set(text, kept)
    return kept
  }
}

/** "da" typed without accents may be the particle "dạ"; "dá" may not. */
export function loose(token: Plain, written: Plain): boolean {
  return token.typed === written.typed || (token.typed === token.folded && token.folded === written.folded)
}

const exact = (token: Plain, written: Plain): boolean => token.typed === written.typed

const byFirst = new Map<string, Plain[][]>()
for (const phrase of [...fillers, ...fillersEn].map(plain).toSorted((one, other) => other.length - one.length)) {
  const first = phrase[0]?.folded ?? ''
  byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
}

/** `maybe`: a single word that is a filler only if its missing accents were meant. */
export type Mark = 'no' | 'maybe' | 'filler'

/**
 * Marks the tokens that are fillers, longest phrase first. `bare`: nothing has accents, so that "nha" may as well be "nhà" and no
 * single word is a filler for sure.
 */
export function markFillers(tokens: readonly Plain[], same: (token: Plain, written: Plain) => boolean, bare = false): Mark[] {
  const marked = Array.from(tokens, (): Mark => 'no')
  for (let at = 0; at < tokens.length; at++) {
    const phrase = byFirst.get(tokens[at]?.folded ?? '')?.find(words => starts(tokens.slice(at, at + words.length), words, same))
    if (!phrase) continue
    const isMaybe = phrase.length === 1 && (bare || phrase[0]?.typed !== tokens[at]?.typed)
    marked.fill(isMaybe ? 'maybe' : 'filler', at, at + phrase.length)
    at += phrase.length - 1
  }
  return marked
}

function starts(tokens: readonly Plain[], words: readonly Plain[], same: (token: Plain, written: Plain) => boolean): boolean {
  return words.every((word, step) => {
    const token = tokens[step]
    return token !== undefined && same(token, word)
  })
}

const everydayWords = new Set([...everyday.flatMap(word => [word, fold(word)]), ...everydayEn])

export function isEveryday(token: Plain): boolean {
  return everydayWords.has(token.typed)
}
