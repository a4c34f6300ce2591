import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { detect } from '../../../src/privacy/detect.ts'
import { readRows, unaccented } from '../../rows.ts'

/** Rows of ours that hold made-up personal data on purpose: codes of dossiers, a one-time code, an ID number, a name, a house. */
const personal: ReadonlySet<string> = new Set(
  'l324 m044 m062 m066 m070 m076 m089 t195 t196 t220 t225 t276 e241 e284 e285 e286 e287 k15.2'.split(' '),
)

type Talks = { readonly talks: readonly { readonly id: string; readonly turns: readonly { readonly say: string }[] }[] }

/** With and without accents: all that our questions and talks ask and all phrases that the knowledge expects, each with where it stands. */
export function harmless(): readonly { readonly id: string; readonly text: string }[] {
  const root = join(import.meta.dirname, '../../..')
  const rows = ['learn', 'train', 'dev', 'test', 'guides-train']
    .flatMap(name => readRows(join(root, `eval/questions/${name}.tsv`)))
    .map(({ id, question }) => ({ id, text: question }))
  const talks = ['talks', 'talks-test'].flatMap(name =>
    (parse(readFileSync(join(root, `eval/questions/${name}.yaml`), 'utf8')) as Talks).talks.flatMap(({ id, turns }) =>
      turns.map(({ say }, i) => ({ id: `${id}.${i + 1}`, text: say })),
    ),
  )
  const { catalogue } = JSON.parse(readFileSync(join(root, 'dist/knowledge.json'), 'utf8')) as { readonly catalogue: string }
  const all = [...rows, ...talks, ...phrasesIn(JSON.parse(catalogue)).map(text => ({ id: `phrase "${text}"`, text }))]
  return all.filter(({ id }) => !personal.has(id)).flatMap(one => [one, { ...one, text: unaccented(one.text) }])
}

export const masked = (texts: ReturnType<typeof harmless>): readonly string[] =>
  texts.filter(({ text }) => detect(text).length > 0).map(({ id }) => id)

function phrasesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(phrasesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (key === 'phrases' || key === 'questions') && Array.isArray(inner)
      ? inner.filter((one): one is string => typeof one === 'string')
      : phrasesIn(inner),
  )
}
