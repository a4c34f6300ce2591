import { fold, syllables } from '../model/fold.ts'
import { lessened } from './decide.ts'
import type { Hit, Token } from '../model/search.ts'
import { deeds } from './marks.vi.ts'
import type { Shelf } from './setting.ts'

const lines = deeds
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')
  .map(line => line.split('|'))
  .map(words => ({ words: new Set(words), typed: new Set([...words, ...words.map(fold)]) }))

export type Deed = (typeof lines)[number]

/**
 * What is to be done, by the words of a question. "Đợi" and "bán" are no slips of "đổi" and "bản"; `quiet` words only ask: "mất bao
 * lâu" tells of no loss.
 */
export function deedsAsked(tokens: readonly Token[], quiet: ReadonlySet<number>): readonly Deed[] {
  const said = new Set(tokens.flatMap(({ typed }, at) => (quiet.has(at) ? [] : [typed])))
  return lines.filter(({ typed }) => [...typed].some(word => said.has(word)))
}

/** A few hundred names, asked for with every question. */
const naming = new Map<string, readonly Deed[]>()

/** What a procedure is named by. */
export function deedsNaming(short: string): readonly Deed[] {
  const known = naming.get(short)
  if (known !== undefined) return known
  const own = syllables(short)
  const deeds = lines.filter(({ words }) => own.some(word => words.has(word)))
  naming.set(short, deeds)
  return deeds
}

/** Kept of a score when the deed that names the procedure is not in the question. */
const unsaid = 0.88
/** And when a deed is in the question that another procedure, nearly as good, is named by. */
const unnamed = 0.94
const near = 0.8

/**
 * "Thay đổi đăng ký hộ kinh doanh" agrees with any question about a household business; without a word of changing it is
 * not meant. Looks only at the name, which is the same for every question.
 */
export function preferDeeds(
  hits: readonly Hit[],
  { tokens, quiet }: { readonly tokens: readonly Token[]; readonly quiet: ReadonlySet<number> },
  { procedures }: Shelf,
): readonly Hit[] {
  const asked = deedsAsked(tokens, quiet)
  const named = hits.map(hit => deedsNaming(procedures.get(hit.id)?.short ?? ''))
  const weighed = hits.map((hit, at) => {
    const own = named[at] ?? []
    if (own.length > 0) return own.some(line => asked.includes(line)) ? hit : lessened(hit, unsaid)
    // Named by no deed, beside one named by a deed that is asked for.
    const rival = hits.some((other, i) => other.score >= near * hit.score && named[i]?.some(line => asked.includes(line)))
    return rival ? lessened(hit, unnamed) : hit
  })
  return weighed.toSorted((one, other) => other.rank - one.rank)
}
