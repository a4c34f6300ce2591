import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { rights, type Right } from '../../src/console/access.ts'
import { officerRoles } from '../../src/console/sign-in.ts'
import type { AuditPage, Me, Role } from '../../src/model/desk.ts'
import { openCitizen } from '../support/app.ts'
import { firstAdmin, openDesk, password, type Desk } from '../support/desk.ts'

/** Every route × every role, from the one table: allowed exactly as it says, and a case of another office is nowhere. */

let folder: string
let app: App
let admin: Desk
const desks = new Map<Role, Desk>()
let here: string
let elsewhere: string
/** Of the other office alone. */
let stranger: string
let invitation: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const knowledge = join(folder, 'knowledge')
  cpSync(join(import.meta.dirname, '../../knowledge'), knowledge, { recursive: true })
  const one = readFileSync(join(knowledge, 'offices/mau.yaml'), 'utf8')
  writeFileSync(join(knowledge, 'offices/khac.yaml'), one.replace('slug: mau', 'slug: khac').replace('units: [Xã Mẫu]', 'units: [Xã Khác]'))
  const config = readConfig({ DATA_DIR: folder, KNOWLEDGE_DIR: knowledge, OFFICE: 'mau', HOST: '127.0.0.1', PORT: '0' })
  app = await startApp(config, { log: pino({ level: 'silent' }) })
  admin = await firstAdmin(app)
  for (const role of officerRoles) {
    const email = `${role}@mau.example`
    const invited = await admin.call('POST', '/invitations', { email, name: `Người ${role}`, role, offices: ['mau'] })
    const { token } = (await invited.json()) as { token: string }
    const desk = openDesk(() => `http://127.0.0.1:${app.port}`)
    expect((await desk.call('POST', '/auth/accept', { token, password })).status).toBe(200)
    await desk.signIn(email, password)
    desks.set(role, desk)
  }
  const strange = async (email: string): Promise<string> => {
    const invited = await admin.call('POST', '/invitations', { email, name: 'Người khác', role: 'officer', offices: ['khac'] })
    return ((await invited.json()) as { token: string }).token
  }
  const other = openDesk(() => `http://127.0.0.1:${app.port}`)
  await other.call('POST', '/auth/accept', { token: await strange('mot@khac.example'), password })
  stranger = (await other.signIn('mot@khac.example', password)).officer.id
  await strange('hai@khac.example')
  const waiting = await admin.read<readonly { id: string; email: string }[]>('/invitations')
  invitation = waiting.find(({ email }) => email === 'hai@khac.example')?.id ?? ''
  expect(invitation).not.toBe('')
  for (const account of ['web:mau', 'web:khac']) await openCitizen(account).send(app, { kind: 'text', text: 'cho toi gap can bo' })
  await vi.waitFor(
    async () => {
      const { rows } = await admin.list('?view=new')
      here = rows.find(({ office }) => office === 'mau')?.id ?? ''
      elsewhere = rows.find(({ office }) => office === 'khac')?.id ?? ''
      expect([here, elsewhere]).not.toContain('')
    },
    { timeout: 60_000 },
  )
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const all = Object.entries(rights) as [string, Right][]
const pathOf = ({ path }: Right, id: string): string => path.replace(':id', id).replace(':code', '1.001193').replace(':facet', 'fee')
const call = async (desk: Desk, right: Right, id: string): Promise<number> => {
  const response = await desk.call(right.method, pathOf(right, id), right.method === 'POST' ? {} : undefined)
  await response.body?.cancel()
  return response.status
}

/** The events of a desk, until its server ends them. */
function streamOf(desk: Desk) {
  const stop = new AbortController()
  let tell = (): void => undefined
  const begun = new Promise<void>(resolve => (tell = resolve))
  const ended = (async () => {
    for await (const _ of desk.events(stop.signal, '0')) tell()
  })()
  return { begun, ended }
}

describe.each(officerRoles)('%s', role => {
  it.each(all)('%s', async (_, right) => {
    const id = right.path.startsWith('/cases') ? here : 'nobody'
    const status = await call(desks.get(role)!, right, id)
    if (!right.roles.includes(role)) expect(status).toBe(403)
    else expect([200, 204, 400, 404]).toContain(status)
  })

  it.each(all.filter(([, { path, roles }]) => path.includes('/cases/:id') && roles.includes(role)))(
    'another office: %s',
    async (_, right) => {
      expect(await call(desks.get(role)!, right, elsewhere)).toBe(404)
    },
  )
})

