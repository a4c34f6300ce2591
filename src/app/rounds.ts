import { pressOf } from '../handoff/press.ts'
import { planOf, serviceOf } from '../handoff/wait.ts'
import type { Doing } from '../jobs/run.ts'
import type { Pressing } from '../model/cases.ts'
import type { Know } from '../model/conversation.ts'
import type { Incoming } from '../model/message.ts'
import type { Store } from '../model/store.ts'

/** Once a minute somebody looks at the cases as a good lead would: what was put off comes back, who waits too long is not forgotten. */

const minuteMs = 60_000
const mostAtOnce = 500

type House = { readonly store: Pick<Store, 'cases' | 'jobs'>; know(): Know; now(): Date }

/** A job bears the name of its minute, so that several processes have one of each. */
export function rounds({ store, know, now }: House): { readonly doings: Readonly<Record<string, Doing>>; begin(): Promise<void> } {
  const next = (): Promise<void> => {
    const due = new Date((Math.floor(now().getTime() / minuteMs) + 1) * minuteMs).toISOString()
    return store.jobs.add({ id: `round-${due.slice(0, 16)}`, kind: 'round', data: null }, due)
  }
  const round = async (): Promise<void> => {
    const at = now().toISOString()
    await store.cases.timed.wake(at)
    const { office, calendar } = know()
    for (const of of await store.cases.timed.pressing(at, mostAtOnce)) {
      const press = pressOf(of, planOf(office(of.office), calendar), serviceOf(office(of.office)).reply, Date.parse(at))
      if (press === undefined) continue
      const { tellCitizen, ...more } = press
      await store.cases.timed.press(of, { ...more, ...(tellCitizen ? { message: lateWord(of, at) } : {}) }, at)
    }
  }
  return {
    doings: {
      round: async () => {
        // The next one first: a round that fails is not the last.
        await next()
        await round()
        return undefined
      },
    },
    begin: next,
  }
}

/** The same id each time, so that it is said once. */
const lateWord = ({ id, account, channel, chat }: Pressing, at: string): Incoming => ({
  account,
  channel,
  id: `late:${id}`,
  chat,
  sender: { id: 'round' },
  at,
  body: { kind: 'event', what: 'case-late', data: { case: id } },
})
