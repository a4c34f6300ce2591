import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseRow, CaseView } from '../../src/model/desk.ts'
import { plainOf } from '../../src/model/plain.ts'
import type { Said } from '../../src/model/talk.ts'
import { openStore } from '../../src/store/open.ts'
import type { Desk } from '../../test/support/desk.ts'
import { photo } from '../../test/support/files.ts'
import type { Photo } from '../../test/support/photos.ts'
import { openTelegramFake, type FakeTelegram } from '../../test/support/telegram/server.ts'
import { newCitizen } from './citizen.ts'
import { openHouse, type Engine, type House } from './desk/house.ts'
import { killing } from './desk/talks.ts'
import { atLeast, none, through, told, type Drill, type Figure } from './drill.ts'

/**
 * Pictures that officers ask for, half by Telegram and half in the web chat, while servers are killed: each that was taken is kept once
 * and answered once, none is kept that nobody was told of, and nothing is left of where they were fetched from.
 */
export const pictures: Drill = async ({ quick, say }) => {
  const size = quick ? { people: 8, each: 3, kills: 1 } : { people: 100, each: 5, kills: 10 }
  const all = await through(['sqlite', 'postgres'] as const, quick, async engine => {
    say(engine)
    return (await under(engine, size, line => say(`${engine}: ${line}`))).map(figure => ({ ...figure, name: `${engine}: ${figure.name}` }))
  })
  return all.flat()
}

type Size = { readonly people: number; readonly each: number; readonly kills: number }
type Person = { readonly n: number; begin(): Promise<void>; send(k: number): Promise<void> }

async function under(engine: Engine, size: Size, say: (line: string) => void): Promise<readonly Figure[]> {
  const fake = await openTelegramFake()
  const house = await openHouse(engine, 1, { TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url })
  const whole = await photo(1600, 1200)
  const people = Array.from({ length: size.people }, (_, n) => (n % 2 === 0 ? onTelegram(fake, n, whole) : onTheWeb(house, n, whole)))
  await Promise.all(people.map(person => person.begin()))
  const desk = house.officers.admin
  const cases = await askAll(desk, size.people)
  say(`${cases.length} were asked`)
  const killed = killing(house, size.kills)
  await Promise.all(
    people.map(async person => {
      for (let k = 0; k < size.each; k += 1) {
        await pause(Math.random() * (size.kills * 3000))
        await person.send(k)
      }
    }),
  )
  const kills = await killed
  say('all are sent')
  const views = await answered(desk, cases, size)
  const left = await leftSealed(house)
  await house.end()
  await fake.close()
  return [atLeast('kills', kills, size.kills), ...judge(views, size), none('addresses still sealed', left)]
}

/** Of five one comes at the second try, one is gone, one is no picture. */
function photoOf(k: number, whole: Buffer): Photo {
  if (k % 5 === 1) return { status: 502, times: 1, later: whole }
  if (k % 5 === 2) return { status: 404 }
  return k % 5 === 3 ? { bytes: Buffer.from('<html>no picture</html>'.repeat(9)) } : { bytes: whole }
}

function onTelegram(fake: FakeTelegram, n: number, whole: Buffer): Person {
  const person = fake.person(1000 + n)
  return {
    n,
    begin: async () => void person.says('cho toi gap can bo'),
    send: async k => void person.sendsPhoto(photoOf(k, whole)),
  }
}

function onTheWeb(house: House, n: number, whole: Buffer): Person {
  const citizen = newCitizen(house.any)
  return {
    n,
    begin: async () => void (await citizen.say('cho toi gap can bo')),
    send: async () => citizen.sendPicture(whole, randomUUID()),
  }
}

/** Also where a call fails: what was done already is not done again. */
async function askAll(desk: Desk, count: number): Promise<readonly CaseRow[]> {
  const rows = await waited(async () => {
    const { rows: all } = await desk.list('?view=all&limit=200')
    return all.length >= count ? all : undefined
  })
  for (const { id } of rows) {
    const { row } = await desk.view(id)
    await desk.act(id, { kind: 'claim', version: row.version })
    await waited(async () => {
      const { row: now } = await desk.view(id)
      if (now.picturesUntil !== undefined) return true
      await desk.act(id, { kind: 'ask-pictures', version: now.version, what: 'tờ khai đã điền', time: 'today' })
      return undefined
    })
  }
  await waited(async () => {
    const views = await Promise.all(rows.map(({ id }) => desk.view(id)))
    return views.every(({ talk }) => talk.some(said => said.by === 'officer')) ? true : undefined
  })
  return rows
}

/** Every case once each picture of its person has an answer, or after a while as it then is. */
async function answered(desk: Desk, cases: readonly CaseRow[], size: Size): Promise<readonly CaseView[]> {
  const read = (): Promise<CaseView[]> => Promise.all(cases.map(({ id }) => desk.view(id)))
  const all = await waited(async () => {
    const views = await read()
    return views.every(({ talk }) => endsIn(talk) >= size.each) ? views : undefined
  }, 120_000).catch(read)
  return all
}

const kept = /Đã nhận được ảnh/
const lost = /Ảnh không tải được|Tôi không đọc được ảnh/
const count = (talk: readonly Said[], words: RegExp): number =>
  talk.filter(said => said.by === 'assistant' && words.test(plainOf(said.reply))).length
const endsIn = (talk: readonly Said[]): number => count(talk, kept) + count(talk, lost)

function judge(views: readonly CaseView[], { each }: Size): readonly Figure[] {
  const named = views.map(({ talk }) =>
    talk.flatMap(said => (said.by === 'citizen' && said.body.kind === 'image' ? (said.body.pictures ?? []) : [])),
  )
  const sum = (of: (view: CaseView, names: readonly string[]) => number): number =>
    views.reduce((all, view, i) => all + of(view, named[i] ?? []), 0)
  return [
    told('pictures sent', views.length * each),
    told(
      'kept',
      sum(({ pictures: all }) => all.length),
    ),
    none(
      'taken in no row, or in two',
      sum((_, names) => Math.abs(names.length - each)),
    ),
    none(
      'not answered, or answered twice',
      sum(({ talk }, names) => Math.abs(endsIn(talk) - names.length)),
    ),
    none(
      'kept but told lost, told kept but lost, or kept twice',
      sum(({ talk, pictures: all }) => Math.abs(all.length - count(talk, kept))),
    ),
    none(
      'kept under no row',
      sum(({ pictures: all }, names) => all.filter(({ of }) => !names.includes(of)).length),
    ),
  ]
}

async function leftSealed(house: House): Promise<number> {
  const store = await openStore(house.database)
  try {
    return (await store.boxes.others('none begins so', undefined, 10_000)).filter(({ table }) => table === 'sealed').length
  } finally {
    await store.close()
  }
}

async function waited<T>(look: () => Promise<T | undefined>, ms = 240_000): Promise<T> {
  for (const until = Date.now() + ms; Date.now() < until;) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
    await pause(100)
  }
  throw new Error('waited in vain')
}
