import { join } from 'node:path'
import type { Said } from '../../src/model/talk.ts'
import { openStore } from '../../src/store/open.ts'
import { newCitizen, type Citizen } from './citizen.ts'
import { atLeast, below, none, quantile, told, type Drill, type Figure } from './drill.ts'
import { openFront } from './front.ts'
import { compare, script, type Verdict } from './listen-in.ts'
import { openSchema } from './postgres.ts'
import { folderDisk, schemaDisk } from './secrets/places.ts'
import { openServer, scratch, type Server } from './server.ts'
import { telegramStage, zaloBotStage, zaloOaStage, type Audience, type Stage, type Way } from './stage.ts'

/**
 * A thousand citizens × 5 messages on the web and on the platforms' fakes, with faults on, while the processes are killed without warning:
 * what was acknowledged is answered, and in order.
 */
export const kill: Drill = async ({ quick, say }) => {
  const size = quick
    ? { web: 60, platform: 10, messages: 5, kills: 3, calmMs: 500 }
    : { web: 100, platform: 300, messages: 5, kills: 30, calmMs: 5500 }
  const rounds = [
    { name: 'sqlite, one process', open: sqliteHouse, stages: ['telegram webhook', 'zalo-bot webhook', 'zalo-oa webhook'] },
    { name: 'postgres, two processes', open: postgresHouse, stages: ['telegram webhook', 'zalo-bot webhook', 'zalo-oa webhook'] },
    // A platform that hands each message out once may hand it to a process that dies of it: that is counted, not promised.
    { name: 'sqlite, polled', open: sqliteHouse, stages: ['telegram poll', 'zalo-bot poll'], share: 0.3 },
  ] as const
  const figures: Figure[] = []
  // Never side by side: the start of one house would be in the way of another's, and how soon it answers again is promised.
  for (const { name, open, stages, ...more } of quick ? rounds.slice(0, 2) : rounds) {
    const part = 'share' in more ? more.share : 1
    const here = { ...size, web: part < 1 ? 0 : size.web, platform: Math.ceil(size.platform * part), kills: Math.ceil(size.kills * part) }
    say(`${name}: ${here.web} citizens on the web, ${here.platform} on each of ${stages.join(', ')}`)
    const found = await round(here, await open(await openStages(stages)), say)
    figures.push(...found.map(figure => ({ ...figure, name: `${name}: ${figure.name}` })))
  }
  return figures
}

/** `calmMs`: for how long nobody may have read anything new before all is taken to be over; the whole drill waits longer than a lease. */
type Size = { readonly web: number; readonly platform: number; readonly messages: number; readonly kills: number; readonly calmMs: number }
type House = {
  /** Where platforms call. */
  readonly url: string
  readonly servers: readonly Server[]
  readonly stages: readonly Stage[]
  /** Messages and calls that we have not done yet. */
  waiting(): Promise<number>
  possibleDuplicates(): Promise<number>
  end(): Promise<void>
}
type Story = { readonly citizen: Citizen; readonly acked: { id: string; at: number; tries: number }[] }

function openStages(names: readonly string[]): Promise<readonly Stage[]> {
  return Promise.all(
    names.map(name => {
      const way: Way = name.endsWith('poll') ? 'poll' : 'webhook'
      if (name.startsWith('telegram')) return telegramStage(way)
      return name.startsWith('zalo-oa') ? zaloOaStage() : zaloBotStage(way)
    }),
  )
}

const settingsOf = (stages: readonly Stage[]): Record<string, string> =>
  Object.assign({}, ...stages.map(stage => stage.environment)) as Record<string, string>

async function sqliteHouse(stages: readonly Stage[]): Promise<House> {
  const place = scratch()
  const server = await openServer(place.folder, { ...settingsOf(stages), PUBLIC_URL: 'own' })
  return {
    url: server.url,
    servers: [server],
    stages,
    waiting: folderDisk(place.folder).waiting,
    possibleDuplicates: () => repeatsIn(join(place.folder, 'motcua.db')),
    end: async () => {
      await Promise.all(stages.map(stage => stage.close()))
      place.remove()
    },
  }
}

async function postgresHouse(stages: readonly Stage[]): Promise<House> {
  const place = scratch()
  const { url: where, schema, drop } = await openSchema()
  // The front must be known to the servers before they start, and they to the front.
  const urls: string[] = []
  const front = await openFront(urls)
  const environment = { ...settingsOf(stages), DATABASE_URL: where, PUBLIC_URL: front.url }
  const servers = await Promise.all([openServer(place.folder, environment), openServer(place.folder, environment)])
  urls.push(...servers.map(({ url }) => url))
  return {
    url: front.url,
    servers,
    stages,
    waiting: schemaDisk(where, schema).waiting,
    possibleDuplicates: () => repeatsIn(where),
    end: async () => {
      await Promise.all([front.close(), ...stages.map(stage => stage.close())])
      await drop()
      place.remove()
    },
  }
}

async function repeatsIn(where: string): Promise<number> {
  const store = await openStore(where)
  const { repeats } = await store.outbox.tally()
  await store.close()
  return repeats
}

