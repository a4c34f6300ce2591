import { parentPort, Worker } from 'node:worker_threads'

/** Work that takes a tenth of a second and more, in which nobody else would be answered, is done in a thread of its own. */
export type Aside<Order, Done> = {
  /** Rejects where the work throws, where the thread ends meanwhile, and with Busy where too many wait. */
  ask(order: Order): Promise<Done>
  close(): Promise<void>
}

/** `file`: the module that calls `serve`; `env`: its environment, the process's where none is given. The thread goes when nothing was asked for so long: it holds fonts and libraries. */
type Setting = {
  readonly file: URL
  readonly env?: Readonly<Record<string, string>>
  readonly idleMs: number
  readonly mostWaiting: number
}

/** So many wait already that whoever asks is to ask again. */
export class Busy extends Error {
  override readonly name = 'Busy'
}

type Numbered<Order> = { readonly number: number; readonly order: Order }
type Answer<Done> = { readonly number: number } & ({ readonly done: Done } | { readonly why: string })
type Waiting<Done> = { resolve(done: Done): void; reject(error: Error): void }

export function openAside<Order, Done>({ file, env, idleMs, mostWaiting }: Setting): Aside<Order, Done> {
  const waiting = new Map<number, Waiting<Done>>()
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let number = 0
  const stop = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    clearTimeout(idle)
    for (const { reject } of waiting.values()) reject(new Error('the thread has ended'))
    waiting.clear()
    await ended?.terminate()
  }
  const settle = (answer: Answer<Done>): void => {
    const one = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('done' in answer) one?.resolve(answer.done)
    else one?.reject(new Error(answer.why))
    if (waiting.size > 0) return
    // An idle thread keeps no process alive.
    thread?.unref()
    idle = setTimeout(() => void stop(), idleMs).unref()
  }
  const start = (): Worker => {
    const begun = new Worker(file, env === undefined ? {} : { env: { ...env } })
    begun.on('message', settle)
    begun.on('error', () => void stop())
    return begun
  }
  return {
    ask(order) {
      if (waiting.size >= mostWaiting) return Promise.reject(new Busy(`${mostWaiting} wait already`))
      clearTimeout(idle)
      thread ??= start()
      thread.ref()
      number += 1
      const mine: Numbered<Order> = { number, order }
      return new Promise((resolve, reject) => {
        waiting.set(mine.number, { resolve, reject })
        thread?.postMessage(mine)
      })
    },
    close: stop,
  }
}

/** The thread's side: does what is asked, one order after the other as they come. */
export function serve<Order, Done>(work: (order: Order) => Promise<Done> | Done): void {
  const answer = async ({ number, order }: Numbered<Order>): Promise<Answer<Done>> => {
    try {
      return { number, done: await work(order) }
    } catch (error) {
      return { number, why: error instanceof Error ? error.message : String(error) }
    }
  }
  parentPort?.on('message', (message: Numbered<Order>) => void answer(message).then(reply => parentPort?.postMessage(reply)))
}
