import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signsOf, type Signs } from '../src/answer/confidence.ts'
import { readFacet } from '../src/answer/facet.ts'
import { openBranches } from '../src/answer/guides.ts'
import { hear } from '../src/answer/hear.ts'
import { intentSigns } from '../src/answer/intention.ts'
import { openFirstThought } from '../src/answer/know.ts'
import { chanceOf, likeliest } from '../src/answer/learnt.ts'
import { openLikest } from '../src/answer/likest.ts'
import { trustSigns } from '../src/answer/reconsider.ts'
import { openShelf, settingOf } from '../src/answer/setting.ts'
import { sideSigns } from '../src/answer/side.ts'
import type { Heard } from '../src/answer/understand.ts'
import { load } from '../src/knowledge/load.ts'
import { facets, intents, type Facet, type Intent } from '../src/model/answer.ts'
import { openNational } from '../src/national/national.ts'
import { openPlaces } from '../src/places/places.ts'
import { openSearch } from '../src/search/search.ts'
import { evalDay, fresh } from './file.ts'
import { fitLogit } from './fit.ts'
import { learn, type Sample } from './learn.ts'
import { intentLearning, sideLearning } from './priors.ts'
import { readRows, unaccented, type Row } from './rows.ts'
import { isNamed, verdictOf } from './score.ts'
import { columns } from './table.ts'

/**
 * `node eval/calibrate.ts`: learns from the knowledge and from all parts but the test part, prints the curves, and writes the numbers
 * beside the code that uses them. What is printed of a question was learnt without it.
 */
const folder = join(import.meta.dirname, '../knowledge')
const { catalogue } = load(folder)
const search = openSearch(catalogue)
const shelf = openShelf(catalogue)
const setting = settingOf(shelf, fresh, evalDay)
const likest = openLikest(search)
const reader = { search, setting, likest }
const firstThought = openFirstThought(openBranches(shelf, likest), {
  places: openPlaces(readFileSync(join(folder, 'places.tsv'))),
  national: openNational(readFileSync(join(folder, 'national.tsv'))),
})
const paying = new Set(catalogue.procedures.flatMap(one => (one.benefit === undefined ? [] : [one.code])))
const rows = ['learn', 'train', 'dev', 'guides-train'].flatMap(name => readRows(join(import.meta.dirname, 'questions', `${name}.tsv`)))
/** Each question is asked of what was learnt from the four fifths without it. */
const folds = 5

type Thought = { readonly row: Row; readonly heard: Heard }
const thoughts = rows.map((row): Thought => ({ row, heard: firstThought(row.question, fresh, reader) }))
const plain = rows.map((row): Thought => ({ row, heard: firstThought(unaccented(row.question), fresh, reader) }))

/** The knowledge's own questions are about procedures, whatever else they sound like. */
const ownSamples = catalogue.procedures.flatMap(({ questions }) =>
  questions.flatMap(({ ask }): Sample<Intent>[] => {
    const heard = firstThought(ask, fresh, reader)
    return heard.question ? [{ signs: intentSigns(heard.question, heard), right: ['procedure'], weight: 0.5 }] : []
  }),
)

const sides = learn(sideSamples(), sideLearning)
writeJson('side', sides)
print(`${Object.keys(sides).length} signs of a side`)

const sure = fitLogit(thoughts.flatMap(signed))
write('fitted', 'Log-odds that the first candidate is right.', sure)
print(`confidence: ${Object.entries(sure).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')}`) // prettier-ignore

const wishes = learn([...intentSamples([...thoughts, ...plain]), ...ownSamples], intentLearning)
writeJson('intention', wishes)
print(`${Object.keys(wishes).length} signs of a wish`)

const asked = Array.from({ length: folds }, (_, fold) => askedOf(fold)).flat()
print(`wish: understood ${percent(asked, one => one.row.intents.includes(one.heard.intent))}, likeliest ${percent(asked, one => one.row.intents.includes(one.likely[0]?.of ?? ''))}`) // prettier-ignore
const told = asked.flatMap(trusting)
const trusted = fitLogit(told)
write('trusted', 'Log-odds that what is told is right.', trusted)
print(`trust: ${Object.entries(trusted).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')}`) // prettier-ignore
curves(told.map(one => ({ ...one, sure: chanceOf(trusted, one.signs) })))

