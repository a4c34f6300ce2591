import type { Language } from './message.ts'

/** What goes out. No markup: each channel escapes and draws in its own way. */

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly file: string; readonly alt: string }
  /** A document; `file` is where it is below our own address, `label` what is said of it. */
  | { readonly kind: 'file'; readonly file: string; readonly label: string }
  | { readonly kind: 'phone'; readonly label: string; readonly number: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

/** `id` is at most 64 bytes (Telegram's limit on button data); `label` is what the person reads and may type back. */
export type Choice = { readonly id: string; readonly label: string }

/** Where a statement is written. `base` and `overlay` are the numbers of the knowledge versions it was read from. */
export type Citation = {
  readonly source: string
  readonly title: string
  readonly place?: string
  readonly url?: string
  readonly asOf: string
  readonly base: number
  readonly overlay: number
}

export type Blocks = readonly [Block, ...Block[]]

export type Reply = {
  readonly blocks: Blocks
  readonly choices?: readonly Choice[]
  readonly citations?: readonly Citation[]
  /** A question back, or a step on the way: a platform that can overwrite it may do so once it is answered. */
  readonly passing?: true
  /** Pictures of the citizen: an officer asks for some, some came, none are taken any more. */
  readonly pictures?: 'asked' | 'came' | 'over'
}

/**
 * A reply cut to what one call to a platform carries. `replaces`: the platform's id of the passing message it may overwrite.
 * `officer`: an officer says it, so it goes out where the machine must be silent.
 */
export type Part = Reply & { readonly language?: Language; readonly replaces?: string; readonly officer?: true }

/** *reply*: someone waits for it, so an unknown outcome is tried once more. *notice*: never said twice. */
export type Policy = 'reply' | 'notice'
