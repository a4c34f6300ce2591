import type { Condition, Failure, Guide, Step, StepChoice } from './guide.ts'

/** How one walks through a guide: the one reading of its graph, for the check and for the talk. */

/** What was answered: the choice's id, by step. */
export type StepAnswers = { readonly [step: string]: string }

/** Where a way leads: a step's id or an end. `out`: back to where the failure was left from. */
export type Place =
  { readonly kind: 'step'; readonly step: string } | { readonly kind: 'done' } | { readonly kind: 'back' } | { readonly kind: 'help' }

export type Stop = { readonly step: Step; readonly following: string | undefined; readonly failure: Failure | undefined }

/** Every step of the guide, those of its failures too, by id. */
export function stopsOf(guide: Guide): ReadonlyMap<string, Stop> {
  const row = (steps: readonly Step[], failure?: Failure): [string, Stop][] =>
    steps.map((step, i) => [step.id, { step, following: steps[i + 1]?.id, failure }])
  return new Map([...row(guide.steps), ...guide.failures.flatMap(failure => row(failure.steps, failure))])
}

function holds(
  { if: wanted, unless }: { readonly if?: Condition | undefined; readonly unless?: Condition | undefined },
  answers: StepAnswers,
): boolean {
  const fits = (condition: Condition): boolean => Object.entries(condition).every(([step, ids]) => ids.includes(answers[step] ?? ''))
  return (wanted === undefined || fits(wanted)) && (unless === undefined || !fits(unless))
}

/** The place a target stands for, steps whose condition does not hold passed over. */
export function placeOf(guide: Guide, target: string, answers: StepAnswers): Place {
  const stops = stopsOf(guide)
  let at = target
  // A guide that leads in a circle of passed-over steps is refused by the check; here it must only end.
  for (let i = 0; i <= stops.size; i++) {
    if (at === 'done' || at === 'back' || at === 'help') return { kind: at }
    const stop = stops.get(at)
    if (!stop) return { kind: 'help' }
    if (holds(stop.step, answers)) return { kind: 'step', step: at }
    at = stop.following ?? (stop.failure ? 'help' : 'done')
  }
  return { kind: 'help' }
}

/** The step was done. In a failure without a way of its own: it helped. */
export function onward({ step, following, failure }: Stop): string {
  return step.next ?? (failure ? (step.choices ? (following ?? 'back') : 'back') : (following ?? 'done'))
}

/** It did not help: the next thing to try, or a person. Undefined where the list of failures is to be shown. */
export function tryNext({ step, following, failure }: Stop): string | undefined {
  if (step.stuck !== undefined || !failure) return step.stuck
  return step.next === undefined ? (following ?? 'help') : 'help'
}

/** The choices that stand open after what was answered. */
export function openChoices(step: Step, answers: StepAnswers): readonly StepChoice[] {
  return (step.choices ?? []).filter(choice => holds(choice, answers))
}

/** A choice was taken: what is then answered, and where it leads. */
export function choose(stop: Stop, choice: StepChoice, answers: StepAnswers): { readonly answers: StepAnswers; readonly target: string } {
  return { answers: { ...answers, [stop.step.id]: choice.id }, target: choice.to ?? onward(stop) }
}

/** The answers that count, in the order asked, and the question that stands open; none when all are answered. */
export function walked(
  guide: Guide,
  given: StepAnswers,
): { readonly answers: StepAnswers; readonly trail: readonly string[]; readonly open?: string } {
  const stops = stopsOf(guide)
  const trail: string[] = []
  let answers: StepAnswers = {}
  let target = guide.steps[0]?.id ?? 'done'
  for (let i = 0; i <= stops.size; i++) {
    const place = placeOf(guide, target, answers)
    const stop = place.kind === 'step' ? stops.get(place.step) : undefined
    if (!stop) return { answers, trail }
    const choice = openChoices(stop.step, answers).find(({ id }) => id === given[stop.step.id])
    if (!choice) return { answers, trail, open: stop.step.id }
    const chosen = choose(stop, choice, answers)
    answers = chosen.answers
    target = chosen.target
    trail.push(stop.step.id)
  }
  return { answers, trail }
}
