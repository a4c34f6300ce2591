import { tableOf, type Table } from '../src/answer/learnt.ts'
import { matterSigns } from '../src/answer/matter.ts'
import { intents } from '../src/model/answer.ts'
import type { Catalogue } from '../src/model/knowledge.ts'
import type { Search } from '../src/model/search.ts'
import { saidOf, type Wishes } from '../src/search/documents.ts'
import { wishes } from '../src/search/wishes.vi.ts'
import { learn, type Learning, type Sample } from './learn.ts'
import type { Row } from './rows.ts'

/** What messages are about: learnt from questions, and from all that the knowledge says of its procedures, rules, guides and wishes. */

/** Weights smaller than this speak for chance, and a tenth is fine enough: there are millions of them. */
const finest = 0.3

export function learnMatters(samples: readonly Sample<string>[]): Table<string> {
  const of = [...new Set(samples.flatMap(({ right }) => right))].toSorted()
  const learnt = learn(samples, { ...matterLearning, classes: of })
  for (const row of Object.values(learnt)) for (const [at, weight] of row.entries()) row[at] = coarse(weight)
  return tableOf(of, learnt)
}

function coarse(weight: number): number {
  const tenths = Math.round(weight * 10) / 10
  return Math.abs(tenths) < finest ? 0 : tenths
}

const matterLearning: Omit<Learning<string>, 'classes'> = {
  rounds: 20,
  rate: 2,
  finest: 0,
  decay: 5e-5,
  least: 2,
  isRooted: true,
  prior: () => 0,
}

export function rowMatters(row: Row, search: Search, codes: ReadonlySet<string>): Sample<string>[] {
  const wanted = row.intents.filter(intent => intent !== 'procedure')
  return sample(row.question, [...row.codes.filter(code => codes.has(code)), ...wanted], search)
}

export function ownMatters({ procedures, faq, guides = [] }: Catalogue, wished: Wishes | undefined, search: Search): Sample<string>[] {
  const all = (texts: readonly (string | undefined)[], of: readonly string[]): Sample<string>[] =>
    texts.flatMap(text => (text === undefined ? [] : sample(text, of, search)))
  const codes = new Set(procedures.map(({ code }) => code))
  return [
    ...procedures.flatMap(({ code, short, name, english, phrases, situations, asked, aliases }) =>
      all(
        [
          short,
          name,
          english,
          ...phrases,
          ...situations.flatMap(({ label, phrases: said }) => [label, ...said]),
          ...Object.values(asked).flat(),
        ],
        [code, ...aliases.map(alias => alias.code)].filter(one => codes.has(one)),
      ),
    ),
    ...faq.flatMap(({ phrases }) => all(phrases, ['faq'])),
    ...guides.flatMap(({ id, phrases, failures }) => all([...phrases, ...failures.flatMap(one => one.phrases)], [`guide:${id}`])),
    ...(wished ?? wishes).flatMap(([id, phrases]) =>
      all(
        saidOf(phrases),
        intents.filter(intent => intent === id),
      ),
    ),
  ]
}

function sample(text: string, right: readonly string[], search: Search): Sample<string>[] {
  return right.length === 0 ? [] : [{ signs: matterSigns(search.read(text).tokens), right: [...new Set(right)], weight: 1 }]
}
