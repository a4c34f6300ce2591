import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { below, none, quantile, told, type Drill, type Figure } from './drill.ts'
import { newCitizen } from './citizen.ts'
import { openServer, scratch, type Server } from './server.ts'
import { telegramStage, zaloBotStage, zaloOaStage, type Stage } from './stage.ts'

/**
 * 200 chats are being worked, on the web and at the webhooks of all platforms, each with a message about every second: how long until a
 * message is stored and acknowledged. What is answered goes out to the platforms' fakes meanwhile.
 */
export const ack: Drill = async ({ quick, say }) => {
  const place = scratch()
  const stages = [await telegramStage('webhook'), await zaloBotStage('webhook'), await zaloOaStage()]
  const settings = Object.assign({}, ...stages.map(({ environment }) => environment)) as Readonly<Record<string, string>>
  const server = await openServer(place.folder, { ...settings, PUBLIC_URL: 'own' })
  // The first start after an installation fills the compile cache; every later one is as the second here.
  const firstMs = await startedIn(server)
  await server.stop()
  const startMs = await startedIn(server)
  await Promise.all(stages.map(stage => stage.callsAt(server.url)))
  await pause(3000)
  const idle = server.memory()
  const seconds = quick ? 10 : 40
  say(`200 chats: ${warmSeconds} s to get going, then ${seconds} s that count`)
  const counted = Date.now() + warmSeconds * 1000
  const until = counted + seconds * 1000
  let spentBefore = 0
  setTimeout(() => {
    // Asking starts the server's measure of its loop anew.
    void loopOf(server.url)
    spentBefore = server.spent()
  }, warmSeconds * 1000)
  const ways = [webOf(server), ...stages.map(stage => hookOf(server, stage))]
  await Promise.all(Array.from({ length: 200 }, (_, i) => talk(ways[i % ways.length], i, counted, until)))
  const loop = await loopOf(server.url)
  const busy = server.memory()
  const behind = await drained(join(place.folder, 'motcua.db'))
  const spent = server.spent() - spentBefore
  const code = await server.stop()
  await Promise.all(stages.map(stage => stage.close()))
  place.remove()
  const waits = ways.flatMap(way => way.waits)
  return [
    told('messages', waits.length),
    told('messages a second', Math.round(waits.length / seconds)),
    told('acknowledged in, median, ms', Math.round(quantile(waits, 0.5) * 10) / 10),
    below('acknowledged in, p99', quantile(waits, 0.99), 50, 'ms'),
    ...ways.flatMap(figuresOf),
    below('event loop held, longest', loop, 50, 'ms'),
    none(
      'refused or sent again',
      ways.reduce((sum, { refused }) => sum + refused, 0),
    ),
    told('first start to ready, ms', firstMs),
    below('start to ready', startMs, 2000, 'ms'),
    below('memory when idle', idle, 150, 'MB'),
    told('memory under load, MB', busy),
    told('processor time a message, from its arrival to its answer, ms', Math.round((spent * 1e5) / waits.length) / 100),
    told('chats still to be answered when the last message was in', behind.chats),
    told('all of them answered after, s', Math.round(behind.ms / 100) / 10),
    none('exit code after SIGTERM', code),
  ]
}

/** One way in: `knock` resolves once the message is acknowledged, with whether it was at the first try. */
type Way = { readonly name: string; readonly waits: number[]; refused: number; knock(person: number): (text: string) => Promise<boolean> }

function webOf(server: Server): Way {
  const knock = (): ((text: string) => Promise<boolean>) => {
    const citizen = newCitizen(() => server.url)
    return async text => (await citizen.say(text)).tries === 1
  }
  return { name: 'web', waits: [], refused: 0, knock }
}

function hookOf(server: Server, stage: Stage): Way {
  const knock = (person: number) => async (text: string) => {
    const answer = await fetch(stage.knock(server.url, person, text))
    await answer.arrayBuffer()
    return answer.ok
  }
  return { name: stage.name, waits: [], refused: 0, knock }
}

async function talk(way: Way | undefined, i: number, counted: number, until: number): Promise<void> {
  if (way === undefined) return
  const knock = way.knock(10_000 + i)
  await pause(Math.random() * 1000)
  while (Date.now() < until) {
    const counts = Date.now() >= counted
    const from = performance.now()
    const first = await knock(sentences[i % sentences.length] ?? '')
    if (counts) way.waits.push(performance.now() - from)
    if (!first) way.refused += 1
    await pause(500 + Math.random() * 1000)
  }
}

/** A slower answer than this makes Zalo warn the owner of an OA, and at length switch the webhook off. */
const oaMs = 2000

function figuresOf({ name, waits }: Way): readonly Figure[] {
  const p99 = told(`${name}: acknowledged in, p99, ms`, Math.round(quantile(waits, 0.99) * 10) / 10)
  return name.startsWith('zalo-oa') ? [p99, below(`${name}: slowest`, Math.max(...waits), oaMs, 'ms')] : [p99]
}

/** The first seconds compile code and open 200 connections; a served day has them once. */
const warmSeconds = 3

const sentences = [
  'lam giay khai sinh can gi',
  'sao y 10 trang het bao nhieu',
  'đăng ký tạm trú online',
  'xin giay xac nhan doc than',
  'xây nhà có cần xin phép không',
]

/** How far answering is behind what was acknowledged, and how long it takes to catch up. */
async function drained(file: string): Promise<{ readonly chats: number; readonly ms: number }> {
  const db = new DatabaseSync(file, { readOnly: true })
  const waiting = db.prepare('select count(*) as n from lanes where arrived > done')
  const count = (): number => Number(waiting.get()?.['n'])
  const [chats, began] = [count(), Date.now()]
  while (count() > 0 && Date.now() - began < mostBehindMs) await pause(100)
  db.close()
  return { chats, ms: Date.now() - began }
}
const mostBehindMs = 60_000

async function startedIn(server: Server): Promise<number> {
  const began = Date.now()
  await server.start()
  return Date.now() - began
}

/** The longest delay of the server's event loop since it was last asked, in ms. */
async function loopOf(url: string): Promise<number> {
  const response = await fetch(`${url}/health`)
  const { loopMs } = (await response.json()) as { loopMs: number }
  return loopMs
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
