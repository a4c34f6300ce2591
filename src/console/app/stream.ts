import type { DeskEvent } from '../../model/desk.ts'

/** The server's events, each once and in order: after a break it goes on behind the last one it has. */

export type Stream = { close(): void; again(): void }
type Heard = { on(event: DeskEvent): void; line(isUp: boolean): void; signedOut(): void }

/** The server says something every 15 s; a line silent for longer is dead, whatever the browser believes. */
const silenceMs = 40_000
const waits = [500, 1000, 2000, 4000, 8000]

export function openStream(heard: Heard): Stream {
  let last: string | undefined
  let isOver = false
  let tries = 0
  let runs = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stop = new AbortController()
  const take = (block: string): void => {
    const { id, event } = read(block)
    const isOld = id !== undefined && last !== undefined && event !== undefined && event.kind !== 'reset' && Number(id) <= Number(last)
    if (isOld) return
    last = id ?? last
    if (event !== undefined) heard.on(event)
  }
  const run = async (): Promise<void> => {
    const mine = ++runs
    stop = new AbortController()
    const { signal } = stop
    let timer = setTimeout(() => stop.abort(), silenceMs)
    const alive = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => stop.abort(), silenceMs)
    }
    try {
      const response = await fetch(`/desk/api/events${last === undefined ? '' : `?after=${last}`}`, { signal })
      if (response.status === 401) {
        isOver = true
        return heard.signedOut()
      }
      if (!response.ok || response.body === null) return
      tries = 0
      heard.line(true)
      await readAll(response.body, alive, take)
    } catch {
      // The line broke: it is opened again below.
    } finally {
      clearTimeout(timer)
      if (!isOver && mine === runs) {
        heard.line(false)
        waiting = setTimeout(() => void run(), waits[Math.min(tries++, waits.length - 1)])
      }
    }
  }
  void run()
  return {
    close() {
      isOver = true
      clearTimeout(waiting)
      stop.abort()
    },
    again() {
      if (isOver) return
      tries = 0
      clearTimeout(waiting)
      stop.abort()
      void run()
    },
  }
}

function read(block: string): { readonly id: string | undefined; readonly event: DeskEvent | undefined } {
  let id: string | undefined
  let data: string | undefined
  for (const line of block.split('\n')) {
    if (line.startsWith('id: ')) id = line.slice(4)
    if (line.startsWith('data: ')) data = line.slice(6)
  }
  return { id, event: data === undefined ? undefined : (JSON.parse(data) as DeskEvent) }
}

async function readAll(body: ReadableStream<Uint8Array>, alive: () => void, take: (block: string) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    alive()
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) take(block)
  }
}
