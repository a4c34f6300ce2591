/** Somebody's data were erased on request at `at`. `who`: keyed hash of account and chat; `id`: the same for a repeated turn. */
export type Erasure = { readonly id: string; readonly at: string; readonly who: string }

/** A chat as it lies in the database; `state`: JSON of its conversation, where it has one. */
export type Lying = {
  readonly account: string
  readonly chat: string
  readonly conversation?: { readonly id: string; readonly state: string }
}

export type Erasures = {
  all(): Promise<readonly Erasure[]>
  /** Those known already change nothing. */
  add(erasures: readonly Erasure[]): Promise<void>
  /** Up to `limit` chats behind `after`, by account and chat. */
  chats(after: Pick<Lying, 'account' | 'chat'> | undefined, limit: number): Promise<readonly Lying[]>
  /** Erases what is older than `at` as the person's own wish did; `fresh`: the state that the conversation is left in. */
  erase(of: Lying, at: string, fresh: string): Promise<void>
}
