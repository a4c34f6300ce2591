import { Worker } from 'node:worker_threads'
import type { Cleaned } from './clean.ts'

/** Reading through megabytes would hold everybody else up, so it is done in a thread of its own, which goes with it. */

const longestMs = 20_000
const mostAtOnce = 4
let under = 0

export function cleanPdf(bytes: Uint8Array): Promise<Cleaned> {
  if (under >= mostAtOnce) return Promise.resolve({ ok: false, why: 'size' })
  under += 1
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 256 } })
  return new Promise<Cleaned>(resolve => {
    const giveUp = (): void => resolve({ ok: false, why: 'active' })
    const late = setTimeout(giveUp, longestMs)
    thread.once('message', resolve)
    thread.once('error', giveUp)
    thread.once('exit', () => {
      clearTimeout(late)
      giveUp()
    })
  }).finally(() => {
    under -= 1
    void thread.terminate()
  })
}
