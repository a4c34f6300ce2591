import type { Family } from '../model/knowledge.ts'
import type { Hit, Reading, Search, Token } from '../model/search.ts'
import type { Apart } from './apart.ts'
import { familyOf } from './ask.ts'
import { calibration } from './calibration.ts'
import type { AskedFor } from './facet.ts'
import type { Setting } from './setting.ts'

type Said = {
  readonly reading: Reading
  readonly quiet: ReadonlySet<number>
  readonly asked: Pick<AskedFor, 'level'>
  readonly hits: readonly Hit[]
  readonly apart: ReadonlyMap<string, Apart>
}

/**
 * The look-alikes whose common name is all that is said, no more and no less: "tiền mai táng" is what five procedures pay. Which of them
 * is meant only the person knows, unless by all that people call it it is one of them nearly for certain.
 */
export function alikeNamed({ reading, quiet, asked, hits, apart }: Said, search: Search, setting: Setting): Family | undefined {
  const [best] = hits
  const codes = hits.flatMap(({ kind, id }) => (kind === 'procedure' ? [id] : []))
  const family = familyOf(codes, setting)
  if (best === undefined || family === undefined || isOne(apart.get(best.id), asked)) return undefined
  const said = new Set(reading.tokens.flatMap((token, at) => (isSubstance(token) && !quiet.has(at) ? [token.folded] : [])))
  const isSaid = (words: ReadonlySet<string>): boolean => words.size === said.size && [...words].every(word => said.has(word))
  return said.size > 0 && namesOf(family, search).some(isSaid) ? family : undefined
}

/** The words of each name, read once: whatever is read next is no longer the message that others read after this. */
const names = new WeakMap<Search, Map<Family, readonly ReadonlySet<string>[]>>()

function namesOf(family: Family, search: Search): readonly ReadonlySet<string>[] {
  const known = names.get(search) ?? new Map<Family, readonly ReadonlySet<string>[]>()
  names.set(search, known)
  const read = known.get(family) ?? family.title.split(',').map(name => wordsOf(search.read(name)))
  known.set(family, read)
  return read
}

const wordsOf = ({ tokens }: Reading): ReadonlySet<string> => new Set(tokens.filter(isSubstance).map(({ folded }) => folded))

const isSubstance = ({ filler, light }: Token): boolean => !filler && !light

/** Whoever asks for a side by name has one in mind, and most have the usual one; so has whoever calls it by its own short name. */
function isOne(best: Apart | undefined, { level }: Pick<AskedFor, 'level'>): boolean {
  if (best === undefined) return false
  const { bare, asked, short } = calibration.alike
  return best.chance >= (level >= 2 || best.signs.short >= short ? asked : bare)
}
