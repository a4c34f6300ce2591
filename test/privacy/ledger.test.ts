import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLedger } from '../../src/privacy/ledger.ts'

let file: string
beforeEach(() => void (file = join(mkdtempSync(join(tmpdir(), 'motcua-')), 'erasures.log')))
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }))

const erasure = (n: number) => ({ id: `erasure-${n}`, at: `2026-11-${10 + n}T00:00:00.000Z`, who: String(n).repeat(64) })

it('keeps what was added, for the owner alone', async () => {
  const ledger = openLedger(file)
  expect(await ledger.all()).toEqual([])
  await ledger.add([erasure(1), erasure(2)])
  await ledger.add([erasure(3)])
  expect(await openLedger(file).all()).toEqual([erasure(1), erasure(2), erasure(3)])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('reads around a line that a crash cut short', async () => {
  const ledger = openLedger(file)
  await ledger.add([erasure(1)])
  appendFileSync(file, 'erasure-2 2026-11-12T00')
  await ledger.add([erasure(3)])
  expect(await ledger.all()).toEqual([erasure(1), erasure(3)])
})

it('leaves out what is too old', async () => {
  const ledger = openLedger(file)
  await ledger.add([erasure(1), erasure(2)])
  await ledger.forgetBefore(erasure(2).at)
  expect(await ledger.all()).toEqual([erasure(2)])
})
