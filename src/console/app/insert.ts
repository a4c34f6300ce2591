import type { Facet } from '../../model/answer.ts'
import type { CaseRow, DeskOffice } from '../../model/desk.ts'
import { get } from './api.ts'
import { now } from './store.ts'
import { vi } from './texts.vi.ts'

/** Words that are not typed. */

/** The sides of a procedure that are asked for most: Alt + 1 to 5. */
export const quick = ['documents', 'fee', 'time', 'where', 'online'] as const satisfies readonly Facet[]

/** What is published of this side, with its source; undefined where nothing is. */
export async function words(code: string, facet: Facet, office: string | undefined): Promise<string | undefined> {
  const about = office === undefined ? '' : `?office=${encodeURIComponent(office)}`
  const result = await get<{ text: string }>(`/answers/${encodeURIComponent(code)}/${facet}${about}`)
  return result.ok ? result.data.text : undefined
}

/** What a ready-made reply may leave open, and what stands there. An empty value: it is not known, so the reply is of no use. */
type Values = { readonly procedure: string; readonly office: string; readonly hotline: string; readonly officer: string }

const tokens: { readonly [V in keyof Values]: string } = vi.canned.tokens
export const fields = Object.values(tokens)

export const fillIn = (text: string, values: Values): string =>
  (Object.keys(tokens) as (keyof Values)[]).reduce((words, name) => words.replaceAll(tokens[name], values[name]), text)

/** Braces that stand for nothing, as a mistyped field does. */
export const strangeFields = (text: string): readonly string[] => (text.match(/\{[^{}]*\}/g) ?? []).filter(one => !fields.includes(one))

const nowhere: DeskOffice = { slug: '', name: '', phones: {} }

function valuesOf({ office: slug, procedure }: CaseRow): Values {
  const { me } = now()
  if (me === undefined) return { officer: '', office: '', procedure: '', hotline: '' }
  const { name: office, phones } = me.offices.find(one => one.slug === slug) ?? me.offices[0] ?? nowhere
  const { name = '', field = '' } = procedure ?? {}
  return { officer: me.officer.name, office, procedure: name, hotline: phones[field] ?? phones['chung'] ?? '' }
}

type Ready = { readonly id: string; readonly title: string; readonly key: string | undefined; readonly text: string }

/** The replies of the case's office, filled in; those that need what is not known are left out. */
export function readyFor(row: CaseRow): readonly Ready[] {
  const { canned, me } = now()
  const values = valuesOf(row)
  const list = canned.find(({ office }) => office === (row.office ?? me?.offices[0]?.slug))
  return (list?.replies ?? [])
    .filter(({ text }) => (Object.keys(tokens) as (keyof Values)[]).every(name => values[name] !== '' || !text.includes(tokens[name])))
    .map(({ id, title, key, text }) => ({ id, title, key, text: fillIn(text, values) }))
}

/** "/chao" before the cursor becomes the reply of this key: the words and where the cursor then is. */
export function expanded(words: string, at: number, row: CaseRow): { readonly text: string; readonly at: number } | undefined {
  const typed = /(^|\s)\/([a-z0-9]{1,12})$/i.exec(words.slice(0, at))
  const reply = typed === null ? undefined : readyFor(row).find(({ key }) => key === typed[2]?.toLowerCase())
  if (typed === null || reply === undefined) return undefined
  const before = words.slice(0, at - (typed[2]?.length ?? 0) - 1)
  return { text: `${before}${reply.text}${words.slice(at)}`, at: before.length + reply.text.length }
}
