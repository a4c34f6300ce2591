import { timingSafeEqual } from 'node:crypto'
import type { Dossier } from '../model/dossier.ts'
import type { Bucket, LookUps } from '../model/look-ups.ts'
import { endOf, keyOf, wholeOf, type HashOf, type Known, type Provider } from './provider.ts'

/** One look-up, from the code and its proof to what may be told. */

export type Asked = {
  readonly id: string
  readonly code: string
  /** The last four digits of the phone number, or the whole of it; digits alone. */
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

/** *whole*: four digits are no proof just now, the whole number is. *slow*: the source had not answered when `ms` were over. */
export type Ended =
  | { readonly kind: 'found'; readonly dossier: Dossier; readonly key: string }
  | { readonly kind: 'hidden' | 'locked' | 'whole' | 'down' | 'slow' }

const hour = 3_600_000

const day = 24 * hour
/** Whoever has proven a dossier once in so long is no stranger to it. */
const acquaintedMs = 180 * day

/** How many misses are borne, by one person, by a code from strangers, and by an account from all strangers together. */
export const borne = { person: 10, code: 5, wholeCode: 20, account: 60 } as const

/**
 * Four digits are 10,000 possibilities. At five misses a day for one code, trying them all takes 2,000 days. New chats cost nothing,
 * so an account as a whole has a budget too: 60 an hour are 1,440 a day, one lucky hit in seven days even if every code tried exists.
 * Past either, nobody is turned away: strangers must give the whole number, of which there are a hundred million, and who misses with
 * that shuts nobody out but themselves and, after 20 misses, other strangers to that one code.
 */
function bucketsOf({ key, person, account }: Hashed, isWhole: boolean, isKnown: boolean): readonly [Bucket, ...Bucket[]] {
  const own = { name: `person ${person}`, most: borne.person, windowMs: day }
  if (isKnown) return [own]
  if (isWhole) return [own, { name: `whole ${key}`, most: borne.wholeCode, windowMs: day }]
  return [
    own,
    { name: `code ${key}`, most: borne.code, windowMs: day },
    { name: `account ${account}`, most: borne.account, windowMs: hour },
  ]
}

type Hashed = { readonly key: string; readonly person: string; readonly account: string }

/**
 * A wrong code and a wrong proof take the same steps and end the same way. A try is counted before the source is asked, so that
 * tries side by side cannot pass a lock, and taken back when it was none.
 */
export async function lookUp(house: House, asked: Asked, ms: number): Promise<Ended> {
  const { hashOf, lookUps, now } = house
  const hashed = { key: keyOf(hashOf, asked.code), person: hashOf(`person ${asked.account} ${asked.chat}`), account: asked.account }
  const row = { id: asked.id, at: now().toISOString(), ...hashed }
  const isKnown = await lookUps.proved(hashed, new Date(now().getTime() - acquaintedMs).toISOString())
  const buckets = bucketsOf(hashed, isWhole(asked), isKnown)
  const names = buckets.map(({ name }) => name)
  if (!(await lookUps.reserve(buckets, row.at))) {
    const full = await lookUps.full(buckets, row.at)
    const outcome = isWhole(asked) || isKnown || full.includes(buckets[0].name) ? 'locked' : 'whole'
    await lookUps.settle({ ...row, outcome }, [], true)
    return { kind: outcome }
  }
  const level = house.level?.()
  const known = await ask(house, asked.code, ms)
  if (known === 'slow' || known === 'down') {
    await lookUps.settle({ ...row, outcome: 'down' }, names, false)
    return { kind: known }
  }
  const found = proven(house, asked, known)
  await lookUps.settle({ ...row, outcome: found ? 'found' : 'hidden' }, names, !found)
  if (found) return { kind: 'found', dossier: found.dossier, key: hashed.key }
  await level
  return { kind: 'hidden' }
}

const isWhole = ({ proof }: Asked): boolean => proof.length >= 9

/** What is known, where the proof fits it. */
function proven({ hashOf }: House, asked: Asked, known: Known | undefined): Known | undefined {
  const { code, proof } = asked
  // Made for every code, so that one that is not there costs as much.
  const nothing = hashOf(`no end ${code}`)
  const [kept, given] = isWhole(asked) ? [known?.whole, wholeOf(hashOf, code, proof)] : [known?.end, endOf(hashOf, code, proof)]
  return isEqual(kept ?? nothing, given) ? known : undefined
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
