import { syllableOf, wordsOf } from './syllable.ts'
import type { Token } from './tokens.ts'
import { givenNames, ordinaryNames, ordinaryPlain } from './ordinary.vi.ts'

const read = (names: ReadonlySet<string>, form: 'written' | 'sound'): ReadonlySet<string> =>
  new Set(
    [...names].map(name =>
      wordsOf(name)
        .map(word => syllableOf(word)[form])
        .join(' '),
    ),
  )
const written = read(ordinaryNames, 'written')
const sounds = read(ordinaryNames, 'sound')
const plainSounds = read(ordinaryPlain, 'sound')
const given = read(givenNames, 'written')
const givenSounds = read(givenNames, 'sound')

/**
 * Whether these syllables say something else just as well: as written, or as they sound where no accents were typed.
 * `loose`: nothing says that a place is meant, so more names fall.
 */
export function isOrdinary(tokens: readonly Token[], loose?: 'loose'): boolean {
  if (written.has(tokens.map(token => token.written).join(' '))) return true
  if (!tokens.every(token => token.plain)) return false
  const sound = tokens.map(token => token.sound).join(' ')
  return sounds.has(sound) || (loose !== undefined && plainSounds.has(sound))
}

export const isGivenName = ({ written: typed, sound, plain }: Token): boolean => given.has(typed) || (plain && givenSounds.has(sound))