async function round(size: Size, house: House, say: (progress: string) => void): Promise<readonly Figure[]> {
  const { servers, stages } = house
  await Promise.all(servers.map(one => one.start()))
  await Promise.all(stages.map(stage => stage.callsAt(house.url)))
  const lines = sentences.slice(0, size.messages)
  const scripts = await Promise.all(stages.map(stage => script(stage, lines)))
  for (const stage of stages) stage.trouble(troubleShare)
  let talking = true
  const killedAt: number[] = []
  const killing = (async () => {
    let startMs = 0
    while (talking || killedAt.length < size.kills) {
      // Long enough for a process to get going, short enough to catch it with work in its hands; on a busy machine both take longer.
      await pause(400 + startMs / 2 + Math.random() * 1200)
      const victim = servers[Math.floor(Math.random() * servers.length)]
      if (victim === undefined) return
      killedAt.push(Date.now())
      await victim.kill()
      const began = Date.now()
      await victim.start()
      startMs = Date.now() - began
      if (killedAt.length % 5 === 0) say(`  killed ${killedAt.length} times`)
    }
  })()
  const stories = Array.from({ length: size.web }, (): Story => {
    const server = () => servers[Math.floor(Math.random() * servers.length)]?.url ?? ''
    return { citizen: newCitizen(server), acked: [] }
  })
  const audiences = stages.map(stage => Array.from({ length: size.platform }, () => stage.person()))
  // The talking is spread over the kills, so that each kill meets people in the middle of a sentence.
  await Promise.all([...stories.map(story => tell(story, size)), ...audiences.flat().map(person => write(person, lines, size))])
  talking = false
  await killing
  for (const stage of stages) stage.trouble(0)
  await quiet(house, audiences.flat(), size.calmMs)
  const talks = await Promise.all(stories.map(story => readAll(story, size.messages)))
  await Promise.all(servers.map(one => one.stop()))
  const seen = stages.flatMap((stage, i) => judgePlatform(stage, audiences[i] ?? [], scripts[i] ?? [], killedAt.length))
  const figures = [
    atLeast('kills', killedAt.length, size.kills),
    ...(size.web > 0 ? judge(stories, talks, killedAt) : []),
    ...seen,
    told('platform calls repeated because their outcome was unknown', await house.possibleDuplicates()),
  ]
  await house.end()
  return figures
}

/** Of the calls to platforms: too often, a gateway's page, or done and the answer lost. */
const troubleShare = 0.03

async function write(person: Audience, lines: readonly string[], size: Size): Promise<void> {
  await pause(Math.random() * size.kills * 600)
  for (const line of lines) {
    person.says(line)
    await pause(Math.random() < 0.5 ? 0 : Math.random() * size.kills * 250)
  }
}

/** Until everything is delivered and done and nobody has read anything new for a while. */
async function quiet({ stages, waiting }: House, people: readonly Audience[], calmMs: number): Promise<void> {
  const until = Date.now() + 120_000
  for (let read = -1, since = Date.now(); Date.now() < until; await pause(250)) {
    const now = people.reduce((sum, person) => sum + person.screen().length, 0)
    const isBusy = stages.some(stage => stage.waiting() > 0) || (await waiting()) > 0
    if (now !== read || isBusy) [read, since] = [now, Date.now()]
    if (Date.now() - since > calmMs) return
  }
}

function judgePlatform(stage: Stage, people: readonly Audience[], expected: readonly string[], kills: number): readonly Figure[] {
  const verdicts = people.map(person =>
    compare(
      expected,
      person.screen().map(({ text }) => text),
    ),
  )
  const sum = (of: keyof Verdict): number => verdicts.reduce((all, verdict) => all + verdict[of], 0)
  const missing = verdicts.filter(verdict => verdict.missing > 0).length
  // What a platform hands to a poller that dies is gone; nobody acknowledged it.
  const promised = stage.name !== 'zalo-bot by poll'
  return [
    told(`${stage.name}: replies expected`, expected.length * people.length),
    ...(promised
      ? [none(`${stage.name}: replies missing`, sum('missing')), none(`${stage.name}: out of order`, sum('disordered'))]
      : [
          told(`${stage.name}: people for whom a message was handed to a dying poller`, missing),
          // One call hands out one message, and each death has one call at most.
          none(`${stage.name}: more of them than pollers died`, Math.max(0, missing - kills)),
        ]),
    told(`${stage.name}: read twice`, sum('twice')),
    told(`${stage.name}: still to be delivered`, stage.waiting()),
  ]
}

async function tell({ citizen, acked }: Story, size: Size): Promise<void> {
  await pause(Math.random() * size.kills * 600)
  for (let i = 0; i < size.messages; i += 1) {
    acked.push(await citizen.say(sentences[i % sentences.length] ?? '', Date.now() + patienceMs))
    // Half of the people do not wait for the answer before they go on.
    await pause(Math.random() < 0.5 ? 0 : Math.random() * size.kills * 250)
  }
}

/** A process that is killed again and again is seldom there on a busy machine: people go on trying. */
const patienceMs = 10 * 60_000

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
