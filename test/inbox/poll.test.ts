import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startPolling, type PollSetting } from '../../src/inbox/poll.ts'
import type { Channel } from '../../src/model/channel.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Store } from '../../src/model/store.ts'
import { engines, type Place } from '../support/stores.ts'

const message = (id: string): Incoming => ({
  account: 'p:1',
  channel: 'p',
  id,
  chat: 'c',
  sender: { id: 's' },
  at: '2026-11-28T00:00:00.000Z',
  body: { kind: 'text', text: id },
})

/** A platform that hands out each of its messages once, and tells who asked. */
function platform(ids: readonly string[]) {
  const left = [...ids]
  const stored: string[] = []
  const asked: { readonly who: string; readonly stored: number }[] = []
  const channelFor = (who: string): Channel => ({
    name: 'p',
    account: 'p:1',
    can: { text: 100, choices: 0, label: 0, pictures: false, markup: false },
    receive: () => Promise.resolve({ messages: [], response: new Response() }),
    async *poll(stop) {
      while (!stop.aborted) {
        asked.push({ who, stored: stored.length })
        const id = left.shift()
        if (id === undefined) await pause(5, undefined, { signal: stop }).catch(() => undefined)
        yield id === undefined ? [] : [message(id)]
      }
    },
  })
  return { channelFor, left, stored, asked }
}

describe.each(engines)('polling, on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    const ends: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const end of ends.splice(0).toReversed()) await end()
    })
    const home = async (): Promise<Place> => {
      const made = await place()
      ends.push(made.drop)
      return made
    }
    const openIn = async (where: Place): Promise<Store> => {
      const store = await where.open()
      ends.push(store.close)
      return store
    }
    const start = (store: Store, channel: Channel, owner: string, more: Partial<PollSetting> & Pick<PollSetting, 'take'>) => {
      const polling = startPolling([channel], store.leases, {
        owner,
        now: () => new Date(),
        failed: () => undefined,
        pace: { leaseMs: 400, renewMs: 50, againMs: 5, longestMs: 20 },
        ...more,
      })
      ends.push(polling.close)
      return polling
    }

    it('asks for the next only once the last is stored, however often storing fails', async () => {
      const { channelFor, stored, asked } = platform(['1', '2', '3'])
      let fails = 3
      start(await openIn(await home()), channelFor('a'), 'a', {
        take: async messages => {
          if (fails-- > 0) throw new Error('disk full')
          stored.push(...messages.map(({ id }) => id))
        },
      })
      await expect.poll(() => stored).toEqual(['1', '2', '3'])
      expect(asked.slice(0, 3).map(ask => ask.stored)).toEqual([0, 1, 2])
    })

    it('is done by one process at a time, and taken over from one that leaves', async () => {
      const where = await home()
      const [here1, here2] = [await openIn(where), await openIn(where)]
      const { channelFor, stored, asked, left } = platform(['1', '2', '3'])
      const take = async (messages: readonly Incoming[]) => void stored.push(...messages.map(({ id }) => id))
      const first = start(here1, channelFor('a'), 'a', { take })
      await expect.poll(() => stored.length).toBe(3)
      start(here2, channelFor('b'), 'b', { take })
      await expect.poll(() => asked.length).toBeGreaterThan(20)
      expect(asked.every(({ who }) => who === 'a')).toBe(true)
      await first.close()
      left.push('4')
      await expect.poll(() => stored.length).toBe(4)
      expect(asked.at(-1)?.who).toBe('b')
    })

    it('begins anew when the platform is not to be reached', async () => {
      const { channelFor, stored } = platform(['1'])
      const good = channelFor('a')
      let fails = 2
      const bad: Channel = {
        ...good,
        poll: stop => {
          if (fails-- > 0) throw new Error('no connection')
          return good.poll!(stop)
        },
      }
      const failures: string[] = []
      start(await openIn(await home()), bad, 'a', {
        failed: (_error, where_) => void failures.push(where_),
        take: async messages => void stored.push(...messages.map(({ id }) => id)),
      })
      await expect.poll(() => stored).toEqual(['1'])
      expect(failures).toEqual(['poll p:1', 'poll p:1'])
    })
  })
})
