import { likeness, type CampaignCode, type Carrier, type Draft } from '../model/campaign.ts'
import { fold } from '../model/fold.ts'
import { isRude, isRudeSyllable } from './rude.vi.ts'
import { digitsSaid } from './spoken.vi.ts'

/**
 * Codes that people read off a leaflet, type and say: the place in capitals and a number ("TANLAC7", "tân lạc bảy"). Digits that are
 * taken for letters (0, 1, 5, 8) are never used, so that O and I can be nothing else, and no two codes look alike.
 */

const digits = ['2', '3', '4', '6', '7', '9'] as const
const shortest = 3
const longest = 12

/** What a place is, rather than what it is called; folded. */
const kinds =
  /^(?:(?:thon|xom|ap|ban|buon|lang|khom|to dan pho|to|khu pho|khu|khoi|phum|soc|xa|phuong|thi tran|truong|tieu khu|dac khu|doi|cum) )+/

/** Neutral words for a place of whose name nothing can stand in a code. */
const neutral = ['sen', 'tre', 'quê', 'nhà', 'hoa', 'thơm', 'xanh', 'vàng', 'sáng']

/** The syllables, in small letters with their accents, that may stand for a place: its own, its office's, then neutral ones. */
function stemsOf(place: string, office: string): readonly (readonly string[])[] {
  const own = [place, office].map(name => fitting(named(name)))
  return [...own, ...neutral.map(word => [word])].filter(isFit)
}

function named(name: string): readonly string[] {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const kind =
    kinds
      .exec(`${fold(words.join(' '))} `)?.[0]
      .trim()
      .split(' ').length ?? 0
  return words.slice(kind).filter(usable)
}

/** A letter alone is a number of a hamlet, or nothing that could be said. */
const usable = (word: string): boolean => /^[a-z]{2,}$/.test(fold(word)) && !isRudeSyllable(fold(word))

function fitting(words: readonly string[]): readonly string[] {
  const stem: string[] = []
  for (const word of words) {
    if (lettersOf(stem).length + word.length > longest) break
    stem.push(word)
  }
  return stem
}

const lettersOf = (stem: readonly string[]): string => fold(stem.join('')).toUpperCase()
const isFit = (stem: readonly string[]): boolean => lettersOf(stem).length >= shortest && !isRude(stem.map(fold), '')

/** All numbers of one digit, then of two, then of three. */
function* numbers(): Generator<string> {
  for (let level: readonly string[] = [''], width = 0; width < 3; width += 1) {
    level = level.flatMap(head => digits.map(digit => head + digit))
    yield* level
  }
}

/** A code for this place that is not, and does not look like, one of `taken` (as `likeness` writes them); it is added there. */
function codeFor(place: string, office: string, taken: Set<string>): string {
  for (const stem of stemsOf(place, office)) {
    for (const number of numbers()) {
      const code = `${lettersOf(stem)}${number}`
      if (taken.has(likeness(code)) || isRude(stem.map(fold), number)) continue
      taken.add(likeness(code))
      return code
    }
  }
  throw new RangeError(`no code is left for ${place}`)
}

/** How a code is said: "tân lạc bảy". */
export function saidCode(code: string, place: string, office: string): string {
  const [, letters = code, number = ''] = /^([A-Z]+)(\d*)$/.exec(code) ?? []
  const stem = stemsOf(place, office).find(each => lettersOf(each) === letters)
  return `${(stem ?? [letters.toLowerCase()]).join(' ')} ${digitsSaid(number)}`.trim()
}

/**
 * One code for each place and carrier. Where two wordings are compared, each carrier's places are parted by lot into halves, so that
 * both wordings go by the same carriers. `office`: what stands for a place without a name; `random`: 0 to 1.
 */
export function codesOf(draft: Draft, office: string, known: ReadonlySet<string>, random: () => number): readonly CampaignCode[] {
  const taken = new Set(known)
  const wordings = new Map(draft.carriers.map(carrier => [carrier, lots(draft, random)]))
  return draft.places.flatMap((place, number) =>
    draft.carriers.map((carrier: Carrier) => ({
      code: codeFor(place, office, taken),
      place: number,
      carrier,
      wording: wordings.get(carrier)?.[number] ?? 'a',
    })),
  )
}

/** A wording for each place, drawn so that both stand as often as can be. */
function lots({ places, other }: Draft, random: () => number): readonly ('a' | 'b')[] {
  if (other === undefined) return places.map(() => 'a')
  const first = random() < 0.5 ? 0 : 1
  const drawn = places.map((_, i) => ({ wording: (i + first) % 2 === 0 ? ('a' as const) : ('b' as const), at: random() }))
  return drawn.toSorted((one, two) => one.at - two.at).map(({ wording }) => wording)
}
