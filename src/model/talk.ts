import type { Body } from './message.ts'
import type { Reply } from './reply.ts'

/**
 * One row of a conversation as a client sees it. Numbers run per conversation without gaps, so a client
 * that holds number n asks for everything after n. `ref` is the sender's own message id on a citizen's row.
 */
export type Said = {
  readonly number: number
  readonly at: string
  readonly ref: string
} & (
  | { readonly by: 'citizen'; readonly body: Body }
  | { readonly by: 'assistant'; readonly reply: Reply }
  | { readonly by: 'officer'; readonly name: string; readonly reply: Reply }
)

/** What a channel whose client reads (web) may read. */
export type Talk = {
  /** Rows with a number above `after`, in order, at most `limit`. */
  read(account: string, chat: string, after: number, limit: number): Promise<readonly Said[]>
  /** Calls `woken` whenever the chat may have new rows, in this process or another one, and with *typing* while an officer types. Returns the way to stop. */
  watch(account: string, chat: string, woken: (why?: 'typing') => void): () => void
  /** True while a message of this chat is taken but not yet answered. */
  busy(account: string, chat: string): Promise<boolean>
}
