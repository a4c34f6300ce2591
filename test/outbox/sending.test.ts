import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, Sent } from '../../src/model/channel.ts'
import type { Conversation } from '../../src/model/conversation.ts'
import { plainOf } from '../../src/model/plain.ts'
import type { Policy } from '../../src/model/reply.ts'
import type { Store } from '../../src/model/store.ts'
import type { Pace, Worker } from '../../src/model/worker.ts'
import { startSending } from '../../src/outbox/send.ts'
import { engines, type Place } from '../support/stores.ts'

const pace: Pace = { parallel: 8, pollMs: 20, leaseMs: 2000, renewMs: 60 }

/** A platform that writes down what reached it and answers as told. */
function platform(answer: (text: string, call: number) => Sent | Promise<Sent>) {
  const calls: { chat: string; text: string }[] = []
  const channel: Channel = {
    name: 'fake',
    account: 'fake',
    can: { text: 1000, choices: 0, label: 20, pictures: false, markup: false },
    receive: () => Promise.resolve({ messages: [], response: new Response() }),
    send: async (chat, part) => {
      calls.push({ chat, text: plainOf(part) })
      return answer(plainOf(part), calls.length)
    },
  }
  return {
    calls,
    channels: new Map([['fake', channel]]),
    textsOf: (chat: string) => calls.filter(call => call.chat === chat).map(call => call.text),
  }
}

describe.each(engines)('sending on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    const workers: Worker[] = []
    beforeEach(async () => {
      home = await place()
      store = await home.open()
    })
    afterEach(async () => {
      await Promise.all(workers.splice(0).map(worker => worker.close()))
      await store.close()
      await home.drop()
    })
    const work = (channels: ReadonlyMap<string, Channel>, owner = 'me'): Worker => {
      const worker = startSending(store.outbox, channels, { owner, now: () => new Date(), random: () => 0, failed: () => undefined, pace })
      workers.push(worker)
      return worker
    }
    /** Puts rows into the outbox the only way there is: through a turn. */
    const say = async (chat: string, texts: readonly string[], policy: Policy = 'reply'): Promise<void> => {
      const at = new Date().toISOString()
      await store.inbox.take(
        [{ account: 'fake', channel: 'fake', id: `${chat}-${at}`, chat, sender: { id: chat }, at, body: { kind: 'leave' } }],
        [],
        at,
      )
      const lanes = await store.inbox.claim({ owner: 'lane', now: at, until: new Date(Date.now() + 60_000).toISOString() }, 100)
      const lane = lanes.find(found => found.chat === chat)!
      const { waiting } = await store.inbox.load(lane)
      const now: Conversation = {
        id: `c-${chat}`,
        account: 'fake',
        channel: 'fake',
        chat,
        language: 'vi',
        mode: 'bot',
        introduced: true,
        facts: {},
        offered: { choices: [], until: 0 },
        turns: 1,
        next: 1,
        version: 0,
      }
      const rows = texts.map(text => ({ part: { blocks: [{ kind: 'paragraph' as const, text }] as const }, policy }))
      await store.inbox.finish({ lane, done: waiting.at(-1)!.number, now, talk: [], rows, effects: [], at })
    }
    const settledAll = (): Promise<void> =>
      expect
        .poll(async () => ({ ...(await store.outbox.tally()) }), { timeout: 10_000, interval: 20 })
        .toMatchObject({ pending: 0, sending: 0 })

    it('sends each chat in order and chats side by side, each row once, with two processes at work', async () => {
      const fake = platform(async (text, call) => {
        // Calls end in another order than they begin.
        for (let i = 0; i < (call % 3) * 5; i += 1) await new Promise(setImmediate)
        return { ok: true, id: text }
      })
      for (const chat of ['a', 'b', 'c'])
        await say(
          chat,
          Array.from({ length: 10 }, (_, i) => `${chat}${i}`),
        )
      work(fake.channels, 'first')
      work(fake.channels, 'second')
      await settledAll()
      for (const chat of ['a', 'b', 'c']) expect(fake.textsOf(chat)).toEqual(Array.from({ length: 10 }, (_, i) => `${chat}${i}`))
      expect((await store.outbox.tally()).repeats).toBe(0)
    })

    it('waits as long as the platform asks before it tries again, and keeps the order meanwhile', async () => {
      const began = Date.now()
      const fake = platform((_, call) => (call === 1 ? { ok: false, again: 'later', why: '429', waitMs: 600 } : { ok: true, id: 'x' }))
      await say('a', ['một', 'hai'])
      work(fake.channels)
      await settledAll()
      expect(fake.textsOf('a')).toEqual(['một', 'một', 'hai'])
      expect(Date.now() - began).toBeGreaterThanOrEqual(600)
    })

    it('says a reply of unknown outcome once more, a notice never, and shows both', async () => {
      const fake = platform(text => (text === 'tốt' ? { ok: true, id: 'x' } : { ok: false, again: 'unknown', why: 'timeout' }))
      await say('a', ['trả lời'], 'reply')
      await say('b', ['nhắc'], 'notice')
      // Others are served meanwhile: it is not the platform that is down.
      await say('c', ['tốt', 'tốt', 'tốt'])
      work(fake.channels)
      await settledAll()
      expect([fake.textsOf('a').length, fake.textsOf('b').length]).toEqual([2, 1])
      expect(await store.outbox.tally()).toMatchObject({ unknown: 2, repeats: 1 })
    })

    it('lets a chat go on after a row the platform refuses for good', async () => {
      const fake = platform(text => (text === 'hỏng' ? { ok: false, again: 'never', why: '400' } : { ok: true, id: 'x' }))
      await say('a', ['hỏng', 'tốt'])
      work(fake.channels)
      await settledAll()
      expect(fake.textsOf('a')).toEqual(['hỏng', 'tốt'])
      expect(await store.outbox.tally()).toMatchObject({ dead: 1, sent: 1 })
    })

    it('keeps what is taken only after the person has written, and sends it then, before the answer', async () => {
      let open = false
      const fake = platform(() => (open ? { ok: true, id: 'x' } : { ok: false, again: 'heard', why: '-230' }))
      await say('a', ['muộn', 'trả lời'])
      await say('b', ['muộn nữa'])
      work(fake.channels)
      await expect.poll(() => fake.textsOf('a').length + fake.textsOf('b').length).toBe(2)
      await expect.poll(async () => (await store.outbox.tally()).pending).toBe(3)
      open = true
      await store.inbox.take([], [], new Date().toISOString(), [{ account: 'fake', chat: 'a' }])
      await expect.poll(() => fake.textsOf('a')).toEqual(['muộn', 'muộn', 'trả lời'])
      await expect.poll(async () => (await store.outbox.tally()).pending).toBe(1)
    })

    it('takes a channel that throws as an unknown outcome', async () => {
      const fake = platform(() => {
        throw new Error('socket hang up')
      })
      await say('a', ['một'], 'notice')
      work(fake.channels)
      await settledAll()
      expect(await store.outbox.tally()).toMatchObject({ unknown: 1 })
    })
  })
})
