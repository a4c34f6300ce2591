import { openAside } from '../model/aside.ts'
import type { LeaderOrder } from './leader-thread.ts'

/** Setting the leader's page takes a tenth of a second: it is done in a thread of its own. Rejects with Busy where too many wait. */
export type LeaderPress = { make(order: LeaderOrder): Promise<Uint8Array>; close(): Promise<void> }

export function openLeaderPress(): LeaderPress {
  const { ask, close } = openAside<LeaderOrder, Uint8Array>({
    file: new URL('./leader-thread.ts', import.meta.url),
    idleMs: 30_000,
    mostWaiting: 20,
  })
  return { make: ask, close }
}
