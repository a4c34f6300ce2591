import type { Hit } from '../model/search.ts'
import { talkedOf } from './asking.ts'
import { calibration } from './calibration.ts'
import { siblingsOf } from './pool.ts'
import type { Question } from './question.ts'
import type { Setting } from './setting.ts'

/** Leans towards what is near to the matter talked of: the same family more than the same field. */
export function leaning(question: Question, setting: Setting): Hit | undefined {
  const [about] = talkedOf(question.was)
  const { shelf } = setting
  const now = about && shelf.procedures.get(about.code)
  if (!now) return undefined
  const near = new Set(siblingsOf(now.code, shelf).map(({ code }) => code))
  const { family, field, score, coverage, lead } = calibration.lean
  const lean = ({ id }: Hit): number => (near.has(id) ? family : shelf.procedures.get(id)?.field === now.field ? field : 1)
  const [best, second] = question.hits.map(hit => ({ hit, leant: hit.score * lean(hit) })).toSorted((one, other) => other.leant - one.leant)
  if (!best || best.hit.kind !== 'procedure' || lean(best.hit) === 1) return undefined
  return best.hit.score >= score && best.hit.coverage >= coverage && best.leant - (second?.leant ?? 0) >= lead ? best.hit : undefined
}