describe('what belongs to another office is nowhere for an admin', () => {
  const paths = all.filter(([, { path }]) => /^\/(?:officers|invitations|canned)\/:/.test(path))
  it.each(paths)('%s', async (_, { method, path, roles }) => {
    const id = path.startsWith('/invitations') ? invitation : stranger
    const desk = desks.get(roles.includes('admin') ? 'admin' : 'lead')!
    const body = { role: 'officer', offices: ['mau'], version: 0, replies: [] }
    const response = await desk.call(method, path.replace(':id', id).replace(':office', 'khac'), method === 'POST' ? body : undefined)
    expect(response.status).toBe(404)
  })

  it('and is still there for its own', async () => {
    expect((await admin.call('GET', `/officers/${stranger}/sessions`)).status).toBe(200)
    expect((await admin.read<readonly { id: string }[]>('/invitations')).map(({ id }) => id)).toContain(invitation)
  })
})

describe('a route', () => {
  const folder = join(import.meta.dirname, '../../src/console')

  it('is made from the table alone', () => {
    const made = readdirSync(folder)
      .filter(name => name.endsWith('.ts'))
      .flatMap(
        name =>
          readFileSync(join(folder, name), 'utf8').match(/\b(?:app|router|hono)\.(?:get|post|put|patch|delete|all|on|route|mount)\(.*/g) ??
          [],
      )
    expect(made.map(line => line.slice(0, 24))).toEqual(
      [`app.all('/auth/*', c => o`, 'app.on(method, path, c =>'].map(line => line.slice(0, 24)),
    )
  })

  it.each(['/', '/case', `/cases//claim`, '/cases/all/export', '/me/x', '/audit.json', '/officers/all/all', '/auth'])(
    'that is not in it does not exist, for nobody: %s',
    async path => {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
        expect((await admin.call(method, path, method === 'GET' ? undefined : {})).status).toBe(404)
    },
  )

  it('answers to its own method alone', async () => {
    for (const { path } of new Set(Object.values<Right>(rights)))
      for (const method of ['PUT', 'PATCH'])
        expect((await admin.call(method, pathOf({ method: 'GET', path, roles: [] }, here), {})).status).toBe(404)
  })
})

describe('nobody', () => {
  it.each(all)('%s', async (_, right) => {
    expect(
      await call(
        openDesk(() => `http://127.0.0.1:${app.port}`),
        right,
        here,
      ),
    ).toBe(401)
  })

  it('changes anything without the token of his page', async () => {
    const response = await desks.get('officer')!.call('POST', `/cases/${here}/claim`, { version: 1 }, { 'x-csrf-token': 'wrong' })
    expect(response.status).toBe(403)
    expect((await admin.view(here)).row.state).toBe('new')
  })

  it('lists what is another office’s', async () => {
    for (const role of ['officer', 'lead', 'admin'] as const) {
      const { rows } = await desks.get(role)!.list('?view=all')
      expect(rows.map(({ id }) => id)).toEqual([here])
    }
  })

  it('goes on once removed, in the middle of a case, which is free again', async () => {
    const officer = desks.get('officer')!
    const me = await officer.read<Me>('/me')
    const { row } = await officer.view(here)
    expect((await officer.act(here, { kind: 'claim', version: row.version })).status).toBe(200)
    const stream = streamOf(officer)
    await stream.begun
    expect((await admin.call('DELETE', `/officers/${me.officer.id}`)).status).toBe(204)
    // Long before the stream looks again by itself.
    await Promise.race([stream.ended, new Promise((_, late) => setTimeout(() => late(new Error('the stream goes on')), 10_000))])
    expect((await officer.call('GET', '/me')).status).toBe(401)
    expect((await admin.view(here)).row).toMatchObject({ state: 'new' })
    const { rows } = await admin.read<AuditPage>('/audit?what=dismiss')
    expect(rows).toMatchObject([{ by: 'Trưởng bộ phận', detail: 'Người officer' }])
  })

  it('guesses a password for long, even all at once', async () => {
    const guess = () =>
      openDesk(() => `http://127.0.0.1:${app.port}`).call('POST', '/auth/sign-in/email', {
        email: 'lead@mau.example',
        password: 'sai mật khẩu',
      })
    const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ status }) => status)
    expect(statuses.filter(status => status === 401).length).toBeLessThanOrEqual(5)
    expect(statuses.filter(status => status === 429).length).toBeGreaterThanOrEqual(7)
    const { rows } = await admin.read<AuditPage>('/audit?what=sign-in%20locked')
    expect(rows.filter(({ by }) => by === 'Người lead').length).toBeGreaterThanOrEqual(7)
  })
})
