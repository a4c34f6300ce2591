import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openFiles } from '../../src/dossier/file/file.ts'
import { borne, lookUp } from '../../src/dossier/look-up.ts'
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
  say('through the front door: a chat for each try, one account; then its rightful owner')
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
      proved: (...all) => (steps.push('proved'), lookUps.proved(...all)),
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

/** What a person at the web chat reads, tries enough to use up what an account bears; and what somebody reads afterwards who is right. */
async function knock(folder: string, exports: string): Promise<readonly Figure[]> {
  const server = await openServer(folder, { DOSSIERS: 'file', DOSSIERS_FOLDER: exports })
  await server.start()
  const read = async (code: number, proof = '0001', citizen = newCitizen(() => server.url)): Promise<string> => {
    const before = (await citizen.talk()).length
    await citizen.say(`${codeOf(code)} ${proof}`)
    for (const until = Date.now() + 20_000; Date.now() < until; await pause(20)) {
      const said = (await citizen.talk()).slice(before).flatMap(row => (row.by === 'assistant' ? [plainOf(row.reply)] : []))
      // "Looking it up", and what came of it.
      if (said.length > 1) return said.slice(1).join('\n').replaceAll(codeOf(code), 'CODE')
    }
    return 'nothing'
  }
  const answers: string[] = []
  for (let i = 0; i < 80; i += 8)
    answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, j) => read(j % 2 === 0 ? i + j : 900_000 + i + j)))))
  const owner = newCitizen(() => server.url)
  const served = [await read(2, '5678', owner), await read(2, '0912345678', owner)]
  await server.stop()
  const kinds = [...new Set(answers)]
  const by = (isThere: boolean): string =>
    kinds.map(kind => answers.filter((one, i) => one === kind && (i % 2 === 0) === isThere).length).join(' + ')
  const raised = answers.filter(answer => answer.includes('cả số điện thoại')).length
  return [
    told('through the chat: tries, of which half exist', answers.length),
    // "No match" at first, then the question for the whole number.
    none('through the chat: kinds of answers beyond those two', Math.max(0, kinds.length - 2)),
    told('through the chat: how often each, existing / not', `${by(true)} / ${by(false)}`),
    none('through the chat: four digits tried past the account’s budget', Math.max(0, answers.length - raised - borne.account)),
    none('through the chat: an owner turned away afterwards', served.at(-1)?.includes('Đang xử lý') === true ? 0 : 1),
  ]
}

/** Possible ends of a phone number, phone numbers of a large commune, and of the country. */
const [ends, local, all] = [10_000, 10_000, 100_000_000]

function arithmetic(): readonly Figure[] {
  const perDay = borne.account * 24
  const days = (tries: number): number => Math.round(tries * 10) / 10
  return [
    told('four digits: days to try every end for one known code', ends / borne.code),
    told('four digits: misses a day that all strangers of an account have together', perDay),
    told('four digits: days to one hit on average, were every code tried a real one', days(ends / perDay)),
    told('four digits: the same where one running number in a hundred is real', days((ends / perDay) * 100)),
    told('whole number: days to try every number of the country for one code', all / borne.wholeCode),
    told('whole number: days for one code with a list of all 10,000 phones of the commune', local / borne.wholeCode),
    told('to shut strangers out of one code for a day: misses, chats', shutting()),
    told('to shut strangers out of an account: misses', 'none do'),
  ]
}

function shutting(): string {
  const misses = borne.code + borne.wholeCode
  return `${misses}, ${Math.ceil(misses / borne.person)}`
}
