import type { Results, Step } from '../engine.ts'
import type { Thread } from './connection.ts'

/** Whose turn it is on the one connection that writes, in the order of asking. */
export type Turns = { take(): Promise<void>; leave(): void }

export function openTurns(): Turns {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take: () =>
      new Promise(resolve => {
        if (taken) waiting.push(resolve)
        else resolve()
        taken = true
      }),
    leave() {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}

type Waiting = { readonly steps: readonly Step[]; resolve(results: Results | undefined): void; reject(error: unknown): void }

/**
 * One commit for all that wait to write while the commit before it is on its way to the disk: messages of many chats, their
 * replies, claims and renewals. Alone, each waits for nobody. Everyone hears only of his own end.
 */
export function openCommits(turns: Turns, thread: Thread): (steps: readonly Step[]) => Promise<Results | undefined> {
  let waiting: Waiting[] = []
  const write = async (): Promise<void> => {
    await turns.take()
    const all = waiting
    waiting = []
    try {
      const ends = await thread.commit(all.map(({ steps }) => steps)).finally(turns.leave)
      for (const [at, { resolve, reject }] of all.entries()) {
        const end = ends[at]
        if (end && 'error' in end) reject(end.error)
        else resolve(end?.results)
      }
    } catch (error) {
      for (const { reject } of all) reject(error)
    }
  }
  return steps =>
    new Promise((resolve, reject) => {
      waiting.push({ steps, resolve, reject })
      if (waiting.length === 1) void write()
    })
}
