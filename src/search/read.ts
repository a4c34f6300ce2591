import { fold, syllable, tidy } from '../model/fold.ts'
import type { Word } from '../model/knowledge.ts'
import type { Reading } from '../model/search.ts'
import { isEnglish } from './english.ts'
import { openExpand, type Expand } from './expand.ts'
import { borrowed, englishWords, everyday, fillers, fillersEn } from './filler.vi.ts'
import { isSyllable } from './phonology.ts'
import { openRepair, type Repair } from './slips.ts'
import { isEveryday, loose, markFillers, plain, type Plain, type Vocabulary } from './vocabulary.ts'

type Raw = Plain & { starts?: 'hard' | 'soft' }

/** "can", "me", "do" are "cần", "mẹ", "đó" as long as nothing else in the message is English. */
const onlyEnglish = new Set(fillersEn.filter(word => !fillers.includes(word)))

/** A message longer than this many syllables is read from its beginning only. */
const most = 400

export function openRead(words: readonly Word[], vocabulary: Vocabulary): (question: string) => Reading {
  const expand = openExpand(words, vocabulary)
  const repair = openRepair(vocabulary, ordinary(words))
  return question => {
    const { tokens, extra } = expandAll(repairAll(cutUp(question), repair, expand), expand)
    const foreign = tokens.some(token => isEnglish(token))
    const marked = markFillers(tokens, loose, !foreign && tokens.every(({ typed, folded }) => typed === folded))
    return {
      tokens: tokens.map((token, at) => ({
        ...token,
        filler:
          (marked[at] === 'filler' && (foreign || !onlyEnglish.has(token.typed))) ||
          (marked[at] === 'maybe' && !isNeeded(tokens, at, vocabulary)),
        light: isEveryday(token),
      })),
      extra: extra.map(reading => reading.map(word => ({ ...word, filler: false, light: isEveryday(word) }))),
      ...(foreign && { english: true as const }),
    }
  }
}

/** Words that are no slips although the knowledge lacks them. */
function ordinary(words: readonly Word[]): Set<string> {
  const forms = words.flatMap(word => [...word.write, word.read])
  return new Set(
    [...everyday, ...borrowed, ...englishWords, ...fillers, ...fillersEn, ...forms].flatMap(form => plain(form).map(word => word.folded)),
  )
}

function cutUp(question: string): Raw[] {
  const text = tidy(question.replace(/[\r\n\u2028\u2029]+/g, ' ; '))
  const raw: Raw[] = []
  let end = 0
  for (const match of text.matchAll(syllable)) {
    const gap = text.slice(end, match.index)
    end = match.index + match[0].length
    const starts = raw.length === 0 ? undefined : /[?!;…]|\.(?:\s|$)/.test(gap) ? 'hard' : /[,:()\-–]/.test(gap) ? 'soft' : undefined
    raw.push({ typed: match[0], folded: fold(match[0]), ...(starts && { starts }) })
    if (raw.length === most) break
  }
  return raw
}

function repairAll(raw: readonly Raw[], repair: Repair, expand: Expand): Raw[] {
  return raw.flatMap((token, at): Raw[] => {
    // A real syllable typed with its accents was meant.
    if (expand(raw, at) || (token.typed !== token.folded && isSyllable(token.folded))) return [token]
    const parts = repair(token.folded, raw[at - 1]?.folded, raw[at + 1]?.folded)
    if (!parts) return [token]
    return parts.map((part, step) => ({ typed: part, folded: part, ...(step === 0 && token.starts && { starts: token.starts }) }))
  })
}

function expandAll(raw: readonly Raw[], expand: Expand): { tokens: Raw[]; extra: Plain[][] } {
  const tokens: Raw[] = []
  const extra: Plain[][] = []
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at]
    if (!token) continue
    const found = expand(raw, at)
    if (!found) {
      tokens.push(token)
      continue
    }
    const original = raw.slice(at, at + found.length)
    const [said, other] = found.unsure ? [original, found.read] : [found.read, original]
    tokens.push(...said.map((word, step) => ({ ...word, ...(step === 0 && token.starts && { starts: token.starts }) })))
    extra.push([...other])
    at += found.length - 1
  }
  return { tokens, extra }
}

/** "da" without accents is kept where the knowledge has it beside its neighbour ("da cam"). */
function isNeeded(tokens: readonly Plain[], at: number, vocabulary: Vocabulary): boolean {
  const token = tokens[at]
  if (!token) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return (
    (before !== undefined && vocabulary.hasPair(before.folded, token.folded)) ||
    (after !== undefined && vocabulary.hasPair(token.folded, after.folded))
  )
}
