import type { Context } from 'hono'
import type { z } from 'zod'
import type { Case, Person } from '../model/cases.ts'
import type { CaseAct } from '../model/desk.ts'
import { bodies, changeOf, saidBy, type Given } from './acts.ts'
import { found } from './case-routes.ts'
import { isForbidden } from './forbidden.vi.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handler, Handlers } from './routes.ts'
import { rowOf, scopeOf } from './rows.ts'

/** What officers do to cases. */

type Kind = CaseAct['kind']
type Body<K extends Kind> = z.infer<(typeof bodies)[K]>
type Place<K extends Kind> = { readonly c: Context<Env>; readonly options: ConsoleOptions; readonly of: Case; readonly body: Body<K> }
type Do<K extends Kind> = (place: Place<K>) => Promise<Response>

export function actRoutes(options: ConsoleOptions): Handlers {
  const on =
    <K extends Kind>(kind: K, act: Do<K>): Handler =>
    async c => {
      const of = await found(c, options)
      if (of === undefined) return problem('missing')
      const body = bodies[kind].safeParse(await c.req.json().catch(() => undefined))
      return body.success ? act({ c, options, of, body: body.data as Body<K> }) : problem('invalid')
    }
  return {
    claim: on('claim', place => change(place, 'claim', place.body)),
    release: on('release', place => owned(place, () => change(place, 'release', place.body))),
    assign: on('assign', assign),
    direct: on('direct', direct),
    reply: on('reply', reply),
    note: on('note', note),
    snooze: on('snooze', place => owned(place, () => change(place, 'snooze', place.body))),
    merge: on('merge', merge),
    close: on('close', place =>
      owned(place, () => change(place, 'close', { ...place.body, note: options.masked(place.body.note ?? '', 'note') })),
    ),
    seen: on('seen', async ({ c, of, body }) => {
      await options.cases.seen(c.get('session').officer.id, of.id, body.number)
      return answer(c, options, of.id)
    }),
    typing: on('typing', async ({ c, of }) => {
      options.typing(of, c.get('session').officer)
      return c.body(null, 204)
    }),
    askPictures: on('ask-pictures', askPictures),
    endPictures: on('end-pictures', place => owned(place, () => change(place, 'end-pictures', place.body))),
    phone: c => phone(c, options),
  }
}

/** The row as it now is. */
async function answer(c: Context<Env>, { cases, known, now }: ConsoleOptions, id: string, why?: 'stale' | 'unheld'): Promise<Response> {
  const at = now().toISOString()
  const of = await cases.find(scopeOf(c.get('session').officer), id, at)
  // Handed to an office that is none of his: it is gone from his desk.
  if (of === undefined) return why === undefined ? c.body(null, 204) : problem('missing')
  const row = rowOf(of, known, at)
  return why === undefined ? c.json(row) : problem(why, { row })
}

type Changing = Parameters<typeof changeOf>[0]

async function change<K extends Kind>(
  { c, options, of }: Place<K>,
  kind: Changing,
  given: Parameters<typeof changeOf>[2],
): Promise<Response> {
  const at = options.now().toISOString()
  const done = await options.cases.change(changeOf(kind, { of, by: c.get('session').officer, at }, given))
  return answer(c, options, of.id, done ? undefined : 'stale')
}

/** Who holds a case decides about it, and so does who assigns. */
async function owned<K extends Kind>({ c, options, of }: Place<K>, act: () => Promise<Response>): Promise<Response> {
  const { id, role } = c.get('session').officer
  if (of.holder?.id === id || role !== 'officer') return act()
  return of.holder === undefined ? answer(c, options, of.id, 'unheld') : answer(c, options, of.id, 'stale')
}

async function assign(place: Place<'assign'>): Promise<Response> {
  const { options, of, body } = place
  const there = await options.sessions.officersOf(of.office === undefined ? [] : [of.office])
  const to = there.find(({ id, role }) => id === body.to && role !== 'campaigner')
  if (to === undefined) return problem('missing')
  const person: Person = { id: to.id, name: to.name }
  return owned(place, () => change(place, 'assign', { version: body.version, to: person }))
}

async function direct(place: Place<'direct'>): Promise<Response> {
  const { options, body } = place
  const office = options.known.offices().find(({ slug }) => slug === body.office)
  if (office === undefined) return problem('missing')
  return owned(place, () => change(place, 'direct', { ...body, officeName: office.name }))
}

async function merge(place: Place<'merge'>): Promise<Response> {
  const { c, options, of, body } = place
  const into = await options.cases.find(scopeOf(c.get('session').officer), body.into, options.now().toISOString())
  if (into === undefined || into.id === of.id || into.state === 'closed') return problem('missing')
  const given: Given = { version: body.version, into }
  return owned(place, () => change(place, 'merge', given))
}

async function reply({ c, options, of, body }: Place<'reply'>): Promise<Response> {
  const { officer } = c.get('session')
  if (of.state === 'closed') return answer(c, options, of.id, 'stale')
  if (of.holder?.id !== officer.id) return answer(c, options, of.id, of.holder === undefined ? 'unheld' : 'stale')
  const given = await options.files.ready(of.id, body.files ?? [])
  if (given.length < (body.files ?? []).length || (body.text === '' && given.length === 0)) return problem('invalid')
  const at = options.now().toISOString()
  const act = { at, officer: officer.id, what: 'reply', case: of.id, ...(of.office === undefined ? {} : { office: of.office }) }
  const files = given.map(file => ({ file: options.files.pathOf(file), name: file.name, picture: file.type === 'image/jpeg' }))
  // Kept first: a file outlives a message that was never sent, a message never its file.
  await options.files.sent(
    of.id,
    given.map(({ id }) => id),
  )
  await options.cases.say(saidBy({ of, by: officer, at }, body.ref, { text: options.masked(body.text, 'reply'), files }), act)
  return answer(c, options, of.id)
}

/** Only who will look at them asks for pictures, and never for what a promise forbids. */
async function askPictures(place: Place<'ask-pictures'>): Promise<Response> {
  const { c, options, of, body } = place
  const { officer } = c.get('session')
  if (of.state === 'closed') return answer(c, options, of.id, 'stale')
  if (of.holder?.id !== officer.id) return answer(c, options, of.id, of.holder === undefined ? 'unheld' : 'stale')
  if (isForbidden(body.what)) return problem('not-to-ask')
  return change(place, 'ask-pictures', { ...body, what: options.masked(body.what, 'note') })
}

async function note({ c, options, of, body }: Place<'note'>): Promise<Response> {
  const { officer } = c.get('session')
  const at = options.now().toISOString()
  const act = { at, officer: officer.id, what: 'note', case: of.id, ...(of.office === undefined ? {} : { office: of.office }) }
  await options.cases.note(of, { id: `${of.id}.${body.ref}`, at, by: officer.name, text: options.masked(body.text, 'note') }, act)
  return answer(c, options, of.id)
}

async function phone(c: Context<Env>, options: ConsoleOptions): Promise<Response> {
  const of = await found(c, options)
  const number = of?.phone === undefined ? undefined : await options.phoneOf(of.phone)
  if (of === undefined || number === undefined) return problem('missing')
  const { officer } = c.get('session')
  await options.cases.audit({
    at: options.now().toISOString(),
    officer: officer.id,
    what: 'phone',
    case: of.id,
    ...(of.office === undefined ? {} : { office: of.office }),
  })
  return c.json({ phone: number })
}
