import type { Understood } from '../src/model/answer.ts'
import { readChoice } from '../src/model/choice.ts'
import type { Know } from '../src/model/conversation.ts'
import { evalDay, fresh } from './file.ts'
import { listed, readTable, unaccented } from './rows.ts'
import { share } from './score.ts'

/** Situations of life: is the right list told, its steps in order, and is a plain question left alone. */

type Row = {
  readonly id: string
  readonly part: string
  readonly text: string
  /** Empty where a list would be wrong; two where the person should be asked which. */
  readonly events: readonly string[]
  /** Of an event its steps, of a plain question the codes any of which is right. */
  readonly codes: readonly string[]
}

type Judged = { readonly row: Row; readonly got: Understood; readonly plain: Understood }

/** Shares are 0 to 1. */
export type LifeFigures = {
  readonly situations: number
  /** The right event with all its steps in order, or where two fit, the question which. */
  readonly bundle: number
  /** The right event, whatever its steps. */
  readonly event: number
  /** The same without accents. */
  readonly unaccentedEvent: number
  readonly plainQuestions: number
  /** Of plain questions those that got no list; and those that got their own answer, or the question back that offers it. */
  readonly leftAlone: number
  readonly answered: number
}

/** Throws KnowledgeError where the file lacks a column. */
export function readSituations(file: string): Row[] {
  return readTable(file, ['id', 'part', 'text', 'event', 'codes']).map(({ cell }) => ({
    id: cell('id'),
    part: cell('part'),
    text: cell('text'),
    events: cell('event') === '-' ? [] : listed(cell('event')),
    codes: cell('codes')
      .split(/[>|]/)
      .filter(code => code !== ''),
  }))
}

/** Asks every situation of one part: *train*, or *test*, of which nothing but figures may be shown. */
export function askLife(file: string, part: string, know: Know): readonly Judged[] {
  return readSituations(file)
    .filter(row => row.part === part)
    .map(row => ({
      row,
      got: know.ask(row.text, fresh, evalDay),
      plain: know.ask(unaccented(row.text), fresh, evalDay),
    }))
}

export function scoreLife(judged: readonly Judged[]): LifeFigures {
  const told = judged.filter(({ row }) => row.events.length > 0)
  const plain = judged.filter(({ row }) => row.events.length === 0)
  return {
    situations: told.length,
    bundle: share(told, isRight),
    event: share(told, ({ row, got }) => isEvent(row, got)),
    unaccentedEvent: share(told, one => isEvent(one.row, one.plain)),
    plainQuestions: plain.length,
    leftAlone: share(plain, ({ got }) => lifeIn(got) === undefined),
    answered: share(plain, isRight),
  }
}

/** What went wrong, a line each. Never of the test part. */
export function missedLife(judged: readonly Judged[]): string {
  return judged
    .filter(one => !isRight(one))
    .map(({ row, got }) => [row.id, row.text, row.events.join('|') || '-', row.codes.join('>'), sayGot(got)].join('\t'))
    .join('\n')
}

/** The event told, without its cases. */
export function lifeIn({ answers }: Understood): string | undefined {
  const found = answers.flatMap(answer => (answer.kind === 'found' && answer.about.kind === 'life' ? [answer.about.id] : []))
  return found[0]?.split('~')[0]
}

/** The codes of the steps told, in order: each has its button. */
function stepsIn({ answers }: Understood): string[] {
  const choices = answers.flatMap(answer => (answer.kind === 'found' && answer.about.kind === 'life' ? answer.choices : []))
  return choices.flatMap(({ id }) => /^[pn]:([\d.]+)/.exec(id)?.[1] ?? [])
}

export function offeredIn({ answers }: Understood): string[] {
  const choices = answers.flatMap(answer => (answer.kind === 'unsure' ? answer.choices : []))
  return choices.flatMap(({ id }) => {
    const about = readChoice(id)
    return about !== undefined && typeof about !== 'string' && about.kind === 'life' ? [about.id.split('~')[0] ?? ''] : []
  })
}

function isEvent({ events }: Row, got: Understood): boolean {
  if (events.length > 1) return events.every(event => offeredIn(got).includes(event))
  return events[0] !== undefined && lifeIn(got) === events[0]
}

function isRight({ row, got }: Judged): boolean {
  if (row.events.length === 0) return lifeIn(got) === undefined && isAnswered(row, got)
  return isEvent(row, got) && (row.events.length > 1 || isInOrder(row.codes, stepsIn(got)))
}

function isAnswered({ codes }: Row, got: Understood): boolean {
  if (codes.length === 0) return offeredIn(got).length === 0
  return got.answers.some(answer => {
    if (answer.kind === 'found') return answer.about.kind === 'procedure' && codes.includes(answer.about.code)
    return answer.kind === 'unsure' && answer.choices.some(({ id }) => codes.some(code => id.includes(code)))
  })
}

/** Others may stand between. */
function isInOrder(wanted: readonly string[], told: readonly string[]): boolean {
  let from = 0
  return wanted.every(code => {
    const at = told.indexOf(code, from)
    from = at + 1
    return at >= 0
  })
}

function sayGot({ answers }: Understood): string {
  const said = answers.map(answer => {
    if (answer.kind === 'found') return JSON.stringify(answer.about)
    return answer.kind === 'unsure' ? `? ${answer.choices.map(({ id }) => id).join(' ')}` : answer.why
  })
  return said.join(' + ')
}
