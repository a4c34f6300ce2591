import { syllables } from '../model/fold.ts'
import type { National, NationalAsk, NationalHit } from '../model/national.ts'
import type { Reading } from '../model/search.ts'
import { askOf } from './ask.ts'
import { openLikelihood } from './likely.ts'
import { readNames } from './names.ts'
import { rank } from './rank.ts'
import { pageOf, readRows } from './rows.ts'

const usualLimit = 5

/** `knowledge/national.tsv`, as text or bytes. Throws KnowledgeError naming the line. */
export function openNational(tsv: string | Buffer): National {
  const rows = readRows(typeof tsv === 'string' ? Buffer.from(tsv) : tsv)
  const names = readNames(rows)
  const likely = openLikelihood(names, rows)
  const provinces = provincesOf(rows.count, at => rows.cells(at))
  const find = (question: Reading | string, { limit = usualLimit, province, without }: NationalAsk = {}): readonly NationalHit[] => {
    const own = province === undefined ? undefined : bare(province)
    const keep = (at: number): boolean => {
      const of = provinces.get(at)
      return (of === undefined || of === own) && without?.has(rows.code(at)) !== true
    }
    const said = askOf(names, question)
    return rank(names, said, { keep, likely: at => likely(said, at) })
      .slice(0, Math.max(0, limit))
      .map(({ at, score }) => ({ ...rows.row(at), score }))
  }
  const byCode: National['byCode'] = code => {
    const at = rows.find(code)
    return at < 0 ? undefined : rows.row(at)
  }
  return { asOf: rows.asOf, find, byCode, portalUrl: code => byCode(code)?.url ?? pageOf('') }
}

/** What keeps a row from being found everywhere: its province; nothing equals the mark of a procedure between offices. */
function provincesOf(count: number, cells: (at: number) => readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (let at = 0; at < count; at++) {
    const [, , , , , , , province = '', internal = ''] = cells(at)
    if (internal !== '') found.set(at, '-')
    else if (province !== '') found.set(at, bare(province))
  }
  return found
}

const bare = (province: string): string => syllables(province.replace(/^(tỉnh|thành phố|tp\.?)\s+/iu, '')).join(' ')
