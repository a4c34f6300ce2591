import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Doing } from '../jobs/run.ts'
import { openCalls, type Calls } from '../language-model/calls.ts'
import { openChat, type Spec } from '../language-model/chat.ts'
import { draft, type Draft } from '../language-model/draft.ts'
import { rewrite } from '../language-model/rewrite.ts'
import type { Case } from '../model/cases.ts'
import type { Know } from '../model/conversation.ts'
import type { Json } from '../model/message.ts'
import type { Store } from '../model/store.ts'
import type { Said } from '../model/talk.ts'
import { masked } from '../privacy/mask.ts'
import { draftOf } from './draft-of.ts'
import { moduleOf } from './extras.ts'
import type { ModelSettings } from './model-settings.ts'

/** What a language model may do in this house, where there is one: put a question into other words, and draft for officers. */

export type Helper = {
  rewrites(): boolean
  /** Undefined where nobody drafts. */
  readonly drafts: ((of: Case, talk: readonly Said[]) => Promise<Draft | 'no-source' | 'failed'>) | undefined
  readonly doings: Readonly<Record<string, Doing>>
  close(): Promise<void>
}

type House = {
  readonly config: Pick<Config, 'model'>
  readonly store: Pick<Store, 'modelUses'>
  know(): Know
  now(): Date
  failed(error: unknown, where: string): void
}

/** A little less than a person waits, so that the result is there before the timer. */
export const rewriteMs = 1500
const draftMs = 30_000
const mostTokens = 600

export function openHelper({ config: { model }, store, know, now, failed }: House): Helper {
  const spec = model === undefined ? undefined : specOf(model)
  if (model !== undefined && spec === undefined) failed(new Error('its packages are missing: motcua add model'), 'model')
  if (model === undefined || spec === undefined)
    return { rewrites: () => false, drafts: undefined, doings: doingsOf(undefined), close: () => Promise.resolve() }
  const { price, callsPerDay } = model
  const calls = openCalls({ chat: openChat(), spec, uses: store.modelUses, price, callsPerDay, now, failed })
  return {
    rewrites: () => model.rewrites && calls.ready(),
    drafts: model.drafts
      ? async (of, talk) => {
          const with_ = draftOf(of, talk, know(), now())
          return with_ === undefined ? 'no-source' : ((await draft(calls, with_, draftMs)) ?? 'failed')
        }
      : undefined,
    doings: doingsOf(calls),
    close: calls.close,
  }
}

/** Undefined while the packages are not added. */
export function specOf({ provider, name, url, key }: ModelSettings): Spec | undefined {
  const library = moduleOf('model', 'langchain/chat_models/universal')
  return library === undefined ? undefined : { library, provider, name, url, key, mostTokens }
}

const asked = z.object({ of: z.string(), text: z.string() })

/** Also where the model was taken away meanwhile: whoever waits for it is answered. */
function doingsOf(calls: Calls | undefined): Readonly<Record<string, Doing>> {
  return {
    rewrite: async job => {
      const { of, text } = asked.parse(job.data)
      // Begun before and cut off: the timer has answered, or will.
      if (job.tries > 1) return undefined
      const query = calls === undefined ? undefined : await rewrite(calls, masked(text), rewriteMs)
      return result({ of, ...(query === undefined ? {} : { query }) })
    },
    'rewrite-late': job => Promise.resolve(result({ of: asked.pick({ of: true }).parse(job.data).of, late: true })),
  }
}

const result = (data: { readonly [name: string]: Json }): { what: 'rewritten'; data: Json } => ({ what: 'rewritten', data })
