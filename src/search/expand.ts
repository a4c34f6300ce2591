import type { Word } from '../model/knowledge.ts'
import type { Token } from '../model/search.ts'
import { isSyllable } from './phonology.ts'
import { loose, plain, type Plain, type Vocabulary } from './vocabulary.ts'

/** What written forms stand for, longest form first. */
export type Expand = (tokens: readonly Said[], at: number) => Expansion | undefined

type Said = Plain & Pick<Token, 'starts'>

/** `length` tokens read as `read`. `unsure`: the original may be meant as well, so it stays and the reading only adds. */
type Expansion = { readonly length: number; readonly read: readonly Plain[]; readonly unsure: boolean }

type Entry = { readonly write: readonly Plain[]; readonly read: readonly Plain[]; readonly short: boolean }

export function openExpand(words: readonly Word[], vocabulary: Vocabulary): Expand {
  const byFirst = new Map<string, Entry[]>()
  for (const word of words)
    for (const form of word.write) {
      const write = plain(form)
      const first = write[0]
      if (first)
        push(byFirst, first.folded, { write, read: plain(word.read), short: word.kind === 'abbreviation' || word.kind === 'teencode' })
    }
  for (const entries of byFirst.values()) entries.sort((one, other) => other.write.length - one.write.length)
  return (tokens, at) => {
    const entry = byFirst.get(tokens[at]?.folded ?? '')?.find(({ write }) => stands(write, tokens, at))
    if (entry && belongsBefore(entry, tokens, at, vocabulary)) return undefined
    return (
      entry && {
        length: entry.write.length,
        read: entry.read,
        unsure: isUnsure(entry, tokens.slice(at, at + entry.write.length), vocabulary),
      }
    )
  }
}

/** In one sentence. */
function stands(write: readonly Plain[], tokens: readonly Said[], at: number): boolean {
  return write.every((word, step) => {
    const token = tokens[at + step]
    return token !== undefined && loose(token, word) && (step === 0 || token.starts !== 'hard')
  })
}

/** "Định danh cháu bé" has no "đánh cháu" in it: a bare first word, which the accented one before it explains. */
function belongsBefore({ write: [first, next] }: Entry, tokens: readonly Said[], at: number, vocabulary: Vocabulary): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token === undefined || next === undefined || token.starts !== undefined) return false
  const isBare = token.typed === token.folded && token.typed !== first?.typed && before.typed !== before.folded
  return isBare && vocabulary.hasPair(before.folded, token.folded) && !vocabulary.hasPair(token.folded, next.folded)
}

/** An abbreviation that is no syllable ("gks") means one thing; a word that the knowledge itself uses, or that lost its accents, may mean two. */
function isUnsure({ write, short }: Entry, typed: readonly Plain[], vocabulary: Vocabulary): boolean {
  if (short && write.every(word => !isSyllable(word.folded))) return false
  const exact = write.every((word, step) => word.typed === typed[step]?.typed)
  if (write.length === 1) return !exact || vocabulary.has(write[0]?.folded ?? '')
  return write.every((word, step) => step === 0 || vocabulary.hasPair(write[step - 1]?.folded ?? '', word.folded))
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}
