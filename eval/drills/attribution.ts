import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { startApp, type App } from '../../src/app.ts'
import { figuresOf } from '../../src/campaign/figures.ts'
import { codesOf, saidCode } from '../../src/campaign/codes.ts'
import { readConfig } from '../../src/config.ts'
import { carriers, type Campaign, type CampaignStep } from '../../src/model/campaign.ts'
import { fold } from '../../src/model/fold.ts'
import type { Body } from '../../src/model/message.ts'
import { openTables } from '../../test/support/report-data.ts'
import { engines } from '../../test/support/stores.ts'
import { none, told, type Drill, type Figure } from './drill.ts'
import { scratch } from './server.ts'
import { telegramStage, zaloBotStage, type Stage } from './stage.ts'

/**
 * A month in a commune: citizens come by landing pages, links and typed codes over three channels, and go some way. What is counted must
 * be the script's own table, cell by cell: code, day, platform, step.
 */
export const attribution: Drill = async ({ quick, say }) => {
  const figures: Figure[] = []
  for (const { engine, here, place } of engines) {
    if (!here) continue
    const home = await place()
    const found = await month({ where: home.where, quick, say: line => say(`${engine}: ${line}`) })
    figures.push(...found.map(figure => ({ ...figure, name: `${engine}: ${figure.name}` })))
    await home.drop()
  }
  return figures
}

type Month = { readonly where: string; readonly quick: boolean; say(progress: string): void }

async function month({ where, quick, say }: Month): Promise<readonly Figure[]> {
  const [people, days] = quick ? [90, 2] : [5000, 30]
  const place = scratch()
  const [telegram, zalo] = await Promise.all([telegramStage('poll'), zaloBotStage('poll')])
  // The fakes keep the real time: the month is one that is over, so that no message is older than its day.
  let clock = Math.floor(Date.now() / dayMs) * dayMs - (days + 1) * dayMs + 3_600_000
  const settings = {
    ...telegram.environment,
    ...zalo.environment,
    DATA_DIR: place.folder,
    DATABASE_URL: where,
    HOST: '127.0.0.1',
    PORT: '0',
  }
  const config = readConfig({ ...settings, RATE_PER_MINUTE: '100000', RATE_PER_ADDRESS: '1000000' })
  const app = await startApp(config, { log: pino({ level: 'silent' }), now: () => new Date(clock) })
  const campaign = await aCampaign(app, clock)
  const world: World = { app, campaign, telegram, zalo, table: new Map(), idle: idleIn(where, [telegram, zalo]) }
  const early: Citizen[] = []
  for (let day = 0; day < days; day += 1) {
    const today = Array.from({ length: people }, (_, i) => i).filter(i => Math.floor((i * days) / people) === day)
    const all = today.map(i => comes(world, i, new Date(clock)))
    // Of those at the web chat, whose messages bear our time; the fakes' bear the real one.
    if (day === 0) early.push(...(await Promise.all(all.filter((_, n) => (today[n] ?? 1) % 3 === 0))))
    await Promise.all(all)
    await world.idle()
    say(`day ${day + 1} of ${days}: ${today.length} came`)
    clock += dayMs
  }
  const counted = await app.store.campaigns.counts(campaign.id)
  const figures = [told('citizens', people), ...compared(world, counted), ...hidden(campaign, counted)]
  // Links are dropped: who came on the first day asks again after more than thirty.
  clock += 33 * dayMs
  for (const citizen of early) await citizen.says('khai sinh cho bé cần giấy gì')
  await world.idle()
  const after = (await app.store.campaigns.counts(campaign.id)).reduce((sum, { count }) => sum + count, 0)
  figures.push(
    none('steps counted for who came back when the link was dropped', after - counted.reduce((sum, { count }) => sum + count, 0)),
  )
  await app.close()
  await Promise.all([telegram.close(), zalo.close()])
  place.remove()
  return figures
}

