import { beforeEach, describe, expect, it } from 'vitest'
import type { Known } from '../../src/dossier/provider.ts'
import { markOf } from '../../src/dossier/mark.ts'
import { askForWord, watchOnce, type Watch } from '../../src/dossier/watch.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { Follow, Follows } from '../../src/model/follows.ts'
import type { Incoming } from '../../src/model/message.ts'

const day = '2026-11-28'
const was: Dossier = { state: 'processing', label: 'x', asOf: `${day}T00:00:00.000Z` }

/** Follows in memory: the store's own are held to the same in the contract suite. */
function kept(rows: Follow[]): Follows & { rows: Follow[]; later_: [readonly string[], string][] } {
  const later_: [readonly string[], string][] = []
  return {
    rows,
    later_,
    due: async (_, after, limit) => rows.filter(({ id }) => id > after).slice(0, limit),
    later: async (ids, due) => void later_.push([ids, due]),
    moved: async moves => {
      for (const { id, mark, seen } of moves) {
        const i = rows.findIndex(row => row.id === id)
        const row = rows[i]
        if (row) rows[i] = { ...row, mark, seen, told: row.told + 1 }
      }
    },
    lastHeard: async () => [{ chat: 'c1', at: '2026-11-22T03:00:00.000Z' }],
    of: async () => rows,
    consents: async () => [],
  }
}

describe('watching dossiers', () => {
  let dossiers: Map<string, Dossier>
  let follows: ReturnType<typeof kept>
  let taken: Incoming[]
  let clock: string
  const row = (n: number): Follow => ({
    id: `f${n}`,
    account: 'web:x',
    chat: `c${n}`,
    key: `k${n}`,
    box: `box ${n}`,
    mark: markOf(was),
    seen: was.asOf,
    told: 0,
    until: '2027-05-01T00:00:00.000Z',
  })
  const watch = (more: Partial<Watch> = {}): Watch => ({
    provider: {
      name: 'file',
      find: async code => {
        const dossier = dossiers.get(code)
        return dossier && ({ dossier } satisfies Known)
      },
      close: () => undefined,
    },
    follows,
    open: box => box.replace('box ', 'code '),
    tell: dossier => dossier,
    take: async messages => {
      // As the inbox does: an id is taken once.
      taken.push(...messages.filter(({ id }) => !taken.some(known => known.id === id)))
    },
    now: () => new Date(clock),
    failed: () => undefined,
    quiet: { from: 21, to: 7 },
    ...more,
  })
  beforeEach(() => {
    dossiers = new Map([1, 2, 3].map(n => [`code ${n}`, was]))
    follows = kept([row(1), row(2), row(3)])
    taken = []
    clock = `${day}T03:00:00.000Z`
  })

  it('tells a change once, and only who follows that dossier', async () => {
    dossiers.set('code 2', { ...was, state: 'done', asOf: `${day}T01:00:00.000Z` })
    expect(await watchOnce(watch())).toBe(1)
    expect(await watchOnce(watch())).toBe(0)
    expect(taken.map(({ chat, body }) => [chat, body.kind === 'event' && body.what])).toEqual([['c2', 'dossier-moved']])
  })

  it('is not moved by a newer file that says the same, nor by an older one that says otherwise', async () => {
    dossiers.set('code 1', { ...was, received: '2026-11-20', asOf: `${day}T01:00:00.000Z` })
    dossiers.set('code 2', { ...was, state: 'accepted', asOf: '2026-11-27T00:00:00.000Z' })
    dossiers.delete('code 3')
    expect(await watchOnce(watch())).toBe(0)
  })

  it('tells there and back again as two changes', async () => {
    for (const [i, state] of (['supplement', 'processing', 'supplement'] as const).entries()) {
      dossiers.set('code 1', { ...was, state, asOf: `${day}T0${i + 1}:00:00.000Z` })
      await watchOnce(watch())
    }
    expect(taken).toHaveLength(3)
  })

  it('that dies between telling and noting it says the same under the same id, and loses no change that came since', async () => {
    dossiers.set('code 1', { ...was, state: 'supplement', asOf: `${day}T01:00:00.000Z` })
    const dying = watch({ follows: { ...follows, moved: () => Promise.reject(new Error('killed')) } })
    await expect(watchOnce(dying)).rejects.toThrow('killed')
    await watchOnce(watch())
    expect(taken).toHaveLength(1)
    dossiers.set('code 1', { ...was, state: 'done', asOf: `${day}T02:00:00.000Z` })
    await expect(watchOnce(watch({ follows: { ...follows, moved: () => Promise.reject(new Error('killed')) } }))).rejects.toThrow('killed')
    dossiers.set('code 1', { ...was, state: 'returned', asOf: `${day}T02:30:00.000Z` })
    await watchOnce(watch())
    expect(taken).toHaveLength(3)
  })

  it('keeps quiet from nine in the evening to seven in the morning, and tells the last state then', async () => {
    dossiers.set('code 1', { ...was, state: 'supplement', asOf: `${day}T13:30:00.000Z` })
    clock = `${day}T14:00:00.000Z`
    expect(await watchOnce(watch())).toBe(0)
    dossiers.set('code 1', { ...was, state: 'done', asOf: `${day}T15:00:00.000Z` })
    clock = `${day}T23:59:00.000Z`
    expect(await watchOnce(watch())).toBe(0)
    clock = '2026-11-29T00:00:00.000Z'
    expect(await watchOnce(watch())).toBe(1)
  })

  it('ends what is over its time, asking no system', async () => {
    follows.rows[0] = { ...row(1), until: `${day}T02:00:00.000Z` }
    dossiers.set('code 1', { ...was, state: 'done', asOf: `${day}T01:00:00.000Z` })
    await watchOnce(watch())
    expect(taken.map(({ body }) => body.kind === 'event' && body.data)).toEqual([{ kind: 'ended', follow: 'f1' }])
  })

  it('asks a system one by one again after a while only, and goes on where one look-up fails', async () => {
    dossiers.set('code 3', { ...was, state: 'done', asOf: `${day}T01:00:00.000Z` })
    const plain = watch()
    const failing = {
      ...plain.provider,
      find: (code: string, signal: AbortSignal) =>
        code === 'code 1' ? Promise.reject(new Error('down')) : plain.provider.find(code, signal),
    }
    expect(await watchOnce(watch({ provider: failing, againMs: 3_600_000 }))).toBe(1)
    expect(follows.later_).toEqual([[['f1', 'f2', 'f3'], `${day}T04:00:00.000Z`]])
  })

  it('asks for one word once for each time the person has written', async () => {
    await askForWord(watch(), 'zalo-oa:1', 168)
    await askForWord(watch(), 'zalo-oa:1', 168)
    expect(taken.map(({ account, chat, body }) => [account, chat, body.kind === 'event' && body.data])).toEqual([
      ['zalo-oa:1', 'c1', { kind: 'window' }],
    ])
  })
})
