import type { Guide } from '../model/guide.ts'
import { choose, onward, openChoices, placeOf, stopsOf, tryNext, type Place, type Stop, type StepAnswers } from '../model/route.ts'
import { problem, type Finding } from './find.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

type State = { readonly step: string; readonly answers: StepAnswers }

/** Walks every branch with every combination of answers that a condition asks about: every step is reached, every choice is offered, every branch ends. */
export function checkRoutes(at: Located<Guide>): Finding[] {
  const { states, ways, offered } = walk(at.value)
  const reached = new Set([...states.values()].map(({ step }) => step))
  const ending = endingStates(ways)
  const stuck = new Set([...states].filter(([key]) => !ending.has(key)).map(([, { step }]) => step))
  return pathsOf(at.value).flatMap(([stop, path]) => {
    if (!reached.has(stop.step.id)) return [problem(at, path, `the step "${stop.step.id}" is never reached; lead to it or remove it`)]
    const dead = (stop.step.choices ?? []).filter(choice => !offered.has(`${stop.step.id}/${choice.id}`))
    return [
      ...dead.map(choice => problem(at, path, `the choice "${choice.id}" of "${stop.step.id}" is never offered; correct its condition or remove it`)),
      ...(stuck.has(stop.step.id) ? [problem(at, path, `from the step "${stop.step.id}" no way leads to an end`)] : []),
    ]
  })
}

function pathsOf(guide: Guide): [Stop, Path][] {
  const stops = stopsOf(guide)
  const rows: [string, Path][] = [
    ...guide.steps.map((step, i): [string, Path] => [step.id, ['steps', i]]),
    ...guide.failures.flatMap((failure, i) => failure.steps.map((step, j): [string, Path] => [step.id, ['failures', i, 'steps', j]])),
  ]
  return rows.flatMap(([id, path]) => {
    const stop = stops.get(id)
    return stop ? [[stop, path] as [Stop, Path]] : []
  })
}

type Walked = {
  readonly states: ReadonlyMap<string, State>
  /** From each state the keys of those it leads to; `end` where it ends. */
  readonly ways: ReadonlyMap<string, readonly string[]>
  readonly offered: ReadonlySet<string>
}

function walk(guide: Guide): Walked {
  const stops = stopsOf(guide)
  const asked = askedIn(guide)
  const keep = (answers: StepAnswers): StepAnswers => Object.fromEntries(Object.entries(answers).filter(([step]) => asked.has(step)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const states = new Map<string, State>()
  const ways = new Map<string, readonly string[]>()
  const offered = new Set<string>()
  const waiting: State[] = []
  const enter = (target: string, answers: StepAnswers): string => {
    const place: Place = placeOf(guide, target, answers)
    if (place.kind !== 'step') return 'end'
    const state = { step: place.step, answers: keep(answers) }
    const key = JSON.stringify(state)
    if (!states.has(key)) {
      states.set(key, state)
      waiting.push(state)
    }
    return key
  }
  const first = guide.steps[0]
  if (first) enter(first.id, {})
  for (const failure of guide.failures) if (failure.steps[0]) enter(failure.steps[0].id, {})
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const stop = stops.get(state.step)
    if (!stop) continue
    const leads: string[] = []
    for (const choice of openChoices(stop.step, state.answers)) {
      offered.add(`${state.step}/${choice.id}`)
      const { answers, target } = choose(stop, choice, state.answers)
      leads.push(enter(target, answers))
    }
    if (!stop.step.choices) {
      leads.push(enter(onward(stop), state.answers))
      const other = tryNext(stop)
      if (other !== undefined) leads.push(enter(other, state.answers))
    }
    // "It did not work" opens the failures with what was answered so far.
    if (!stop.failure) for (const id of failing(guide, stop)) enter(id, state.answers)
    ways.set(JSON.stringify(state), leads)
  }
  return { states, ways, offered }
}

function failing(guide: Guide, { step }: Stop): string[] {
  return guide.failures.filter(({ id }) => step.fails?.includes(id) ?? true).flatMap(({ steps: [first] }) => (first ? [first.id] : []))
}

/** Only what a condition asks about makes two states differ. */
function askedIn(guide: Guide): ReadonlySet<string> {
  const conditions = [...stopsOf(guide).values()].flatMap(({ step }) => [step, ...(step.choices ?? [])])
  return new Set(conditions.flatMap(each => [...Object.keys(each.if ?? {}), ...Object.keys(each.unless ?? {})]))
}

function endingStates(ways: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const ending = new Set(['end'])
  for (let grown = true; grown;) {
    grown = false
    for (const [key, leads] of ways) {
      if (ending.has(key) || !leads.some(lead => ending.has(lead))) continue
      ending.add(key)
      grown = true
    }
  }
  return ending
}
