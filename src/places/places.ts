import type { PlaceHint, Places, Resolved } from '../model/place.ts'
import { decide, districtOf, newPlace, oldPlace, provinceOf } from './decide.ts'
import { mentionsIn, spansIn } from './mention.ts'
import { openNames, type Names } from './names.ts'
import { readTable } from './table.ts'
import { cleaned, readTokens } from './tokens.ts'

/** `knowledge/places.tsv`, as text or bytes. Throws KnowledgeError naming the line. */
export function openPlaces(tsv: string | Buffer): Places {
  const names = openNames(readTable(typeof tsv === 'string' ? tsv : tsv.toString('utf8')))
  return {
    resolve: (text: string, hint: PlaceHint = {}) => decide(names, mentionsIn(names, readTokens(text), hint.asked === true), hint),
    byId: id => byId(names, id),
    hasWord: folded => names.words.has(folded),
    rest: text => rest(names, text),
  }
}

function rest(names: Names, text: string): string {
  const tokens = readTokens(text)
  const spans = spansIn(names, tokens)
  if (spans.length === 0) return text
  const clean = cleaned(text)
  // From behind, so that the places before keep their offsets.
  return spans
    .reduceRight(
      (left, { from, to }) => `${left.slice(0, tokens[from]?.from ?? 0)} ${left.slice(tokens[to - 1]?.to ?? left.length)}`,
      clean,
    )
    .trim()
}

const shape = /^([ondp])(\d{5})(?:\.(\d{5}))?$/

function byId(names: Names, id: string): Resolved {
  const [, letter = '', code = '', part] = shape.exec(id) ?? []
  const { olds, nows } = names.table
  if (letter === 'n') return part === undefined ? found(nows.code.indexOf(code), now => newPlace(names, now)) : { kind: 'none' }
  if (letter === 'o')
    return found(olds.code.indexOf(code), old => oldPlace(names, old, part === undefined ? undefined : nows.code.indexOf(part)))
  return part === undefined ? found(olds.code.indexOf(code), old => areaOf(names, letter, old)) : { kind: 'none' }
}

const found = (at: number, resolve: (at: number) => Resolved): Resolved => (at < 0 ? { kind: 'none' } : resolve(at))

function areaOf(names: Names, letter: string, old: number): Resolved {
  const { olds, districts, provinces } = names.table
  const district = olds.district[old] ?? -1
  if (letter === 'd') return districtOf(names, district)
  return found(
    provinces.findIndex(one => one.old === districts[district]?.province),
    province => provinceOf(names, province),
  )
}
