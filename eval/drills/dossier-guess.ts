import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openFiles } from '../../src/dossier/file/file.ts'
import { lookUp } from '../../src/dossier/look-up.ts'
import { openRows } from '../../src/import/open.ts'
import type { LookUps } from '../../src/model/look-ups.ts'
import { plainOf } from '../../src/model/plain.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { openStore } from '../../src/store/open.ts'
import { engines } from '../../test/support/stores.ts'
import { newCitizen } from './citizen.ts'
import { none, quantile, told, type Drill, type Figure } from './drill.ts'
import { openServer, scratch } from './server.ts'

/**
 * An attacker tries codes with guessed digits, half of them codes of real dossiers. What comes back must not tell which half a code is
 * from: not by its words, not by the steps taken for it; times are printed for both.
 */
export const dossierGuess: Drill = async ({ quick, say }) => {
  const tries = quick ? 800 : 10_000
  const place = scratch()
  const exports = join(place.folder, 'exports')
  mkdirSync(exports)
  writeExport(exports, tries / 2)
  const figures: Figure[] = []
  for (const { engine, here, place: openPlace } of engines) {
    if (!here) continue
    say(`${engine}: ${tries} codes, each from a chat and an account of its own, so that no lock stands in the way`)
    const home = await openPlace()
    const store = await openStore(home.where)
    const found = await attack(exports, store.lookUps, tries)
    figures.push(...found.map(figure => ({ ...figure, name: `${engine}: ${figure.name}` })))
    await store.close()
    await home.drop()
  }
  say('through the front door: a chat for each try, one account')
  figures.push(...(await knock(place.folder, exports)), ...arithmetic())
  place.remove()
  return figures
}

/** Codes 0 to n are there, the others are not. */
const codeOf = (n: number): string => `000.00.99.H99-261120-${String(n).padStart(5, '0')}`

function writeExport(folder: string, count: number): void {
  const rows = Array.from({ length: count }, (_, n) => `${codeOf(n)},Đang xử lý,0912345678`)
  writeFileSync(join(folder, 'a.csv'), ['Mã hồ sơ,Trạng thái,Số điện thoại', ...rows, ''].join('\n'))
}

type Try = { readonly isThere: boolean; readonly answer: string; readonly steps: string; readonly ms: number }

async function attack(folder: string, lookUps: LookUps, tries: number): Promise<readonly Figure[]> {
  const { hashOf } = openSeal(Buffer.alloc(32, 7))
  const files = openFiles({
    folder,
    hashOf,
    states: new Map(),
    everyMs: 3_600_000,
    failed: error => {
      throw error
    },
    open: openRows,
  })
  await files.look()
  await files.look()
  const one = async (n: number, code: number): Promise<Try> => {
    const steps: string[] = []
    const counted: LookUps = {
      reserve: (...all) => (steps.push('reserve'), lookUps.reserve(...all)),
      full: (...all) => (steps.push('full'), lookUps.full(...all)),
      settle: (...all) => (steps.push('settle'), lookUps.settle(...all)),
      rows: lookUps.rows,
    }
    const house = {
      provider: { ...files, find: (...all: Parameters<typeof files.find>) => (steps.push('find'), files.find(...all)) },
      lookUps: counted,
      hashOf: (text: string) => (steps.push('hash'), hashOf(text)),
      now: () => new Date(),
      failed: () => undefined,
    }
    const began = performance.now()
    // Never 5678: what is measured is what a wrong guess tells.
    const proof = String(n % 5678).padStart(4, '0')
    const ended = await lookUp(house, { id: `l${n}`, code: codeOf(code), proof, account: `a${n}`, chat: `c${n}` }, 10_000)
    return { isThere: code < tries / 2, answer: JSON.stringify(ended), steps: steps.join(' '), ms: performance.now() - began }
  }
  // Both kinds in turn, so that they meet the same machine.
  const order = Array.from({ length: tries }, (_, n) => (n % 2 === 0 ? n / 2 : tries / 2 + (n - 1) / 2))
  const all: Try[] = []
  const abreast = 8
  for (let i = 0; i < tries; i += abreast) all.push(...(await Promise.all(order.slice(i, i + abreast).map((code, j) => one(i + j, code)))))
  files.close()
  const [there, absent] = [all.filter(({ isThere }) => isThere), all.filter(({ isThere }) => !isThere)]
  const differs = (of: (tried: Try) => string): number => new Set(all.map(of)).size - 1
  const ms = (tried: readonly Try[], share: number): number =>
    Math.round(
      quantile(
        tried.map(one => one.ms),
        share,
      ) * 100,
    ) / 100
  return [
    told('codes tried, of which half exist', tries),
    none(
      'answers that differ by a byte from the first',
      differs(({ answer }) => answer),
    ),
    none(
      'ways of steps that differ from the first',
      differs(({ steps }) => steps),
    ),
    told('steps of each', all[0]?.steps ?? ''),
    told('median ms, existing / not', `${ms(there, 0.5)} / ${ms(absent, 0.5)}`),
    told('p99 ms, existing / not', `${ms(there, 0.99)} / ${ms(absent, 0.99)}`),
  ]
}

/** What a person at the web chat reads, tries enough to meet the account's lock. */
async function knock(folder: string, exports: string): Promise<readonly Figure[]> {
  const server = await openServer(folder, { DOSSIERS: 'file', DOSSIERS_FOLDER: exports })
  await server.start()
  const read = async (code: number): Promise<string> => {
    const citizen = newCitizen(() => server.url)
    await citizen.say(`${codeOf(code)} 0001`)
    for (const until = Date.now() + 20_000; Date.now() < until; await pause(20)) {
      const said = (await citizen.talk()).flatMap(row => (row.by === 'assistant' ? [plainOf(row.reply)] : []))
      // "Looking it up", and what came of it.
      if (said.length > 1) return said.slice(1).join('\n').replaceAll(codeOf(code), 'CODE')
    }
    return 'nothing'
  }
  const answers: string[] = []
  for (let i = 0; i < 80; i += 8)
    answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, j) => read(j % 2 === 0 ? i + j : 900_000 + i + j)))))
  await server.stop()
  const kinds = [...new Set(answers)]
  const by = (isThere: boolean): string =>
    kinds.map(kind => answers.filter((one, i) => one === kind && (i % 2 === 0) === isThere).length).join(' + ')
  const paused = answers.filter(answer => answer.includes('tạm ngừng')).length
  return [
    told('through the chat: tries, of which half exist', answers.length),
    // "No match" before the lock, "paused" after it.
    none('through the chat: kinds of answers beyond those two', Math.max(0, kinds.length - 2)),
    told('through the chat: how often each, existing / not', `${by(true)} / ${by(false)}`),
    none('through the chat: answered past the account’s 60 an hour', Math.max(0, answers.length - paused - 60)),
  ]
}

function arithmetic(): readonly Figure[] {
  const perDay = 60 * 24
  return [
    told('a code bears so many misses a day, of 10,000 ends', 5),
    told('days to try every end of one known code', 10_000 / 5),
    told('misses a day that all strangers of an account share', perDay),
    told('days to one hit on average, were every code tried a real one', Math.round((10_000 / perDay) * 10) / 10),
    told('the same where one running number in a hundred is real', Math.round((10_000 / perDay) * 100)),
  ]
}
