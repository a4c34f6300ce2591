import { fold, syllables } from '../model/fold.ts'
import { lessened } from './decide.ts'
import type { Hit, Token } from '../model/search.ts'
import { deeds } from './marks.vi.ts'
import type { Shelf } from './setting.ts'

const lines = deeds
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')
  .map(line => new Set(line.split('|').map(fold)))

/** Kept of a score when the deed that names the procedure is not in the question. */
const unsaid = 0.88

/**
 * "Thay đổi đăng ký hộ kinh doanh" agrees with any question about a household business; without a word of changing it is
 * not meant. Looks only at the name, which is the same for every question.
 */
export function preferDeeds(hits: readonly Hit[], tokens: readonly Token[], { procedures }: Shelf): readonly Hit[] {
  const said = new Set(tokens.map(token => token.folded))
  const weighed = hits.map(hit => {
    const procedure = procedures.get(hit.id)
    if (!procedure) return hit
    const own = syllables(procedure.short).map(fold)
    const named = lines.filter(line => own.some(word => line.has(word)))
    const lacks = named.length > 0 && !named.some(line => [...line].some(word => said.has(word)))
    return lacks ? lessened(hit, unsaid) : hit
  })
  return weighed.toSorted((one, other) => other.rank - one.rank)
}
