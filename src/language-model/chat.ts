import { openAside } from '../model/aside.ts'

/** One question to a language model, one answer in text: all that is asked of it. */

/** `library`: where langchain's `initChatModel` lies, as an address for `import()`. */
export type Spec = {
  readonly library: string
  readonly provider: string
  readonly name: string
  readonly url: string | undefined
  readonly key: string | undefined
  readonly mostTokens: number
}
/** `rules` are ours, `words` what somebody else wrote. */
export type Prompt = { readonly rules: string; readonly words: string }
/** Without a prompt it is only made ready. */
export type Order = { readonly spec: Spec; readonly prompt?: Prompt; readonly limitMs: number }
export type Said = { readonly text: string; readonly tokensIn: number; readonly tokensOut: number }

export type Chat = {
  /** Rejects where the model does not answer, or not within the time. */
  ask(order: Order): Promise<Said>
  close(): Promise<void>
}

/** The thread goes after so long without a question, and takes its memory with it. */
export const idleMs = 15 * 60_000

export function openChat(): Chat {
  return openAside<Order, Said>({
    file: new URL('./thread.ts', import.meta.url),
    // Keys and switches come from our settings alone: langchain would trace to a server of its maker if the environment said so.
    env: {},
    idleMs,
    mostWaiting: 16,
  })
}
