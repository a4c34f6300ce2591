import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { stepsOf, type Life } from '../src/model/life.ts'
import { fold, syllables } from '../src/model/fold.ts'
import { readSituations } from './life.ts'
import { readRows, unaccented, type Row } from './rows.ts'

/** What is learnt of events of life, and from which messages. */

/** `events`: those told of where everything is wanted; empty: one thing is asked for, or something else. */
type Message = { readonly text: string; readonly events: readonly string[]; readonly weight: number }

/** Messages that are learnt from or held back together. `asked`: the one of them that somebody may have written. */
export type Group = {
  readonly from: string
  readonly fold: number
  readonly asked: Message | undefined
  readonly messages: readonly Message[]
}

export const folds = 5
const questions = join(import.meta.dirname, 'questions')

export function lifeGroups(lives: readonly Life[]): readonly Group[] {
  const rows = ['learn', 'train', 'dev'].flatMap(part => readRows(join(questions, `${part}.tsv`)))
  const plain = rows.filter(row => !mayBeTold(row, lives))
  return [
    ...readSituations(join(questions, 'life.tsv'))
      .filter(({ part }) => part === 'train')
      .map(({ text, events }) => group('situations', { text, events, weight: 2 })),
    ...rows
      .filter(row => !isTold(row, lives))
      .map(row => group(mayBeTold(row, lives) ? 'wholes' : 'questions', { text: row.question, events: [], weight: 1.4 })),
    ...lives.flatMap(life => life.phrases.map(phrase => phraseGroup(life, phrase, { lives, plain }))),
  ]
}

function group(from: string, asked: Message): Group {
  return { from, fold: lot(asked.text) % folds, asked, messages: both(asked) }
}

/** As written, and as a hurried thumb types it. */
function both(message: Message): Message[] {
  return [message, { ...message, text: unaccented(message.text) }]
}

const isWhole = ({ facets }: Row): boolean => facets.length === 0 || facets.includes('overview') || facets.includes('steps')

/** Of the whole of a step: the list might be right as well. */
function mayBeTold(row: Row, lives: readonly Life[]): boolean {
  return isWhole(row) && lives.some(({ steps }) => steps.some(({ code }) => row.codes.includes(code)))
}

/** In more words than a name has: the list that it begins is as right, so that nothing is to be learnt from it. */
function isTold(row: Row, lives: readonly Life[]): boolean {
  return isWhole(row) && syllables(row.question).length > 5 && lives.some(life => row.codes.includes(stepsOf(life, [])[0]?.code ?? ''))
}

type Asks = { readonly vi: readonly string[]; readonly en: readonly string[] }
const asks = parse(readFileSync(join(questions, 'life-asks.yaml'), 'utf8')) as Asks
/** With each phrase so many ways of asking for everything, so many questions about one thing of it, and about anything. */
const joined = { whole: 6, one: 2, other: 2 }

/** A phrase alone, with what asks for everything, with a question about one thing of it, and with another event. */
function phraseGroup({ id, steps }: Life, phrase: string, { lives, plain }: { lives: readonly Life[]; plain: readonly Row[] }): Group {
  const at = lot(phrase)
  const isEnglish = !/[^\p{ASCII}]/u.test(phrase) && /\b(?:the|i|we|my|to|a|our|he|is)\b/.test(phrase)
  const wholes = pick(isEnglish ? asks.en : asks.vi, joined.whole, at).map(ask => join2(phrase, ask))
  const alike = plain.filter(({ style }) => (style === 'english') === isEnglish)
  const own = alike.filter(({ codes, facets }) => facets.length > 0 && steps.some(({ code }) => codes.includes(code)))
  const ones = [...pick(own, joined.one, at), ...pick(alike, joined.other, at)].map(({ question }) => `${phrase}, ${question}`)
  const [other] = pick(lives.filter(life => life.id !== id), 1, at >>> 3) // prettier-ignore
  const [said] = pick(other?.phrases ?? [], 1, at)
  const twos =
    other && said !== undefined
      ? [{ text: `${phrase}, ${said}, ${asks.vi[at % asks.vi.length]}`, events: [id, other.id], weight: 0.3 }]
      : []
  const messages = [
    { text: phrase, events: [id], weight: 1 },
    ...wholes.map(text => ({ text, events: [id], weight: 0.5 })),
    ...ones.map(text => ({ text, events: [], weight: 0.4 })),
    ...twos,
  ]
  return { from: 'phrases', fold: at % folds, asked: undefined, messages: messages.flatMap(both) }
}

function join2(phrase: string, ask: string): string {
  return ask.includes('{}') ? ask.replace('{}', phrase) : `${phrase}${lot(ask) % 2 === 0 ? ',' : ''} ${ask}`
}

function pick<T>(all: readonly T[], most: number, from: number): T[] {
  return all.length === 0 ? [] : Array.from({ length: Math.min(most, all.length) }, (_, at) => all[(from + at * 7) % all.length] as T)
}

/** A number that depends on nothing but the words. */
export function lot(text: string): number {
  return Array.from(fold(text)).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
}
