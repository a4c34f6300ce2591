import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Conversation, Effect } from '../../src/model/conversation.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Finish, Lane, Lease, Store, Unsaid, Waiting } from '../../src/model/store.ts'
import { engines, type Place } from '../support/stores.ts'

let clock = Date.parse('2026-11-22T00:00:00.000Z')
const at = (): string => new Date((clock += 1)).toISOString()
const lease = (owner: string, seconds = 4): Lease => {
  const now = clock + 1
  return { owner, now: new Date(now).toISOString(), until: new Date(now + seconds * 1000).toISOString() }
}
let chats = 0
const newChat = (): string => `chat${++chats}`
let ids = 0
const text = (chat: string, said: string, id = `m${++ids}`): Incoming => ({
  account: 'test',
  channel: 'test',
  id,
  chat,
  sender: { id: chat },
  at: at(),
  body: { kind: 'text', text: said },
})
const begin = (lane: Lane): Conversation => ({
  id: `c-${lane.chat}`,
  account: lane.account,
  channel: 'test',
  chat: lane.chat,
  language: 'vi',
  mode: 'bot',
  introduced: false,
  facts: {},
  offered: { choices: [], until: 0 },
  turns: 0,
  next: 1,
  version: 0,
})
const reply = (said: string): Unsaid => ({
  by: 'assistant',
  at: at(),
  ref: `r${++ids}`,
  reply: { blocks: [{ kind: 'paragraph', text: said }] },
})
const turn = (
  lane: Lane,
  heard: Waiting,
  was: Conversation | undefined,
  more: { rows?: number; effects?: readonly Effect[] } = {},
): Finish => ({
  lane,
  done: heard.number,
  now: was ?? begin(lane),
  talk: [{ by: 'citizen', at: heard.at, ref: heard.ref, body: heard.body }, reply('trả lời')],
  rows: Array.from({ length: more.rows ?? 0 }, () => ({
    part: { blocks: [{ kind: 'paragraph' as const, text: 'phần' }] as const },
    policy: 'reply' as const,
  })),
  effects: more.effects ?? [],
  at: at(),
})
const claimOne = async (store: Store, chat: string, owner = 'me'): Promise<Lane> => {
  const lanes = await store.inbox.claim(lease(owner), 1000)
  const lane = lanes.find(found => found.chat === chat)
  if (lane === undefined) throw new Error(`lane ${chat} was not claimed`)
  return lane
}
const answer = async (store: Store, chat: string, more: Parameters<typeof turn>[3] = {}): Promise<void> => {
  const lane = await claimOne(store, chat)
  let { was } = await store.inbox.load(lane)
  const { waiting } = await store.inbox.load(lane)
  for (const heard of waiting) {
    const finished = await store.inbox.finish(turn(lane, heard, was, more))
    if (finished.left === 'lost') throw new Error('lost')
    was = finished.was
  }
}

const postgres = engines.find(({ engine, here }) => engine === 'postgres' && here)
it.skipIf(postgres === undefined)('two installations in two schemas of one database do not see each other', async () => {
  const homes = await Promise.all(Array.from({ length: 6 }, () => postgres!.place()))
  const stores = await Promise.all(homes.map(home => home.open()))
  await stores[0]!.inbox.take([text('a', 'một')], [], at())
  expect(await Promise.all(stores.map(store => store.busy('test', 'a')))).toEqual([true, false, false, false, false, false])
  await Promise.all(stores.map(store => store.close()))
  await Promise.all(homes.map(home => home.drop()))
})

