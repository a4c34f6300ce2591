import { setTimeout as pause } from 'node:timers/promises'
import type { DeskEvent } from '../../../src/model/desk.ts'
import { plainOf } from '../../../src/model/plain.ts'
import type { Said } from '../../../src/model/talk.ts'
import type { Desk } from '../../../test/support/desk.ts'
import { newCitizen } from '../citizen.ts'
import { atLeast, none, told, type Figure } from '../drill.ts'
import type { House } from './house.ts'

/**
 * Citizens wait for an officer and go on writing, officers answer each word once, whose lines are cut at random and whose servers are
 * killed: both sides must read all, in order, and nothing twice.
 */
export type Size = { readonly cases: number; readonly messages: number; readonly abreast: number; readonly kills: number }

const wordsOf = (n: number, k: number): string => `việc số ${n} câu ${k}`
const replyTo = (n: number, k: number): string => `trả lời việc số ${n} câu ${k} ạ`
const placeIn = (text: string): { n: number; k: number } | undefined => {
  const [, n, k] = /việc số (\d+) câu (\d+)/.exec(text) ?? []
  return n === undefined || k === undefined ? undefined : { n: Number(n), k: Number(k) }
}
/** Our own words in it: a reply may say beside them who answers. */
function textOf(said: Said): string {
  const text = said.by !== 'citizen' ? plainOf(said.reply) : said.body.kind === 'text' ? said.body.text : ''
  return /(?:trả lời )?việc số \d+ câu \d+(?: ạ)?/.exec(text)?.[0] ?? text
}

export async function talks(house: House, size: Size, say: (line: string) => void): Promise<readonly Figure[]> {
  const over = new AbortController()
  const killed = killing(house, size.kills)
  const desks = house.officers.others.map((desk, i) => sitAt(desk, { i, of: house.officers.others.length, over: over.signal }))
  const read: (readonly Said[])[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < size.cases) {
      const n = next++
      read[n] = await live(house, n, size)
      if (n % 20 === 19) say(`  ${n + 1} cases`)
    }
  }
  await Promise.all(Array.from({ length: size.abreast }, work))
  // What is on its way to the desks still arrives.
  await until(
    () => desks.every(({ seen }, i) => [...seen.values()].reduce((sum, all) => sum + all.length, 0) >= expected(size, i, desks.length)),
    60_000,
  )
  over.abort()
  const kills = await killed
  await Promise.all(desks.map(({ ended }) => ended))
  const cuts = desks.reduce((sum, desk) => sum + desk.cuts(), 0)
  return [atLeast('kills', kills, size.kills), told('lines of desks cut', cuts), ...judge(size, read, desks)]
}

const expected = (size: Size, i: number, of: number): number =>
  Array.from({ length: size.cases }, (_, n) => n).filter(n => n % of === i).length * size.messages * 2

/** As often as asked, spread over the talking: on a busy machine a start takes long, and who is killed all the time does nothing. */
export async function killing({ servers }: House, times: number): Promise<number> {
  let kills = 0
  let startMs = 0
  while (kills < times) {
    await pause(1500 + startMs + Math.random() * 4000)
    const victim = servers[Math.floor(Math.random() * servers.length)]
    await victim?.kill()
    const began = Date.now()
    await victim?.start()
    startMs = Date.now() - began
    kills += 1
  }
  return kills
}

/** One citizen: all words until acknowledged, and a reader whose line breaks. Returns what was read. */
async function live(house: House, n: number, size: Size): Promise<readonly Said[]> {
  const citizen = newCitizen(house.any)
  const patience = (): number => Date.now() + 10 * 60_000
  const rows: Said[] = []
  let over = false
  const reading = (async () => {
    for (const end = patience(); Date.now() < end && !(over && repliesIn(rows) >= size.messages);) {
      const cut = AbortSignal.timeout(Math.round(200 + Math.random() * 3000))
      const page = await citizen.read(rows.at(-1)?.number ?? 0, cut).catch(() => [])
      rows.push(...page)
    }
  })()
  await citizen.say('cho toi gap can bo', patience())
  for (let k = 1; k <= size.messages; k += 1) {
    await citizen.say(wordsOf(n, k), patience())
    // Half of the people wait for the answer, the others write on.
    if (n % 2 === 0) await until(() => repliesIn(rows) >= k, 10 * 60_000)
    else await pause(Math.random() * 300)
  }
  over = true
  await reading
  return rows
}

const repliesIn = (rows: readonly Said[]): number => rows.filter(({ by }) => by === 'officer').length

