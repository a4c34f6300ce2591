import { describe, expect, test } from 'vitest'
import { reader } from '../../../channels/web/widget/sse.ts'
import { streamOf } from '../../../channels/web/stream.ts'
import type { Source } from '../../../channels/web/source.ts'
import type { Said } from '../../../src/model/talk.ts'

const row = (number: number, text = 'x'): Said => ({
  number,
  at: '2026-11-22T00:00:00.000Z',
  ref: `r${number}`,
  by: 'assistant',
  reply: { blocks: [{ kind: 'paragraph', text }] },
})

function house() {
  const rows: Said[] = []
  const watchers = new Set<() => void>()
  const reads: number[] = []
  let busy = false
  const source: Source = {
    async read(after, limit) {
      reads.push(after)
      return rows.slice(after, after + limit)
    },
    watch(woken) {
      watchers.add(woken)
      return () => watchers.delete(woken)
    },
    busy: async () => busy,
  }
  return {
    source,
    reads,
    watchers,
    say(...more: Said[]) {
      rows.push(...more)
      watchers.forEach(woken => woken())
    },
    think(is: boolean) {
      busy = is
      watchers.forEach(woken => woken())
    },
  }
}

const pace = { heartbeatMs: 10_000, retryMs: 1234 }

function client(stream: ReadableStream<Uint8Array>) {
  const chunks = stream.getReader()
  const decoder = new TextDecoder()
  const read = reader()
  return {
    chunks,
    raw: async () => {
      const { done, value } = await chunks.read()
      return done ? undefined : decoder.decode(value)
    },
    async numbersUntil(last: number) {
      const numbers: number[] = []
      while (numbers.at(-1) !== last) {
        const { done, value } = await chunks.read()
        if (done) break
        for (const { event, data } of read(decoder.decode(value))) if (event === 'message') numbers.push((JSON.parse(data) as Said).number)
      }
      return numbers
    },
  }
}

describe('the stream', () => {
  test('greets at once with a retry hint, so that a buffering proxy is noticed', async () => {
    const { source } = house()
    const { raw } = client(streamOf(source, 0, new AbortController().signal, pace))
    expect(await raw()).toBe('retry: 1234\n: open\n\n')
  })

  test('gives every row after the number once and in order, those that come later too', async () => {
    const home = house()
    home.say(row(1), row(2), row(3))
    const { numbersUntil } = client(streamOf(home.source, 1, new AbortController().signal, pace))
    expect(await numbersUntil(3)).toEqual([2, 3])
    home.say(row(4))
    expect(await numbersUntil(4)).toEqual([4])
  })

  test('says when an answer is being written and when no longer', async () => {
    const home = house()
    const { raw } = client(streamOf(home.source, 0, new AbortController().signal, pace))
    await raw()
    expect(await raw()).toBe('event: busy\ndata: false\n\n')
    home.think(true)
    expect(await raw()).toBe('event: busy\ndata: true\n\n')
    home.think(false)
    expect(await raw()).toBe('event: busy\ndata: false\n\n')
  })

  test('a silent stream beats', async () => {
    const { source } = house()
    const { raw } = client(streamOf(source, 0, new AbortController().signal, { heartbeatMs: 5, retryMs: 1 }))
    await raw()
    await raw()
    expect(await raw()).toBe(': still here\n\n')
  })

  test('a client that does not read makes nobody read for it: nothing is queued', async () => {
    const home = house()
    const { raw, numbersUntil } = client(streamOf(home.source, 0, new AbortController().signal, pace))
    await raw()
    const before = home.reads.length
    for (let n = 1; n <= 500; n++) home.say(row(n))
    await Promise.resolve()
    expect(home.reads.length).toBe(before)
    expect(await numbersUntil(500)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1))
  })

  test('ends with a retry hint when the server stops, and lets go of the talk', async () => {
    const home = house()
    const stop = new AbortController()
    const { raw } = client(streamOf(home.source, 0, stop.signal, pace))
    await raw()
    await raw()
    const last = raw()
    stop.abort()
    expect(await last).toBe('retry: 1234\nevent: end\ndata: {}\n\n')
    expect(await raw()).toBeUndefined()
    expect(home.watchers.size).toBe(0)
  })

  test('lets go of the talk when the client goes away', async () => {
    const home = house()
    const { chunks, raw } = client(streamOf(home.source, 0, new AbortController().signal, pace))
    await raw()
    await chunks.cancel()
    expect(home.watchers.size).toBe(0)
  })

  test('a store that fails ends the stream cleanly', async () => {
    const home = house()
    const { raw } = client(
      streamOf({ ...home.source, read: async () => Promise.reject(new Error('disk')) }, 0, new AbortController().signal, pace),
    )
    await raw()
    expect(await raw()).toContain('event: end')
    expect(await raw()).toBeUndefined()
  })
})
