import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diff } from '../../src/import/diff.ts'
import { importFile, type Progress } from '../../src/import/import.ts'
import { load } from '../../src/knowledge/load.ts'

/** Real lists, where a checkout has them beside it; skipped, and said so, where not. */

const root = resolve(import.meta.dirname, '../..')
const data = resolve(root, '../shared/data')
const lists = join(data, 'lists')
const absent = !existsSync(lists)

const catalogue = load(join(root, 'knowledge')).catalogue
const national = absent
  ? []
  : lines(join(data, 'national/catalogue.tsv')).map(([code = '', name = '', , , , , type]) => ({
      code,
      name,
      specific: type === 'SPECIFIC',
    }))

function lines(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'))
}

type Run = { readonly diff: Diff; readonly ms: number; readonly mib: number; readonly progress: readonly Progress[] }

async function run(file: string): Promise<Run> {
  const progress: Progress[] = []
  const idle = process.memoryUsage().rss
  let most = idle
  const from = performance.now()
  const onProgress = (now: Progress): void => {
    progress.push(now)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const result = await importFile(join(data, file), { catalogue, national, onProgress })
  if (result.kind === 'refused') throw new Error(result.why)
  return {
    diff: result.diff,
    ms: performance.now() - from,
    mib: (Math.max(most, process.memoryUsage().rss) - idle) / 1024 / 1024,
    progress,
  }
}

/** Nothing is dropped: each row of the file is one of these. */
function accounted({ counts, taken, refused, asides }: Diff): void {
  expect(counts.taken + counts.refused + counts.blank + counts.headings + counts.asides).toBe(counts.rows)
  expect([taken.length, refused.length, asides.length]).toEqual([counts.taken, counts.refused, counts.asides])
}

describe.skipIf(absent)('real lists (skipped without the data folder beside the checkout)', () => {
  it.each([
    ['lists/danh-sach-tthc-BoCongAn.xlsx', 339],
    ['lists/danh-sach-tthc-BoTuPhap.xlsx', 271],
    ['lists/danh-sach-tthc-BoTaiChinh.xlsx', 706],
    ['lists/danh-sach-tthc-NongNghiepvaMoiTruong.xlsx', 537],
  ])('%s: every one of its %i procedures is taken', async (file, procedures) => {
    const { diff } = await run(file)
    accounted(diff)
    expect(diff.counts).toMatchObject({ taken: procedures, refused: 0 })
  })

  it('a province’s 1,842 rows: all taken or refused, within 10 s and 150 MiB, with progress', async () => {
    const { diff, ms, mib, progress } = await run('lists/lang-son-2025-04.xlsx')
    accounted(diff)
    expect(diff.counts.taken + diff.counts.refused).toBe(1842)
    expect(diff.refused.filter(({ why }) => why.includes('trying out'))).toHaveLength(2)
    expect(diff.refused.every(({ at, column, why }) => at.row > 5 && column !== '' && why !== '')).toBe(true)
    expect(diff.repaired.find(({ at }) => at.row === 803)).toMatchObject({ printed: '2.00223.000.00.00.H37', code: '2.002230' })
    expect(diff.warnings.some(({ kind, code }) => kind === 'two-names' && code === '1.010945')).toBe(true)
    expect(progress.length).toBeGreaterThan(5)
    expect(ms).toBeLessThan(10_000)
    expect(mib).toBeLessThan(150)
  })

  it('the national list of 5,670 rows: within 10 s and 150 MiB, with progress', async () => {
    const { diff, ms, mib, progress } = await run('national/catalogue.tsv')
    accounted(diff)
    expect(diff.counts.taken + diff.counts.refused).toBe(5670)
    expect(diff.counts.refused).toBeLessThanOrEqual(5)
    expect(progress.length).toBeGreaterThan(20)
    expect(ms).toBeLessThan(10_000)
    expect(mib).toBeLessThan(150)
  })

  it('502 records of the portal: all taken, each with its passage', async () => {
    const { diff, ms } = await run('national/details-502.tar.gz')
    accounted(diff)
    expect(diff.counts).toMatchObject({ rows: 502, taken: 502 })
    expect(diff.taken.every(({ row }) => row.passage.length > 2)).toBe(true)
    const seen = new Set(diff.warnings.map(({ kind }) => kind))
    expect(['time-unit', 'two-truths', 'fee-zero', 'fee-currency', 'papers', 'old-name'].filter(kind => !seen.has(kind as never))).toEqual(
      [],
    )
    // No fee of 0 became "free", and no small amount became đồng.
    expect(diff.taken.flatMap(({ row }) => row.fees).every(fee => fee.kind !== 'amount' || fee.dong >= 1000)).toBe(true)
    expect(ms).toBeLessThan(10_000)
  })

  it.each([['with the national list'], ['with our catalogue alone']])(
    'a ward’s posted list, %s: every defect found, 95 % of the rows joined to the right code',
    async which => {
      const truth = lines(join(lists, 'ward-posted-list.tsv'))
      const result = await importFile(join(lists, 'ward-posted-list.tsv'), {
        catalogue,
        national: which.startsWith('with the') ? national : [],
      })
      if (result.kind === 'refused') throw new Error(result.why)
      const { diff } = result
      accounted(diff)
      const right = diff.taken.filter(({ row, code }) => truth[row.at.row - 2]?.[5] === code)
      expect(right.length / truth.length).toBeGreaterThanOrEqual(0.95)
      expect(diff.taken.length - right.length).toBe(0)
      const said = new Set([...diff.repaired, ...diff.refused].map(({ at }) => at.row))
      const missed = truth.flatMap((row, i) => ((row[8] ?? '').trim() !== '' && !said.has(i + 2) ? [row] : []))
      expect(missed).toEqual([])
    },
  )
})
