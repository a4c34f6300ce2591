import { readFileSync } from 'node:fs'
import { KnowledgeError } from '../src/model/error.ts'

/** One question with everything that is right as its answer. Lists are alternatives; empty = not asked of this row. */
export type Row = {
  readonly id: string
  readonly question: string
  readonly intents: readonly string[]
  /** "account#no-otp": the failure that a guide is to open at. */
  readonly branches: readonly string[]
  readonly codes: readonly string[]
  readonly facets: readonly string[]
  readonly style: string
}

const columns = ['id', 'question', 'intent', 'code', 'facet', 'style'] as const

/** A file of questions: tab-separated, `#` begins a comment, the first other line names the columns. Throws KnowledgeError. */
export function readRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
  const [head, ...rows] = lines
  const names = head?.text.split('\t') ?? []
  const missing = columns.filter(name => !names.includes(name))
  if (missing.length > 0) throw new KnowledgeError([{ file, line: head?.line ?? 1, what: `lacks the columns ${missing.join(', ')}` }])
  return rows.map(({ text, line }) => {
    const cells = text.split('\t')
    const cell = (name: (typeof columns)[number]): string => cells[names.indexOf(name)] ?? ''
    if (cell('question') === '' || cell('intent') === '')
      throw new KnowledgeError([{ file, line, what: 'a row needs a question and an intent' }])
    return {
      id: cell('id'),
      question: cell('question'),
      intents: listed(cell('intent')).map(intent => intent.replace(/#.*$/, '')),
      branches: listed(cell('intent')).flatMap(intent => (intent.includes('#') ? [intent.replace('guide:', '')] : [])),
      codes: listed(cell('code')),
      facets: listed(cell('facet')),
      style: cell('style'),
    }
  })
}

function listed(text: string): string[] {
  return text
    .split('|')
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** The same question as a hurried thumb types it. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