const dayMs = 86_400_000

type World = {
  readonly app: App
  readonly campaign: Campaign
  readonly telegram: Stage
  readonly zalo: Stage
  /** What the script did. */
  readonly table: Map<string, number>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}
type Citizen = { says(text: string): Promise<void> }

async function aCampaign({ store }: App, begins: number): Promise<Campaign> {
  const dayAt = (days: number): string => new Date(begins + days * dayMs).toISOString().slice(0, 10)
  const draft = {
    office: 'mau',
    name: 'Tháng chuyển đổi số',
    from: dayAt(0),
    to: dayAt(40),
    goal: 'guide' as const,
    design: 'band' as const,
    message: 'Làm VNeID mức 2 ngay tại nhà',
    places: ['Xóm Tân Lạc', 'Bình Hòa', 'Thôn Đoài', 'Ấp Long Thịnh', 'Tổ dân phố 7'],
    carriers: [...carriers],
  }
  const codes = codesOf(draft, 'Xã Mẫu', new Set(), Math.random)
  const campaign: Campaign = { ...draft, id: randomUUID(), madeAt: new Date(begins).toISOString(), by: 'drill', codes }
  await store.campaigns.add(campaign)
  return campaign
}

/** How a person goes on; each line is what it adds. */
const ways: readonly (readonly (readonly [string, ...CampaignStep[]])[])[] = [
  [],
  [['khai sinh cho bé cần giấy gì', 'answered']],
  [['tạo tài khoản dịch vụ công', 'guide']],
  [['tạo tài khoản dịch vụ công', 'guide'], ['cho tôi'], ['đang dùng được VNeID'], ['để khi khác', 'finished']],
  [
    ['tạo tài khoản dịch vụ công', 'guide'],
    ['cho tôi'],
    ['đang dùng được VNeID'],
    ['để khi khác', 'finished'],
    ['hồ sơ 000.00.99.H99-261120-00012', 'dossier'],
  ],
  [['tôi có tài khoản rồi', 'account']],
  [['hồ sơ 000.00.99.H99-261120-00034', 'dossier'], ['hồ sơ 000.00.99.H99-261120-00034']],
]

/** Scripted by the person's number alone, so that a run can be told again. */
async function comes(world: World, i: number, at: Date): Promise<Citizen> {
  const { campaign, table } = world
  const channel = (['web', 'telegram', 'zalo-bot'] as const)[i % 3] ?? 'web'
  const code = campaign.codes[(i * 7 + Math.floor(i / 30)) % campaign.codes.length]
  if (code === undefined) throw new Error('no code')
  const day = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const add = (step: CampaignStep, on: string = channel): void => {
    const key = [code.code, day, on, step].join(' ')
    table.set(key, (table.get(key) ?? 0) + 1)
  }
  for (let n = await opens(world, i, code.code); n > 0; n -= 1) add('reach', '')
  const citizen = personOn(world, channel)
  const isStranger = i % 13 === 0
  if (isStranger) await citizen.says(i % 2 === 0 ? 'chào' : '#KHONGCO7')
  else {
    await arrive(world, i, { citizen, channel, code: code.code, place: campaign.places[code.place] ?? '' })
    add('chat')
  }
  const way = ways[Math.floor(i / 3) % ways.length] ?? []
  for (const [text] of way) await citizen.says(text)
  if (!isStranger) for (const step of new Set(way.flatMap(([, ...steps]) => steps))) add(step)
  return citizen
}

/** Opens the page behind a code: most once, some twice, some never. */
async function opens({ app }: World, i: number, code: string): Promise<number> {
  const times = i % 5 === 4 ? 0 : 1 + Number(i % 11 === 0)
  for (let n = 0; n < times; n += 1) {
    const response = await fetch(`http://127.0.0.1:${app.port}/c/${code}`, { headers: { 'user-agent': 'Nokia' } })
    await response.arrayBuffer()
  }
  return times
}

