import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import type { Store } from '../../src/model/store.ts'
import type { Effect } from '../../src/model/conversation.ts'
import { openStore } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'

/** What is gone is gone from the files: not only from the tables, but from their free pages, the index of words and the log. */
let folder: string
let store: Store
const at = (): string => new Date().toISOString()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  store = await openStore(join(folder, 'motcua.db'))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A word as it was typed, and as it is indexed: an index leaves out the letters in which a word is like the one before it. */
const [typed, folded] = ['Zwyrtlạ', 'zwyrtla']

const onDisk = (): string[] =>
  readdirSync(folder).filter(name => [typed, folded].some(word => readFileSync(join(folder, name)).includes(word)))

async function say(words: string, effects: readonly Effect[] = [], chat = 'c'): Promise<void> {
  const body = { kind: 'text' as const, text: words }
  await store.inbox.take([{ account: 'a', channel: 'a', id: `m${Math.random()}`, chat, sender: { id: chat }, at: at(), body }], [], at())
  const until = '2099-01-01T00:00:00.000Z'
  const [lane] = await store.inbox.claim({ owner: 'p', now: at(), until }, 1)
  const { was, waiting } = await store.inbox.load(lane!)
  const heard = waiting[0]!
  const now = was ?? begin({ id: `talk-${chat}`, account: 'a', channel: 'a', chat, language: 'vi' })
  const talk = [{ by: 'citizen' as const, at: heard.at, ref: heard.ref, body: heard.body }]
  await store.inbox.finish({ lane: lane!, done: heard.number, now, talk, rows: [], effects, at: at() })
}

it('keeps nothing in any file of what a person wants gone', async () => {
  for (let i = 0; i < 20; i += 1) {
    await say(`${typed} xin chào lần ${i}`)
    await say(`người khác nói câu thứ ${i}, dài hơn một chút`, [], `other${i % 7}`)
  }
  expect(onDisk()).not.toEqual([])
  await say('xóa', [{ kind: 'forget' }])
  expect(onDisk()).toEqual([])
})

it('keeps nothing in any file of what was purged', async () => {
  for (let i = 0; i < 20; i += 1) await say(`${typed} xin chào lần ${i}`)
  const later = new Date(Date.now() + 90 * 86_400_000).toISOString()
  await store.care.purge(later, { talk: 30, ids: 7, sent: 7, audit: 365, consents: 365 })
  expect(onDisk()).toEqual([])
})

it('keeps no word in the index when its row is gone', async () => {
  const { db, tidy, close } = openSqlite(join(folder, 'motcua.db'))
  const index = (conversation: string, number: number, words: string): Promise<unknown> =>
    db.insertInto('talk_text').values({ conversation, number, folded: words }).execute()
  for (let i = 0; i < 300; i += 1) {
    await index('other', i, `nguoi khac noi cau thu ${i}`)
    if (i % 90 === 5) await index('mine', i, `${folded} xin chao ${i}`)
  }
  await db.deleteFrom('talk_text').where('conversation', '=', 'mine').execute()
  await tidy()
  expect(onDisk()).toEqual([])
  await close()
})
