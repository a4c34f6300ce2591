import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startLanes, type Answering } from '../../src/inbox/lanes.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Said } from '../../src/model/talk.ts'
import type { Store } from '../../src/model/store.ts'
import type { Pace, Worker } from '../../src/model/worker.ts'
import { engines, type Place } from '../support/stores.ts'

const pace: Pace = { parallel: 8, pollMs: 20, leaseMs: 2000, renewMs: 60 }

const begin = (account: string, chat: string, id: string): Conversation => ({
  id,
  account,
  channel: 'test',
  chat,
  language: 'vi',
  mode: 'bot',
  introduced: false,
  facts: {},
  offered: { choices: [], until: 0 },
  turns: 0,
  next: 1,
  version: 0,
})
const say = (now: Conversation, text: string): Turn => ({
  now: { ...now, turns: now.turns + 1 },
  replies: [{ reply: { blocks: [{ kind: 'paragraph', text }] }, policy: 'reply' }],
  effects: [],
})
/** Repeats what it hears with the count of turns; "nổ" is a bug. */
const echo: Answering = {
  turn: (was, lane, heard) => {
    const now = was ?? begin(lane.account, lane.chat, heard.id)
    const text = heard.body.kind === 'text' ? heard.body.text : heard.body.kind
    if (text === 'nổ') throw new Error('bug')
    return say(now, `${now.turns + 1} ${text}`)
  },
  failed: (was, lane, heard) => say(was ?? begin(lane.account, lane.chat, heard.id), 'xin lỗi'),
  rows: () => [],
}
let ids = 0
const text = (chat: string, said: string): Incoming => ({
  account: 'test',
  channel: 'test',
  id: `m${++ids}`,
  chat,
  sender: { id: chat },
  at: new Date().toISOString(),
  body: { kind: 'text', text: said },
})
const answersIn = (rows: readonly Said[]): string[] =>
  rows.flatMap(row => (row.by === 'assistant' && row.reply.blocks[0].kind === 'paragraph' ? [row.reply.blocks[0].text] : []))

describe.each(engines)('lanes on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    const stores: Store[] = []
    const workers: Worker[] = []
    const open = async (): Promise<Store> => {
      const store = await home.open()
      stores.push(store)
      return store
    }
    const work = (store: Store, answering: Answering = echo, owner = `p${stores.length}`): Worker => {
      const worker = startLanes(store.inbox, answering, { owner, now: () => new Date(), failed: () => undefined, pace })
      const stop = store.onWake(() => worker.wake())
      workers.push({ wake: worker.wake, close: async () => (stop(), await worker.close()) })
      return worker
    }
    const idle = async (store: Store, chat: string): Promise<readonly Said[]> => {
      await expect.poll(() => store.busy('test', chat), { timeout: 10_000, interval: 10 }).toBe(false)
      return store.readTalk('test', chat, 0, 1000)
    }
    beforeEach(async () => {
      home = await place()
    })
    afterEach(async () => {
      await Promise.all(workers.splice(0).map(worker => worker.close()))
      await Promise.all(stores.splice(0).map(store => store.close()))
      await home.drop()
    })

    it('answers one chat in order and many side by side, with two processes at work', async () => {
      const [first, second] = [await open(), await open()]
      work(first, echo, 'first')
      work(second, echo, 'second')
      const chats = Array.from({ length: 12 }, (_, i) => `c${i}`)
      for (let i = 1; i <= 8; i += 1)
        await Promise.all(
          chats.map((chat, at) => ((i + at) % 2 === 0 ? first : second).inbox.take([text(chat, `câu ${i}`)], [], new Date().toISOString())),
        )
      for (const chat of chats) {
        const rows = await idle(first, chat)
        expect(answersIn(rows)).toEqual(Array.from({ length: 8 }, (_, i) => `${i + 1} câu ${i + 1}`))
        expect(rows.map(row => row.number)).toEqual(rows.map((_, i) => i + 1))
      }
    })

    it('apologises for a turn that throws and goes on with the next message', async () => {
      const store = await open()
      work(store)
      await store.inbox.take([text('c', 'một'), text('c', 'nổ'), text('c', 'hai')], [], new Date().toISOString())
      expect(answersIn(await idle(store, 'c'))).toEqual(['1 một', 'xin lỗi', '3 hai'])
    })

    it('lets another process take over from one that froze, whose late answer is then refused', async () => {
      const [frozen, alive] = [await open(), await open()]
      // A frozen process claims, and then neither renews nor finishes.
      await frozen.inbox.take([text('c', 'chờ')], [], new Date().toISOString())
      const now = Date.now()
      const [lane] = await frozen.inbox.claim(
        { owner: 'frozen', now: new Date(now).toISOString(), until: new Date(now + pace.leaseMs).toISOString() },
        1,
      )
      const loaded = await frozen.inbox.load(lane!)
      work(alive, echo, 'alive')
      const rows = await idle(alive, 'c')
      expect(answersIn(rows)).toEqual(['1 chờ'])
      const heard = loaded.waiting[0]!
      const turn = echo.turn(undefined, lane!, heard)
      const late = await frozen.inbox.finish({
        lane: lane!,
        done: heard.number,
        now: turn.now,
        talk: [],
        rows: [],
        effects: [],
        at: new Date().toISOString(),
      })
      expect(late).toEqual({ left: 'lost' })
    })

    it('stops between two messages when asked to leave, and another process answers the rest', async () => {
      const [leaving, staying] = [await open(), await open()]
      let closing: Promise<void> | undefined
      const answering: Answering = {
        ...echo,
        turn: (was, lane, heard) => {
          closing ??= worker.close()
          return echo.turn(was, lane, heard)
        },
      }
      const worker = startLanes(leaving.inbox, answering, { owner: 'leaving', now: () => new Date(), failed: () => undefined, pace })
      await leaving.inbox.take([text('c', 'một'), text('c', 'hai'), text('c', 'ba')], [], new Date().toISOString())
      worker.wake()
      await expect.poll(() => closing !== undefined, { timeout: 5000, interval: 5 }).toBe(true)
      await closing
      expect(answersIn(await leaving.readTalk('test', 'c', 0, 100))).toEqual(['1 một'])
      work(staying, echo, 'staying')
      expect(answersIn(await idle(staying, 'c'))).toEqual(['1 một', '2 hai', '3 ba'])
    })

    it('answers with an apology what took the process down again and again', async () => {
      const store = await open()
      await store.inbox.take([text('c', 'độc')], [], new Date().toISOString())
      // Six processes claimed it and died.
      for (let i = 0; i < 6; i += 1) {
        const at = new Date(Date.now() + i)
        expect(await store.inbox.claim({ owner: `dead${i}`, now: at.toISOString(), until: at.toISOString() }, 1)).toHaveLength(1)
      }
      work(store)
      expect(answersIn(await idle(store, 'c'))).toEqual(['xin lỗi'])
    })
  })
})
