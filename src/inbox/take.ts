import type { Incoming } from '../model/message.ts'
import type { Sealed } from '../model/store.ts'

type Batch = { readonly messages: readonly Incoming[]; readonly sealed: readonly Sealed[]; resolve(): void; reject(error: unknown): void }
type Store = (messages: readonly Incoming[], sealed: readonly Sealed[], at: string) => Promise<void>

/** So many calls share one commit at most. */
const most = 64

/**
 * Storing with one commit for all that arrive while the commit before it is being written: under load the disk is
 * asked once for many, alone a message waits for nobody. Each caller hears only of its own fate.
 */
export function openTake(store: Store, now: () => Date): (messages: readonly Incoming[], sealed: readonly Sealed[]) => Promise<void> {
  const waiting: Batch[] = []
  let writing = false

  const write = (batches: readonly Batch[]): Promise<void> =>
    store(
      batches.flatMap(batch => batch.messages),
      batches.flatMap(batch => batch.sealed),
      now().toISOString(),
    )

  const writeEach = async (batches: readonly Batch[]): Promise<void> => {
    for (const batch of batches) await write([batch]).then(batch.resolve, batch.reject)
  }
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batches = waiting.splice(0, most)
      try {
        await write(batches)
        for (const batch of batches) batch.resolve()
      } catch (error) {
        // One bad message must not refuse its neighbours.
        if (batches.length > 1) await writeEach(batches)
        else batches[0]?.reject(error)
      }
    }
    writing = false
  }
  return (messages, sealed) => {
    if (messages.length === 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      waiting.push({ messages, sealed, resolve, reject })
      if (writing) return
      writing = true
      void drain()
    })
  }
}
