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

/**
 * A tab-separated file, the cells of each line by the names of the first one; `#` begins a comment. `line` counts from 1.
 * Throws KnowledgeError where a column is missing.
 */
export function readTable<Name extends string>(
  file: string,
  names: readonly Name[],
): { readonly line: number; readonly cell: (name: Name) => string }[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
  const [head, ...rows] = lines
  const found = head?.text.split('\t') ?? []
  const missing = names.filter(name => !found.includes(name))
  if (missing.length > 0) throw new KnowledgeError([{ file, line: head?.line ?? 1, what: `lacks the columns ${missing.join(', ')}` }])
  return rows.map(({ text, line }) => {
    const cells = text.split('\t')
    return { line, cell: name => cells[found.indexOf(name)] ?? '' }
  })
}

/** A file of questions. Throws KnowledgeError. */
export function readRows(file: string): Row[] {
  return readTable(file, columns).map(({ line, cell }) => {
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

/** "a|b": alternatives. */
export function listed(text: string): string[] {
  return text
    .split('|')
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** The same question as a hurried thumb types it. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
