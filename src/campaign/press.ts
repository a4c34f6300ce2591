import { openAside } from '../model/aside.ts'
import type { Order } from './press-thread.ts'

/** Setting type takes a tenth of a second a sheet: it is done in a thread of its own. */
export type Press = { make(order: Order): Promise<Uint8Array>; close(): Promise<void> }

/** Somebody at the desk is to try again. */
class PressBusy extends Error {
  override readonly name = 'PressBusy'
}

export function openPress(): Press {
  const { ask, close } = openAside<Order, Uint8Array>({
    file: new URL('./press-thread.ts', import.meta.url),
    idleMs: 30_000,
    mostWaiting: 20,
    busy: () => new PressBusy('too many sheets wait'),
  })
  return { make: ask, close }
}
