import type { Language } from '../../../src/model/message.ts'
import type { Bubble } from './bubble.tsx'
import type { Keep, Look } from './keep.ts'
import type { Log } from './log.tsx'
import type { News } from './news.tsx'
import type { Reading } from './reading.ts'
import type { Talk } from './talk.ts'
import type { Texts } from './texts.vi.ts'
import type { Site } from './view.tsx'

/** What the open widget holds, and what its parts may do with it. */

export type ChatOptions = Site & {
  readonly office: string
  readonly campaign: string
  readonly lang: Language
  readonly mount: HTMLElement
  /** What stands around the chat on a foreign page. */
  readonly frame: typeof Bubble | undefined
}

/** Rows drawn at once; more on request, so that a long talk does not weigh on a small phone. */
export const page = 60

type Live = { readonly keep: Keep; readonly talk: Talk; readonly reading?: Reading; readonly Log?: typeof Log; readonly News?: typeof News }

/** All that changes. `live` begins when the chat is first opened. */
export type Now = { look: Look; texts: Texts; draft: string; shown: number; isMenuOpen: boolean; isOpen: boolean; live: Live | undefined }

export type Chat = {
  readonly now: Now
  readonly mount: HTMLElement
  part(selector: string): HTMLElement | null
  /** Draws at once; `changed` draws once at the end of the task. */
  draw(): void
  changed(): void
  /** Takes the words of the language that is wanted now. */
  speak(): void
  begin(): void
}