function sideSamples(): Sample<Facet>[] {
  const sample = (ask: string, right: readonly Facet[], weight: number, pays: boolean): Sample<Facet> => {
    const { tokens } = search.read(ask)
    return { signs: sideSigns(tokens, readFacet(tokens), pays), right, weight }
  }
  const both = (ask: string, right: readonly Facet[], weight: number, pays: boolean): Sample<Facet>[] =>
    [ask, unaccented(ask)].map(text => sample(text, right, weight, pays))
  const own = catalogue.procedures.flatMap(({ code, questions, asked: put }) => [
    ...questions.flatMap(({ ask, facet }) => both(ask, [facet], 1, paying.has(code))),
    ...facets.flatMap(facet => (put[facet] ?? []).flatMap(ask => both(ask, [facet], 1, paying.has(code)))),
  ])
  const labelled = rows.filter(row => isNamed(row) && row.facets.length > 0)
  return [
    ...own,
    ...labelled.flatMap(
      ({ question, facets: right, codes }) =>
      both(question, facets.filter(facet => right.includes(facet)), 2, codes.some(code => paying.has(code))), // prettier-ignore
    ),
  ]
}

function intentSamples(from: readonly Thought[]): Sample<Intent>[] {
  return from.flatMap(({ row, heard }) =>
    heard.question
      ? [{ signs: intentSigns(heard.question, heard), right: intents.filter(intent => row.intents.includes(intent)), weight: 1 }]
      : [],
  )
}

/** Only questions that the decision is about: those that a pattern sends elsewhere never reach it. */
function signed({ row, heard: { intent, answers } }: Thought): { signs: Signs; right: boolean }[] {
  const [answer] = answers
  if (!(intent === 'procedure' || intent === 'faq' || (answer.kind === 'unknown' && answer.why === 'no-match'))) return []
  const { hits, beside } = hear(row.question, search.read(row.question), { ...reader, was: fresh })
  const [first, second] = hits
  if (!first) return []
  const right = first.kind === 'faq' ? row.intents.includes('faq') : row.intents.includes('procedure') && row.codes.includes(first.id)
  return [{ signs: signsOf(first, second, beside), right }]
}

type Asked = Thought & { readonly likely: ReturnType<typeof likeliest<Intent>> }

function askedOf(fold: number): Asked[] {
  const inside = (at: number): boolean => at % folds === fold
  const others = [thoughts, plain].flatMap(all => all.filter((_, at) => !inside(at)))
  const weights = learn([...intentSamples(others), ...ownSamples], intentLearning)
  return thoughts
    .filter((_, at) => inside(at))
    .map(one => ({ ...one, likely: one.heard.question ? likeliest(intents, weights, intentSigns(one.heard.question, one.heard)) : [] }))
}

function trusting({ row, heard, likely }: Asked): { signs: ReturnType<typeof trustSigns>; right: boolean }[] {
  const [answer] = heard.answers
  if (!heard.question || answer.kind !== 'found' || answer.about.kind === 'place' || heard.answers.length > 1) return []
  return [{ signs: trustSigns(heard.intent, answer, heard.question, likely), right: verdictOf({ row, got: heard }) === 'right' }]
}

function curves(cases: readonly { readonly sure: number; readonly right: boolean }[]): void {
  const lines = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.825, 0.85, 0.875, 0.9, 0.925, 0.95].map(from => {
    const above = cases.filter(one => one.sure >= from)
    return [
      from.toFixed(3),
      String(above.length),
      String(above.filter(one => one.right).length),
      String(above.filter(one => !one.right).length),
    ]
  })
  print(`${cases.length} answers of ${rows.length} questions\n${columns([['from', 'told', 'right', 'wrong'], ...lines])}`)
}

function percent<T>(all: readonly T[], right: (one: T) => boolean): string {
  return `${((100 * all.filter(right).length) / all.length).toFixed(1)} %`
}

function writeJson(name: string, weights: Record<string, number[]>): void {
  const lines = Object.entries(weights).map(([sign, row]) => `  ${JSON.stringify(sign)}: [${row.join(', ')}]`)
  writeFileSync(join(import.meta.dirname, `../src/answer/${name}.json`), `{\n${lines.join(',\n')}\n}\n`)
}

function write(name: string, meaning: string, weights: Readonly<Record<string, number>>): void {
  const lines = Object.entries(weights).map(([sign, weight]) => `  ${sign}: ${Number(weight.toFixed(2))},`)
  writeFileSync(
    join(import.meta.dirname, `../src/answer/${name}.ts`),
    `/**
 * Written by \`node eval/calibrate.ts\` on ${evalDay} from ${rows.length} questions of the parts learn, train, dev and guides-train. Do not edit.
 * ${meaning}
 */
export const ${name} = {
${lines.join('\n')}
} as const
`,
  )
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