describe.each(engines)('store on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    let other: Store
    beforeAll(async () => {
      home = await place()
      // Two processes may start at the same moment.
      ;[store, other] = await Promise.all([home.open(), home.open()])
    })
    afterAll(async () => {
      await Promise.all([store.close(), other.close()])
      await home.drop()
    })

    it('gives a message out once, in the order taken, and numbers the talk without gaps', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'một'), text(chat, 'hai')], [], at())
      await other.inbox.take([text(chat, 'ba')], [], at())
      await answer(store, chat)
      const talk = await other.readTalk('test', chat, 0, 100)
      expect(talk.map(said => said.number)).toEqual([1, 2, 3, 4, 5, 6])
      expect(talk.filter(said => said.by === 'citizen').map(said => (said.body.kind === 'text' ? said.body.text : ''))).toEqual([
        'một',
        'hai',
        'ba',
      ])
      expect(await store.readTalk('test', chat, 4, 100)).toHaveLength(2)
    })

    it('stores a message delivered again only once, also within one batch and beside another process', async () => {
      const chat = newChat()
      const message = text(chat, 'một lần')
      await Promise.all([store.inbox.take([message, message], [], at()), other.inbox.take([message], [], at())])
      await store.inbox.take([message], [], at())
      await answer(store, chat)
      expect(await store.readTalk('test', chat, 0, 100)).toHaveLength(2)
      expect(await store.busy('test', chat)).toBe(false)
      const lanes = await store.inbox.claim(lease('me'), 1000)
      expect(lanes.filter(lane => lane.chat === chat)).toEqual([])
    })

    it('takes two batches that touch the same chats in opposite order without a deadlock', async () => {
      const [a, b] = [newChat(), newChat()]
      const rounds = Array.from({ length: 20 }, () => [
        store.inbox.take([text(a, 'x'), text(b, 'y')], [], at()),
        other.inbox.take([text(b, 'y'), text(a, 'x')], [], at()),
      ])
      await Promise.all(rounds.flat())
      const lane = await claimOne(store, a)
      const { waiting } = await store.inbox.load(lane)
      expect(waiting.map(row => row.number)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    })

    it('never hands one lane to two processes at once', async () => {
      const mine = Array.from({ length: 30 }, newChat)
      await store.inbox.take(
        mine.map(chat => text(chat, 'ai?')),
        [],
        at(),
      )
      const [first, second] = await Promise.all([store.inbox.claim(lease('first'), 1000), other.inbox.claim(lease('second'), 1000)])
      const claimed = [...first, ...second].map(lane => lane.chat).filter(chat => mine.includes(chat))
      expect(claimed.toSorted()).toEqual(mine.toSorted())
    })

    it('refuses the work of a process whose lease ran out and was taken over', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'chậm')], [], at())
      const slow = await claimOne(store, chat, 'slow')
      clock += 5000
      const fast = await claimOne(other, chat, 'fast')
      expect(fast.fence).toBe(slow.fence + 1)
      const { waiting } = await other.inbox.load(fast)
      const heard = waiting[0]!
      expect(await store.inbox.finish(turn(slow, heard, undefined))).toEqual({ left: 'lost' })
      expect((await other.inbox.finish(turn(fast, heard, undefined))).left).toBe('free')
      expect(await store.readTalk('test', chat, 0, 100)).toHaveLength(2)
    })

    it('keeps a renewed lease from others, and counts the tries of a lane that never finishes', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'lâu')], [], at())
      const lane = await claimOne(store, chat, 'steady')
      clock += 3000
      await store.inbox.renew(lease('steady'))
      clock += 3000
      expect((await other.inbox.claim(lease('other'), 1000)).filter(found => found.chat === chat)).toEqual([])
      clock += 5000
      expect((await claimOne(other, chat, 'other')).tries).toBe(lane.tries + 1)
    })

    it('gives a released lane out again only when it is due', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'lát nữa')], [], at())
      const lane = await claimOne(store, chat)
      await store.inbox.release(lane, new Date(clock + 60_000).toISOString())
      expect((await store.inbox.claim(lease('me'), 1000)).filter(found => found.chat === chat)).toEqual([])
      clock += 61_000
      expect((await claimOne(store, chat)).chat).toBe(chat)
    })

    it('writes a whole turn or nothing: a conversation changed meanwhile refuses it', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'a'), text(chat, 'b')], [], at())
      const lane = await claimOne(store, chat)
      const { waiting } = await store.inbox.load(lane)
      const finished = await store.inbox.finish(turn(lane, waiting[0]!, undefined))
      if (finished.left === 'lost') throw new Error('lost')
      const stale = { ...finished.was, version: finished.was.version - 1 || 99 }
      const effects: Effect[] = [{ kind: 'case', id: `case-${chat}`, why: 'asked' }]
      expect(await store.inbox.finish(turn(lane, waiting[1]!, stale, { rows: 2, effects }))).toEqual({ left: 'lost' })
      expect(await store.readTalk('test', chat, 0, 100)).toHaveLength(2)
      expect((await store.care.cases()).filter(found => found.id === `case-${chat}`)).toEqual([])
      expect(await store.busy('test', chat)).toBe(true)
    })

    it('of turns written at the same moment, one that is lost and one that fails leave their neighbours alone', async () => {
      const taken = newChat()
      await store.inbox.take([text(taken, 'trước')], [], at())
      await answer(store, taken)
      const chats = [newChat(), newChat(), newChat(), newChat()]
      await store.inbox.take(
        chats.map(chat => text(chat, 'cùng lúc')),
        [],
        at(),
      )
      const lanes = await store.inbox.claim(lease('me'), 1000)
      const turns = await Promise.all(
        chats.map(async chat => {
          const lane = lanes.find(found => found.chat === chat)!
          return turn(lane, (await store.inbox.load(lane)).waiting[0]!, undefined)
        }),
      )
      const [first, lost, broken, last] = turns as [Finish, Finish, Finish, Finish]
      const ends = await Promise.allSettled([
        store.inbox.finish(first),
        store.inbox.finish({ ...lost, lane: { ...lost.lane, fence: lost.lane.fence - 1 } }),
        // There is a conversation of this name.
        store.inbox.finish({ ...broken, now: { ...broken.now, id: `c-${taken}` } }),
        store.inbox.finish(last),
        store.inbox.take([text(taken, 'nữa')], [], at()),
      ])
      expect(ends.map(end => (end.status === 'fulfilled' ? end.value?.left : end.status))).toEqual([
        'free',
        'lost',
        'rejected',
        'free',
        undefined,
      ])
      const said = await Promise.all(chats.map(chat => other.readTalk('test', chat, 0, 100)))
      expect(said.map(rows => rows.length)).toEqual([2, 0, 0, 2])
      expect(await Promise.all(chats.map(chat => other.busy('test', chat)))).toEqual([false, true, true, false])
      expect(await other.busy('test', taken)).toBe(true)
    })

    it('empties a message once it is answered and keeps its id against a late duplicate', async () => {
      const chat = newChat()
      const message = text(chat, 'chữ riêng tư')
      await store.inbox.take([message], [], at())
      await answer(store, chat)
      await store.inbox.take([message, text(chat, 'mới')], [], at())
      const lane = await claimOne(store, chat)
      const { waiting } = await store.inbox.load(lane)
      expect(waiting.map(row => row.body)).toEqual([{ kind: 'text', text: 'mới' }])
    })

    it('sends the rows of a chat strictly in order, and settles each call once', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'ba phần')], [], at())
      await answer(store, chat, { rows: 3 })
      const claim = async (): Promise<readonly { id: string }[]> =>
        (await store.outbox.claim(lease('me'), ['test'], 1000)).filter(row => row.chat === chat)
      const sent: string[] = []
      for (let i = 0; i < 3; i += 1) {
        const [row, ...rest] = await store.outbox.claim(lease('me'), ['test'], 1000)
        expect(rest).toEqual([])
        expect(await other.outbox.claim(lease('other'), ['test'], 1000)).toEqual([])
        expect(await store.outbox.settle(row!, 'other', { state: 'sent', platform: 'p' })).toBe(false)
        expect(await store.outbox.settle(row!, 'me', { state: 'sent', platform: `p${i}` })).toBe(true)
        expect(await store.outbox.settle(row!, 'me', { state: 'sent', platform: `p${i}` })).toBe(false)
        sent.push(row!.id)
      }
      expect(new Set(sent).size).toBe(3)
      expect(await claim()).toEqual([])
    })

    it('lets the next row pass when one is dead, holds it while one waits for its time', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'hai phần')], [], at())
      await answer(store, chat, { rows: 2 })
      const [first] = await store.outbox.claim(lease('me'), ['test'], 1000)
      await store.outbox.settle(first!, 'me', { state: 'pending', due: new Date(clock + 60_000).toISOString(), why: '429', repeat: false })
      expect(await store.outbox.claim(lease('me'), ['test'], 1000)).toEqual([])
      clock += 61_000
      const [again] = await store.outbox.claim(lease('me'), ['test'], 1000)
      expect(again).toMatchObject({ id: first!.id, tries: 1 })
      await store.outbox.settle(again!, 'me', { state: 'dead', why: 'blocked' })
      const [second] = await store.outbox.claim(lease('me'), ['test'], 1000)
      expect(second!.id).not.toBe(first!.id)
      await store.outbox.settle(second!, 'me', { state: 'sent', platform: 'p' })
    })

    it('says a reply once more when its sender vanished, and counts it; the second time it is unknown', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'mất điện')], [], at())
      await answer(store, chat, { rows: 1 })
      const before = await store.outbox.tally()
      await store.outbox.claim(lease('dead'), ['test'], 1000)
      expect(await store.outbox.recover(new Date(clock).toISOString())).toEqual({ repeated: 0, unknown: 0 })
      clock += 5000
      expect(await store.outbox.recover(new Date(clock).toISOString())).toEqual({ repeated: 1, unknown: 0 })
      await other.outbox.claim(lease('dead too'), ['test'], 1000)
      clock += 5000
      expect(await store.outbox.recover(new Date(clock).toISOString())).toEqual({ repeated: 0, unknown: 1 })
      const after = await store.outbox.tally()
      expect({ unknown: after.unknown - before.unknown, repeats: after.repeats - before.repeats }).toEqual({ unknown: 1, repeats: 1 })
    })

    it('runs a job once at a time, again after its runner vanished, and never under a known id twice', async () => {
      const job = { id: `job${++ids}`, kind: `kind${ids}`, data: { so: 9_007_199_254_740_991, chữ: 'đ' } }
      await store.jobs.add(job, at())
      await other.jobs.add(job, at())
      const [first, ...more] = await store.jobs.claim(lease('me'), [job.kind], 10)
      expect(more).toEqual([])
      expect(first!.data).toEqual(job.data)
      expect(await other.jobs.claim(lease('other'), [job.kind], 10)).toEqual([])
      clock += 5000
      const [second] = await other.jobs.claim(lease('other'), [job.kind], 10)
      expect(second).toMatchObject({ id: job.id, tries: 2 })
      expect(await store.jobs.done(first!, 'me')).toBe(false)
      expect(await other.jobs.failed(second!, 'other', 'down', new Date(clock + 1000).toISOString())).toBe(true)
      clock += 2000
      const [third] = await store.jobs.claim(lease('me'), [job.kind], 10)
      expect(await store.jobs.done(third!, 'me')).toBe(true)
      clock += 10_000
      expect(await store.jobs.claim(lease('me'), [job.kind], 10)).toEqual([])
    })

    it('waits for a writer of another process instead of failing when a reading transaction turns to writing', async () => {
      // On SQLite a transaction that begins by reading and then writes fails at once beside another writer ("database is locked").
      const all = Array.from({ length: 40 }, newChat)
      await Promise.all(
        all.map(async (chat, i) => {
          const mine = i % 2 === 0 ? store : other
          await mine.inbox.take([text(chat, 'cùng lúc')], [], at())
          await mine.inbox.claim(lease(`p${i % 2}`), 1)
        }),
      )
      for (const chat of all) expect(await store.busy('test', chat)).toBe(true)
    })

    it('finds words of the talk with or without accents, đ as d, in the newest first', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'Đăng ký tạm trú ở đâu'), text(chat, 'đăng ký kết hôn')], [], at())
      await answer(store, chat)
      const found = async (words: string): Promise<number[]> =>
        (await store.care.find(words, 10)).filter(row => row.conversation === `c-${chat}`).map(row => row.number)
      expect(await found('dang ky')).toEqual([3, 1])
      expect(await found('ĐĂNG tạm')).toEqual([1])
      expect(await found('tam "tru*')).toEqual([1])
      expect(await found('khai sinh')).toEqual([])
      expect(await found('";--')).toEqual([])
    })

    it('counts as numbers, not as text', async () => {
      const day = '2031-01-01'
      const chat = newChat()
      await store.inbox.take([text(chat, 'đếm')], [], `${day}T00:00:00.000Z`)
      const lane = (await store.inbox.claim({ owner: 'me', now: `${day}T00:00:01.000Z`, until: `${day}T00:00:05.000Z` }, 1000)).find(
        found => found.chat === chat,
      )!
      const { waiting } = await store.inbox.load(lane)
      const effects: Effect[] = [
        { kind: 'count', event: 'asked' },
        { kind: 'count', event: 'asked' },
      ]
      await store.inbox.finish({ ...turn(lane, waiting[0]!, undefined, { effects }), at: `${day}T00:00:02.000Z` })
      expect(await store.tallies.sums({ from: day, to: day }, ['name'])).toEqual([{ name: 'asked', count: 2 }])
      expect(Object.values(await store.outbox.tally()).every(n => typeof n === 'number')).toBe(true)
    })

    it('closes a case that is withdrawn, and no other conversation’s', async () => {
      const [mine, yours] = [newChat(), newChat()]
      await store.inbox.take([text(mine, 'gặp cán bộ'), text(yours, 'gặp cán bộ')], [], at())
      await answer(store, mine, { effects: [{ kind: 'case', id: `case-${mine}`, why: 'asked' }] })
      clock += 5000
      await answer(store, yours, { effects: [{ kind: 'withdraw', case: `case-${mine}` }] })
      const state = async (): Promise<string | undefined> => (await store.care.cases()).find(found => found.id === `case-${mine}`)?.state
      expect(await state()).toBe('open')
      await store.inbox.take([text(mine, 'thôi')], [], at())
      await answer(store, mine, { effects: [{ kind: 'withdraw', case: `case-${mine}` }] })
      expect(await state()).toBe('closed')
    })

    it('forgets what was said when asked, and goes on numbering', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'bí mật thôn')], [], at())
      await answer(store, chat)
      await store.inbox.take([text(chat, 'xoá')], [], at())
      await answer(store, chat, { effects: [{ kind: 'forget' }] })
      expect((await store.readTalk('test', chat, 0, 100)).map(said => said.number)).toEqual([3, 4])
      expect((await store.care.find('bi mat thon', 10)).filter(row => row.conversation === `c-${chat}`)).toEqual([])
    })

    it('leaves nothing sealed, waiting or looked up of who wants their data gone, and all of everybody else', async () => {
      const [mine, yours] = [newChat(), newChat()]
      for (const chat of [mine, yours]) {
        const hidden = [{ kind: 'dossier', token: `sealed-${chat}` }] as const
        const sealed = [{ token: `sealed-${chat}`, kind: 'dossier', box: 'a box', until: '2099-01-01T00:00:00.000Z' }]
        const heard = { ...text(chat, 'x'), body: { kind: 'text', text: '[mã hồ sơ đã ẩn]', hidden } } as const
        await store.inbox.take([heard], sealed, at())
        await answer(store, chat, { rows: 1 })
        await store.jobs.add({ id: `job-${chat}`, kind: `of-${chat}`, data: { code: `sealed-${chat}` }, account: 'test', chat }, at())
        const [job] = await store.jobs.claim({ owner: 'w', now: at(), until: '2099-01-01T00:00:00.000Z' }, [`of-${chat}`], 1)
        if (job === undefined) throw new Error('the job was not claimed')
        await store.jobs.done(job, 'w')
      }
      const before = (await store.outbox.tally()).pending
      await store.inbox.take([text(mine, 'xoá')], [], at())
      await answer(store, mine, { effects: [{ kind: 'forget' }] })
      expect([await store.care.sealed(`sealed-${mine}`, at()), await store.care.sealed(`sealed-${yours}`, at())]).toEqual([
        undefined,
        'a box',
      ])
      expect((await store.outbox.tally()).pending).toBe(before - 1)
    })

    const following = (chat: string, more: Partial<Extract<Effect, { kind: 'follow' }>> = {}): Effect => ({
      kind: 'follow',
      id: `f-${chat}`,
      code: `code-${chat}`,
      key: 'k',
      mark: 'm0',
      seen: '2026-11-22T00:00:00.000Z',
      until: '2027-05-01T00:00:00.000Z',
      purpose: 'alerts',
      text: 'v1',
      ...more,
    })
    const followed = async (chat: string, ...effects: Effect[]): Promise<void> => {
      await store.inbox.take([text(chat, 'x')], [{ token: `code-${chat}`, kind: 'dossier', box: `box of ${chat}`, until: at() }], at())
      await answer(store, chat, { effects: effects.length > 0 ? effects : [following(chat)] })
    }
    const consent = async (id: string) => (await other.follows.consents(1000)).find(row => row.id === id)

    it('copies a sealed code into a follow with the consent to it, once a chat and dossier', async () => {
      const chat = newChat()
      await followed(chat)
      await followed(chat, following(chat, { id: `f2-${chat}` }))
      expect(await other.follows.of('test', chat)).toEqual([
        {
          id: `f-${chat}`,
          account: 'test',
          chat,
          key: 'k',
          box: `box of ${chat}`,
          mark: 'm0',
          seen: '2026-11-22T00:00:00.000Z',
          told: 0,
          until: '2027-05-01T00:00:00.000Z',
        },
      ])
      expect(await consent(`f-${chat}`)).toMatchObject({ chat, channel: 'test', purpose: 'alerts', text: 'v1' })
    })

    it('follows nothing whose sealed code is gone', async () => {
      const chat = newChat()
      await store.inbox.take([text(chat, 'x')], [], at())
      await answer(store, chat, { effects: [following(chat, { code: 'nowhere' })] })
      expect(await store.follows.of('test', chat)).toEqual([])
    })

    it('gives follows page by page, notes a change once, and puts off what was looked at', async () => {
      const [one, two] = [newChat(), newChat()].toSorted()
      if (one === undefined || two === undefined) throw new Error()
      await followed(one)
      await followed(two)
      const now = at()
      const ids = async (after: string, when = now): Promise<readonly string[]> =>
        (await store.follows.due(when, after, 1)).map(({ id }) => id)
      expect(await ids(`f-${one}`)).toEqual([`f-${two}`])
      await store.follows.moved([{ id: `f-${one}`, mark: 'm1', seen: '2026-11-23' }])
      await store.follows.moved([{ id: `f-${one}`, mark: 'm1', seen: '2026-11-24' }])
      expect(await other.follows.of('test', one)).toMatchObject([{ mark: 'm1', seen: '2026-11-23', told: 1 }])
      await store.follows.later([`f-${two}`], '2026-12-01T00:00:00.000Z')
      expect(await ids(`f-${one}`)).not.toEqual([`f-${two}`])
      expect(await ids(`f-${one}`, '2026-12-02T00:00:00.000Z')).toEqual([`f-${two}`])
    })

    it('ends a follow and its consent together, for the chat that has it alone', async () => {
      const [chat, stranger] = [newChat(), newChat()]
      await followed(chat)
      await followed(stranger, { kind: 'unfollow', ids: [`f-${chat}`] })
      expect(await store.follows.of('test', chat)).toHaveLength(1)
      await followed(chat, { kind: 'unfollow', ids: [`f-${chat}`] })
      expect(await store.follows.of('test', chat)).toEqual([])
      expect((await consent(`f-${chat}`))?.endedAt).toBeDefined()
    })

    it('forgets follows, and of the consent who it was', async () => {
      const chat = newChat()
      await followed(chat)
      await followed(chat, { kind: 'forget' })
      expect(await store.follows.of('test', chat)).toEqual([])
      const row = await consent(`f-${chat}`)
      expect([row?.chat, row?.endedAt === undefined]).toEqual(['', false])
      await store.care.purge('2028-01-01T00:00:00.000Z', { talk: 3650, ids: 3650, sent: 3650, audit: 3650, consents: 365 })
      expect(await consent(`f-${chat}`)).toBeUndefined()
    })

    it('knows when the people who follow something last wrote', async () => {
      const [chat, silent] = [newChat(), newChat()]
      const from = at()
      await followed(chat)
      const to = at()
      await store.inbox.take([text(silent, 'x')], [], at())
      await answer(store, silent)
      expect((await store.follows.lastHeard('test', from, to)).map(row => row.chat)).toEqual([chat])
      expect(await store.follows.lastHeard('test', to, at())).toEqual([])
    })

    it('gives a sealed value until it is over, and purges what is old but never what waits', async () => {
      const chat = newChat()
      const now = at()
      const until = new Date(Date.parse(now) + 1000).toISOString()
      await store.inbox.take([text(chat, 'còn chờ')], [{ token: `t-${chat}`, kind: 'phone', box: 'box', until }], now)
      expect(await other.care.sealed(`t-${chat}`, now)).toBe('box')
      expect(await other.care.sealed(`t-${chat}`, until)).toBeUndefined()
      const done = newChat()
      await store.inbox.take([text(done, 'cũ')], [], now)
      await answer(store, done, { rows: 1 })
      const later = new Date(Date.parse(now) + 400 * 86_400_000).toISOString()
      expect(await store.care.purge(later, { talk: 30, ids: 7, sent: 7, audit: 365, consents: 365 })).toBeGreaterThan(3)
      expect(await store.readTalk('test', done, 0, 10)).toEqual([])
      expect(await store.busy('test', chat)).toBe(true)
    })

    it('sweeps sealed values whose hours are over, and no others', async () => {
      const chat = newChat()
      const [soon, late] = [at(), '2099-01-01T00:00:00.000Z']
      const sealed = [soon, late].map(until => ({ token: `${until}-${chat}`, kind: 'phone', box: 'box', until }))
      await store.inbox.take([text(chat, 'x')], sealed, soon)
      await store.care.sweep(soon)
      const early = '2020-01-01T00:00:00.000Z'
      const left = sealed.map(({ token }) => store.care.sealed(token, early))
      expect(await Promise.all(left)).toEqual([undefined, 'box'])
    })

    it('forgets where a talk stood once its person has been silent for as long as talk is kept, but not what they follow', async () => {
      const [chat, busy] = [newChat(), newChat()]
      const stood = (lane: Lane): Conversation => ({
        ...begin(lane),
        office: 'mau',
        facts: { home: 'rent' },
        learnt: at(),
        count: { pages: 3 },
        about: { kind: 'faq', id: 'tre-hen' },
        dossier: { code: 'token', until: 3 },
        following: [{ id: 'f', key: 'k' }],
      })
      const said = async (who: string): Promise<void> => {
        await store.inbox.take([text(who, 'x')], [], at())
        const lane = await claimOne(store, who)
        const { waiting } = await store.inbox.load(lane)
        await store.inbox.finish(turn(lane, waiting[0]!, stood(lane)))
      }
      const stateOf = async (who: string): Promise<Conversation | undefined> => {
        await store.inbox.take([text(who, 'x')], [], at())
        const { was } = await store.inbox.load(await claimOne(store, who))
        return was
      }
      await said(chat)
      const between = new Date((clock += 1000) + 30 * 86_400_000).toISOString()
      clock += 1000
      await said(busy)
      const keep = { talk: 30, ids: 3650, sent: 3650, audit: 3650, consents: 3650 }
      expect(await store.care.purge(between, keep)).toBeGreaterThan(0)
      const worn = await stateOf(chat)
      expect(worn).toMatchObject({ office: 'mau', facts: {}, following: [{ id: 'f', key: 'k' }] })
      expect([worn?.about, worn?.learnt, worn?.count, worn?.dossier]).toEqual([undefined, undefined, undefined, undefined])
      expect(await stateOf(busy)).toMatchObject({ facts: { home: 'rent' }, about: { kind: 'faq' } })
    })

    it('keeps small values per account', async () => {
      await store.keep('a').set('token', 'một')
      await store.keep('a').set('token', 'hai')
      expect([await other.keep('a').get('token'), await other.keep('b').get('token')]).toEqual(['hai', undefined])
    })

    it('gives a lease to one owner, who may prolong it, until it is over or dropped', async () => {
      const name = newChat()
      expect(await store.leases.hold(name, lease('a'))).toBe(true)
      expect(await store.leases.hold(name, lease('a'))).toBe(true)
      expect(await other.leases.hold(name, lease('b'))).toBe(false)
      await other.leases.drop(name, 'b')
      expect(await other.leases.hold(name, lease('b'))).toBe(false)
      clock += 5000
      expect(await other.leases.hold(name, lease('b'))).toBe(true)
      await other.leases.drop(name, 'b')
      const both = await Promise.all([store.leases.hold(name, lease('a')), other.leases.hold(name, lease('b'))])
      expect(both.filter(Boolean)).toHaveLength(1)
    })

    it('wakes this process and the other one after a commit', async () => {
      const heard = new Promise<void>(resolve => {
        const stop = other.onWake(wake => {
          if (wake.topic !== 'in' && wake.topic !== 'any') return
          stop()
          resolve()
        })
      })
      await store.inbox.take([text(newChat(), 'dậy')], [], at())
      await heard
    })
  })
})
