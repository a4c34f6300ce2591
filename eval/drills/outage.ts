import { pino } from 'pino'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { atLeast, below, none, told, type Drill, type Figure } from './drill.ts'
import { openFront } from './front.ts'
import { compare, script } from './listen-in.ts'
import { openSchema } from './postgres.ts'
import { scratch } from './server.ts'
import { telegramStage, zaloBotStage, zaloOaStage, type Outage, type Stage } from './stage.ts'

/**
 * A platform is down for ten minutes while people go on writing: nothing is lost, it is hardly called meanwhile, and what has gathered goes
 * out no faster than the platform bears. The clock of the house runs faster than ours; timers that matter are set to it.
 */
export const outage: Drill = async ({ quick, say }) => {
  const size = quick ? { people: 40, speed: 90 } : { people: 400, speed: 20 }
  const figures: Figure[] = []
  for (const { engine, open, kind } of quick ? spells.slice(0, 3) : spells) {
    const stage = await open()
    const name = `${stage.name}, ${kind}, ${engine}`
    say(`${name}: ${size.people} people, clock × ${size.speed}`)
    figures.push(...(await spell(stage, kind, engine, size)).map(figure => ({ ...figure, name: `${name}: ${figure.name}` })))
    await stage.close()
  }
  return figures
}

type Engine = 'sqlite' | 'postgres'
const spells: readonly { readonly engine: Engine; readonly kind: Outage; open(): Promise<Stage> }[] = [
  { engine: 'sqlite', kind: 'page', open: () => telegramStage('webhook') },
  { engine: 'postgres', kind: 'hang-up', open: () => zaloBotStage('webhook') },
  { engine: 'sqlite', kind: 'page', open: () => zaloOaStage() },
  { engine: 'postgres', kind: 'page', open: () => zaloOaStage() },
  { engine: 'sqlite', kind: 'hang-up', open: () => zaloBotStage('webhook') },
  { engine: 'postgres', kind: 'page', open: () => telegramStage('webhook') },
]

type Size = { readonly people: number; readonly speed: number }

/** In the house's seconds. */
const downSeconds = 600
const perSecond = 25

async function spell(stage: Stage, kind: Outage, engine: Engine, { people, speed }: Size): Promise<readonly Figure[]> {
  const place = scratch()
  // Platforms know an address before the house has one, and are told it again and again.
  const urls: string[] = []
  const front = await openFront(urls)
  const began = Date.now()
  const clock = (real: number): number => began + (real - began) * speed
  const schema = engine === 'postgres' ? await openSchema() : undefined
  const limits = { TELEGRAM_PER_SECOND: String(perSecond), ZALO_BOT_PER_SECOND: String(perSecond), ZALO_OA_PER_SECOND: String(perSecond) }
  const settings = { ...stage.environment, ...limits, ...(schema && { DATABASE_URL: schema.url }) }
  const config = readConfig({ DATA_DIR: place.folder, HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: front.url, ...settings })
  // Leases are long on the fast clock, so that an ordinary call does not outlive them.
  const pace = { parallel: 32, pollMs: 10, leaseMs: 3000 * speed, renewMs: 500 }
  const app = await startApp(config, { log: pino({ level: 'silent' }), now: () => new Date(clock(Date.now())), pace })
  try {
    urls.push(`http://127.0.0.1:${app.port}`)
    await stage.callsAt(front.url)
    const expected = await script(stage, lines)
    const audience = Array.from({ length: people }, () => stage.person())
    stage.down(kind)
    const from = Date.now()
    const realMs = (downSeconds * 1000) / speed
    await Promise.all(audience.map(person => write(person, realMs)))
    await pause(Math.max(0, from + realMs - Date.now()))
    const tried = stage.sends().filter(at => at >= from).length
    stage.down(undefined)
    const back = Date.now()
    await everythingRead(() => audience.reduce((sum, person) => sum + person.screen().length, 0), expected.length * people, 60_000)
    const verdicts = audience.map(person =>
      compare(
        expected,
        person.screen().map(({ text }) => text),
      ),
    )
    const seen = audience.flatMap(person => person.screen().map(({ at }) => at))
    const { repeats } = await app.store.outbox.tally()
    return [
      told('replies that had to wait', expected.length * people),
      none('replies missing', sum(verdicts.map(({ missing }) => missing))),
      none('out of order', sum(verdicts.map(({ disordered }) => disordered))),
      told('read twice', sum(verdicts.map(({ twice }) => twice))),
      told('calls repeated though their outcome was unknown', repeats),
      // One look every half minute, and what was under way when it went down.
      below('calls to the platform while it was down', tried, 120, 'calls'),
      below('first reply after it was back', ((Math.min(...seen) - back) * speed) / 1000, 35, 's'),
      told('last reply after it was back, s', Math.round(((Math.max(...seen) - back) * speed) / 1000)),
      below('most replies within ten seconds', busiest(seen.map(clock), 10_000), perSecond * 10 * 1.5, 'replies'),
      atLeast('replies read', seen.length, expected.length * people),
    ]
  } finally {
    await front.close()
    await app.close()
    await schema?.drop()
    place.remove()
  }
}

const lines = ['lam giay khai sinh can gi', 'thế còn lệ phí?', 'cam on nhe']

async function write(person: { says(text: string): void }, realMs: number): Promise<void> {
  for (const line of lines) {
    await pause((Math.random() * realMs * 0.9) / lines.length)
    person.says(line)
  }
}

async function everythingRead(read: () => number, expected: number, mostMs: number): Promise<void> {
  for (const until = Date.now() + mostMs; read() < expected && Date.now() < until;) await pause(50)
  await pause(300)
}

/** The largest number of times within any window of so many ms. */
function busiest(times: readonly number[], windowMs: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  let [most, first] = [0, 0]
  for (const [i, at] of sorted.entries()) {
    while (at - (sorted[first] ?? at) > windowMs) first += 1
    most = Math.max(most, i - first + 1)
  }
  return most
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
