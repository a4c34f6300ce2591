import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import type { Act, Case, CaseChange, Scope } from '../../src/model/cases.ts'
import type { Effect } from '../../src/model/conversation.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Store, Unsaid } from '../../src/model/store.ts'
import { engines, type Place } from '../support/stores.ts'

/** Cases and those who may sign in, on both engines, seen by two processes. */

let clock = Date.parse('2026-11-23T01:00:00.000Z')
const tick = (ms = 1000): string => new Date((clock += ms)).toISOString()
let chats = 0

const scope = (officer: string, ...offices: string[]): Scope => ({ officer, offices, orphans: false })
const act = (officer: string, what: string): Act => ({ at: tick(), officer, what })

describe.each(engines)('cases on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    let other: Store
    beforeAll(async () => {
      home = await place()
      store = await home.open()
      other = await home.open()
    })
    afterAll(async () => {
      await Promise.all([store.close(), other.close()])
      await home.drop()
    })

    /** One turn of a chat: what was heard, what is said, what is done. */
    // eslint-disable-next-line max-params
    const turn = async (
      chat: string,
      office: string,
      effects: readonly Effect[],
      said: readonly Unsaid[],
      item?: string,
    ): Promise<void> => {
      const message: Incoming = {
        account: 'web:x',
        channel: 'web',
        id: `m${clock}.${chats}`,
        chat,
        sender: { id: chat },
        at: tick(),
        body: { kind: 'text', text: 'xin chào' },
      }
      await store.inbox.take([message], [], tick())
      const now = tick()
      const lanes = await store.inbox.claim({ owner: 'me', now, until: new Date(clock + 4000).toISOString() }, 100)
      const lane = lanes.find(one => one.chat === chat)!
      const { was, waiting } = await store.inbox.load(lane)
      const fresh = begin({ id: `c-${chat}`, account: 'web:x', channel: 'web', chat, language: 'vi', office })
      const { case: _, ...before } = was ?? fresh
      await store.inbox.finish({
        lane,
        done: waiting.at(-1)!.number,
        now: { ...before, ...(item === undefined ? {} : { case: item }) },
        talk: said,
        rows: [],
        effects,
        at: tick(),
      })
    }
    const citizen = (text: string): Unsaid => ({ by: 'citizen', at: tick(), ref: `r${clock}`, body: { kind: 'text', text } })
    const officer = (text: string): Unsaid => ({
      by: 'officer',
      name: 'Hoa',
      at: tick(),
      ref: `r${clock}`,
      reply: { blocks: [{ kind: 'paragraph', text }] },
    })
    const opened = async (office: string): Promise<{ chat: string; id: string; of: Case }> => {
      const chat = `chat${++chats}`
      const id = `case-${chat}`
      const due = { reply: new Date(clock + 3_600_000).toISOString(), resolve: new Date(clock + 86_400_000).toISOString() }
      await turn(chat, office, [{ kind: 'case', id, why: 'asked', question: 'hỏi việc đất đai', due }], [citizen('cho tôi gặp cán bộ')], id)
      return { chat, id, of: (await store.cases.find(scope('a', office), id, tick()))! }
    }
    const claim = (of: Case, by: string): CaseChange => ({
      case: of,
      version: of.version,
      unheld: true,
      set: { holder: { id: by, name: by } },
      message: {
        account: of.account,
        channel: of.channel,
        id: `claimed:${of.id}.${of.version}`,
        chat: of.chat,
        sender: { id: by },
        at: tick(),
        body: { kind: 'event', what: 'case-claimed', data: { case: of.id, name: by } },
      },
      act: act(by, 'claim'),
    })

    it('twenty officers in two processes claim one case: one has it, and the lane hears of one', async () => {
      const { id, of } = await opened('x')
      const won = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? store : other).cases.change(claim(of, `o${i}`))))
      expect(won.filter(Boolean)).toHaveLength(1)
      const winner = `o${won.indexOf(true)}`
      expect(await other.cases.find(scope('z', 'x'), id, tick())).toMatchObject({ state: 'held', holder: { id: winner } })
      const lanes = await store.inbox.claim({ owner: 'me', now: tick(), until: new Date(clock + 4000).toISOString() }, 100)
      const lane = lanes.find(({ chat }) => chat === of.chat)!
      const { waiting } = await store.inbox.load(lane)
      expect(waiting.map(({ body }) => body)).toMatchObject([{ kind: 'event', data: { name: winner } }])
      await store.inbox.release(lane, tick())
    })

    it('a case of another office is nowhere', async () => {
      const { id, of } = await opened('north')
      const stranger = scope('s', 'south')
      expect(await store.cases.find(stranger, id, tick())).toBeUndefined()
      expect((await store.cases.list(stranger, { view: 'all', limit: 50, now: tick() })).rows).toEqual([])
      expect(await store.cases.search(stranger, 'gặp cán bộ', tick())).toEqual([])
      expect((await store.cases.search(scope('n', 'north'), 'gap can bo', tick())).map(({ case: { id: found } }) => found)).toEqual([id])
      expect(await store.cases.find(scope('n'), of.id, tick())).toBeUndefined()
    })

    it('waits for the officer, then for the citizen, then for the officer again', async () => {
      const { chat, id, of } = await opened('states')
      const see = async (): Promise<Case> => (await store.cases.find(scope('h', 'states'), id, tick()))!
      expect(of).toMatchObject({ state: 'new', unread: 1 })
      await store.cases.change(claim(of, 'h'))
      expect(await see()).toMatchObject({ state: 'held', due: of.due })
      await turn(chat, 'states', [], [officer('mời anh/chị ra quầy')], id)
      expect(await see()).toMatchObject({ state: 'waiting', unread: 2 })
      expect((await see()).due! > of.due!).toBe(true)
      await turn(chat, 'states', [], [citizen('mấy giờ ạ')], id)
      expect(await see()).toMatchObject({ state: 'held' })
      await store.cases.seen('h', id, 3)
      await store.cases.seen('h', id, 1)
      expect(await see()).toMatchObject({ unread: 0 })
    })

    it('an act upon what has changed meanwhile is refused whole', async () => {
      const { id, of } = await opened('stale')
      const close = (from: Case, by: string): CaseChange => ({
        case: from,
        version: from.version,
        set: { closed: { outcome: 'answered' } },
        act: act(by, 'close'),
      })
      expect(await store.cases.change(claim(of, 'a'))).toBe(true)
      expect(await other.cases.change(close(of, 'b'))).toBe(false)
      const now = (await store.cases.find(scope('a', 'stale'), id, tick()))!
      expect(await other.cases.change(close(now, 'b'))).toBe(true)
      expect(await store.cases.change(close(now, 'a'))).toBe(false)
      const acts = await store.cases.acts({ offices: [], people: [], strangers: true, what: 'close', limit: 100 })
      expect(acts).toMatchObject([{ officer: 'b', what: 'close' }])
      const none = { offices: ['elsewhere'], people: ['c'], strangers: false, limit: 100 }
      expect(await store.cases.acts(none)).toEqual([])
      expect(await store.cases.acts({ ...none, people: ['b'], limit: 1 })).toHaveLength(1)
    })

    it('what is closed loses its words when the talk does, and is gone with the audit; what is open stays', async () => {
      const days = (n: number): string => new Date(clock + n * 86_400_000).toISOString()
      const keep = { talk: 30, ids: 7, sent: 7, audit: 365, consents: 365 }
      const [done, open] = [await opened('kept'), await opened('kept')]
      await store.cases.note(done.of, { id: 'n-kept', at: tick(), by: 'a', text: 'gọi lại chiều nay' }, act('a', 'note'))
      const of = (await store.cases.find(scope('a', 'kept'), done.id, tick()))!
      const close: CaseChange = { case: of, version: of.version, set: { closed: { outcome: 'answered' } }, act: act('a', 'close') }
      expect(await store.cases.change(close)).toBe(true)
      const find = (id: string): Promise<Case | undefined> => other.cases.find(scope('a', 'kept'), id, tick())
      await store.care.purge(days(29), keep)
      expect([(await find(done.id))?.question, (await other.cases.notes(done.id)).length]).toEqual([of.question, 1])
      expect(of.question).toBeDefined()
      await store.care.purge(days(31), keep)
      expect([(await find(done.id))?.question, (await other.cases.notes(done.id)).length]).toEqual([undefined, 0])
      await store.care.purge(days(366), keep)
      expect([await find(done.id), (await find(open.id))?.state]).toEqual([undefined, 'new'])
      expect(await other.cases.acts({ offices: ['kept', 'stale'], people: [], strangers: true, limit: 100 })).toEqual([])
    })

    it('a citizen’s word does not take a claim away from who clicks at the same moment', async () => {
      const { chat, of } = await opened('meanwhile')
      await turn(chat, 'meanwhile', [], [citizen('còn ai không')], of.id)
      expect(await store.cases.change(claim(of, 'a'))).toBe(true)
    })

    it('numbers every change once, in the order of commits, whoever writes', async () => {
      const { last: before } = await store.cases.changes(0, 1)
      const all: Case[] = []
      for (let i = 0; i < 5; i += 1) all.push((await opened('log')).of)
      await Promise.all(
        all.flatMap((of, i) => [
          store.cases.note(of, { id: `n${i}`, at: tick(), by: 'a', text: 'ghi chú' }, act('a', 'note')),
          other.cases.change(claim(of, 'b')),
        ]),
      )
      const { rows, last } = await other.cases.changes(before, 1000)
      expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: last - before }, (_, i) => before + i + 1))
      expect(rows.filter(({ kind }) => kind === 'note')).toHaveLength(5)
      expect(rows.every(({ office }) => office === 'log')).toBe(true)
    })

    it('lists by what is due first, page by page, and counts', async () => {
      const ids = []
      for (let i = 0; i < 5; i += 1) ids.push((await opened('pages')).id)
      const query = { view: 'new', limit: 2, now: tick() } as const
      const first = await store.cases.list(scope('p', 'pages'), query)
      const second = await store.cases.list(scope('p', 'pages'), { ...query, after: first.next! })
      const third = await store.cases.list(scope('p', 'pages'), { ...query, after: second.next! })
      expect([...first.rows, ...second.rows, ...third.rows].map(({ id }) => id)).toEqual(ids)
      expect(third.next).toBeUndefined()
      expect(first.counts).toEqual({ new: 5, mine: 0, waiting: 0, closed: 0 })
      expect((await store.cases.waiting(query.now)).find(({ office }) => office === 'pages')).toMatchObject({ ahead: 5 })
    })

    it('tells how long the last ones waited, also where nobody waits now, and nothing of long ago', async () => {
      const before = tick()
      const minutes = [3, 7, 11]
      for (const wait of minutes) {
        const { chat, id, of } = await opened('calm')
        await store.cases.change(claim(of, 'h'))
        clock = Date.parse(of.openedAt) + wait * 60_000 - 3000
        await turn(chat, 'calm', [], [officer('mời anh/chị ra quầy')], id)
      }
      const of = async (since: string) => (await other.cases.waiting(since)).find(({ office }) => office === 'calm')
      const found = await of(before)
      expect(found?.ahead).toBe(0)
      expect(found?.waits.map(Math.round).toSorted((a, b) => a - b)).toEqual(minutes)
      expect(await of(tick())).toBeUndefined()
    })

    it('a phone to call back goes with its case', async () => {
      const { chat, id, of } = await opened('phone')
      await store.inbox.take([], [{ token: 'tok-1', kind: 'phone', box: 'v1.sealed', until: new Date(clock + 1000).toISOString() }], tick())
      await turn(chat, 'phone', [{ kind: 'phone', case: id, token: 'tok-1' }], [citizen('[số điện thoại đã ẩn]')], id)
      expect(await store.care.sealed('tok-1', new Date(clock + 3 * 86_400_000).toISOString())).toBe('v1.sealed')
      const now = (await store.cases.find(scope('a', 'phone'), id, tick()))!
      expect(now.phone).toBe('tok-1')
      await store.cases.change({ case: of, version: now.version, set: { closed: { outcome: 'answered' } }, act: act('a', 'close') })
      expect(await store.care.sealed('tok-1', tick())).toBeUndefined()
      expect((await store.cases.find(scope('a', 'phone'), id, tick()))?.phone).toBeUndefined()
    })

    it('what was put off comes back by itself, once, and every desk hears of it', async () => {
      const { id, of } = await opened('asleep')
      await store.cases.change(claim(of, 'a'))
      const held = (await store.cases.find(scope('a', 'asleep'), id, tick()))!
      const until = new Date(clock + 60_000).toISOString()
      await store.cases.change({ case: held, version: held.version, set: { snoozedUntil: until }, act: act('a', 'snooze') })
      const mine = async (now: string): Promise<readonly string[]> =>
        (await store.cases.list(scope('a', 'asleep'), { view: 'mine', limit: 9, now })).rows.map(row => row.id)
      expect(await mine(tick())).toEqual([])
      expect(await store.cases.timed.wake(tick())).toBe(0)
      const { last } = await store.cases.changes(0, 1)
      clock += 60_000
      const woken = await Promise.all([store.cases.timed.wake(tick()), other.cases.timed.wake(tick())])
      expect(woken[0] + woken[1]).toBe(1)
      expect((await other.cases.changes(last, 10)).rows).toMatchObject([{ kind: 'case', case: id, office: 'asleep' }])
      expect(await mine(tick())).toEqual([id])
    })

    it('mine are those that wait for me, not those that wait for the citizen', async () => {
      const { chat, id, of } = await opened('ball')
      await store.cases.change(claim(of, 'a'))
      const list = async () => store.cases.list(scope('a', 'ball'), { view: 'mine', limit: 9, now: tick() })
      expect((await list()).counts).toMatchObject({ mine: 1, waiting: 0 })
      await turn(chat, 'ball', [], [officer('mời anh/chị ra quầy')], id)
      expect(await list()).toMatchObject({ rows: [], counts: { mine: 0, waiting: 1 } })
      await turn(chat, 'ball', [], [citizen('mấy giờ ạ')], id)
      expect((await list()).rows).toHaveLength(1)
    })

    it('reminds of a case once for each step, whoever looks, and not of one that was answered meanwhile', async () => {
      const { chat, id, of } = await opened('press')
      const pressing = async () => (await store.cases.timed.pressing(tick(), 500)).find(one => one.id === id)
      const before = (await pressing())!
      expect(before).toMatchObject({ reminded: 0, lateTold: false, escalated: false, office: 'press', due: of.due })
      const message: Incoming = {
        ...claim(of, 'x').message!,
        id: `late:${id}`,
        body: { kind: 'event', what: 'case-late', data: { case: id } },
      }
      const done = await Promise.all(
        [store, other].map(one => one.cases.timed.press(before, { reminded: 2, escalated: false, message }, tick())),
      )
      expect(done.filter(Boolean)).toHaveLength(1)
      expect(await pressing()).toMatchObject({ reminded: 2, lateTold: true })
      expect(await store.cases.find(scope('a', 'press'), id, tick())).toMatchObject({ reminded: 2, escalated: false })
      const late = (await pressing())!
      await turn(chat, 'press', [], [officer('mời anh/chị ra quầy')], id)
      expect(await pressing()).toBeUndefined()
      expect(await store.cases.timed.press(late, { reminded: 3, escalated: true }, tick())).toBe(false)
    })

    it('what is said when a case ends is told to the desks, though the talk has left it', async () => {
      const { chat, id } = await opened('ends')
      const { last } = await store.cases.changes(0, 1)
      const said: Unsaid = { by: 'assistant', at: tick(), ref: 'bye', reply: { blocks: [{ kind: 'paragraph', text: 'Xong việc.' }] } }
      await turn(chat, 'ends', [{ kind: 'beside', case: id }], [said])
      expect((await store.cases.changes(last, 10)).rows.filter(({ kind }) => kind === 'said')).toMatchObject([{ case: id }])
    })

    it('counts what people found, by office, month in Viet Nam and kind, and what a day brought', async () => {
      const { chat, id, of } = await opened('figures')
      const before = new Date(clock).toISOString()
      await turn(chat, 'figures', [{ kind: 'rate', case: id, score: 2 }], [citizen('a')], id)
      await turn(chat, 'figures', [{ kind: 'rate', case: id, score: 4 }], [citizen('b')], id)
      await turn(chat, 'figures', [{ kind: 'rate', case: 'turn-1', guide: 'account', score: 5 }], [citizen('c')], id)
      await turn(chat, 'figures', [{ kind: 'rate', case: 'turn-1', guide: 'account', word: 'dễ hiểu' }], [citizen('d')], id)
      // Another conversation's case is not rated.
      await turn('stranger', 'figures', [{ kind: 'rate', case: id, score: 1 }], [citizen('e')])
      const mine = scope('a', 'figures')
      expect((await other.cases.scores(mine, before)).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
        { office: 'figures', month: '2026-11', kind: 'case', score: 4, count: 1 },
        { office: 'figures', month: '2026-11', kind: 'guide', score: 5, count: 1 },
      ])
      expect(await other.cases.scores(scope('a', 'elsewhere'), before)).toEqual([])
      expect(await other.cases.scores(scope('a'), before)).toEqual([])
      const now = (await store.cases.find(mine, id, tick()))!
      await store.cases.change({ case: of, version: now.version, set: { closed: { outcome: 'answered' } }, act: act('a', 'close') })
      const from = new Date(clock - 3_600_000).toISOString()
      expect(await other.cases.traffic(mine, from, tick())).toEqual({ opened: 1, closed: 1, late: 0 })
      expect(await other.cases.traffic(mine, tick(), tick())).toEqual({ opened: 0, closed: 0, late: 0 })
      expect(await other.cases.list(mine, { view: 'open', limit: 9, now: tick() })).toMatchObject({ rows: [] })
    })

    it('an invitation is taken once, and tries are counted before they are judged', async () => {
      const invitation = {
        id: 'i1',
        hash: 'h1',
        email: 'lan@x.vn',
        name: 'Lan',
        role: 'officer',
        offices: ['x'],
        by: 'me',
        until: new Date(clock + 1e6).toISOString(),
      } as const
      await store.officers.invite(invitation, tick())
      const taken = await Promise.all([store, other, store, other].map(one => one.officers.accept('h1', tick())))
      expect(taken.filter(one => one !== undefined)).toEqual([invitation])
      const limit = [{ name: 'l1', most: 5, withinMs: 60_000 }]
      const now = tick()
      const refused = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).officers.tried(limit, now)))
      expect(refused.filter(Boolean)).toHaveLength(15)
      expect(await store.officers.tried(limit, new Date(clock + 61_000).toISOString())).toBe(false)
    })
  })
})