type Arriving = { readonly citizen: ReturnType<typeof personOn>; readonly channel: string; readonly code: string; readonly place: string }

/** A parameter on the web, a start on Telegram, typed words on Zalo; some come twice. */
async function arrive(_: World, i: number, { citizen, channel, code, place }: Arriving): Promise<void> {
  const said = saidCode(code, place, 'Xã Mẫu')
  const typed = [code, `#${code}`, code.toLowerCase(), said, fold(said), `mã ${said}`, `# ${said}`][Math.floor(i / 3) % 7] ?? code
  const times = i % 17 === 0 ? 2 : 1
  for (let n = 0; n < times; n += 1) {
    if (channel === 'web') await citizen.sends({ kind: 'start', campaign: i % 2 === 0 ? code : code.toLowerCase() })
    else await citizen.says(channel === 'telegram' && i % 2 === 0 ? `/start ${code}` : typed)
  }
}

function personOn({ app, telegram, zalo }: World, channel: string) {
  if (channel !== 'web') {
    const person = (channel === 'telegram' ? telegram : zalo).person()
    const says = (text: string): Promise<void> => Promise.resolve(person.says(text))
    return { says, sends: () => Promise.reject(new Error('not on a platform')) }
  }
  const headers = { authorization: `Bearer ${randomBytes(32).toString('base64url')}`, 'content-type': 'application/json' }
  const sends = async (body: Body): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${app.port}/hooks/web:mau`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id: randomUUID(), body }),
    })
    await response.arrayBuffer()
    if (response.status !== 202) throw new Error(`refused with ${response.status}`)
  }
  return { sends, says: (text: string) => sends({ kind: 'text', text }) }
}

/** Nothing waits on the platforms nor in a lane, twice in a row. */
function idleIn(where: string, stages: readonly Stage[]): () => Promise<void> {
  return async () => {
    const opened = openTables(where)
    const waiting = opened.reader.selectFrom('lanes').select('chat').whereRef('arrived', '>', 'done').limit(1)
    for (let quiet = 0, tries = 0; quiet < 2; tries += 1) {
      if (tries > 12_000) throw new Error('the lanes never came to rest')
      const rests = stages.every(stage => stage.waiting() === 0) && (await waiting.execute()).length === 0
      quiet = rests ? quiet + 1 : 0
      await pause(50)
    }
    await opened.close()
  }
}

type Counts = Awaited<ReturnType<App['store']['campaigns']['counts']>>

function compared({ table }: World, counted: Counts): readonly Figure[] {
  const found = new Map(counted.map(({ code, day, channel, step, count }) => [[code, day, channel, step].join(' '), count]))
  const cells = new Set([...table.keys(), ...found.keys()])
  const wrong = [...cells].filter(key => table.get(key) !== found.get(key))
  const steps = new Map<string, number>()
  for (const { step, count } of counted) steps.set(step, (steps.get(step) ?? 0) + count)
  return [
    told('steps counted', [...steps].map(([step, count]) => `${step} ${count}`).join(', ')),
    told('cells of the table', cells.size),
    none('cells that differ from the script', wrong.length),
    ...(wrong.length === 0
      ? []
      : [
          told(
            'such as',
            wrong
              .slice(0, 8)
              .map(key => `${key}: ${found.get(key) ?? 0}, not ${table.get(key) ?? 0}`)
              .join('; '),
          ),
        ]),
  ]
}

function hidden(campaign: Campaign, counted: Counts): readonly Figure[] {
  const { total, codes } = figuresOf(campaign, counted, '2027-12-31')
  const shown = [total, ...codes.values()].flatMap(row => Object.values(row))
  return [
    told('numbers shown, of all', `${shown.length} of ${(codes.size + 1) * 7}`),
    none('numbers shown that are one to four', shown.filter(n => n > 0 && n < 5).length),
  ]
}
