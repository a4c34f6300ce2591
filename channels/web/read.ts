import { z } from 'zod'
import { clean } from '../../src/model/clean.ts'
import type { Body, Language } from '../../src/model/message.ts'
import type { Refusal } from './texts.ts'

/** What the widget posts. Pure: raw text in, one message or one refusal out; never throws. */

type Posted = { readonly id: string; readonly body: Body; readonly language?: Language }
export type Reading =
  { readonly ok: true; readonly posted: Posted } | { readonly ok: false; readonly why: Refusal; readonly language?: Language }

/** In characters (UTF-16 units), after tidying. */
export const longest = 4000

const bytes = (text: string) => new TextEncoder().encode(text).length
const language = z.enum(['vi', 'en']).optional().catch(undefined)

const postedSchema = z.object({
  id: z.uuid(),
  language,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string().transform(clean) }),
    z.object({
      kind: z.literal('choice'),
      id: z
        .string()
        .min(1)
        .refine(id => bytes(id) <= 64),
      label: z
        .string()
        .max(400)
        .transform(text => clean(text).slice(0, 200))
        .optional(),
    }),
    // A mistyped campaign code must not keep anyone from starting.
    z.object({
      kind: z.literal('start'),
      campaign: z
        .string()
        .regex(/^[\w.-]{1,64}$/)
        .optional()
        .catch(undefined),
    }),
  ]),
})

export function read(raw: string): Reading {
  const json = parse(raw)
  if (json === undefined) return { ok: false, why: 'json' }
  const seen = postedSchema.safeParse(json)
  if (!seen.success) return refused('shape', json)
  const { id, body } = seen.data
  if (body.kind === 'text' && body.text === '') return refused('empty', json)
  if (body.kind === 'text' && body.text.length > longest) return refused('long', json)
  return { ok: true, posted: { id, body: withoutGaps(body), ...(seen.data.language ? { language: seen.data.language } : {}) } }
}

function refused(why: Refusal, json: unknown): Reading {
  const said = z.object({ language }).safeParse(json).data?.language
  return said ? { ok: false, why, language: said } : { ok: false, why }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** zod leaves `campaign: undefined` behind; the model's optional fields are absent or set. */
function withoutGaps(body: z.infer<typeof postedSchema>['body']): Body {
  switch (body.kind) {
    case 'text':
      return body
    case 'choice':
      return { kind: 'choice', id: body.id, ...(body.label ? { label: body.label } : {}) }
    case 'start':
      return { kind: 'start', ...(body.campaign ? { campaign: body.campaign } : {}) }
  }
}
