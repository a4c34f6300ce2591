import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { dueSoon, type Due } from '../dossier/due.ts'
import { countFiling, type DayCount } from '../dossier/filing.ts'
import { markOf } from '../dossier/mark.ts'
import { lookUp, type Ended, type House as LookingUp } from '../dossier/look-up.ts'
import type { Doing } from '../jobs/run.ts'
import type { LookedUp } from '../model/dossier.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Json } from '../model/message.ts'
import type { Job, Store } from '../model/store.ts'
import { dayIn } from '../model/vietnam.ts'
import { openProvider, type SourceHouse } from './dossier-source.ts'
import { startWatching, tellable } from './dossier-watch.ts'
import type { OpenSealed } from './sealed.ts'
import type { Take } from './work.ts'

export type Dossiers = {
  readonly looksUp: boolean
  readonly doings: Readonly<Record<string, Doing>>
  /** Tells of changes from now on; `windowed`: accounts that may write only so many hours after the person did. */
  watch(take: Take, owner: string, windowed: ReadonlyMap<string, number>): { close(): Promise<void> }
  /** What is late or will be within so many working days, where an export tells of all dossiers. */
  due(within: number): readonly Due[]
  /** How the export's dossiers were filed and done, by day; undefined where none tells of all. */
  filing(): Promise<readonly DayCount[]> | undefined
  close(): void
}

type House = SourceHouse & { readonly store: Store; readonly open: OpenSealed }

/** An answer, or that there is none yet, is promised within three seconds; the long try ends well before a job's lease is in doubt. */
const soonMs = 2000
const lateMs = 50_000
/** Below `soonMs`, and above what a system takes on an ordinary day. */
const levelMs = 1500

export async function openDossiers(config: Config, catalogue: Catalogue, house: House): Promise<Dossiers> {
  let changed = (): void => undefined
  const provider = await openProvider(config, catalogue, { ...house, changed: () => changed() })
  if (provider === undefined) {
    const watch: Dossiers['watch'] = () => ({ close: () => Promise.resolve() })
    return { looksUp: false, doings: {}, watch, due: () => [], filing: () => undefined, close: () => undefined }
  }
  const level = provider.name === 'file' ? {} : { level: () => pause(levelMs) }
  const looking: LookingUp = {
    ...level,
    provider,
    lookUps: house.store.lookUps,
    hashOf: house.seal.hashOf,
    now: house.now,
    failed: house.failed,
  }
  return {
    looksUp: true,
    doings: { 'look-up': lookingUp(house, looking, soonMs), 'look-up-late': lookingUp(house, looking, lateMs) },
    watch: (take, owner, windowed) => {
      const watching = startWatching(house, provider, config.dossiers, { take, owner, windowed })
      changed = watching.stir
      return watching
    },
    due: within => dueSoon(provider.all?.() ?? [], dayIn(house.now()), within, catalogue.calendar ?? []),
    filing: () => {
      const every = provider.every?.()
      return every && countFiling(every)
    },
    close: provider.close,
  }
}

const wanted = z.object({
  code: z.string(),
  proof: z.union([z.object({ token: z.string() }), z.object({ digits: z.string().regex(/^\d{4}$/) })]),
})

function lookingUp(house: House, looking: LookingUp, ms: number): Doing {
  return async job => {
    const { code: token, proof } = wanted.parse(job.data)
    const [code, digits] = await Promise.all([house.open(token), 'digits' in proof ? proof.digits : house.open(proof.token)])
    if (code === undefined || digits === undefined) return looked({ kind: 'gone', token })
    const asked = { id: `${job.id}.${job.tries}`, code, proof: proofIn(digits), account: job.account ?? '', chat: job.chat ?? '' }
    const ended = await lookUp(looking, asked, ms)
    if (ended.kind !== 'slow') return looked(toldOf(ended, token))
    if (job.kind === 'look-up-late') return looked({ kind: 'down', token })
    await house.store.jobs.add(lateJob(job), house.now().toISOString())
    return looked({ kind: 'slow', token })
  }
}

/** A whole phone number says more than its end. */
function proofIn(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length >= 9 ? digits : digits.slice(-4)
}

const looked = (data: LookedUp): { what: 'looked-up'; data: Json } => ({ what: 'looked-up', data: data as Json })

function toldOf(ended: Exclude<Ended, { kind: 'slow' }>, token: string): LookedUp {
  if (ended.kind !== 'found') return { kind: ended.kind, token }
  const dossier = tellable(ended.dossier)
  return { kind: 'found', key: ended.key, token, mark: markOf(dossier), dossier }
}

/** Known by the first one's id, so that a repeated job leaves one. */
const lateJob = (job: Job): Omit<Job, 'tries'> => ({
  id: `${job.id}-late`,
  kind: 'look-up-late',
  data: job.data,
  ...(job.account === undefined ? {} : { account: job.account }),
  ...(job.chat === undefined ? {} : { chat: job.chat }),
})
