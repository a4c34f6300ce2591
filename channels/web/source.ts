import type { Said, Talk } from '../../src/model/talk.ts'
import { ownId } from './chat.ts'

/** One chat's rows, as this browser may see them. */
export type Source = {
  read(after: number, limit: number): Promise<readonly Said[]>
  watch(woken: (why?: 'typing') => void): () => void
  busy(): Promise<boolean>
}

export function sourceOf(talk: Talk, account: string, chat: string): Source {
  return {
    read: async (after, limit) => (await talk.read(account, chat, after, limit)).map(row => ({ ...row, ref: ownId(chat, row.ref) })),
    watch: woken => talk.watch(account, chat, woken),
    busy: () => talk.busy(account, chat),
  }
}