type At = { readonly i: number; readonly of: number; readonly over: AbortSignal }
type Sitting = { readonly seen: ReadonlyMap<string, Said[]>; readonly ended: Promise<void>; cuts(): number }

/** One officer: reads the log of changes behind the last id, whatever is cut; claims the cases that are his and answers each word once. */
function sitAt(desk: Desk, { i, of, over }: At): Sitting {
  const seen = new Map<string, Said[]>()
  const answers = new Map<string, Promise<void>>()
  let last = '0'
  let cuts = 0
  const hear = (event: DeskEvent): void => {
    if (event.kind === 'reset') throw new Error('the place in the log was lost')
    if (event.kind !== 'said') return
    const place = placeIn(textOf(event.said))
    if (place === undefined || place.n % of !== i || event.said.by === 'assistant') return
    seen.set(event.id, [...(seen.get(event.id) ?? []), event.said])
    if (event.said.by !== 'citizen') return
    const before = answers.get(event.id) ?? Promise.resolve()
    answers.set(
      event.id,
      before.then(() => answer(desk, event.id, place, over)),
    )
  }
  const listen = async (): Promise<void> => {
    while (!over.aborted) {
      const cut = AbortSignal.any([over, AbortSignal.timeout(Math.round(500 + Math.random() * 6000))])
      try {
        for await (const { id, event } of desk.events(cut, last)) {
          hear(event)
          last = id
        }
      } catch {
        cuts += 1
        await pause(50)
      }
    }
    await Promise.all(answers.values())
  }
  return { seen, ended: listen(), cuts: () => cuts }
}

async function answer(desk: Desk, id: string, { n, k }: { n: number; k: number }, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const status = await once(desk, id, n, k).catch(() => 0)
    if (status === 200) return
    await pause(50 + Math.random() * 200)
  }
}

/** Some replies are sent twice, as after an answer that was lost. */
async function once(desk: Desk, id: string, n: number, k: number): Promise<number> {
  const { row } = await desk.view(id)
  if (row.holder === undefined) await (await desk.act(id, { kind: 'claim', version: row.version })).arrayBuffer()
  const reply = () => desk.reply(id, replyTo(n, k), `ref-${n}-${k}-of-drill`)
  if (Math.random() < 0.2) await (await reply()).arrayBuffer()
  const response = await reply()
  await response.arrayBuffer()
  return response.status
}

function judge(size: Size, read: readonly (readonly Said[])[], desks: readonly Sitting[]): readonly Figure[] {
  const sum = { missing: 0, twice: 0, disordered: 0, gaps: 0 }
  const add = (texts: readonly string[], wanted: readonly string[]): void => {
    const places = texts.map(text => wanted.indexOf(text)).filter(at => at >= 0)
    sum.missing += wanted.filter(text => !texts.includes(text)).length
    sum.twice += places.length - new Set(places).size
    sum.disordered += places.filter((at, i) => at < (places[i - 1] ?? -1)).length
  }
  const all = [...new Map(desks.flatMap(({ seen }) => [...seen])).values()]
  const atDesk = { missing: 0, twice: 0, disordered: 0 }
  for (let n = 0; n < size.cases; n += 1) {
    const rows = read[n] ?? []
    sum.gaps += rows.filter(({ number }, i) => number !== i + 1).length
    const each = (make: (n: number, k: number) => string): string[] => Array.from({ length: size.messages }, (_, k) => make(n, k + 1))
    const side = (rows: readonly Said[], by: Said['by']): string[] => rows.filter(row => row.by === by).map(textOf)
    add(side(rows, 'citizen'), each(wordsOf))
    add(side(rows, 'officer'), each(replyTo))
    const before = { ...sum }
    const heard = all.find(said => said.some(one => placeIn(textOf(one))?.n === n)) ?? []
    add(side(heard, 'citizen'), each(wordsOf))
    add(side(heard, 'officer'), each(replyTo))
    for (const kind of ['missing', 'twice', 'disordered'] as const) {
      atDesk[kind] += sum[kind] - before[kind]
      sum[kind] = before[kind]
    }
  }
  return [
    told('cases', size.cases),
    told('words of citizens and of officers each', size.cases * size.messages),
    ...(['missing', 'twice', 'disordered'] as const).flatMap(kind => [
      none(`citizens: words ${kind}`, sum[kind]),
      none(`desks: words ${kind}`, atDesk[kind]),
    ]),
    none('gaps in the numbers that citizens read', sum.gaps),
  ]
}

async function until(fits: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end && !fits();) await pause(50)
}
