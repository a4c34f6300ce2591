import type { Understood } from '../../src/model/answer.ts'
import { isForeign, isNamed, isOurs, rankOf, verdictOf, type Asked } from '../score.ts'
import { meanOf, type Estimate } from './bootstrap.ts'
import type { Question } from './questions.ts'

/** A system's answers. `plain`: to the questions without accents, absent where a system was not asked them. `tells`: it may also say nothing. */
export type Answered = { readonly name: string; readonly tells: boolean; readonly asked: readonly AskedOf[]; readonly plain: boolean }
export type AskedOf = Asked & { readonly row: Question }

/** Of the questions that name a procedure. Shares and reciprocal ranks are 0 to 1. */
export type Ranking = { readonly at1: Estimate; readonly at3: Estimate; readonly mrr10: Estimate }
/** Of all questions: told and right among those that are ours to answer, told and wrong, asked back, told although nothing of ours. */
export type Telling = {
  readonly coverage: Estimate
  readonly falseAnswers: Estimate
  readonly unsure: Estimate
  readonly outOfScopeAnswered: Estimate
}

type Way = 'got' | 'plain'
export const measures = { at1: within(1), at3: within(3), mrr10: reciprocal } as const
type Measure = keyof typeof measures

export function rankingOf(asked: readonly AskedOf[], way: Way): Ranking {
  const figure = (name: Measure): Estimate => meanOf(valuesOf(asked, way, name))
  return { at1: figure('at1'), at3: figure('at3'), mrr10: figure('mrr10') }
}

export function tellingOf(asked: readonly AskedOf[]): Telling {
  const share = (of: (one: AskedOf) => boolean, right: (one: AskedOf) => boolean): Estimate =>
    meanOf(asked.filter(of).map(one => Number(right(one))))
  const ours = ({ row }: AskedOf): boolean => isOurs(row)
  return {
    coverage: share(ours, one => verdictOf(one) === 'right'),
    falseAnswers: share(
      () => true,
      one => verdictOf(one) === 'wrong',
    ),
    unsure: share(ours, ({ got }) => got.answers[0].kind === 'unsure'),
    outOfScopeAnswered: share(
      ({ row }) => isForeign(row),
      ({ got }) => got.answers.some(({ kind }) => kind === 'found'),
    ),
  }
}

/** How far the first is ahead of the second, question by question, by the questions' ids. Throws RangeError where one lacks a question. */
export function ahead(first: readonly AskedOf[], second: readonly AskedOf[], way: Way, measure: Measure): Estimate {
  const others = new Map(named(second).map(one => [one.row.id, measures[measure](one.row, one[way])]))
  const differences = named(first).map(one => {
    const other = others.get(one.row.id)
    if (other === undefined) throw new RangeError(`${one.row.id} was not asked of both`)
    return measures[measure](one.row, one[way]) - other
  })
  return meanOf(differences)
}

function valuesOf(asked: readonly AskedOf[], way: Way, measure: Measure): number[] {
  return named(asked).map(one => measures[measure](one.row, one[way]))
}

export function named(asked: readonly AskedOf[]): AskedOf[] {
  return asked.filter(({ row }) => isNamed(row))
}

function within(first: number): (row: Question, got: Understood) => number {
  return (row, got) => Number(rankOf(row, got) <= first)
}

function reciprocal(row: Question, got: Understood): number {
  const rank = rankOf(row, got)
  return rank <= 10 ? 1 / rank : 0
}
