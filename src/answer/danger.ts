import type { Reading, Token } from '../model/search.ts'
import { cryEn, dangerEn, harmEn, paperworkEn, pastEn, rightNowEn, sighsEn, talkEn } from './danger.en.ts'
import { cry, danger, harm, hints, idle, paperwork, past, rightNow, sighs, signs, talk } from './danger.vi.ts'
import { asTyped, matches, openBook, type Book } from './pattern.ts'

/** Police, fire and rescue, ambulance. */
export type Call = '113' | '114' | '115'

/**
 * `perhaps`, `told`: harm that no word places in this hour; its number stands beside what else is said. Where it is told among words of
 * papers something else surely is asked for. `child`: a child suffers it.
 */
export type Danger = { readonly call: Call; readonly when: 'now' | 'perhaps' | 'told'; readonly child: boolean }

type Against = 'aside' | 'talk'
type Kind = Call | 'adult' | 'child' | 'now' | 'cry'
/** `against`: papers, the past, sighs (`aside`), stories and jokes (`talk`). They are read as written, danger also with half its marks. */
type Language = { readonly danger: Book<Kind>; readonly against: Book<Against> }

const half = { halfMarked: true }
const inVietnamese: Language = {
  danger: openBook<Kind>([...danger, ...harm, ['now', rightNow], ['cry', cry]], half),
  against: openBook<Against>([
    ['aside', paperwork],
    ['aside', past],
    ['aside', sighs],
    ['talk', talk],
  ]),
}
const inEnglish: Language = {
  danger: openBook<Kind>([...dangerEn, ...harmEn, ['now', rightNowEn], ['cry', cryEn]], half),
  against: openBook<Against>([
    ['aside', paperworkEn],
    ['aside', pastEn],
    ['aside', sighsEn],
    ['talk', talkEn],
  ]),
}
const hintBook = openBook(hints, half)
const signBook = openBook(
  signs.flatMap(([call, lines]) => lines.split(',').map((line, at): [`${Call}:${number}`, string] => [`${call}:${at}`, line])),
)
const idleBook = openBook([['idle', idle]] as const)

/** Where a message speaks of several: who is still inside comes first, then who does harm, then who is hurt by it. */
const order: readonly Call[] = ['114', '113', '115']

/** Whom to call, if someone is in danger. "Chế độ tai nạn lao động" is paperwork, "bị cướp tuần trước" is over. */
export function readDanger(text: string, { tokens }: Reading): Danger | undefined {
  const typed = asTyped(text)
  // A repair may have made "chest" a Vietnamese word: English is read as it stands, and only English speaks against it.
  return hear(inVietnamese, [tokens, typed]) ?? hear(inEnglish, [typed]) ?? together(typed)
}

/** What likeness and experience take for danger is none where no word of it stands, or where papers, the past or a joke explain it. */
export function likelyDanger({ tokens }: Reading): Danger | undefined {
  const isAside = [inVietnamese, inEnglish].some(({ against }) => matches(against, tokens).length > 0)
  const found = isAside ? [] : matches(hintBook, withoutIdle(tokens)).map(({ name }) => name)
  const call = order.find(one => found.includes(one))
  return call && { call, when: 'now', child: false }
}

function together(tokens: readonly Token[]): Danger | undefined {
  const found = [...new Set(matches(signBook, withoutIdle(tokens)).map(({ name }) => name))]
  // Without accents each sign may be another word.
  const least = tokens.some(({ typed, folded }) => typed !== folded) ? 2 : 3
  if (found.length < least || matches(inVietnamese.against, tokens).length > 0) return undefined
  const count = (call: Call): number => found.filter(name => name.startsWith(call)).length
  const [call = '113'] = order.toSorted((one, other) => count(other) - count(one))
  return { call, when: 'now', child: false }
}

function hear({ danger: book, against }: Language, readings: readonly (readonly Token[])[]): Danger | undefined {
  const said = new Set(readings.flatMap(tokens => matches(book, withoutIdle(tokens)).map(({ name }) => name)))
  if (said.size === 0) return undefined
  const opposed = new Set(readings.flatMap(tokens => matches(against, tokens).map(({ name }) => name)))
  const call = order.find(one => said.has(one))
  const child = said.has('child')
  if (said.has('now') || opposed.size === 0) {
    // A cry and nothing besides: where it is about no paper, better a number too many.
    const helps = call ?? (said.has('cry') && opposed.size === 0 ? '113' : undefined)
    if (helps) return { call: helps, when: 'now', child }
  }
  return opposed.has('talk') && !said.has('now') ? undefined : harmIn(said, opposed)
}

function harmIn(said: ReadonlySet<Kind>, opposed: ReadonlySet<Against>): Danger | undefined {
  const child = said.has('child')
  if (!child && !said.has('adult')) return undefined
  return { call: '113', when: said.has('now') ? 'now' : opposed.size > 0 ? 'told' : 'perhaps', child }
}

/** "Phòng cháy", "đánh máy" and the like say nothing; danger may stand beside them. */
function withoutIdle(tokens: readonly Token[]): readonly Token[] {
  const gone = new Set(matches(idleBook, tokens).flatMap(({ at }) => at))
  return gone.size === 0 ? tokens : tokens.map((token, at) => (gone.has(at) ? silent : token))
}

const silent: Token = { typed: '·', folded: '·', filler: false, light: false }
