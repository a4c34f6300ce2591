import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApartSigns } from '../src/answer/apart.ts'
import { signsOf, type Signs } from '../src/answer/confidence.ts'
import { hear } from '../src/answer/hear.ts'
import { chanceOf, tableOf } from '../src/answer/learnt.ts'
import type { Reader } from '../src/answer/question.ts'
import { reconsider, secondThought } from '../src/answer/reconsider.ts'
import { sideTrust, trustSigns } from '../src/answer/trust.ts'
import type { Heard } from '../src/answer/understand.ts'
import { load } from '../src/knowledge/load.ts'
import { facets, intents } from '../src/model/answer.ts'
import { dayIn } from '../src/model/vietnam.ts'
import { openThinking, ownIntents, ownSides, rightSides, rowIntents, rowSides, type Thinking } from './experience.ts'
import { fresh, knowledgeFolder } from './file.ts'
import { fitChoice, fitLogit, type Case, type Choosing } from './fit.ts'
import { learn } from './learn.ts'
import { learnMatters, ownMatters, rowMatters } from './matters.ts'
import { withoutAsked, withoutPart, withoutQuestions } from './phrases.ts'
import { intentLearning, sideLearning } from './priors.ts'
import { readRows, unaccented, type Row } from './rows.ts'
import { isNamed, score, verdictOf } from './score.ts'
import { since } from './since.ts'
import { columns, table } from './table.ts'
import { writeTable } from './written.ts'

/**
 * `node eval/calibrate.ts`: learns from the knowledge and from all parts but the test part, prints figures and curves, and writes the
 * numbers beside the code that uses them. What is printed of a question was learnt without it.
 */

/** What a question of which only the procedure is known, and no other wish was possible, teaches of trust beside one of all kinds. */
const askedShare = 0.5
/** What a question teaches of trust whose labels nobody read a second time. */
const readOnceShare = 0.4

const { catalogue } = load(knowledgeFolder)
const rows = ['learn', 'more', 'train', 'dev', 'guides-train'].flatMap(part =>
  readRows(join(import.meta.dirname, 'questions', `${part}.tsv`)).map(row => ({ row, part: /^m\d/.test(row.id) ? 'learn, free' : part })),
)
/** Each question is asked of what was learnt from four fifths of the hands, without the one that wrote it: who asks next is none of them. */
const folds = 5
/** Train and dev are of one hand. */
const handOf = ({ id }: Row): string => id.replace(/\d+$/, '').replace(/^d$/, 't')
const hands = [...new Set(rows.map(({ row }) => handOf(row)))].toSorted()
const foldOf = (row: Row): number => hands.indexOf(handOf(row)) % folds
const foldAt = rows.map(({ row }) => foldOf(row))
const isIn = (fold: number, at: number): boolean => foldAt[at] === fold
const everyFold = Array.from({ length: folds }, (_, fold) => fold)
/** Some of the questions stand in the knowledge: each is put to a search that lacks it. */
const without = (some: readonly { readonly row: Row }[]): typeof catalogue =>
  withoutQuestions(catalogue, new Set(some.map(({ row }) => row.question)))
const thinkings = everyFold.map(fold => openThinking(without(rows.filter((_, at) => isIn(fold, at)))))
const unasked = without(rows)
const thinking = openThinking(catalogue)

const codes = new Set(catalogue.procedures.map(({ code }) => code))
const saidMatters = rows.map(({ row }) => rowMatters(row, thinking.reader.search, codes))
const matters = learnMatters([...ownMatters(unasked, undefined, thinking.reader.search), ...saidMatters.flat()])
writeTable('matter', matters)
print(`${matters.signs.size} signs of a matter`)
const mattersWithout = everyFold.map(fold => {
  const { catalogue: spoken, wished } = withoutPart(unasked, folds, fold)
  const { catalogue: less } = withoutAsked(spoken, folds, fold)
  return learnMatters([...ownMatters(less, wished, thinking.reader.search), ...saidMatters.filter((_, at) => !isIn(fold, at)).flat()])
})

const ranked = fitChoice(
  rows.flatMap(({ row }) => [row.question, unaccented(row.question)].flatMap(text => choosing(row, text, foldOf(row)))),
)
write('ranked', 'What speaks for one of a few procedures against the others.', ranked)
print(`ranked: ${Object.entries(ranked).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')}`) // prettier-ignore

