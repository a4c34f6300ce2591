import { likeness } from '../model/campaign.ts'
import { fold } from '../model/fold.ts'

/** Codes in what people type: "#TANLAC7", "tan lac 7", "mã tân lạc bảy". */

export type Heard = (text: string) => { readonly code: string; readonly rest: string } | undefined

/** Digits in words; tens are said with or without "mươi". */
const numerals: ReadonlyMap<string, string> = new Map(
  Object.entries({ hai: '2', ba: '3', bon: '4', tu: '4', sau: '6', bay: '7', chin: '9', muoi: '', mot: '1', nam: '5', tam: '8' }),
)
/** What people put before a code. */
const leads = new Set(['ma', 'ma so', 'ma la', 'ma chien dich', 'code', 'nhap ma', 'go ma', 'nhan ma', 'gui ma'])
/** A name of so many syllables, and a number of so many words. */
const mostWords = 9

type Token = { readonly word: string; readonly start: number; readonly end: number }

/** The first of the given codes that a message names. Blanks, accents, capitals and look-alikes do not matter. */
export function hearingCodes(codes: readonly string[]): Heard {
  const known = new Map(codes.map(code => [likeness(code), code]))
  if (known.size === 0) return () => undefined
  return text => {
    const tokens = tokensOf(text)
    for (let from = 0; from < tokens.length; from += 1) {
      for (let to = Math.min(tokens.length, from + mostWords); to > from; to -= 1) {
        const code = codeOf(tokens.slice(from, to), known)
        if (code !== undefined && mayBeCode(text, tokens, { from, to })) return { code, rest: without(text, tokens, from, to) }
      }
    }
    return undefined
  }
}

function tokensOf(text: string): readonly Token[] {
  // Only the first words: a code is not looked for in a story.
  const short = text.slice(0, 400)
  return [...short.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: found, index }) => ({
    word: fold(found),
    start: index,
    end: index + found.length,
  }))
}

/** Letters first, then digits or words for them. */
function codeOf(tokens: readonly Token[], known: ReadonlyMap<string, string>): string | undefined {
  const words = tokens.map(({ word }) => word)
  const whole = known.get(likeness(words.join('')))
  if (whole !== undefined) return whole
  for (let cut = 1; cut < words.length; cut += 1) {
    const said = words.slice(cut).map(word => (/^\d+$/.test(word) ? word : numerals.get(word)))
    if (said.includes(undefined)) continue
    const code = known.get(likeness(words.slice(0, cut).join('') + said.join('')))
    if (code !== undefined) return code
  }
  return undefined
}

/** One word with its number is a code wherever it stands; several words may be a place that is spoken of. */
function mayBeCode(text: string, tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (first === undefined || last === undefined) return false
  if (to - from === 1) return true
  const marked = /#\s*$/.test(text.slice(0, first.start)) || leadAt(tokens, from) < from
  if (marked) return true
  if (from > 0) return false
  // "Tân Lạc ba con" begins a story, "tân lạc ba" is a code; a figure is none unless it is one.
  return /^\d+$/.test(last.word) || /^\s*(?:[.,!?;:]|$|\n)/.test(text.slice(last.end))
}

/** Where the words begin that announce a code. */
function leadAt(tokens: readonly Token[], from: number): number {
  for (const count of [3, 2, 1]) {
    if (from < count) continue
    const words = tokens.slice(from - count, from).map(({ word }) => word)
    if (leads.has(words.join(' '))) return from - count
  }
  return from
}

function without(text: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[leadAt(tokens, from)], tokens[to - 1]]
  if (first === undefined || last === undefined) return text
  const before = text.slice(0, first.start).replace(/#\s*$/, '')
  const after = text.slice(last.end).replace(/^\s*[.,!?;:]+/, '')
  return `${before} ${after}`.replace(/\s{2,}/g, ' ').trim()
}
