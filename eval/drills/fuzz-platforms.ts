import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { openStore } from '../../src/store/open.ts'
import { casesOf, channelsFolder, payloadOf, toolsFor, type Platform } from '../../test/support/platform.ts'
import { atLeast, none, through, told, type Figure } from './drill.ts'
import { mutated } from './mutate.ts'
import { openServer, scratch, type Server } from './server.ts'

/** Mutated payloads at the webhook of each platform: no 5xx, no crash, nothing stored from a forged one, nothing personal on the disk in clear. */
export async function fuzzPlatforms(many: number, isSideBySide: boolean, say: (progress: string) => void): Promise<readonly Figure[]> {
  const names = readdirSync(channelsFolder).filter(name => existsSync(join(channelsFolder, name, 'platform.ts')))
  const all = await through(names, isSideBySide, async name => {
    say(`${name}: ${many} payloads`)
    const { platform } = (await import(join(channelsFolder, name, 'platform.ts'))) as { platform: Platform }
    return (await fuzzOne(name, platform, many)).map(figure => ({ ...figure, name: `${name}: ${figure.name}` }))
  })
  return all.flat()
}

async function fuzzOne(name: string, platform: Platform, many: number): Promise<readonly Figure[]> {
  const place = scratch()
  const file = join(place.folder, 'accounts.yaml')
  const account = platform.open(platform.config, toolsFor()).account
  // Nobody is there to be answered: what is said stays in the outbox.
  writeFileSync(file, stringify([{ channel: name, ...platform.config, api: 'http://127.0.0.1:9', oauth: 'http://127.0.0.1:9' }]))
  const server = await openServer(place.folder, { ACCOUNTS_FILE: file, PUBLIC_URL: 'own' })
  const payloads = casesOf(name).map(one => platform.dated?.(payloadOf(one), new Date()) ?? payloadOf(one))
  const random = (): string => payloads[Math.floor(Math.random() * payloads.length)] ?? ''
  const url = `${server.url}/hooks/${account}`

  await server.start()
  const forgeries = Array.from({ length: Math.ceil(many / 10) }, () => Object.values(platform.forged(url, random()))).flat()
  const forged = await sendAll(forgeries.slice(0, Math.ceil(many / 5)))
  await server.stop()
  const storedOfForged = await waitingIn(place.folder)

  await server.start()
  const { pid } = server
  const planted: string[] = []
  const calls = Array.from({ length: many }, () => platform.genuine(url, mutated(withSecret(random(), planted))))
  const genuine = await sendAll(calls)
  const alive = server.pid === pid && (await answers(server))
  const leaked = leaksIn(place.folder, planted)
  const code = await server.stop()
  const figures = [
    told('genuine, answers by status', tally(genuine)),
    atLeast('genuine ones taken', genuine.filter(status => status < 300).length, Math.ceil(many / 10)),
    told('forged, answers by status', tally(forged)),
    none('5xx', [...genuine, ...forged].filter(status => status >= 500).length),
    none('forged and not refused', forged.filter(status => status < 400).length),
    none('stored from a forged one', storedOfForged),
    none('crashes', alive && code === 0 ? 0 : 1),
    told('personal data planted', planted.length),
    none('planted data found on the disk in clear', leaked + leaksIn(place.folder, planted)),
  ]
  place.remove()
  return figures
}

async function sendAll(calls: readonly Request[]): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let done = 0; done < calls.length; done += 50) {
    const answers = calls.slice(done, done + 50).map(call => fetch(call).then(async answer => (await answer.arrayBuffer(), answer.status)))
    statuses.push(...(await Promise.all(answers)))
  }
  return statuses
}

/** In one of ten payloads the words are such as nobody may keep. */
function withSecret(payload: string, planted: string[]): string {
  if (Math.random() > 0.1) return payload
  const id = `0${Array.from({ length: 11 }, () => Math.floor(Math.random() * 10)).join('')}`
  const changed = payload.replace(/"(text|caption)":"[^"]*"/, `"$1":"cccd của tôi ${id} làm khai sinh"`)
  if (changed !== payload) planted.push(id)
  return changed
}

async function waitingIn(folder: string): Promise<number> {
  const store = await openStore(join(folder, 'motcua.db'))
  const far = new Date(Date.now() + 3_600_000).toISOString()
  const lanes = await store.inbox.claim({ owner: 'drill', now: far, until: far }, 10_000)
  const cases = await store.care.cases()
  await store.close()
  return lanes.length + cases.length
}

async function answers({ url }: Server): Promise<boolean> {
  return fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
}

function leaksIn(folder: string, planted: readonly string[]): number {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name)))
  return planted.filter(secret => files.some(file => file.includes(secret))).length
}

const tally = (statuses: readonly number[]): string =>
  [...new Set(statuses)]
    .toSorted((a, b) => a - b)
    .map(status => `${status}: ${statuses.filter(one => one === status).length}`)
    .join(', ')
