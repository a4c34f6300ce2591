import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Said } from '../../src/model/talk.ts'
import { newCitizen, type Citizen } from './citizen.ts'
import { atLeast, below, none, quantile, told, type Drill, type Figure } from './drill.ts'
import { openServer, scratch, type Server } from './server.ts'

/** 500 citizens × 5 messages while the processes are killed without warning: what was acknowledged is answered, once and in order. */
export const kill: Drill = async ({ quick, say }) => {
  const size = quick ? { citizens: 60, messages: 5, kills: 5 } : { citizens: 500, messages: 5, kills: 22 }
  const figures: Figure[] = []
  say(`SQLite, one process: ${size.citizens} citizens`)
  figures.push(...prefix('sqlite', await round(size, await sqliteHouse(), say)))
  say(`PostgreSQL, two processes: ${size.citizens} citizens`)
  figures.push(...prefix('postgres', await round(size, await postgresHouse(), say)))
  return figures
}

const prefix = (name: string, figures: readonly Figure[]): Figure[] =>
  figures.map(figure => ({ ...figure, name: `${name}: ${figure.name}` }))

type Size = { readonly citizens: number; readonly messages: number; readonly kills: number }
type House = { readonly servers: readonly Server[]; end(): Promise<void> }
type Story = { readonly citizen: Citizen; readonly acked: { id: string; at: number; tries: number }[] }

async function sqliteHouse(): Promise<House> {
  const place = scratch()
  const server = await openServer(place.folder)
  return { servers: [server], end: async () => (await server.stop(), place.remove()) }
}

const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

async function postgresHouse(): Promise<House> {
  const place = scratch()
  const schema = `d_${randomBytes(6).toString('hex')}`
  await onServer(`create schema ${schema}`)
  const environment = { DATABASE_URL: `${server}?options=-c%20search_path%3D${schema}` }
  const servers = await Promise.all([openServer(place.folder, environment), openServer(place.folder, environment)])
  return {
    servers,
    end: async () => {
      await Promise.all(servers.map(one => one.stop()))
      await onServer(`drop schema ${schema} cascade`)
      place.remove()
    },
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function round(size: Size, { servers, end }: House, say: (progress: string) => void): Promise<readonly Figure[]> {
  await Promise.all(servers.map(one => one.start()))
  let talking = true
  const killedAt: number[] = []
  const killing = (async () => {
    while (talking || killedAt.length < size.kills) {
      // Long enough for a process to get going, short enough to catch it with work in its hands.
      await pause(400 + Math.random() * 1200)
      const victim = servers[Math.floor(Math.random() * servers.length)]
      if (victim === undefined) return
      killedAt.push(Date.now())
      await victim.kill()
      await victim.start()
      if (killedAt.length % 5 === 0) say(`  killed ${killedAt.length} times`)
    }
  })()
  const stories = Array.from({ length: size.citizens }, (): Story => {
    const server = () => servers[Math.floor(Math.random() * servers.length)]?.url ?? ''
    return { citizen: newCitizen(server), acked: [] }
  })
  // The talking is spread over the kills, so that each kill meets people in the middle of a sentence.
  await Promise.all(stories.map(story => tell(story, size)))
  talking = false
  await killing
  const talks = await Promise.all(stories.map(story => readAll(story, size.messages)))
  await end()
  return judge(stories, talks, killedAt)
}

async function tell({ citizen, acked }: Story, size: Size): Promise<void> {
  await pause(Math.random() * size.kills * 600)
  for (let i = 0; i < size.messages; i += 1) {
    acked.push(await citizen.say(sentences[i % sentences.length] ?? ''))
    // Half of the people do not wait for the answer before they go on.
    await pause(Math.random() < 0.5 ? 0 : Math.random() * size.kills * 250)
  }
}

const sentences = ['lam giay khai sinh can gi', 'thế còn lệ phí?', 'bao lâu thì xong', 'đăng ký tạm trú ở đâu', 'cam on nhe']

async function readAll({ citizen }: Story, messages: number): Promise<readonly Said[]> {
  const until = Date.now() + 15_000
  for (;;) {
    const rows = await citizen.talk().catch(() => [])
    const answered = rows.filter((row, i) => row.by === 'citizen' && rows[i + 1]?.by === 'assistant').length
    if (answered >= messages || Date.now() > until) return rows
    await pause(100)
  }
}

function judge(stories: readonly Story[], talks: readonly (readonly Said[])[], killedAt: readonly number[]): readonly Figure[] {
  let [unanswered, outOfOrder, doubled, gaps] = [0, 0, 0, 0]
  const waits: number[] = []
  const recoveries: number[] = []
  for (const [i, { acked }] of stories.entries()) {
    const rows = talks[i] ?? []
    const heard = rows.filter(row => row.by === 'citizen').map(row => row.ref.split(/[:.]/).at(-1) ?? '')
    gaps += rows.filter((row, at) => row.number !== at + 1).length
    doubled += heard.length - new Set(heard).size
    const order = acked.map(({ id }) => heard.findIndex(ref => ref.endsWith(id)))
    outOfOrder += order.filter((at, j) => at < (order[j - 1] ?? -1)).length
    for (const { id, at } of acked) {
      const answer = answerTo(rows, id)
      if (answer === undefined) unanswered += 1
      else {
        waits.push(Math.max(0, answer - at))
        const kill = killedAt.findLast(time => time > at && time < answer)
        if (kill !== undefined) recoveries.push(answer - kill)
      }
    }
  }
  const acked = stories.flatMap(story => story.acked)
  return [
    told('messages acknowledged', acked.length),
    told('of them sent more than once by the client', acked.filter(({ tries }) => tries > 1).length),
    atLeast('kills', killedAt.length, 5),
    none('acknowledged and never answered', unanswered),
    none('out of order within a chat', outOfOrder),
    none('taken twice', doubled),
    none('gaps in the numbers of a talk', gaps),
    told('messages a kill fell upon', recoveries.length),
    below('slowest recovery after a kill', recoveries.length === 0 ? 0 : Math.max(...recoveries), 5000, 'ms'),
    told('answer after acknowledgement, median, ms', Math.round(quantile(waits, 0.5))),
  ]
}

/** When the first row of the answer to a message was written, ms since the epoch. */
function answerTo(rows: readonly Said[], id: string): number | undefined {
  const at = rows.findIndex(row => row.by === 'citizen' && row.ref.endsWith(id))
  const next = at < 0 ? undefined : rows[at + 1]
  return next?.by === 'assistant' ? Date.parse(next.at) : undefined
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
