import { openAside } from '../model/aside.ts'
import type { Order } from './press-thread.ts'

/** Setting type takes a tenth of a second a sheet: it is done in a thread of its own. Rejects with Busy where too many wait. */
export type Press = { make(order: Order): Promise<Uint8Array>; close(): Promise<void> }

export function openPress(): Press {
  const { ask, close } = openAside<Order, Uint8Array>({
    file: new URL('./press-thread.ts', import.meta.url),
    idleMs: 30_000,
    mostWaiting: 20,
  })
  return { make: ask, close }
}
