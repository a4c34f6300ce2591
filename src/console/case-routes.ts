import type { Context } from 'hono'
import { facets, type Facet } from '../model/answer.ts'
import type { Case, View } from '../model/cases.ts'
import type { CaseList, CaseView, Me } from '../model/desk.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { pictureOf, rowOf, scopeOf } from './rows.ts'

/** What the desk reads. */

const mostTalk = 500
const views: readonly string[] = ['new', 'mine', 'waiting', 'closed', 'all'] satisfies readonly View[]

export function caseRoutes(options: ConsoleOptions): Handlers {
  const { known, sessions } = options
  return {
    me: c => {
      const { officer, csrf } = c.get('session')
      const mustTotp = sessions.needsTotp(officer)
      const isBound = sessions.needsTotp({ ...officer, totp: false })
      const me: Me = {
        officer,
        csrf,
        mustTotp,
        isBound,
        offices: known.offices().filter(({ slug }) => officer.offices.includes(slug)),
        seesAll: known.offices().every(({ slug }) => officer.offices.includes(slug)),
        drafts: options.drafts !== undefined,
      }
      return c.json(me)
    },
    cases: c => list(c, options),
    case: async c => {
      const of = await found(c, options)
      return of === undefined ? problem('missing') : c.json(await viewOf(c, options, of))
    },
    find: c => c.json(known.find(c.req.query('q') ?? '')),
    words: c => {
      const facet = c.req.param('facet') as Facet
      const office = c.req.query('office') || c.get('session').officer.offices[0]
      const text = facets.includes(facet) ? known.words(c.req.param('code') ?? '', facet, office) : undefined
      return text === undefined ? problem('missing') : c.json({ text })
    },
    dossiers: async c => c.json(await options.dossiers()),
    officers: async c => c.json(await sessions.officersOf(c.get('session').officer.offices)),
  }
}

/** The case of the path, where this officer may see it. */
export async function found(c: Context<Env>, { cases, now }: ConsoleOptions): Promise<Case | undefined> {
  return cases.find(scopeOf(c.get('session').officer), c.req.param('id') ?? '', now().toISOString())
}

async function list(c: Context<Env>, { cases, known, now }: ConsoleOptions): Promise<Response> {
  const { view = 'new', office, field, overdue, after, limit = '50' } = c.req.query()
  if (!views.includes(view)) return problem('invalid')
  const at = now().toISOString()
  const page = await cases.list(scopeOf(c.get('session').officer), {
    view: view as View,
    limit: Math.min(200, Math.max(1, Number(limit) || 50)),
    now: at,
    ...(office ? { office } : {}),
    ...(field ? { codes: known.codesOf(field) } : {}),
    ...(overdue === '1' ? { overdue: true as const } : {}),
    ...(after ? { after } : {}),
  })
  const shown: CaseList = {
    rows: page.rows.map(row => rowOf(row, known, at)),
    counts: page.counts,
    ...(page.next === undefined ? {} : { next: page.next }),
  }
  return c.json(shown)
}

async function viewOf(c: Context<Env>, options: ConsoleOptions, of: Case): Promise<CaseView> {
  const { cases, known, talk, now } = options
  const { officer } = c.get('session')
  const at = now().toISOString()
  const last = of.unread + (await cases.lastSeen(officer.id, of.id))
  const [said, notes, earlier, shown] = await Promise.all([
    talk(of.account, of.chat, Math.max(0, last - mostTalk), mostTalk),
    cases.notes(of.id),
    cases.earlier(scopeOf(officer), of, at),
    options.files.sentIn(of.id),
    cases.audit({
      at,
      officer: officer.id,
      what: 'opened',
      case: of.id,
      ...(of.office === undefined ? {} : { office: of.office }),
    }),
  ])
  const { thought, about } = of
  return {
    row: rowOf(of, known, at),
    talk: said,
    notes,
    callBack: of.phone !== undefined,
    pictures: shown.map(pictureOf),
    earlier: earlier.map(one => {
      const { id, number, openedAt, state, outcome } = rowOf(one, known, at)
      return { id, number, openedAt, state, ...(outcome === undefined ? {} : { outcome }) }
    }),
    ...(thought === undefined && about === undefined
      ? {}
      : {
          thought: {
            ...(about === undefined ? {} : { about }),
            ...(thought?.guide === undefined ? {} : { guide: thought.guide }),
            candidates: (thought?.candidates ?? []).map(({ code, score }) => ({
              code,
              name: known.procedure(code)?.name ?? code,
              share: score,
            })),
          },
        }),
  }
}
