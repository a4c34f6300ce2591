import type { Context } from 'hono'
import { z } from 'zod'
import { allOffices, type Digest } from '../model/desk.ts'
import { periodKinds, type PeriodKind } from '../model/report.ts'
import type { ConsoleOptions } from './options.ts'
import { openPace } from './pace.ts'
import { busy, problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { rowOf, scopeOf } from './rows.ts'

/** What leads read of their offices, and who makes campaigns with them. */

const asking = z.object({ office: z.string(), kind: z.enum(periodKinds).default('month'), of: z.string().max(20).optional() })
/** Without `office`: of all. */
type Which = { readonly kind: PeriodKind; readonly of: string | undefined; readonly office: string | undefined }
const fileName = /^file\.(xlsx|csv|pdf)$/
/** A file may be of every office: it is reckoned anew, while a page of the desk is kept for the day. */
const filesPerMinute = 10
const kinds = { xlsx: 'xlsx', csv: 'csv', pdf: 'pdf' } as const

export function reportRoutes({ reports, periods, known, dossiers, now }: ConsoleOptions): Handlers {
  const pace = openPace(filesPerMinute, now)
  /** Which report of which of the officer's offices; another office's does not exist. */
  const asked = (c: Context<Env>): Which | Response => {
    const read = asking.safeParse(c.req.query())
    if (!read.success) return problem('invalid')
    const { office, kind, of } = read.data
    const { offices } = c.get('session').officer
    const wanted = office === allOffices ? known.offices().map(({ slug }) => slug) : [office]
    if (!wanted.every(slug => offices.includes(slug))) return problem('missing')
    return { kind, of, office: office === allOffices ? undefined : office }
  }
  return {
    digest: async c => {
      const [{ first, ...rest }, due] = await Promise.all([reports.digest(scopeOf(c.get('session').officer)), dossiers()])
      const shown: Digest = { ...rest, first: first.map(({ of, why }) => ({ row: rowOf(of, known, rest.at), why })), dossiers: due }
      return c.json(shown)
    },
    satisfaction: async c => c.json(await reports.satisfaction(scopeOf(c.get('session').officer))),
    remarks: async c => c.json(await reports.remarks(scopeOf(c.get('session').officer))),
    reports: async c => {
      const which = asked(c)
      if (which instanceof Response) return which
      const view = await periods.view(which.kind, which.of, which.office).catch(busy)
      if (view === undefined) return problem('often', {}, { 'retry-after': '5' })
      return 'problem' in view ? problem('invalid', { say: view.problem }) : c.json(view)
    },
    reportFile: async c => {
      const as = kinds[fileName.exec(c.req.param('file') ?? '')?.[1] as keyof typeof kinds]
      const which = asked(c)
      if (as === undefined || which instanceof Response) return which instanceof Response ? which : problem('missing')
      const wait = pace.wait(c.get('session').officer.id)
      if (wait !== undefined) return problem('often', {}, { 'retry-after': String(wait) })
      const file = await periods.file(as, which.kind, which.of, which.office).catch(busy)
      if (file === undefined) return problem('often', {}, { 'retry-after': '5' })
      if (file === 'none') return problem('missing')
      if ('problem' in file) return problem('invalid', { say: file.problem })
      const headers = { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` }
      const body = file.body instanceof Uint8Array ? new Uint8Array(file.body) : file.body
      return new Response(body, { headers: { ...headers, 'content-security-policy': "default-src 'none'" } })
    },
  }
}
