import { usualMinutes, waitOf, type Queue } from '../handoff/wait.ts'
import type { Know, Wait } from '../model/conversation.ts'
import type { Store } from '../model/store.ts'

/** How many wait for an officer, kept in memory for turns, which ask no database. Counted anew whenever a case changes. */

/** An office works otherwise today than in spring. */
const recentMs = 30 * 86_400_000

export type Queues = { wait(office: string | undefined): Wait; close(): void }

type QueueHouse = {
  readonly store: Store
  readonly knowing: { now(): Know }
  now(): Date
  failed(error: unknown, where: string): void
}

export async function openQueues({ store, knowing, now, failed }: QueueHouse): Promise<Queues> {
  let queues: ReadonlyMap<string | undefined, Queue> = new Map()
  let counting: Promise<void> | undefined
  let again = false
  const count = async (): Promise<void> => {
    do {
      again = false
      const all = await store.cases.waiting(new Date(now().getTime() - recentMs).toISOString())
      queues = new Map(
        all.map(({ office, ahead, waits }) => {
          const minutes = usualMinutes(waits)
          return [office, { ahead, ...(minutes === undefined ? {} : { minutes }) }]
        }),
      )
    } while (again)
  }
  const stir = (): void => {
    again = true
    counting ??= count()
      .catch((error: unknown) => failed(error, 'queue'))
      .finally(() => (counting = undefined))
  }
  const stop = store.onWake(({ topic }) => {
    if (topic === 'desk' || topic === 'any') stir()
  })
  await count()
  return {
    wait: office => {
      const know = knowing.now()
      return waitOf(know.office(office), know.calendar, queues.get(office) ?? { ahead: 0 }, now())
    },
    close: stop,
  }
}
