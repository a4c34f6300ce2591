import { Worker } from 'node:worker_threads'
import type { Passage } from '../../model/search.ts'
import type { Asked, Indexed, Near, ThreadSetting, Told } from './thread.ts'

/** A sentence model in a thread of its own. Every promise is rejected when the thread ends. */
export type Encoder = {
  /** Resolves when the model can be asked; rejects with what is missing. */
  readonly opened: Promise<void>
  /** Rejects when the thread ends, and only then. */
  readonly ended: Promise<never>
  /** Documents near to a question, the nearest first. None before something was indexed. */
  near(question: string): Promise<readonly Near[]>
  index(passages: readonly Passage[], onProgress?: (done: number, all: number) => void): Promise<Indexed>
  close(): Promise<void>
}

type Waiting = { resolve(told: never): void; reject(error: Error): void; readonly onProgress?: (done: number, all: number) => void }

export function openEncoder(setting: ThreadSetting): Encoder {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: setting })
  const waiting = new Map<number, Waiting>()
  const opening = Promise.withResolvers<void>()
  const ending = Promise.withResolvers<never>()
  for (const { promise } of [opening, ending]) promise.catch(() => undefined)
  let last = 0
  const end = (why: string): void => {
    const error = new Error(why)
    opening.reject(error)
    ending.reject(error)
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  const settle = (id: number, settled: (one: Waiting) => void): void => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (one) settled(one)
  }
  thread.on('message', (told: Told) => {
    if (told.kind === 'open') opening.resolve()
    else if (told.kind === 'progress') for (const one of waiting.values()) one.onProgress?.(told.done, told.all)
    else if (told.kind === 'near') settle(told.id, one => one.resolve(told.near as never))
    else if (told.kind === 'indexed') settle(told.id, one => one.resolve(told.indexed as never))
    else if (told.id === undefined) opening.reject(new Error(told.why))
    else settle(told.id, one => one.reject(new Error(told.why)))
  })
  thread.once('error', (error: unknown) => end(error instanceof Error ? error.message : 'the thread of the model failed'))
  thread.once('exit', () => end('the thread of the model ended'))
  const ask = <T>(asked: (id: number) => Asked, onProgress?: Waiting['onProgress']): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject, ...(onProgress && { onProgress }) })
      thread.postMessage(asked(last))
    })
  return {
    opened: opening.promise,
    ended: ending.promise,
    near: question => ask(id => ({ id, ask: question })),
    index: (passages, onProgress) => ask(id => ({ id, index: passages }), onProgress),
    close: async () => void (await thread.terminate()),
  }
}
