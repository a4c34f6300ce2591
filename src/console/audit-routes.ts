import type { Context } from 'hono'
import { z } from 'zod'
import type { ActQuery, Acted } from '../model/cases.ts'
import type { AuditPage, AuditRow } from '../model/desk.ts'
import { csvLine, utf8Mark } from '../model/csv-line.ts'
import { given } from '../model/given.ts'
import { terminal, type Known } from '../model/officers.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { scopeOf } from './rows.ts'
import { audit as words } from './texts.vi.ts'

/** The audit log for leads and admins: page by page, and whole as a CSV file. */

const page = 100
const filePage = 500

export function auditRoutes(options: ConsoleOptions): Handlers {
  return {
    audit: async c => {
      const asked = await queryOf(c, options, page + 1)
      if (asked === undefined) return problem('invalid')
      const { query, people, near } = asked
      const rows = query === undefined ? [] : await options.cases.acts(query)
      const shown = rows.slice(0, page)
      const answer: AuditPage = {
        rows: shown.map(act => rowOf(act, people)),
        people: near.map(({ id, name, isGone }) => ({ id, name, isGone })),
        ...given({ next: rows.length > page ? shown.at(-1)?.id : undefined }),
      }
      return c.json(answer)
    },
    auditFile: async c => {
      const asked = await queryOf(c, options, filePage)
      if (asked === undefined) return problem('invalid')
      const { officer } = c.get('session')
      await options.cases.audit({ at: options.now().toISOString(), officer: officer.id, what: 'audit file' })
      return new Response(fileOf(asked, options), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="nhat-ky.csv"',
          'cache-control': 'no-store',
        },
      })
    },
  }
}

type People = ReadonlyMap<string, Known>
/** Without `query` nothing can be found: the case asked for is none of his. `near`: whose acts he may see. */
type Asked = { readonly query?: ActQuery; readonly people: People; readonly near: readonly Known[] }

const dayMs = 86_400_000
/** Viet Nam's clock: UTC+7, no summer time. */
const startOf = (day: string, more = 0): string => new Date(Date.parse(`${day}T00:00:00+07:00`) + more).toISOString()

const word = z.string().max(64).min(1).optional().catch(undefined)
const asking = z.object({
  officer: word,
  what: word,
  after: word,
  case: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

async function queryOf(c: Context<Env>, { cases, sessions, now }: ConsoleOptions, limit: number): Promise<Asked | undefined> {
  const { officer } = c.get('session')
  const read = asking.safeParse(c.req.query())
  if (!read.success) return undefined
  const { case: number, from, until, ...same } = read.data
  const known = await sessions.officers.known()
  const near = known.filter(({ id, offices }) => id === officer.id || offices.some(office => officer.offices.includes(office)))
  const people = new Map(known.map(one => [one.id, one]))
  const of = number === undefined ? undefined : await cases.numbered(scopeOf(officer), number, now().toISOString())
  if (number !== undefined && of === undefined) return { people, near }
  const query: ActQuery = {
    offices: officer.offices,
    people: near.map(({ id }) => id),
    strangers: officer.role === 'admin',
    limit,
    ...given({
      ...same,
      case: of?.id,
      from: from === undefined ? undefined : startOf(from),
      until: until === undefined ? undefined : startOf(until, dayMs),
    }),
  }
  return { query, people, near }
}

function rowOf({ id, at, officer, what, case: item, office, detail, number }: Acted, people: People): AuditRow {
  return {
    id,
    at,
    what,
    ...given({
      by: officer === terminal ? words.terminal : people.get(officer)?.name,
      case: item === undefined ? undefined : { id: item, ...given({ number }) },
      office,
      // Whom it was done to stands there by his id.
      detail: detail
        ?.split(' ')
        .map(word => people.get(word)?.name ?? word)
        .join(' '),
    }),
  }
}

const columns = ['at', 'by', 'what', 'case', 'office', 'detail'] as const

/** Read and sent page by page, however long the log is; the reader's pace is ours. */
function fileOf({ query, people }: Asked, { cases }: ConsoleOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after: string | undefined
  let isOver = query === undefined
  return new ReadableStream<Uint8Array>({
    start: controller => {
      controller.enqueue(encoder.encode(`${utf8Mark}${csvLine(columns.map(column => words.columns[column] ?? column))}`))
      if (isOver) controller.close()
    },
    pull: async controller => {
      if (query === undefined || isOver) return
      const rows = await cases.acts({ ...query, ...given({ after }) })
      after = rows.at(-1)?.id
      isOver = rows.length < query.limit
      const text = rows.map(act => csvLine(cellsOf(rowOf(act, people)))).join('')
      if (text !== '') controller.enqueue(encoder.encode(text))
      if (isOver) controller.close()
    },
  })
}

const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' })

const cellsOf = ({ at, by = '', what, case: of, office = '', detail = '' }: AuditRow): readonly string[] => [
  clock.format(new Date(at)),
  by,
  words.acts[what] ?? what,
  of?.number === undefined ? '' : String(of.number),
  office,
  detail,
]
