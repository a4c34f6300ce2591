import type { Provider } from '../dossier/provider.ts'
import { askForWord, watchOnce, type Watch } from '../dossier/watch.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Store } from '../model/store.ts'
import { masked } from '../privacy/mask.ts'
import type { DossierSettings } from './dossier-settings.ts'
import type { SourceHouse } from './dossier-source.ts'
import type { Take } from './work.ts'

/** Whatever an officer wrote may hold a number or a name: it is masked like everything that is stored. */
export function tellable({ note, ...dossier }: Dossier): Dossier {
  return note === undefined ? dossier : { ...dossier, note: masked(note) }
}

type To = { readonly take: Take; readonly owner: string; readonly windowed: ReadonlyMap<string, number> }

/** One process of several does it at a time. When it dies another goes on after so long; two at once would do no harm, as ids are taken once. */
const leaseMs = 9000
const renewMs = 3000
const tickMs = 1000
/** A start has more urgent things to do. */
const firstMs = 3000
/** What is in memory is looked at when it changed, and now and then for what came due or what quiet hours held back. */
const usualMs = 300_000
const lease = 'dossiers followed'

export function startWatching(
  house: SourceHouse & { readonly store: Store },
  provider: Provider,
  { pollMinutes, quiet }: Pick<DossierSettings, 'pollMinutes' | 'quiet'>,
  { take, owner, windowed }: To,
): { stir(): void; close(): Promise<void> } {
  const { store, seal, now, failed } = house
  const inMemory = provider.name === 'file'
  const watch: Watch = {
    provider,
    follows: store.follows,
    open: seal.open,
    tell: tellable,
    take,
    now,
    failed,
    ...(quiet === undefined ? {} : { quiet }),
    ...(inMemory ? {} : { againMs: pollMinutes * 60_000 }),
  }
  let next = Date.now() + firstMs
  let passing: Promise<void> | undefined
  let stopped = false

  const hold = (): Promise<boolean> => {
    const at = now()
    return store.leases.hold(lease, { owner, now: at.toISOString(), until: new Date(at.getTime() + leaseMs).toISOString() })
  }
  const pass = async (): Promise<void> => {
    if (!(await hold())) return
    // Set before looking: what changes meanwhile is looked at again.
    next = Date.now() + (inMemory ? usualMs : tickMs * 30)
    const renewing = setInterval(() => void hold().catch((error: unknown) => failed(error, 'dossiers: lease')), renewMs)
    try {
      await watchOnce(watch)
      for (const [account, hours] of windowed) await askForWord(watch, account, hours)
    } finally {
      clearInterval(renewing)
      await store.leases.drop(lease, owner)
    }
  }
  const tick = (): void => {
    if (stopped || passing !== undefined || Date.now() < next) return
    passing = pass()
      .catch((error: unknown) => failed(error, 'dossiers: watch'))
      .finally(() => (passing = undefined))
  }
  const timer = setInterval(tick, tickMs)
  return {
    stir: () => {
      next = 0
      tick()
    },
    close: async () => {
      stopped = true
      clearInterval(timer)
      await passing
    },
  }
}
