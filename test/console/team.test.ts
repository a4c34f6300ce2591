import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/store/open.ts'
import type { AuditPage, CannedList, Me, SessionRow, Team } from '../../src/model/desk.ts'
import { openCitizen } from '../support/app.ts'
import { firstAdmin, openDesk, password, rowIn, type Desk } from '../support/desk.ts'

/** Officers come, change and go; each act stands in the log. The tests go on from one another. */

let folder: string
let app: App
let admin: Desk
let lan: Desk
let me: Me

const desk = (): Desk => openDesk(() => `http://127.0.0.1:${app.port}`)
const linked = async (path: string, body: object): Promise<string> => {
  const response = await admin.call('POST', path, body)
  expect(response.status).toBe(200)
  return ((await response.json()) as { token: string }).token
}
const team = () => admin.read<Team>('/team')
const audit = (query: string) => admin.read<AuditPage>(`/audit${query}`)
const who = { email: 'Lan@mau.example', name: 'Nguyễn Thị Lan', role: 'officer', offices: ['mau'] }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const config = readConfig({ DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0' })
  app = await startApp(config, { log: pino({ level: 'silent' }) })
  admin = await firstAdmin(app)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('an admin', () => {
  it('invites once by address, and a withdrawn link opens nothing', async () => {
    const token = await linked('/invitations', who)
    expect((await admin.call('POST', '/invitations', who)).status).toBe(409)
    const [invited] = (await team()).invited
    expect(invited).toMatchObject({ email: 'lan@mau.example', name: who.name })
    expect((await admin.call('DELETE', `/invitations/${invited!.id}`)).status).toBe(204)
    expect((await desk().call('POST', '/auth/accept', { token, password })).status).toBe(404)
    const again = await linked('/invitations', who)
    lan = desk()
    expect((await lan.call('POST', '/auth/accept', { token: again, password })).status).toBe(200)
    me = await lan.signIn('lan@mau.example', password)
    expect((await team()).invited).toEqual([])
    expect((await admin.call('POST', '/invitations', who)).status).toBe(409)
  })

  it('never changes himself, and takes no rights that he has not', async () => {
    const { officer } = await admin.read<Me>('/me')
    expect((await admin.call('DELETE', `/officers/${officer.id}`)).status).toBe(404)
    expect((await admin.call('POST', `/officers/${officer.id}`, { role: 'officer', offices: [] })).status).toBe(404)
    expect((await admin.call('POST', `/officers/${me.officer.id}`, { role: 'lead', offices: ['xa-khac'] })).status).toBe(404)
  })

  it('changes what somebody may do: his sessions end, and what he may no longer see goes back', async () => {
    const citizen = openCitizen()
    await citizen.ask(app, 'cho toi gap can bo')
    const [row] = (await lan.list('?view=new')).rows
    expect((await lan.act(row!.id, { kind: 'claim', version: row!.version })).status).toBe(200)
    expect((await admin.call('POST', `/officers/${me.officer.id}`, { role: 'campaigner', offices: ['mau'] })).status).toBe(204)
    expect((await lan.call('GET', '/me')).status).toBe(401)
    expect((await admin.view(row!.id)).row.state).toBe('new')
    await lan.signIn('lan@mau.example', password)
    expect((await lan.call('GET', '/cases')).status).toBe(403)
    expect((await admin.call('POST', `/officers/${me.officer.id}`, { role: 'lead', offices: ['mau'] })).status).toBe(204)
    await lan.signIn('lan@mau.example', password)
    const claimed = await lan.act(row!.id, { kind: 'claim', version: (await lan.view(row!.id)).row.version })
    expect(await rowIn(claimed)).toMatchObject({ state: 'held' })
    expect((await audit('?what=allow')).rows.map(({ detail }) => detail)).toEqual([`${who.name} lead mau`, `${who.name} campaigner mau`])
  })

  it('sees where somebody is signed in without a token, and ends it', async () => {
    const text = await (await admin.call('GET', `/officers/${me.officer.id}/sessions`)).text()
    const sessions = JSON.parse(text) as readonly SessionRow[]
    expect(sessions).toHaveLength(1)
    expect(Object.keys(sessions[0]!).sort()).toEqual(['address', 'agent', 'id', 'isThis', 'madeAt', 'seenAt'])
    expect((await admin.call('DELETE', `/officers/${me.officer.id}/sessions`)).status).toBe(204)
    expect((await lan.call('GET', '/me')).status).toBe(401)
    await lan.signIn('lan@mau.example', password)
  })

  it('gives a link to who has forgotten the password: the old one and its sessions are over', async () => {
    const token = await linked(`/officers/${me.officer.id}/link`, {})
    const fresh = 'một mật khẩu khác hẳn'
    expect((await desk().call('POST', '/auth/accept', { token, password: fresh })).status).toBe(200)
    expect((await lan.call('GET', '/me')).status).toBe(401)
    const old = await lan.call('POST', '/auth/sign-in/email', { email: 'lan@mau.example', password })
    expect(old.status).toBe(401)
    expect((await lan.signIn('lan@mau.example', fresh)).officer).toMatchObject({ id: me.officer.id, role: 'lead' })
  })

  it('dismisses somebody together with the link that waits for him', async () => {
    const token = await linked(`/officers/${me.officer.id}/link`, {})
    expect((await admin.call('DELETE', `/officers/${me.officer.id}`)).status).toBe(204)
    expect((await desk().call('POST', '/auth/accept', { token, password })).status).toBe(404)
    expect((await lan.call('GET', '/me')).status).toBe(401)
    expect((await team()).officers.map(({ name }) => name)).toEqual(['Trưởng bộ phận'])
    // And may come again as a new one.
    await linked('/invitations', who)
  })
})

describe('ready-made replies', () => {
  it('begin with the built-in ones, are changed by leads alone, and only upon what was seen', async () => {
    const [list] = await admin.read<readonly CannedList[]>('/canned')
    expect(list).toMatchObject({ office: 'mau', version: 0 })
    expect(list!.replies.length).toBeGreaterThan(3)
    const own = [{ id: 'own', title: 'Chờ chữ ký', key: 'ky', text: 'Hồ sơ đang chờ ký. Số của tôi 0912 345 678, căn cước 079203001234.' }]
    const save = (version: number, replies: object) => admin.call('POST', '/canned/mau', { version, replies })
    const [first, second] = await Promise.all([save(0, own), save(0, [...own, { id: 'two', title: 'x', text: 'y' }])])
    expect(new Set([first.status, second.status])).toEqual(new Set([200, 409]))
    const late = first.status === 409 ? first : second
    expect(((await late.json()) as { list: CannedList }).list.version).toBe(1)
    expect((await save(1, own)).status).toBe(200)
    const [now] = await admin.read<readonly CannedList[]>('/canned')
    expect(now).toMatchObject({ version: 2, replies: [{ title: 'Chờ chữ ký', key: 'ky' }] })
    expect(now!.replies[0]!.text).toContain('0912 345 678')
    expect(now!.replies[0]!.text).not.toContain('079203001234')
    expect((await save(2, [own[0], { ...own[0], id: 'same key' }])).status).toBe(400)
    expect((await admin.call('POST', '/canned/xa-khac', { version: 0, replies: [] })).status).toBe(404)
    expect((await audit('?what=canned')).rows).toHaveLength(2)
  })
})

describe('one’s own sessions', () => {
  it('are listed with this one marked, ended one by one or all others, and another’s is nowhere', async () => {
    const [second, third] = [desk(), desk()]
    const [one, two] = [await second.signIn('truong@mau.example', password), await third.signIn('truong@mau.example', password)]
    expect(one.officer.id).toBe(two.officer.id)
    const mine = await second.read<readonly SessionRow[]>('/sessions')
    expect(mine.filter(({ isThis }) => isThis)).toHaveLength(1)
    const [other] = (await third.read<readonly SessionRow[]>('/sessions')).filter(({ isThis }) => isThis)
    expect((await second.call('DELETE', `/sessions/${other!.id}`)).status).toBe(204)
    expect((await third.call('GET', '/me')).status).toBe(401)
    expect((await second.call('DELETE', '/sessions/nobody')).status).toBe(404)
    expect((await admin.call('DELETE', '/sessions')).status).toBe(204)
    expect((await second.call('GET', '/me')).status).toBe(401)
    expect((await admin.call('GET', '/me')).status).toBe(200)
  })
})

describe('the audit log', () => {
  it('is filtered by person, act, case and day, and goes on behind a line', async () => {
    const all = await audit('')
    expect(all.people.find(({ isGone }) => isGone)?.name).toBe(who.name)
    const lans = await audit(`?officer=${me.officer.id}`)
    expect(new Set(lans.rows.map(({ by }) => by))).toEqual(new Set([who.name]))
    expect(lans.rows.map(({ what }) => what)).toContain('claim')
    expect((await audit('?case=1')).rows.every(({ case: of }) => of?.number === 1)).toBe(true)
    expect((await audit('?case=999')).rows).toEqual([])
    expect((await audit('?until=2020-01-01')).rows).toEqual([])
    const rest = await audit(`?after=${all.rows[2]!.id}`)
    expect(rest.rows[0]?.id).toBe(all.rows[3]!.id)
    expect((await admin.call('GET', '/audit?from=hom-qua')).status).toBe(400)
  })

  it('leaves as a file that a spreadsheet reads and does not run', async () => {
    await linked('/invitations', { ...who, email: 'x@mau.example', name: '=HYPERLINK("x")' })
    const response = await admin.call('GET', '/audit.csv?what=invite')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    expect(text.startsWith('\ufeff"Lúc","Ai","Việc"')).toBe(true)
    const lines = text.trim().split('\r\n')
    expect(lines[1]).toContain(`"Mời cán bộ","","","'=HYPERLINK(""x"") officer"`)
    expect(lines).toHaveLength((await audit('?what=invite')).rows.length + 1)
    expect((await audit('?what=audit%20file')).rows).toHaveLength(1)
  })

  it('streams a log of several pages whole', async () => {
    const { officer } = await admin.read<Me>('/me')
    const store = await openStore(join(folder, 'motcua.db'))
    const at = new Date().toISOString()
    await Promise.all(
      Array.from({ length: 1100 }, (_, i) => store.cases.audit({ at, officer: officer.id, what: 'sessions ended', detail: `số ${i}` })),
    )
    await store.close()
    const text = await (await admin.call('GET', `/audit.csv?officer=${officer.id}&what=sessions%20ended`)).text()
    expect(new Set(text.match(/số \d+/g)).size).toBe(1100)
  })
})