const knownSides = ownSides(unasked, thinking)
const saidSides = rows.map(({ row }) => rowSides(row, thinking))
const sides = tableOf(facets, learn([...knownSides, ...saidSides.flat()], sideLearning))
writeTable('side', sides)
print(`${sides.signs.size} signs of a side`)
const sidesWithout = everyFold.map(fold =>
  tableOf(facets, learn([...knownSides, ...saidSides.filter((_, at) => !isIn(fold, at)).flat()], sideLearning)),
)

type Thought = { readonly row: Row; readonly part: string; readonly fold: number; readonly heard: Heard; readonly plain: Heard }
const thoughts = rows.map(({ row, part }): Thought => {
  const fold = foldOf(row)
  const [heard, plain] = [row.question, unaccented(row.question)].map(text =>
    thinkingOf(fold).think(text, { ranked, sides: sidesWithout[fold], matters: mattersWithout[fold] }),
  )
  if (!heard || !plain) throw new RangeError('a thought is missing')
  return { row, part, fold, heard, plain }
})

const sure = fitLogit(thoughts.flatMap(signed))
write('fitted', 'Log-odds that the first candidate is right.', sure)
print(`confidence: ${Object.entries(sure).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')}`) // prettier-ignore

const knownIntents = ownIntents(catalogue, thinking, { ranked, sides, matters }, part => ({ ranked, sides, matters: mattersWithout[part] }))
const saidIntents = thoughts.map(({ row, heard, plain }) => [heard, plain].flatMap(one => rowIntents(row, one)))
const intentions = tableOf(intents, learn([...saidIntents.flat(), ...knownIntents], intentLearning))
writeTable('intention', intentions)
print(`${intentions.signs.size} signs of a wish`)
const readers = everyFold.map((fold): Reader => {
  const learnt = learn([...saidIntents.filter((_, at) => !isIn(fold, at)).flat(), ...knownIntents], intentLearning)
  const { reader } = thinkingOf(fold)
  return {
    ...reader,
    setting: {
      ...reader.setting,
      experience: { ranked, sides: sidesWithout[fold], intentions: tableOf(intents, learnt), matters: mattersWithout[fold] },
    },
  }
})

const told = thoughts.flatMap(one =>
  [one.heard, one.plain].flatMap(heard => trustingIn(one.row, heard, { reader: readerOf(one), weight: weightOf(one) })),
)
const sided = fitLogit(told.flatMap(({ side }) => side ?? []))
write('sided', 'Log-odds that of a procedure the side asked for is told.', sided)
print(`side: ${Object.entries(sided).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')}`) // prettier-ignore
const trusted = fitLogit([...told, ...ownTold(), ...everyFold.flatMap(askedOfProcedures)])
write('trusted', 'Log-odds that what is told is about what is meant.', trusted)
print(`trust: ${Object.entries(trusted).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join('  ')}`) // prettier-ignore
curves(told.map(one => ({ sure: chanceOf(trusted, one.signs) * (one.sides ? chanceOf(sided, one.sides) : 1), right: one.told })))
print(
  table(
    [...new Set(thoughts.map(({ part }) => part))].map(part => ({
      name: part,
      figures: score(thoughts.filter(one => one.part === part).map(asked)),
    })),
  ),
)

function weightOf({ part }: Thought): number {
  return part === 'more' ? readOnceShare : 1
}

function thinkingOf(fold: number): Thinking {
  return thinkings[fold] ?? thinking
}

/** The first few procedures found for a question that names one. */
function choosing(row: Row, text: string, fold: number): Choosing<keyof ApartSigns>[] {
  if (!isNamed(row)) return []
  const { search, setting } = thinkingOf(fold).reader
  const experience = { matters: mattersWithout[fold] }
  const { apart } = hear(text, search.read(text), { search, setting: { ...setting, experience }, was: fresh })
  return [[...apart].map(([code, { signs }]) => ({ signs, right: row.codes.includes(code) }))]
}

/** Only questions that the decision is about: those that a pattern sends elsewhere never reach it. */
function signed({ row, fold, heard: { intent, answers } }: Thought): { signs: Signs; right: boolean }[] {
  const [answer] = answers
  if (!(intent === 'procedure' || intent === 'faq' || (answer.kind === 'unknown' && answer.why === 'no-match'))) return []
  const { reader } = thinkingOf(fold)
  const { hits, beside } = hear(row.question, reader.search.read(row.question), { ...reader, was: fresh })
  const [first, second] = hits
  if (!first) return []
  const right = first.kind === 'faq' ? row.intents.includes('faq') : row.intents.includes('procedure') && row.codes.includes(first.id)
  return [{ signs: signsOf(first, second, beside), right }]
}

