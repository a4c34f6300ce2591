import type { Names, Named } from './names.ts'
import { syllableOf } from './syllable.ts'
import type { Token } from './tokens.ts'
import { typeWords, type TypeWord } from './types.vi.ts'

/** A name in the tokens: `from` inclusive, `to` exclusive. */
export type Match = { readonly from: number; readonly to: number; readonly refs: readonly number[] }

export type Wanted = {
  readonly is: ReadonlySet<Named['is']>
  /** Every syllable as officially written: a name without its accents does not count. */
  readonly exact?: boolean
}

/** The longest name that begins at a token. */
export function nameAt(names: Names, tokens: readonly Token[], at: number, wanted: Wanted): Match | undefined {
  return namesAt(names, tokens, at, wanted)[0]
}

/** The names that begin at a token, longest first. A name never runs across punctuation. Accents that were typed narrow the refs. */
export function namesAt(names: Names, tokens: readonly Token[], at: number, wanted: Wanted): readonly Match[] {
  const found: Match[] = []
  const longest = names.longest(tokens[at]?.sound ?? '')
  if (longest === 0) return found
  let end = at + 1
  while (end < tokens.length && end - at < longest && !isCut(tokens[end])) end++
  for (; end > at; end--) {
    const said = tokens.slice(at, end)
    const refs = names
      .lookUp(said.map(token => token.sound).join(' '))
      .filter(ref => wanted.is.has(names.what(ref).is) && agrees(names.written(ref), said, wanted.exact === true))
    if (refs.length > 0) found.push({ from: at, to: end, refs })
  }
  return found
}

const isCut = (token: Token | undefined): boolean => token?.before === 'end' || token?.before === 'comma' || token?.before === 'dot'

function agrees(written: readonly string[], said: readonly Token[], exact: boolean): boolean {
  return written.every((syllable, step) => {
    const token = said[step]
    return token !== undefined && (token.written === syllable || (token.plain && !exact))
  })
}

/** `sure`: written with its accents, or as a shortening that looks like one ("TP.", "p12"). */
export type Typed = { readonly type: TypeWord; readonly to: number; readonly sure: boolean }

export function typeAt(tokens: readonly Token[], at: number): Typed | undefined {
  for (const type of typeWords) {
    const to = at + type.words.length
    const said = tokens.slice(at, to)
    if (said.length < type.words.length) continue
    const exact = type.words.every((word, step) => said[step]?.written === word)
    const bare = type.words.every((word, step) => said[step]?.plain === true && said[step].sound === soundOf(word))
    if (!exact && !bare) continue
    if (said.slice(1).some(isCut)) continue
    return { type, to, sure: type.short ? isShort(tokens, at, to) : exact && !said.every(token => token.plain) }
  }
  return undefined
}

const sounds = new Map(typeWords.flatMap(({ words }) => words.map(word => [word, syllableOf(word).sound] as const)))
const soundOf = (word: string): string => sounds.get(word) ?? word

/** "TP Huế", "tt. Chi Nê", "p12", "q.3". */
function isShort(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to]
  if (!next) return false
  const isNumber = /^\d/.test(next.sound)
  return next.before === 'dot' || (next.before === 'glued' && isNumber) || (tokens[at]?.capital === true && (next.capital || isNumber))
}
