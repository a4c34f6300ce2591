import type { Facet } from '../../model/answer.ts'
import type { CaseRow } from '../../model/desk.ts'
import { get } from './api.ts'
import { now } from './store.ts'
import { fill } from './texts.vi.ts'

/** Words that are not typed. */

/** The sides of a procedure that are asked for most: Alt + 1 to 5. */
export const quick = ['documents', 'fee', 'time', 'where', 'online'] as const satisfies readonly Facet[]

/** What is published of this side, with its source; undefined where nothing is. */
export async function words(code: string, facet: Facet, office: string | undefined): Promise<string | undefined> {
  const about = office === undefined ? '' : `?office=${encodeURIComponent(office)}`
  const result = await get<{ text: string }>(`/answers/${encodeURIComponent(code)}/${facet}${about}`)
  return result.ok ? result.data.text : undefined
}

/** `{name}` stays open: the desk does not know what a citizen is called, so a neutral address stands there. */
export function filled(text: string, row: CaseRow): string {
  const { me } = now()
  const office = me?.offices.find(({ slug }) => slug === row.office) ?? me?.offices[0]
  return fill(text, {
    name: 'anh/chị',
    officer: me?.officer.name ?? '',
    office: office?.name ?? '',
    procedure: row.procedure?.name ?? '',
  })
}
