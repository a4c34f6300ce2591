import type { Facts, GuideAt } from '../../model/conversation.ts'
import type { Guide, Step, StepChoice } from '../../model/guide.ts'
import type { StepAnswers } from '../../model/route.ts'
import { withChoices, type Outcome, type Scene } from '../scene.ts'
import { listTexts } from './texts.ts'

/** What the talk has told already is not asked again: it is shown as taken over, and can be changed. */

/** Answers by what is known. Where it fits two of them, the question is asked. */
export function takenOver({ steps }: Guide, facts: Facts): StepAnswers {
  return Object.fromEntries(
    steps.flatMap((step): [string, string][] => {
      const fitting = (step.choices ?? []).filter(choice => isKnown(choice, facts))
      const [only] = fitting
      return only && fitting.length === 1 ? [[step.id, only.id]] : []
    }),
  )
}

function isKnown({ known = {} }: StepChoice, facts: Facts): boolean {
  return Object.entries(known).some(([name, values]) => values.includes(facts[name] ?? ''))
}

/** Each question with the answer it was given. */
export function sayTaken({ was }: Scene, { steps }: Guide, answers: StepAnswers): string[] {
  const english = was.language === 'en'
  const given = steps.flatMap(step => {
    const choice = step.choices?.find(({ id }) => id === answers[step.id])
    return choice ? [`${questionOf(step, english)} ${english ? (choice.en ?? choice.label) : choice.label}`] : []
  })
  return given.length === 0 ? [] : [listTexts(was.language).taken(given)]
}

function questionOf({ text, en }: Step, english: boolean): string {
  return (english ? (en ?? text) : text).at(-1) ?? ''
}

export function withAskAll({ was }: Scene, outcome: Outcome, { guide, step }: GuideAt): Outcome {
  const [first, ...others] = outcome.replies
  if (!first) return outcome
  const choices = first.choices ?? []
  // The way to a person stays the last.
  const asked = [
    ...choices.slice(0, -1),
    { id: `g:${guide}:${step}:restart`, label: listTexts(was.language).button.askAll },
    ...choices.slice(-1),
  ]
  return { ...outcome, replies: [withChoices(first, asked), ...others] }
}
