import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRows } from '../../eval/rows.ts'
import { load } from '../../src/knowledge/load.ts'
import { fold, syllables } from '../../src/model/fold.ts'
import { wishes } from '../../src/search/wishes.vi.ts'

const root = join(import.meta.dirname, '../..')

// A question copied into what the search learns from would measure nothing. A few words are a name, not a question.
test('no wish and no written form is a question of the sets in other words', () => {
  const { catalogue } = load(join(root, 'knowledge'))
  const said = (catalogue.guides ?? []).flatMap(guide => [...guide.phrases, ...guide.failures.flatMap(failure => failure.phrases)])
  const forms = [...said, ...wishes.flatMap(([, phrases]) => phrases.split(/[;\n]/)), ...catalogue.words.flatMap(word => word.write)]
    .map(text => ({ text: text.trim(), words: wordsOf(text) }))
    .filter(({ words }) => words.size > 3)
  const asked = ['learn', 'more', 'train', 'dev', 'test'].flatMap(name =>
    readRows(join(root, `eval/questions/${name}.tsv`)).map(row => wordsOf(row.question)),
  )
  const twins = forms.filter(({ words }) => asked.some(question => likeness(question, words) >= 0.8))
  expect(twins.map(({ text }) => text)).toEqual([])
})

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(syllables(text).map(fold))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...other].filter(word => one.has(word)).length
  return both / (one.size + other.size - both)
}
