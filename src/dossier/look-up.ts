import { timingSafeEqual } from 'node:crypto'
import type { Dossier } from '../model/dossier.ts'
import type { Bucket, LookUps } from '../model/look-ups.ts'
import { endOf, keyOf, type HashOf, type Known, type Provider } from './provider.ts'

/** One look-up, from the code and its proof to what may be told. */

export type Asked = {
  readonly id: string
  readonly code: string
  /** The last four digits of the phone number, as the person gave them. */
  readonly proof: string
  readonly account: string
  readonly chat: string
}

export type House = {
  readonly provider: Provider
  readonly lookUps: LookUps
  readonly hashOf: HashOf
  now(): Date
  /**
   * Resolves so long after a look-up began. A system far away may take longer for a code that it has: what stays hidden is told at
   * one pace. Absent where the source is in memory.
   */
  readonly level?: () => Promise<void>
  failed(error: unknown, where: string): void
}

/** *paused*: too many misses on the whole account. *slow*: the source had not answered when `ms` were over. */
export type Ended =
  | { readonly kind: 'found'; readonly dossier: Dossier; readonly key: string }
  | { readonly kind: 'hidden' | 'locked' | 'paused' | 'down' | 'slow' }

const hour = 3_600_000

/**
 * Four digits are 10,000 possibilities. At five misses a day for one code, trying them all takes 2,000 days. New chats cost nothing,
 * so an account as a whole has a budget too: 60 an hour are 1,440 a day, one lucky hit in seven days even if every code tried exists.
 */
const bucketsOf = (key: string, person: string, account: string): readonly [Bucket, Bucket, Bucket] => [
  { name: `code ${key}`, most: 5, windowMs: 24 * hour },
  { name: `person ${person}`, most: 10, windowMs: 24 * hour },
  { name: `account ${account}`, most: 60, windowMs: hour },
]

/**
 * A wrong code and a wrong proof take the same steps and end the same way. A try is counted before the source is asked, so that
 * tries side by side cannot pass a lock, and taken back when it was none.
 */
export async function lookUp(house: House, asked: Asked, ms: number): Promise<Ended> {
  const { hashOf, lookUps, now } = house
  const key = keyOf(hashOf, asked.code)
  const person = hashOf(`person ${asked.account} ${asked.chat}`)
  const buckets = bucketsOf(key, person, asked.account)
  const row = { id: asked.id, at: now().toISOString(), key, person, account: asked.account }
  if (!(await lookUps.reserve(buckets, row.at))) {
    const full = await lookUps.full(buckets, row.at)
    const outcome = full.length === 1 && full[0] === buckets[2].name ? 'paused' : 'locked'
    await lookUps.settle({ ...row, outcome }, [], true)
    return { kind: outcome }
  }
  const names = buckets.map(({ name }) => name)
  const level = house.level?.()
  const known = await ask(house, asked.code, ms)
  if (known === 'slow' || known === 'down') {
    await lookUps.settle({ ...row, outcome: 'down' }, names, false)
    return { kind: known }
  }
  // Made for every code, so that one that is not there costs as much.
  const nothing = hashOf(`no end ${asked.code}`)
  const proven = isEqual(known?.end ?? nothing, endOf(hashOf, asked.code, asked.proof))
  const found = proven ? known : undefined
  await lookUps.settle({ ...row, outcome: found ? 'found' : 'hidden' }, names, !found)
  if (found) return { kind: 'found', dossier: found.dossier, key }
  await level
  return { kind: 'hidden' }
}

async function ask({ provider, failed }: House, code: string, ms: number): Promise<Known | undefined | 'slow' | 'down'> {
  const late = AbortSignal.timeout(ms)
  try {
    return await provider.find(code, late)
  } catch (error) {
    if (late.aborted) return 'slow'
    failed(error, `dossiers: ${provider.name}`)
    return 'down'
  }
}

/** Both are hashes of one length. */
function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
