import type { Config } from '../config.ts'
import type { Doing } from '../jobs/run.ts'
import { keptDays } from '../model/retention.ts'
import type { Retention, Store } from '../model/store.ts'
import { dayIn } from '../model/vietnam.ts'

/** What is over goes by itself: what is promised in hours each hour, what is kept for days each night. */

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** At half past two in Viet Nam, when few write. In ms of a day in UTC. */
const nightMs = 19.5 * hourMs

/** As the table says, but for talk, which a setting says. */
const retentionOf = (config: Pick<Config, 'keepTalkDays'>): Retention => ({
  talk: config.keepTalkDays,
  ids: keptDays.ids,
  sent: keptDays.sent,
  audit: keptDays.audit,
  consents: keptDays.consents,
})

type House = { readonly store: Pick<Store, 'care' | 'jobs' | 'tallies'>; readonly config: Pick<Config, 'keepTalkDays'>; now(): Date }

/** A job bears the name of its hour or night, so that several processes have one of each. */
export function keeping({ store, config, now }: House): { readonly doings: Readonly<Record<string, Doing>>; begin(): Promise<void> } {
  const nextHour = (): Promise<void> => {
    const due = new Date((Math.floor(now().getTime() / hourMs) + 1) * hourMs).toISOString()
    return store.jobs.add({ id: `sweep-${due.slice(0, 13)}`, kind: 'sweep', data: null }, due)
  }
  const nextNight = (): Promise<void> => {
    const due = new Date((Math.floor((now().getTime() - nightMs) / dayMs) + 1) * dayMs + nightMs)
    return store.jobs.add({ id: `purge-${dayIn(due)}`, kind: 'purge', data: null }, due.toISOString())
  }
  return {
    doings: {
      sweep: async () => {
        await store.care.sweep(now().toISOString())
        await nextHour()
        return undefined
      },
      purge: async () => {
        await store.care.purge(now().toISOString(), retentionOf(config))
        await store.tallies.fold(dayIn(now()))
        await nextNight()
        return undefined
      },
      /** What somebody told of themselves holds for a day; the talk itself knows what that is. */
      fade: () => Promise.resolve({ what: 'timer', data: null }),
    },
    begin: async () => {
      await nextHour()
      await nextNight()
    },
  }
}
