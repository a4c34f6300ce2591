import { join } from 'node:path'
import { KnowledgeError } from '../../src/model/error.ts'
import { listed, readTable, type Row } from '../rows.ts'

export const splits = ['train', 'dev', 'test'] as const
export type Split = (typeof splits)[number]

/** `reason`: one English sentence why it is labelled so. */
export type Question = Row & { readonly split: Split; readonly reason: string }

export const folder = join(import.meta.dirname, '../vn-as-typed')

/** The published questions. Throws KnowledgeError. */
export function readQuestions(file: string = join(folder, 'questions.tsv')): Question[] {
  return readTable(file, ['id', 'split', 'question', 'style', 'intent', 'codes', 'facet', 'reason']).map(({ line, cell }) => {
    const split = splits.find(one => one === cell('split'))
    if (split === undefined || cell('question') === '' || cell('intent') === '')
      throw new KnowledgeError([{ file, line, what: `a row needs a question, an intent, and one of ${splits.join(', ')}` }])
    return {
      id: cell('id'),
      split,
      question: cell('question'),
      style: cell('style'),
      intents: listed(cell('intent')),
      branches: [],
      codes: listed(cell('codes')),
      facets: listed(cell('facet')),
      reason: cell('reason'),
    }
  })
}
