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
  if (best === undefined || family === undefined || (apart.get(best.id)?.chance ?? 0) >= leastOf(asked)) return undefined
  const said = new Set(reading.tokens.flatMap((token, at) => (isSubstance(token) && !quiet.has(at) ? [token.folded] : [])))
  const isSaid = (name: string): boolean => {
    const words = new Set(
      search
        .read(name)
        .tokens.filter(isSubstance)
        .map(({ folded }) => folded),
    )
    return words.size === said.size && [...words].every(word => said.has(word))
  }
  return said.size > 0 && family.title.split(',').some(isSaid) ? family : undefined
}

const isSubstance = ({ filler, light }: Token): boolean => !filler && !light

/** Whoever asks for a side by name has one in mind, and most have the usual one. */
const leastOf = ({ level }: Pick<AskedFor, 'level'>): number => (level === 3 ? calibration.alike.asked : calibration.alike.bare)
