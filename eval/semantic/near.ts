import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extraFolder } from '../../src/app/extras.ts'
import { hear } from '../../src/answer/hear.ts'
import { load } from '../../src/knowledge/load.ts'
import { nameOf } from '../../src/model/search.ts'
import { passagesOf } from '../../src/search/documents.ts'
import { shortened } from '../../src/search/semantic.ts'
import { openEncoder } from '../../src/search/semantic/encoder.ts'
import type { Near } from '../../src/search/semantic/thread.ts'
import { openThinking } from '../experience.ts'
import { fresh, knowledgeFolder } from '../file.ts'
import { readRows, unaccented, type Row } from '../rows.ts'
import { isNamed } from '../score.ts'

/** By question, what a model finds near to it. */
export type Nearness = ReadonlyMap<string, readonly Near[]>

const questions = (name: string): string => join(import.meta.dirname, '../questions', `${name}.tsv`)
/** What a weight is fitted to; the test part is not among them. */
export const fittedTo = ['learn', 'train', 'dev'].map(questions)
export const testPart = questions('test')

/** Asks the model in `folder` about all rows of the files, with and without accents, in its own time. */
export async function nearnessOf(folder: string, files: readonly string[], say: (line: string) => void): Promise<Nearness> {
  const encoder = openEncoder({ folder: resolve(folder), packages: extraFolder('semantic'), vectors: join(tmpdir(), 'motcua-vectors') })
  try {
    await encoder.opened
    const { passages, computed, compared } = await encoder.index(passagesOf(load(knowledgeFolder).catalogue), (done, all) => {
      if (done % 1000 === 0) say(`${done} of ${all} vectors`)
    })
    say(`${passages} texts, ${computed} vectors computed, compared: ${compared}`)
    const known = new Map<string, readonly Near[]>()
    for (const { question } of files.flatMap(file => readRows(file))) {
      for (const text of [question, unaccented(question)]) if (!known.has(text)) known.set(text, await encoder.near(shortened(text)))
    }
    return known
  } finally {
    await encoder.close()
  }
}

/**
 * The weight of a model's similarity beside all that words say: conditional logistic regression with one weight, on the questions
 * that name a procedure, over the few procedures that the words leave. Log-odds per unit of similarity, never below 0.
 */
export function fitWeight(nearness: Nearness): number {
  const { reader } = openThinking(load(knowledgeFolder).catalogue)
  const cases = fittedTo
    .flatMap(file => readRows(file))
    .filter(isNamed)
    .flatMap(row => [row.question, unaccented(row.question)].map(text => choicesOf(row, text)))
    .filter(choices => choices.some(({ right }) => right))
  let weight = 0
  for (let step = 0; step < 30; step++) {
    let slope = -decay * weight
    let curve = decay
    for (const choices of cases) {
      const all = meanOf(choices, weight)
      const right = meanOf(choices.filter(one => one.right), weight) // prettier-ignore
      slope += right.mean - all.mean
      curve += all.variance
    }
    weight = Math.max(0, weight + Math.max(-2, Math.min(2, slope / curve)))
  }
  return Math.round(weight * 100) / 100

  function choicesOf({ codes }: Row, text: string): Choice[] {
    const { apart } = hear(text, reader.search.read(text), { ...reader, was: fresh })
    const near = new Map((nearness.get(text) ?? []).map(({ of, similarity }) => [of, similarity]))
    const least = Math.min(...near.values())
    return [...apart].map(([id, { chance }]) => ({
      chance,
      similarity: near.get(nameOf({ kind: 'procedure', id })) ?? least,
      right: codes.includes(id),
    }))
  }
}

/** Holds the weight where few questions speak for it. */
const decay = 0.1

type Choice = { readonly chance: number; readonly similarity: number; readonly right: boolean }

function meanOf(choices: readonly Choice[], weight: number): { readonly mean: number; readonly variance: number } {
  const grown = choices.map(({ chance, similarity }) => chance * Math.exp(weight * similarity))
  const all = grown.reduce((sum, one) => sum + one, 0)
  const mean = choices.reduce((sum, { similarity }, at) => sum + ((grown[at] ?? 0) / all) * similarity, 0)
  const variance = choices.reduce((sum, { similarity }, at) => sum + ((grown[at] ?? 0) / all) * (similarity - mean) ** 2, 0)
  return { mean, variance }
}
