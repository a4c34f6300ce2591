import { Worker } from 'node:worker_threads'
import type { Order } from './press-thread.ts'

/** Setting type takes a tenth of a second a sheet: it is done in a thread of its own, which goes when nothing was asked for. */
export type Press = { make(order: Order): Promise<Uint8Array>; close(): Promise<void> }

/** Somebody at the desk is to try again. */
class PressBusy extends Error {
  override readonly name = 'PressBusy'
}

type Done = { readonly number: number } & ({ readonly bytes: Uint8Array } | { readonly why: string })
type Waiting = { resolve(bytes: Uint8Array): void; reject(error: Error): void }

const idleMs = 30_000
const mostWaiting = 20

export function openPress(): Press {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let number = 0
  const stop = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    clearTimeout(idle)
    for (const { reject } of waiting.values()) reject(new Error('the press has stopped'))
    waiting.clear()
    await ended?.terminate()
  }
  const settle = (done: Done): void => {
    const order = waiting.get(done.number)
    waiting.delete(done.number)
    if ('bytes' in done) order?.resolve(done.bytes)
    else order?.reject(new Error(done.why))
    if (waiting.size > 0) return
    thread?.unref()
    idle = setTimeout(() => void stop(), idleMs).unref()
  }
  const start = (): Worker => {
    const begun = new Worker(new URL('./press-thread.ts', import.meta.url))
    begun.on('message', settle)
    begun.on('error', () => void stop())
    return begun
  }
  return {
    make(order) {
      if (waiting.size >= mostWaiting) return Promise.reject(new PressBusy('too many sheets wait'))
      clearTimeout(idle)
      thread ??= start()
      thread.ref()
      number += 1
      const mine = number
      return new Promise((resolve, reject) => {
        waiting.set(mine, { resolve, reject })
        thread?.postMessage({ number: mine, order })
      })
    },
    close: stop,
  }
}
