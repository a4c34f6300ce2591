import { join } from 'node:path'
import type { Config } from '../config.ts'
import { begin } from '../dialogue/begin.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Erasure, Lying } from '../model/erasures.ts'
import { keptDays } from '../model/retention.ts'
import type { Inbox, Store } from '../model/store.ts'
import { openLedger, type Ledger } from '../privacy/ledger.ts'
import type { Seal } from '../privacy/seal.ts'

/** What was erased stays erased: also where an older database is put back in place. */

type House = { readonly store: Pick<Store, 'erasures'>; readonly seal: Pick<Seal, 'hashOf'>; now(): Date }

const whoOf = ({ seal }: Pick<House, 'seal'>, account: string, chat: string): string => seal.hashOf(`erasure ${account} ${chat}`)

export const ledgerOf = (config: Pick<Config, 'dataDir'>): Ledger => openLedger(join(config.dataDir, 'erasures.log'))

/** Written down before it is done: whoever dies in between erases once too often, not once too seldom. */
export const erasing = (inbox: Inbox, ledger: Ledger, seal: Pick<Seal, 'hashOf'>): Inbox => ({
  ...inbox,
  finish: async turn => {
    if (!turn.effects.some(({ kind }) => kind === 'forget')) return inbox.finish(turn)
    const { account, chat } = turn.lane
    const id = seal.hashOf(`erasure ${account} ${chat} ${turn.done}`).slice(0, 32)
    const erasure: Erasure = { id, at: turn.at, who: whoOf({ seal }, account, chat) }
    await ledger.add([erasure])
    return inbox.finish({ ...turn, erasure })
  },
})

const page = 500

/**
 * At the start: what the file knows and the database does not was erased after this database was put aside, and is erased again; what
 * other processes erased is copied into the file. Returns how many chats were erased anew.
 */
export async function replay(house: House, ledger: Ledger): Promise<number> {
  const since = new Date(house.now().getTime() - keptDays.erasures * 86_400_000).toISOString()
  await ledger.forgetBefore(since)
  const [written, stored] = await Promise.all([ledger.all(), house.store.erasures.all()])
  const ids = (all: readonly Erasure[]): ReadonlySet<string> => new Set(all.map(({ id }) => id))
  const [inFile, inStore] = [ids(written), ids(stored)]
  const missing = written.filter(({ id }) => !inStore.has(id))
  const erased = missing.length === 0 ? 0 : await eraseAgain(house, missing)
  // Last: whoever dies before begins anew.
  await house.store.erasures.add(missing)
  await ledger.add(stored.filter(({ id }) => !inFile.has(id)))
  return erased
}

async function eraseAgain(house: House, missing: readonly Erasure[]): Promise<number> {
  const { erasures } = house.store
  const latest = new Map<string, string>()
  for (const { who, at } of missing) if (at > (latest.get(who) ?? '')) latest.set(who, at)
  let erased = 0
  for (let after: Lying | undefined; ;) {
    const chats: readonly Lying[] = await erasures.chats(after, page)
    for (const of of chats) {
      const at = latest.get(whoOf(house, of.account, of.chat))
      if (at === undefined) continue
      await erasures.erase(of, at, freshOf(of))
      erased += 1
    }
    after = chats.at(-1)
    if (after === undefined) return erased
  }
}

/** As a chat before its first word, but that its numbers go on. */
function freshOf({ conversation }: Lying): string {
  if (conversation === undefined) return ''
  const { id, account, channel, chat, office, language, next, version } = JSON.parse(conversation.state) as Conversation
  const fresh = begin({ id, account, channel, chat, language, ...(office === undefined ? {} : { office }) })
  return JSON.stringify({ ...fresh, introduced: true, next, version } satisfies Conversation)
}
