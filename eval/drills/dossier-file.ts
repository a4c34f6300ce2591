import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openFiles } from '../../src/dossier/file/file.ts'
import { openRows } from '../../src/import/open.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { sharedParts, xlsxParts, zipped } from '../../test/import/make.ts'
import { below, none, quantile, told, type Drill, type Figure } from './drill.ts'
import { scratch } from './server.ts'

/** What a province-size export costs: until it is read, while it is asked, and in memory. */
export const dossierFile: Drill = async ({ quick, say }) => {
  const rows = quick ? 20_000 : 50_000
  const figures: Figure[] = []
  for (const kind of ['csv', 'xlsx', 'xlsx in runs'] as const) {
    say(`${rows} rows, ${kind}`)
    figures.push(...(await measure(kind, rows)).map(figure => ({ ...figure, name: `${kind}: ${figure.name}` })))
  }
  return [told('rows', rows), ...figures]
}

const head = ['Mã hồ sơ', 'Tên thủ tục', 'Trạng thái', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Số điện thoại', 'Đơn vị xử lý', 'Người nộp']
const codeOf = (n: number): string => `000.00.99.H99-261120-${String(n).padStart(6, '0')}`
const rowOf = (n: number): string[] => [
  codeOf(n),
  `Thủ tục bịa ra số ${n % 253}`,
  ['Đang xử lý', 'Được tiếp nhận', 'Đã xử lý xong', 'Đã trả kết quả'][n % 4] ?? '',
  '20/11/2026',
  '04/12/2026',
  `09${String(n * 7919)
    .padStart(8, '0')
    .slice(-8)}`,
  `UBND xã Mẫu ${n % 148}`,
  'NGUYỄN VĂN BỊA',
]

type Kind = 'csv' | 'xlsx' | 'xlsx in runs'

/** In runs: every text in its cell, in runs with a reading aid beside them. No export looks so; it is the most that a cell can be made of. */
function bytesOf(kind: Kind, rows: readonly (readonly string[])[]): string | Uint8Array {
  switch (kind) {
    case 'csv':
      return rows.map(row => row.join(';')).join('\n')
    case 'xlsx':
      return zipped(sharedParts('Hồ sơ', rows))
    case 'xlsx in runs':
      return zipped(xlsxParts([{ name: 'Hồ sơ', rows }]))
  }
}

async function measure(kind: Kind, count: number): Promise<readonly Figure[]> {
  const place = scratch()
  const folder = join(place.folder, 'exports')
  mkdirSync(folder)
  const rows = [head, ...Array.from({ length: count }, (_, n) => rowOf(n))]
  writeFileSync(join(folder, `a.${kind === 'csv' ? 'csv' : 'xlsx'}`), bytesOf(kind, rows))
  rows.length = 0
  const { hashOf } = openSeal(Buffer.alloc(32, 7))
  let problems = 0
  const files = openFiles({
    folder,
    hashOf,
    states: new Map(),
    everyMs: 3_600_000,
    failed: error => {
      throw error
    },
    reported: (_, read) => (problems += read.problems.length),
    open: openRows,
  })
  const before = held()
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const [began, spent] = [performance.now(), process.cpuUsage()]
  await files.look()
  await files.look()
  const loaded = performance.now() - began
  const { user, system } = process.cpuUsage(spent)
  const stuck = loop.max / 1e6
  const memory = held() - before
  const never = new AbortController().signal
  const times: number[] = []
  let missing = 0
  for (let i = 0; i < 20_000; i += 1) {
    const at = performance.now()
    const n = (i * 7919) % (count * 2)
    const known = await files.find(codeOf(n), never)
    times.push(performance.now() - at)
    if ((known !== undefined) !== n < count) missing += 1
  }
  files.close()
  place.remove()
  return [
    // Processor time is the same on a busy machine.
    below('read, processor time', (user + system) / 1000, 3000, 'ms'),
    told('read, by the clock, ms', Math.round(loaded)),
    told('event loop held meanwhile, ms', Math.round(stuck)),
    told('p50 of a look-up, ms', Math.round(quantile(times, 0.5) * 1e4) / 1e4),
    below('p99 of a look-up', quantile(times, 0.99), 5, 'ms'),
    below('memory held by it', memory, 150, 'MB'),
    none('rows refused or doubted', problems),
    none('found or missed wrongly', missing),
  ]
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is held, in MB, after a collection. */
function held(): number {
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1_048_576
}
