import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReporting, type Reporting } from '../../src/app/reporting.ts'
import { openRows } from '../../src/import/open.ts'
import { officeSchema } from '../../src/model/office.ts'
import { reportSchema, type PeriodKind, type Report, type Section, type SectionId } from '../../src/model/report.ts'
import type { Store } from '../../src/model/store.ts'
import { addCases, addEvents, addScores, addUnanswered, openTables } from '../support/report-data.ts'
import { engines, type Place } from '../support/stores.ts'

const office = (slug: string) =>
  officeSchema.parse({
    slug,
    name: `Xã ${slug}`,
    province: 'Tỉnh Mẫu',
    units: [`Xã ${slug}`],
    hours: {
      mon: [['7:30', '11:30']],
      tue: [['7:30', '11:30']],
      wed: [['7:30', '11:30']],
      thu: [['7:30', '11:30']],
      fri: [['7:30', '11:30']],
    },
    service: { reply: 30 },
    targets: { online: 0.6 },
  })

const section = (report: Report, id: SectionId): Section => {
  const found = report.sections.find(one => one.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}
const rowsOf = (report: Report, id: SectionId): Record<string, unknown> =>
  Object.fromEntries(section(report, id).rows.flatMap(({ key, count }) => (count === 0 ? [] : [[key, count]])))
const measuresOf = (report: Report, id: SectionId): Record<string, unknown> =>
  Object.fromEntries(section(report, id).measures.map(({ key, value }) => [key, value]))

/** A column that is run where a spreadsheet takes it for a formula. */
const evil = '=HYPERLINK("http://x","y")'

describe.each(engines)('reports on $engine', ({ here, place: openPlace }) => {
  let place: Place
  let store: Store
  let reporting: Reporting
  let today = '2026-12-02'
  beforeAll(async () => {
    if (!here) return
    place = await openPlace()
    store = await place.open()
    const opened = openTables(place.where)
    const found = (day: string, code: string, facet: string, times: number) => ({ day, name: 'found', office: 'mau', channel: 'web', hour: 8, code, facet, times }) // prettier-ignore
    await addEvents(opened, [
      found('2026-11-03', '1.001193', 'fee', 20),
      found('2026-11-04', '1.001193', 'documents', 13),
      found('2026-11-05', '2.000815', 'documents', 9),
      found('2026-11-05', '1.000894', 'documents', 3),
      found('2026-11-06', '1.000656', 'fee', 4),
      found('2026-11-30', evil, 'fee', 6),
      found('2026-10-06', '1.001193', 'fee', 8),
      found('2026-10-06', '1.000894', 'fee', 4),
      found('2026-10-06', '1.000656', 'fee', 3),
      found('2026-12-01', '1.001193', 'fee', 12),
      { ...found('2026-11-03', '1.001193', 'fee', 50), office: 'khac' },
      { day: '2026-11-03', name: 'unsure', office: 'mau', channel: 'telegram', hour: 20, times: 7 },
      { day: '2026-11-03', name: 'unknown.no-match', office: 'mau', channel: 'zalo-oa', hour: 23, times: 6 },
      { day: '2026-11-03', name: 'unknown.stale', office: 'mau', channel: 'zalo-oa', hour: 23, times: 5 },
      { day: '2026-11-03', name: 'guide.account.start', office: 'mau', channel: 'web', hour: 9, times: 20 },
      { day: '2026-11-03', name: 'guide.account.done', office: 'mau', channel: 'web', hour: 9, times: 11 },
      { day: '2026-11-03', name: 'guide.pay.start', office: 'mau', channel: 'web', hour: 9, times: 12 },
      { day: '2026-11-03', name: 'guide.pay.done', office: 'mau', channel: 'web', hour: 9, times: 10 },
      { day: '2026-11-03', name: 'guide.account.otp.stuck.10m', office: 'mau', channel: 'web', hour: 9, times: 4 },
      { day: '2026-11-03', name: 'guide.account.otp.stuck.1h', office: 'mau', channel: 'web', hour: 9, times: 3 },
      { day: '2026-11-03', name: 'guide.account#no-otp', office: 'mau', channel: 'web', hour: 9, times: 2 },
    ])
    const dog = ['đăng ký nuôi chó ở đâu', 'dang ky nuoi cho o dau', 'đăng ký nuôi chó nhà Tí ở đâu', 'nuôi chó đăng ký ở đâu ạ', 'đăng ký nuôi chó', 'đăng ký nuôi chó ở đâu'] // prettier-ignore
    await addUnanswered(opened, [
      ...dog.map((words, i) => ({ at: '2026-11-10T02:00:00.000Z', office: 'mau', asker: `a${i}`, words })),
      ...Array.from({ length: 9 }, () => ({ at: '2026-11-10T02:00:00.000Z', office: 'mau', asker: 'one', words: 'xin mở karaoke' })),
    ])
    // Monday, 8:00 in Viet Nam; on Friday the office closes at 11:30 until Monday.
    const [monday, friday] = ['2026-11-02T01:00:00.000Z', '2026-11-06T04:20:00.000Z']
    await addCases(opened, [
      ...Array.from({ length: 8 }, () => ({ office: 'mau', opened: monday, replied: '2026-11-02T01:18:00.000Z' })),
      ...Array.from({ length: 5 }, () => ({ office: 'mau', opened: friday, replied: '2026-11-09T01:30:00.000Z', reason: 'unknown' })),
      // Answered in the month behind: at the end of its own nobody had.
      ...Array.from({ length: 6 }, () => ({ office: 'mau', opened: '2026-11-30T04:00:00.000Z', replied: '2026-12-01T01:00:00.000Z' })),
      { office: 'khac', opened: monday },
    ])
    await addScores(opened, [
      ...Array.from({ length: 6 }, () => ({ at: monday, office: 'mau', score: 5 })),
      ...Array.from({ length: 5 }, () => ({ at: monday, office: 'mau', score: 4 })),
    ])
    await opened.close()
    const day = (id: 'filing' | 'deadlines', key: string, count: number) => ({ day: '2026-11-12', id, key, count })
    const counts = [day('filing', 'online', 60), day('filing', 'counter', 40), day('deadlines', 'early', 30), day('deadlines', 'late', 10)] // prettier-ignore
    reporting = openReporting({
      config: { database: place.where },
      catalogue: () => ({ offices: [office('mau'), office('khac')], procedures: [], guides: [] }),
      filing: () => Promise.resolve(counts),
      now: () => new Date(`${today}T05:00:00.000Z`),
    })
  })
  afterAll(async () => {
    await reporting?.close()
    await store?.close()
    await place?.drop()
  })

  const make = async (kind: PeriodKind, of: string, slug?: string): Promise<Report> => {
    const read = reporting.period(kind, of)
    if ('problem' in read) throw new Error(read.problem)
    const report = await reporting.make(read.period, slug)
    return reportSchema.parse(report)
  }

  it.skipIf(!here)('a month that is over is told exactly, without what is few and what few would follow from', async () => {
    const report = await make('month', '2026-11', 'mau')
    expect([report.until, report.isOver, report.office?.name]).toEqual(['2026-11-30', true, 'Xã mau'])
    expect(rowsOf(report, 'answers')).toEqual({ found: 55, unsure: 7, unknown: 11 })
    expect([section(report, 'answers').total, section(report, 'answers').totalBefore]).toEqual([73, 15])
    // 3 and 4 are few; together 7, so that nothing else must go.
    expect(rowsOf(report, 'procedures')).toEqual({ '1.001193': 33, '2.000815': 9, [evil]: 6 })
    expect(section(report, 'procedures').rest).toBe(7)
    expect(rowsOf(report, 'facets')).toEqual({ fee: 30, documents: 25 })
    expect(rowsOf(report, 'hours')).toEqual({ 8: 55, 20: 7, 23: 11 })
    expect(rowsOf(report, 'channels')).toEqual({ web: 55, telegram: 7, 'zalo-oa': 11 })
    expect(measuresOf(report, 'answers')).toEqual({ 'found-share': 75 })
  })

  it.skipIf(!here)('waiting is reckoned in opening hours, and stands as it stood at the end of the month', async () => {
    const report = await make('month', '2026-11', 'mau')
    expect(rowsOf(report, 'handoffs')).toEqual({ 'in-time': 8, late: 5, none: 6 })
    expect(rowsOf(report, 'reasons')).toEqual({ asked: 14, unknown: 5 })
    // 18 minutes; and 10 on Friday with 60 on Monday.
    expect(measuresOf(report, 'handoffs')).toEqual({ median: 20, p90: 70, 'in-time': 62 })
    expect(section(report, 'handoffs').measures[0]?.target).toBe(30)
  })

  it.skipIf(!here)('guides: who finished is hidden where few did not; places where people got stuck have none below five', async () => {
    const report = await make('month', '2026-11', 'mau')
    expect(rowsOf(report, 'guides')).toEqual({ account: 20, pay: 12 })
    // Of 12 who began to pay 10 finished: 2 did not; and one hidden would follow from the total.
    expect(rowsOf(report, 'finished')).toEqual({})
    expect(section(report, 'finished').total).toBe(21)
    expect(rowsOf(report, 'stuck')).toEqual({ 'account otp stuck': 7 })
    expect(rowsOf(report, 'satisfaction')).toEqual({ 5: 6, 4: 5 })
    expect(measuresOf(report, 'satisfaction')).toEqual({ mean: 4.5 })
  })

  it.skipIf(!here)('what was not answered is grouped by likeness: people once, and no word of fewer than five', async () => {
    const { rows } = section(await make('month', '2026-11', 'mau'), 'unanswered')
    expect(rows.map(({ label, count }) => [label, count])).toEqual([['đăng ký nuôi chó ở đâu', 5]])
    expect(JSON.stringify(rows)).not.toMatch(/karaoke|Tí/)
  })

  it.skipIf(!here)('an export is told of no office where there are several, and of the only one with its targets', async () => {
    expect((await make('month', '2026-11', 'mau')).sections.map(({ id }) => id)).not.toContain('filing')
    const alone = openReporting({
      config: { database: place.where },
      catalogue: () => ({ offices: [office('mau')], procedures: [] }),
      filing: () => Promise.resolve([{ day: '2026-11-12', id: 'filing' as const, key: 'online', count: 60 }, { day: '2026-11-12', id: 'filing' as const, key: 'counter', count: 40 }]), // prettier-ignore
      now: () => new Date('2026-12-02T05:00:00.000Z'),
    })
    const read = alone.period('month', '2026-11')
    if ('problem' in read) throw new Error(read.problem)
    const filing = section(await alone.make(read.period, 'mau'), 'filing')
    expect(filing.measures).toEqual([{ key: 'online', label: 'Nộp trực tuyến', unit: 'percent', value: 60, target: 60 }])
    await alone.close()
  })

  it.skipIf(!here)('many files at once are each whole, and keep nobody waiting who looks at a report', async () => {
    const read = reporting.period('month', '2026-11')
    if ('problem' in read) throw new Error(read.problem)
    // More than may wait for the thread.
    const files = Array.from({ length: 30 }, () => reporting.file('csv', read.period, [undefined, 'mau', 'khac']))
    const all = Promise.all(files.map(file => new Response(file).text()))
    const seen = await Promise.all(Array.from({ length: 10 }, () => make('month', '2026-11', 'mau')))
    expect(seen.map(({ office: of }) => of?.name)).toEqual(Array(10).fill('Xã mau'))
    const texts = await all
    expect(new Set(texts).size).toBe(1)
    for (const name of ['Xã mau', 'Xã khac']) expect(texts[0]).toContain(name)
  })

  it.skipIf(!here)('a week is rounded down to fives, and so is what is not over, up to yesterday', async () => {
    const week = await make('week', '2026-W45', 'mau')
    expect(rowsOf(week, 'answers')).toEqual({ found: 45, unsure: 5, unknown: 10 })
    expect(section(week, 'answers').total).toBe(65)
    const december = await make('month', '2026-12', 'mau')
    expect([december.until, december.isOver]).toEqual(['2026-12-01', false])
    expect(rowsOf(december, 'answers')).toEqual({ found: 10, unsure: 'few', unknown: 'few' })
    today = '2026-12-01'
    expect((await make('month', '2026-12', 'mau')).sections).toEqual([])
    today = '2026-12-02'
  })

  it.skipIf(!here)('all offices together tell nothing of one that it does not tell itself', async () => {
    const all = await make('month', '2026-11')
    expect(rowsOf(all, 'procedures')).toMatchObject({ '1.001193': 83 })
    // Only one office hides some of these.
    expect(rowsOf(all, 'procedures')).not.toHaveProperty('1.000894')
    expect(rowsOf(all, 'handoffs')).not.toHaveProperty('withdrawn')
    expect(section(all, 'handoffs').total).toBe('few')
  })

  it.skipIf(!here)('says the same when the days are folded, in pieces and with what comes late', async () => {
    const asked = (): Promise<readonly Report[]> =>
      Promise.all([
        make('month', '2026-11', 'mau'),
        make('month', '2026-11'),
        make('quarter', '2026-Q4', 'mau'),
        make('week', '2026-W45', 'khac'),
      ])
    const before = await asked()
    await store.tallies.fold('2026-11-04')
    expect(await asked()).toEqual(before)
    await Promise.all([store.tallies.fold('2026-12-02'), store.tallies.fold('2026-12-02')])
    expect(await asked()).toEqual(before)
    const late = openTables(place.where)
    await addEvents(late, [{ day: '2026-11-03', name: 'unsure', office: 'mau', channel: 'telegram', hour: 20 }])
    await late.close()
    expect(rowsOf(await make('month', '2026-11', 'mau'), 'answers')).toEqual({ found: 55, unsure: 8, unknown: 11 })
    await store.tallies.fold('2026-12-02')
    expect(rowsOf(await make('month', '2026-11', 'mau'), 'answers')).toEqual({ found: 55, unsure: 8, unknown: 11 })
  })

  it.skipIf(!here)('goes into CSV and XLSX line by line, and no cell is run there', async () => {
    const { period } = reporting.period('month', '2026-11') as Extract<ReturnType<Reporting['period']>, { period: unknown }>
    const csv = await new Response(reporting.file('csv', period, [undefined, 'mau', 'khac'])).text()
    const cells = parse(csv, { bom: true, relax_column_count: false }) as string[][]
    expect(new Set(cells.map(([of]) => of))).toEqual(new Set(['Nơi tiếp nhận', 'Mọi nơi tiếp nhận', 'Xã mau', 'Xã khac']))
    expect(cells.flat().filter(cell => /^[=+@-]/.test(cell))).toEqual([])
    expect(cells.flat()).toContain(`'${evil}`)
    const file = join(tmpdir(), `motcua-report-${process.pid}.xlsx`)
    await writeFile(file, new Uint8Array(await new Response(reporting.file('xlsx', period, ['mau'])).arrayBuffer()))
    const opened = await openRows(file)
    const rows: (readonly string[])[] = []
    for await (const { cells: row } of opened.rows) rows.push(row)
    opened.close()
    expect(rows[0]).toEqual(cells[0])
    expect(rows.find(row => row[3] === '1.001193')?.[6]).toBe('33')
    expect(rows.some(row => row[3] === evil)).toBe(true)
  })
})