function readerOf({ fold }: Thought): Reader {
  return readers[fold] ?? thinking.reader
}

/** `told`: the whole of it is right; `side`: of what is right but for the side, whether that is. */
type Trusting = Case<keyof ReturnType<typeof trustSigns>> & {
  readonly sides: SideSigns | undefined
  readonly side: Case<keyof SideSigns> | undefined
  readonly told: boolean
}
type SideSigns = ReturnType<typeof sideTrust>

function trustingIn(row: Row, heard: Heard, { reader, weight }: { readonly reader: Reader; readonly weight: number }): Trusting[] {
  const thought = secondThought(heard, fresh, reader)
  const answer = thought?.understood.answers[0]
  if (!thought || answer?.kind !== 'found' || answer.about.kind === 'place') return []
  const { about } = answer
  const { shelf, experience } = reader.setting
  const got = thought.understood
  const right = verdictOf({ row: { ...row, facets: [] }, got }) === 'right'
  const isTold = verdictOf({ row, got }) === 'right'
  const isSideTold = verdictOf({ row: { ...row, facets: rightSides(row) }, got }) === 'right'
  const sides = about.kind === 'procedure' ? sideTrust(about, thought.question, { shelf, by: experience?.sides }) : undefined
  const isSided = sides !== undefined && right
  return [
    {
      signs: trustSigns(thought, answer, reader.setting),
      right,
      weight,
      sides,
      side: isSided ? { signs: sides, right: isSideTold, weight } : undefined,
      told: isTold,
    },
  ]
}

/** What was asked of procedures, put to a search that lacks it: which procedure is meant is known, and what people write it never saw. */
function askedOfProcedures(part: number): Trusting[] {
  const { catalogue: less, gone } = withoutAsked(unasked, folds, part)
  const other = openThinking(less)
  const experience = { ranked, sides, intentions, matters: mattersWithout[part] }
  const reader = { ...other.reader, setting: { ...other.reader.setting, experience } }
  return gone.flatMap(({ text, codes }) => {
    return trustingIn(rowAsking(text, codes), other.think(text, experience), { reader, weight: askedShare })
  })
}

/** A question of which only the procedure is known. */
function rowAsking(question: string, codes: readonly string[]): Row {
  return { id: question, question, intents: ['procedure'], codes, facets: [], branches: [], style: '' }
}

/** The knowledge's own questions, which neither search nor what was learnt of matters has seen: how it is when one asks plainly. */
function ownTold(): Trusting[] {
  const experience = { ranked, sides, intentions, matters }
  const reader = { ...thinking.reader, setting: { ...thinking.reader.setting, experience } }
  return catalogue.procedures.flatMap(({ code, aliases, questions }) =>
    questions.flatMap(({ ask }) => {
      const row = rowAsking(ask, [code, ...aliases.map(alias => alias.code)])
      return trustingIn(row, thinking.think(ask, experience), { reader, weight: 1 })
    }),
  )
}

function asked(one: Thought): Parameters<typeof score>[0][number] {
  const reader = readerOf(one)
  const trusting = { ...reader, setting: { ...reader.setting, experience: { ...reader.setting.experience, trusted, sided } } }
  const [got, plain] = [one.heard, one.plain].map(heard => reconsider(heard, fresh, trusting))
  if (!got || !plain) throw new RangeError('an answer is missing')
  return { row: one.row, got, plain, ms: Number.NaN }
}

function curves(cases: readonly { readonly sure: number; readonly right: boolean }[]): void {
  const lines = [0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map(from => {
    const above = cases.filter(one => one.sure >= from)
    return [
      from.toFixed(3),
      String(above.length),
      String(above.filter(one => one.right).length),
      String(above.filter(one => !one.right).length),
    ]
  })
  print(
    `${cases.length} answers of ${rows.length} questions, with and without accents\n${columns([['from', 'told', 'right', 'wrong'], ...lines])}`,
  )
}

function write(name: string, meaning: string, weights: Readonly<Record<string, number>>): void {
  const lines = Object.entries(weights).map(
    ([sign, weight]) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${Number(weight.toFixed(2))},`,
  )
  const file = join(import.meta.dirname, `../src/answer/${name}.ts`)
  const textOf = (day: string): string => `/**
 * Written by \`node eval/calibrate.ts\`, with these numbers since ${day} from ${rows.length} questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * ${meaning}
 */
export const ${name} = {
${lines.join('\n')}
} as const
`
  const was = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  writeFileSync(file, since(textOf, was, dayIn(new Date())))
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
