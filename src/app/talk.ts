import type { Store } from '../model/store.ts'
import type { Said, Talk } from '../model/talk.ts'
import { reveal } from '../privacy/reveal.ts'
import type { OpenSealed } from './sealed.ts'

/** The talk as channels see it: one listener on the store serves any number of open streams. */
export function openTalk(store: Store, open: OpenSealed): Talk & { stir(account: string, chat: string): void; close(): void } {
  const watching = new Map<string, Set<(why?: 'typing') => void>>()
  const keyOf = (account: string, chat: string): string => `${account}\n${chat}`
  const wakeAll = (watchers: readonly (() => void)[]): void => {
    for (const woken of watchers) woken()
  }
  const stir = (account: string, chat: string): void => wakeAll([...(watching.get(keyOf(account, chat)) ?? [])])
  const stop = store.onWake(wake => {
    if (wake.topic === 'talk') stir(wake.account, wake.chat)
    if (wake.topic === 'typing' && wake.officer !== undefined)
      for (const woken of watching.get(keyOf(wake.account, wake.chat)) ?? []) woken('typing')
    if (wake.topic === 'any') for (const watchers of watching.values()) wakeAll([...watchers])
  })
  return {
    read: async (account, chat, after, limit) =>
      Promise.all((await store.readTalk(account, chat, after, limit)).map(said => shown(said, open))),
    busy: store.busy,
    watch(account, chat, woken) {
      const key = keyOf(account, chat)
      const watchers = watching.get(key) ?? new Set()
      watching.set(key, watchers.add(woken))
      return () => {
        watchers.delete(woken)
        if (watchers.size === 0) watching.delete(key)
      }
    },
    stir,
    close: stop,
  }
}

async function shown(said: Said, open: OpenSealed): Promise<Said> {
  return said.by === 'assistant' ? { ...said, reply: await reveal(said.reply, open) } : said
}
