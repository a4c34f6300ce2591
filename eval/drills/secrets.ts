import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Desk } from '../../test/support/desk.ts'
import { newCitizen, type Citizen } from './citizen.ts'
import { atLeast, none, through, told, type Drill, type Figure } from './drill.ts'
import { openOfficers, setupCodeIn } from './officers.ts'
import { openSchema } from './postgres.ts'
import { harmless, masked } from './secrets/harmless.ts'
import { folderDisk, schemaDisk, type Bytes, type Disk } from './secrets/places.ts'
import { kinds, plant, type Planted } from './secrets/planted.ts'
import { searchFor } from './secrets/search.ts'
import { openServer, scratch, type Server } from './server.ts'
import { telegramStage, zaloBotStage, zaloOaStage, type Audience, type Stage } from './stage.ts'

/**
 * 200 messages with planted personal data of all kinds go through the whole system: citizens on four channels, guides, look-ups, call-backs,
 * ratings, officers' replies, notes and searches, a sign-in that fails. Then the database, raw files too, logs and exports are searched
 * in every encoding that would be plain. Harmless words sent the same ways must be found: the search is not blind.
 */
export const secrets: Drill = async ({ quick, say }) => {
  const all = await through(['sqlite', 'postgres'] as const, quick, async engine => {
    say(`${engine}: planting`)
    const found = await round(engine, quick ? 100 : 200, say)
    return found.map(figure => ({ ...figure, name: `${engine}: ${figure.name}` }))
  })
  const rows = harmless()
  const wrong = masked(rows)
  if (wrong.length > 0) say(`masked without need: ${wrong.join(', ')}`)
  return [...all.flat(), told('harmless questions and phrases', rows.length), none('of them masked', wrong.length)]
}

type House = {
  readonly server: Server
  readonly disk: Disk
  readonly stages: readonly Stage[]
  readonly admin: Desk
  readonly log: () => string
  readonly environment: Readonly<Record<string, string>>
  end(): Promise<void>
}

async function openHouse(engine: 'sqlite' | 'postgres', dossiers: readonly Planted[]): Promise<House> {
  const place = scratch()
  const [data, exports] = [join(place.folder, 'data'), join(place.folder, 'exports')]
  mkdirSync(exports)
  const lines = dossiers.map(({ value }) => `${value},Đang xử lý,0912345678`)
  writeFileSync(join(exports, 'a.csv'), ['Mã hồ sơ,Trạng thái,Số điện thoại', ...lines, ''].join('\n'))
  const schema = engine === 'postgres' ? await openSchema() : undefined
  const stages = await Promise.all([telegramStage('webhook'), zaloBotStage('webhook'), zaloOaStage()])
  const environment: Record<string, string> = Object.assign({}, ...stages.map(stage => stage.environment)) as Record<string, string>
  Object.assign(environment, { PUBLIC_URL: 'own', LOG_LEVEL: 'trace', DOSSIERS: 'file', DOSSIERS_FOLDER: exports, TRUST_PROXY: 'yes' })
  if (schema !== undefined) environment['DATABASE_URL'] = schema.url
  let log = ''
  const server = await openServer(data, environment, text => (log += text))
  await server.start()
  await Promise.all(stages.map(stage => stage.callsAt(server.url)))
  while (!/with the code/.test(log)) await pause(50)
  const { admin } = await openOfficers(() => server.url, setupCodeIn(log), 0)
  const disk = schema === undefined ? folderDisk(data) : schemaDisk(schema.url, schema.schema)
  const end = async (): Promise<void> => {
    await Promise.all(stages.map(stage => stage.close()))
    await schema?.drop()
    place.remove()
  }
  return { server, disk, stages, admin, log: () => log, environment: { ...environment, DATA_DIR: data, PUBLIC_URL: server.url }, end }
}

/** A way in. `not`: kinds that do not go this way, or may stay that way. */
type Way = {
  readonly name: string
  readonly not?: readonly string[]
  readonly only?: readonly string[]
  send(planted: Planted): Promise<void>
}

async function round(engine: 'sqlite' | 'postgres', count: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const planted = Array.from({ length: count }, (_, i) => plant(kinds[i % kinds.length] ?? ''))
  const house = await openHouse(
    engine,
    planted.filter(({ kind }) => kind === 'dossier'),
  )
  const ways = await openWays(house)
  const canaries = ways.filter(({ only }) => only === undefined).map(({ name }) => canary(name))
  const sent = new Map<string, Planted[]>(ways.map(({ name }) => [name, []]))
  for (const one of planted) {
    const fitting = ways.filter(({ not = [], only }) => !not.includes(one.kind) && (only?.includes(one.kind) ?? true))
    const [least] = fitting.map(({ name }) => sent.get(name) ?? []).toSorted((a, b) => a.length - b.length)
    least?.push(one)
  }
  // In one way one after the other, the ways side by side.
  await Promise.all(ways.map(way => goAll(way, [...(sent.get(way.name) ?? []), ...canaries.filter(({ kind }) => kind === way.name)])))
  await settled(house)
  say(`${engine}: searching`)
  const running = await house.disk.read()
  const exported = await exportsOf(house)
  const code = await house.server.stop()
  const stopped = await house.disk.read()
  await house.end()
  const places: Bytes[] = [...running.files, ...stopped.files, ...exported, { where: 'log', bytes: Buffer.from(house.log()) }]
  return [
    told('messages', planted.length),
    told('by way', [...sent].map(([name, all]) => `${name} ${all.length}`).join(', ')),
    none('errors on the way', code === 0 ? 0 : 1),
    ...judged(planted, canaries, places, say),
    told('files that could not be read', [...running.unread, ...stopped.unread].length),
  ]
}

