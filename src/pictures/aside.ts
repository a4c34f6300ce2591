import { Worker } from 'node:worker_threads'

/** Draws pictures in a thread of its own: one takes a tenth of a second and more, in which nobody else would be answered. */
export type Drawing = {
  /** Rejects where the SVG cannot be read, and with `busy` where too many wait. */
  draw(svg: string, width: number): Promise<Uint8Array>
  close(): Promise<void>
}

export class DrawingBusy extends Error {
  override readonly name = 'DrawingBusy'
}

type Done = { readonly number: number } & ({ readonly png: Uint8Array } | { readonly why: string })
type Waiting = { resolve(png: Uint8Array): void; reject(error: Error): void }

/** The thread holds the fonts and the drawing library: it goes when nothing was drawn for so long. */
const idleMs = 60_000
const mostWaiting = 40

export function openDrawing(): Drawing {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let number = 0
  let idle: NodeJS.Timeout | undefined
  const stop = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    clearTimeout(idle)
    for (const { reject } of waiting.values()) reject(new Error('the drawing thread has ended'))
    waiting.clear()
    await ended?.terminate()
  }
  const settle = (done: Done): void => {
    const order = waiting.get(done.number)
    waiting.delete(done.number)
    if ('png' in done) order?.resolve(done.png)
    else order?.reject(new Error(done.why))
    if (waiting.size > 0) return
    // An idle thread keeps no process alive.
    thread?.unref()
    idle = setTimeout(() => void stop(), idleMs).unref()
  }
  const start = (): Worker => {
    const begun = new Worker(new URL('./thread.ts', import.meta.url))
    begun.on('message', settle)
    begun.on('error', () => void stop())
    return begun
  }
  return {
    draw(svg, width) {
      if (waiting.size >= mostWaiting) return Promise.reject(new DrawingBusy('too many pictures wait'))
      clearTimeout(idle)
      thread ??= start()
      thread.ref()
      number += 1
      const order = number
      return new Promise((resolve, reject) => {
        waiting.set(order, { resolve, reject })
        thread?.postMessage({ number: order, svg, width })
      })
    },
    close: stop,
  }
}
