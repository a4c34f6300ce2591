import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKnow } from '../src/answer/know.ts'
import { readFacet } from '../src/answer/facet.ts'
import { openShelf, settingOf } from '../src/answer/setting.ts'
import { hear } from '../src/answer/hear.ts'
import { sideSigns } from '../src/answer/side.ts'
import { signsOf, type Signs } from '../src/answer/confidence.ts'
import { load } from '../src/knowledge/load.ts'
import { facets, type Facet } from '../src/model/answer.ts'
import { openSearch } from '../src/search/search.ts'
import { evalDay, fresh } from './file.ts'
import { fitLogit, likelihood } from './fit.ts'
import { learnSides, type Sample } from './learn.ts'
import { readRows, unaccented, type Row } from './rows.ts'
import { isNamed } from './score.ts'
import { columns } from './table.ts'

/** `node eval/calibrate.ts`: learns from the knowledge and the parts learn, train and dev, prints the curves, writes the numbers beside the code that uses them. */
const { catalogue } = load(join(import.meta.dirname, '../knowledge'))
const search = openSearch(catalogue)
const setting = settingOf(openShelf(catalogue), fresh, evalDay)
const paying = new Set(catalogue.procedures.flatMap(one => (one.benefit === undefined ? [] : [one.code])))
const parts = ['learn', 'train', 'dev'].map(name => readRows(join(import.meta.dirname, 'questions', `${name}.tsv`)))

const sides = learnSides(samples())
writeFileSync(join(import.meta.dirname, '../src/answer/side.json'), `{\n${Object.entries(sides).map(([sign, row]) => `  ${JSON.stringify(sign)}: [${row.join(', ')}]`).join(',\n')}\n}\n`) // prettier-ignore
print(`${Object.keys(sides).length} signs of a side`)

const [learn = [], train = [], dev = []] = parts.map(rows => rows.flatMap(signed))
curves('learnt on learn and train, asked on dev', fitLogit([...learn, ...train]), dev)
curves('learnt on train and dev, asked on learn', fitLogit([...train, ...dev]), learn)
const fitted = fitLogit([...learn, ...train, ...dev])
writeFileSync(join(import.meta.dirname, '../src/answer/fitted.ts'), source(fitted))
print(Object.entries(fitted).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')) // prettier-ignore

function samples(): Sample[] {
  const sample = (ask: string, sides: readonly Facet[], weight: number, pays: boolean): Sample => {
    const { tokens } = search.read(ask)
    return { signs: sideSigns(tokens, readFacet(tokens), pays), sides, weight }
  }
  const own = catalogue.procedures.flatMap(({ code, questions }) =>
    questions.flatMap(({ ask, facet }) => [ask, unaccented(ask)].map(text => sample(text, [facet], 1, paying.has(code)))),
  )
  const asked = parts.flat().filter(row => isNamed(row) && row.facets.length > 0)
  return [
    ...own,
    ...asked.flatMap(
      ({ question, facets: sides, codes }) =>
      [question, unaccented(question)].map(text => sample(text, facets.filter(facet => sides.includes(facet)), 2, codes.some(code => paying.has(code)))), // prettier-ignore
    ),
  ]
}

type Case = { readonly signs: Signs; readonly right: boolean }

/** Only questions that the decision is about: those that a pattern sends elsewhere never reach it. */
function signed(row: Row): Case[] {
  const { intent, answers } = openKnow(catalogue, search).ask(row.question, fresh, evalDay)
  const [answer] = answers
  if (!(intent === 'procedure' || intent === 'faq' || (answer.kind === 'unknown' && answer.why === 'no-match'))) return []
  const { hits, beside } = hear(row.question, search.read(row.question), { search, setting, was: fresh })
  const [first, second] = hits
  if (!first) return []
  const right = first.kind === 'faq' ? row.intents.includes('faq') : row.intents.includes('procedure') && row.codes.includes(first.id)
  return [{ signs: signsOf(first, second, beside), right }]
}

function curves(title: string, weights: Signs, cases: readonly Case[]): void {
  const sure = cases.map(one => ({ ...one, sure: likelihood(weights, one.signs) }))
  const rows = [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9].map(from => {
    const told = sure.filter(one => one.sure >= from)
    return [
      from.toFixed(2),
      String(told.length),
      String(told.filter(one => one.right).length),
      String(told.filter(one => !one.right).length),
    ]
  })
  print(`${title}: ${cases.length} questions\n${columns([['from', 'told', 'right', 'wrong'], ...rows])}`)
}

function source(weights: Signs): string {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`)
  return `/**
 * Written by \`node eval/calibrate.ts\` on ${evalDay} from ${learn.length + train.length + dev.length} questions of the parts learn, train and dev. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
${lines.join('\n')}
} as const
`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