async function goAll(way: Way, all: readonly Planted[]): Promise<void> {
  for (const one of all) await way.send(one)
}

function judged(
  planted: readonly Planted[],
  canaries: readonly Planted[],
  places: readonly Bytes[],
  say: (line: string) => void,
): readonly Figure[] {
  const found = new Map<Planted, Set<string>>()
  const { in: search } = searchFor([...planted, ...canaries])
  for (const { where, bytes } of places) for (const one of search(bytes)) found.set(one, (found.get(one) ?? new Set()).add(where))
  const leaked = planted.filter(one => found.has(one))
  for (const one of leaked) say(`  in clear: ${one.kind} in ${[...(found.get(one) ?? [])].join(', ')}: ${one.sentence}`)
  const unseen = canaries.filter(one => !found.has(one))
  if (unseen.length > 0) say(`  not found although it should be: ${unseen.map(({ kind }) => kind).join(', ')}`)
  return [
    told('bytes searched, MB', Math.round(places.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e5) / 10),
    atLeast('ways whose harmless word was found', canaries.length - unseen.length, canaries.length),
    none('planted values found in clear', leaked.length),
  ]
}

/** A word that is nobody's and must be found. */
function canary(way: string): Planted {
  const value = Array.from({ length: 14 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')
  return { kind: way, value, sentence: `hỏi về việc ${value} ạ` }
}

async function openWays(house: House): Promise<readonly Way[]> {
  const { server, stages, admin } = house
  const web = (): Citizen => newCitizen(() => server.url)
  const [plain, inGuide, caller, looker] = [web(), web(), web(), web()]
  await inGuide.tell({ kind: 'choice', id: 'g:account' })
  for (const citizen of [plain, caller]) await citizen.say('cho toi gap can bo')
  await plain.ask('lam khai sinh can gi')
  const { rows } = await until(
    async () => admin.list('?view=new'),
    list => list.rows.length >= 2,
  )
  for (const { id, version } of rows) await admin.act(id, { kind: 'claim', version })
  const id = rows[0]?.id ?? ''
  const atDesk =
    (path: string, body: (text: string) => object) =>
    async (one: Planted): Promise<void> => {
      const response = await admin.call('POST', `/cases/${id}/${path}`, body(one.sentence))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
    }
  // As it is decided for replies: offices have numbers, addresses and people, too.
  const told = ['phone', 'landline', 'mail', 'dossier', 'name', 'home', 'person', 'spot']
  const audience = stages.map(stage => ({ name: stage.name, person: stage.person() }))
  return [
    { name: 'web', send: one => plain.say(one.sentence).then(nothing) },
    { name: 'guide', send: one => inGuide.say(one.sentence).then(nothing) },
    { name: 'call-back', only: ['phone', 'landline'], send: one => caller.say(one.sentence).then(nothing) },
    { name: 'look-up', only: ['dossier'], send: one => lookUp(looker, one) },
    ...audience.map(({ name, person }): Way => ({ name, send: one => Promise.resolve(person.says(one.sentence)) })),
    ...carried(audience[0]?.person),
    { name: 'reply', not: told, send: atDesk('reply', text => ({ ref: randomUUID(), text })) },
    { name: 'note', send: atDesk('note', text => ({ ref: randomUUID(), text })) },
    { name: 'closing note', send: one => closing(house, web(), one) },
    { name: 'rating', send: one => rating(house, web(), one) },
    { name: 'search', only: kinds, send: async one => void (await admin.call('POST', '/search', { q: one.value })) },
    { name: 'failed sign-in', only: ['mail', 'password'], send: one => failing(server, one) },
  ]
}

const nothing = (): void => undefined

/** What Telegram carries besides words: a place, a contact, a file with its name and words. */
function carried(person: Audience | undefined): readonly Way[] {
  const send = (fields: object): Promise<void> => Promise.resolve(person?.sends?.(fields))
  return [
    {
      name: 'telegram place',
      only: ['spot'],
      send: ({ value }) => {
        const [lat, lon] = /(\d+\.\d+), ?(\d+\.\d+)/.exec(value)?.slice(1).map(Number) ?? []
        return send({ location: { latitude: lat, longitude: lon } })
      },
    },
    {
      name: 'telegram contact',
      only: ['phone'],
      send: ({ value }) => send({ contact: { phone_number: value, first_name: 'Lan', user_id: 1000 } }),
    },
    {
      name: 'telegram file',
      only: ['identity 12', 'name', 'insurance'],
      send: ({ value, sentence }) =>
        send({
          document: { file_id: 'f1', file_unique_id: 'u1', file_name: `${value}.pdf`, mime_type: 'application/pdf' },
          caption: sentence,
        }),
    },
  ]
}

async function lookUp(citizen: Citizen, { value }: Planted): Promise<void> {
  await citizen.ask(`hồ sơ ${value}`)
  await citizen.ask('4 số cuối 5678')
}

/** The case that this citizen asks for, claimed. Other messages may open cases, too. */
async function newCase({ admin }: House, citizen: Citizen): Promise<string> {
  const asked = await citizen.ask('cho toi gap can bo')
  const mine = async (): Promise<string | undefined> => {
    const { rows } = await admin.list('?view=new&limit=200')
    for (const { id, version } of rows) {
      if (!(await admin.view(id)).talk.some(({ ref }) => ref.endsWith(asked))) continue
      await admin.act(id, { kind: 'claim', version })
      return id
    }
    return undefined
  }
  return (await until(mine, id => id !== undefined)) ?? ''
}

async function closing(house: House, citizen: Citizen, { sentence }: Planted): Promise<void> {
  await close(house, await newCase(house, citizen), sentence)
}

async function close({ admin }: House, id: string, note: string): Promise<void> {
  await until(
    async () => {
      const { row } = await admin.view(id)
      if (row.state === 'closed') return true
      return (await admin.act(id, { kind: 'close', version: row.version, outcome: 'answered', note })).ok
    },
    ended => ended,
  )
}

async function rating(house: House, citizen: Citizen, { sentence }: Planted): Promise<void> {
  const id = await newCase(house, citizen)
  await close(house, id, '')
  const choices = async (): Promise<readonly string[]> =>
    (await citizen.talk()).flatMap(row => (row.by === 'assistant' ? (row.reply.choices ?? []).map(choice => choice.id) : []))
  const tap = async (start: string): Promise<void> => {
    const all = await until(choices, ids => ids.some(one => one.startsWith(start))).catch(async (cause: unknown) => {
      const { row } = await house.admin.view(id)
      throw new Error(`nobody was asked how it was: ${JSON.stringify({ row, talk: await citizen.talk() })}`, { cause })
    })
    await citizen.tell({ kind: 'choice', id: all.find(one => one.startsWith(start)) ?? '' })
  }
  await tap('rate:5:')
  await tap('rate-word:')
  await until(
    async () => JSON.stringify(await citizen.talk()),
    text => text.includes('rate-word:'),
  )
  await citizen.tell({ kind: 'text', text: sentence })
}

async function failing({ url }: Server, { kind, value }: Planted): Promise<void> {
  const body = JSON.stringify(
    kind === 'mail' ? { email: value, password: 'sai mật khẩu' } : { email: 'truong@mau.example', password: value },
  )
  const headers = { 'content-type': 'application/json', origin: url, 'x-forwarded-for': `10.9.${Math.floor(Math.random() * 250)}.7` }
  await (await fetch(`${url}/desk/api/auth/sign-in/email`, { method: 'POST', headers, body })).arrayBuffer()
}

async function until<T>(look: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + 60_000; ; await pause(50)) {
    const value = await look()
    if (fits(value)) return value
    if (Date.now() > end) throw new Error('it did not come to that')
  }
}

/** Until nothing waits any more, twice in a row. */
async function settled({ disk, stages }: House): Promise<void> {
  let calm = 0
  await until(
    async () => {
      const still = (await disk.waiting()) === 0 && stages.every(stage => stage.waiting() === 0)
      calm = still ? calm + 1 : 0
      return calm
    },
    times => times > 4,
  )
}

const run = promisify(execFile)

/** What people are given to take away: reports of the command line, and what the desk shows of the audit. */
async function exportsOf({ environment, admin }: House): Promise<readonly Bytes[]> {
  const root = join(import.meta.dirname, '../..')
  const env = { PATH: process.env['PATH'] ?? '', ...environment }
  const report = async (...words: string[]): Promise<Bytes> => {
    const { stdout } = await run(process.execPath, ['start.js', ...words], { cwd: root, env, maxBuffer: 1 << 28, encoding: 'buffer' })
    return { where: `motcua ${words.join(' ')}`, bytes: stdout }
  }
  const shown = ['/audit', '/audit.csv', '/officers', '/team', '/canned', '/cases?view=all&limit=200'].map(async (path): Promise<Bytes> => {
    const response = await admin.call('GET', path)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return { where: path, bytes: Buffer.from(await response.arrayBuffer()) }
  })
  return Promise.all([report('stuck'), report('history'), report('records'), report('keys', 'list'), ...shown])
}
