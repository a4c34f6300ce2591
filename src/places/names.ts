import { fold, syllables } from '../model/fold.ts'
import { openSyllables, wordsOf, type Syllable } from './syllable.ts'
import { nowsOf, type Table } from './table.ts'
import { districtAliases, provinceAliases, type Kind } from './types.vi.ts'

/** Everything that has a name, as one row of numbers: old communes, communes of today, districts, provinces, other names of districts and provinces. */
export type Names = {
  readonly table: Table
  /** Refs by the sound of the bare name. */
  lookUp(sound: string): readonly number[]
  /** So many syllables the longest name has that begins with this sound; 0 where none does. */
  longest(sound: string): number
  /** All words of names, folded. */
  readonly words: ReadonlySet<string>
  what(ref: number): Named
  /** The written syllables of the ref's bare name. */
  written(ref: number): readonly string[]
}

export type Named = { readonly is: 'old' | 'now' | 'district' | 'province'; readonly at: number; readonly kind: Kind }

/** By frequency; in any case ("thị xã", "Thị xã"), since other names are written small. */
const kinds: readonly Kind[] = ['xã', 'phường', 'thị trấn', 'huyện', 'tỉnh', 'thành phố', 'thị xã', 'quận', 'đặc khu']
const starts = new Map(kinds.flatMap(kind => [kind, `${kind[0]?.toUpperCase()}${kind.slice(1)}`].map(written => [written, kind] as const)))

/** "Thị trấn Chi Nê" → its kind and "Chi Nê". A name without a kind is taken whole. */
function partsOf(name: string): { readonly kind: Kind; readonly bare: string } {
  const first = name.indexOf(' ')
  const second = name.indexOf(' ', first + 1)
  for (const end of [first, second]) {
    const kind = end < 0 ? undefined : starts.get(name.slice(0, end))
    if (kind) return { kind, bare: name.slice(end + 1) }
  }
  return { kind: 'xã', bare: name }
}

type Thing = { readonly is: Named['is']; readonly at: number; readonly name: string }

export function openNames(table: Table): Names {
  const parts = partsIn(table)
  const part = (ref: number): Part => parts.find(({ end }) => ref < end) ?? none
  const nameOf = (ref: number): string => part(ref).thing(ref - part(ref).start).name
  const total = parts.at(-1)?.end ?? 0
  const syllable = openSyllables()
  const read = (ref: number): readonly Syllable[] => wordsOf(partsOf(nameOf(ref)).bare).map(syllable)
  const { heads, next, longest } = chain(total, read)
  return {
    table,
    words: wordsIn(table),
    longest: sound => longest.get(sound) ?? 0,
    lookUp(sound) {
      const found: number[] = []
      for (let ref = heads.get(sound); ref !== undefined && ref >= 0; ref = next[ref]) found.push(ref)
      return found
    },
    what(ref) {
      const { is, at, name } = part(ref).thing(ref - part(ref).start)
      return { is, at, kind: partsOf(name).kind }
    },
    written: ref => read(ref).map(({ written }) => written),
  }
}

/** Ten thousand names are made of some two thousand words: each is folded once. */
function wordsIn({ olds, nows, districts, provinces }: Table): ReadonlySet<string> {
  const names = [
    ...olds.name,
    ...nows.name,
    ...nows.province,
    ...districts.map(({ name }) => name),
    ...provinces.flatMap(({ old, now }) => [old, now]),
  ]
  const written = new Set<string>()
  for (const name of names) for (const word of name.split(' ')) written.add(word)
  return new Set([...written].flatMap(syllables).map(fold))
}

/** A run of refs of one sort. */
type Part = { readonly start: number; readonly end: number; thing(at: number): Thing }
const none: Part = { start: 0, end: 0, thing: at => ({ is: 'old', at, name: '' }) }

function partsIn(table: Table): readonly Part[] {
  const { olds, nows, districts, provinces } = table
  const aliases = aliasesOf(table)
  const parts: Part[] = []
  const add = (length: number, thing: Part['thing']): void => {
    const start = parts.at(-1)?.end ?? 0
    parts.push({ start, end: start + length, thing })
  }
  add(olds.name.length, at => ({ is: 'old', at, name: olds.name[at] ?? '' }))
  add(nows.name.length, at => ({ is: 'now', at, name: nows.name[at] ?? '' }))
  add(districts.length, at => ({ is: 'district', at, name: districts[at]?.name ?? '' }))
  add(provinces.length, at => ({ is: 'province', at, name: provinces[at]?.old ?? '' }))
  add(aliases.length, at => aliases[at] ?? none.thing(at))
  return parts
}

/** Refs with the same sound hang on one chain: a map and one array of numbers instead of seven thousand lists. */
function chain(
  total: number,
  read: (ref: number) => readonly Syllable[],
): { heads: Map<string, number>; next: Int32Array; longest: Map<string, number> } {
  const heads = new Map<string, number>()
  const next = new Int32Array(total)
  const longest = new Map<string, number>()
  for (let ref = total - 1; ref >= 0; ref--) {
    const syllables = read(ref)
    const first = syllables[0]?.sound ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, syllables.length))
    const sound = syllables.map(one => one.sound).join(' ')
    next[ref] = heads.get(sound) ?? -1
    heads.set(sound, ref)
  }
  return { heads, next, longest }
}

function aliasesOf({ districts, provinces }: Table): Thing[] {
  const made: Thing[] = []
  for (const [said, province] of provinceAliases) {
    const at = provinces.findIndex(({ old }) => old === province)
    if (at >= 0) made.push({ is: 'province', at, name: said })
  }
  for (const [said, district, province] of districtAliases) {
    const at = districts.findIndex(one => one.name === district && one.province === province)
    if (at >= 0) made.push({ is: 'district', at, name: said })
  }
  return made
}

/** The communes of today on what was a district, in the order of the file. */
export function communesOf(table: Table, district: number): readonly number[] {
  const found = new Set<number>()
  for (const [old, at] of table.olds.district.entries()) if (at === district) for (const now of nowsOf(table, old)) found.add(now)
  return [...found]
}
