import { fold, tidy } from '../model/fold.ts'

/** One syllable in the two forms that are compared. `sound`: no accents. `written`: with accents. In both "y" alone after a consonant is "i" (Mỹ = Mĩ). */
export type Syllable = { readonly sound: string; readonly written: string }

const longY = /^([^aeiouy]*|qu)y([\u0300-\u036f]*)$/u
/** Đắk, Đăk, Đak, Đắc: no two lists agree. */
const dak = /^đ[aăắ]?[kc]$/u

function make(raw: string): Syllable {
  const marked = tidy(raw).normalize('NFD').replace(longY, '$1i$2').normalize('NFC')
  const sound = fold(marked)
  return { sound: sound === 'dac' ? 'dak' : sound, written: dak.test(marked) ? 'đăk' : marked }
}

/** Ten thousand names are made of some two thousand syllables: each is worked out once. What people type is not remembered. */
export function openSyllables(): (raw: string) => Syllable {
  const known = new Map<string, Syllable>()
  return raw => {
    const found = known.get(raw)
    if (found) return found
    const made = make(raw)
    known.set(raw, made)
    return made
  }
}

export { make as syllableOf }

const apostrophes = /['’‘`´ʼ]/g
const joints = /[\s-]+/

/** The raw syllables of a name: "Ea H'Leo" → Ea, HLeo; "Phan Rang - Tháp Chàm" → four. */
export function wordsOf(name: string): string[] {
  const isSimple = !name.includes('-') && !name.includes("'")
  return isSimple ? name.split(' ') : name.replace(apostrophes, '').split(joints)
}

export const withoutApostrophes = (text: string): string => text.replace(apostrophes, '')
