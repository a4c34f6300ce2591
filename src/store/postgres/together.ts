import type { Inbox, Sealed, Chat } from '../../model/store.ts'
import type { Incoming } from '../../model/message.ts'

type Taken = {
  readonly messages: readonly Incoming[]
  readonly sealed: readonly Sealed[]
  readonly at: string
  readonly reopened: readonly Chat[]
  resolve(): void
  reject(error: unknown): void
}

/** So many calls share one commit at most. */
const most = 64

/**
 * Storing with one transaction for all that arrive while the one before is being written: under load the disk is asked once for
 * many, alone a message waits for nobody. Each caller hears only of its own fate. (SQLite shares every commit anyway.)
 */
export function takeTogether(take: Inbox['take']): Inbox['take'] {
  const waiting: Taken[] = []
  let writing = false

  const write = (all: readonly Taken[]): Promise<void> =>
    take(
      all.flatMap(({ messages }) => messages),
      all.flatMap(({ sealed }) => sealed),
      all.at(-1)?.at ?? '',
      all.flatMap(({ reopened }) => reopened),
    )
  const writeEach = async (all: readonly Taken[]): Promise<void> => {
    for (const one of all) await write([one]).then(one.resolve, one.reject)
  }
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const all = waiting.splice(0, most)
      try {
        await write(all)
        for (const one of all) one.resolve()
      } catch (error) {
        // One bad message must not refuse its neighbours.
        if (all.length > 1) await writeEach(all)
        else all[0]?.reject(error)
      }
    }
    writing = false
  }
  return (messages, sealed, at, reopened = []) =>
    new Promise((resolve, reject) => {
      waiting.push({ messages, sealed, at, reopened, resolve, reject })
      if (writing) return
      writing = true
      void drain()
    })
}
