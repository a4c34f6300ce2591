/** The port of dossiers that people have asked to hear of. */

/** One dossier followed in one chat. `box` seals the code, `key` is its keyed hash; `mark` is what was told last, `seen` how old that knowledge is. */
export type Follow = {
  readonly id: string
  readonly account: string
  readonly chat: string
  readonly key: string
  readonly box: string
  readonly mark: string
  readonly seen: string
  /** Changes told so far. */
  readonly told: number
  readonly until: string
}

export type Move = { readonly id: string; readonly mark: string; readonly seen: string }

/** Who agreed to what, and when it ended. After "delete my data" `chat` is empty. */
export type Consent = {
  readonly id: string
  readonly account: string
  readonly chat: string
  readonly channel: string
  readonly purpose: string
  /** The version of the words that were shown. */
  readonly text: string
  readonly givenAt: string
  readonly endedAt?: string
}

export type Follows = {
  /** Those to be looked at now, in the order of their ids, from the one after `after`. */
  due(now: string, after: string, limit: number): Promise<readonly Follow[]>
  /** Looks at these again at `due`. */
  later(ids: readonly string[], due: string): Promise<void>
  /** What was told last from now on. A row that is gone is passed over. */
  moved(moves: readonly Move[]): Promise<void>
  /** Chats of an account that follow something and whose person last wrote in this span of time. */
  lastHeard(account: string, from: string, to: string): Promise<readonly { readonly chat: string; readonly at: string }[]>
  of(account: string, chat: string): Promise<readonly Follow[]>
  consents(limit: number): Promise<readonly Consent[]>
}
