import { interviewOf, way, type Checklist } from '../model/checklist.ts'
import type { Condition, Guide } from '../model/guide.ts'
import type { Procedure } from '../model/procedure.ts'
import { choose, onward, openChoices, placeOf, stopsOf, type StepAnswers } from '../model/route.ts'
import { problem, type Finding } from './find.ts'
import type { Gathered } from './gather.ts'
import { checkInterview } from './guides.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

/** Checklists: every branch ends, every paper of the procedures is accounted for, and nothing is written that they do not say. */
export function checkChecklists(all: Gathered): Finding[] {
  const known = new Map(all.procedures.map(({ value }) => [value.code, value]))
  const guides = new Set(all.guides.map(({ value }) => value.id))
  return all.checklists.flatMap(at => {
    const missing = at.value.procedures.filter(code => !known.has(code))
    if (missing.length > 0) return missing.map(code => problem(at, ['procedures'], `names the procedure ${code}, which has no file`))
    const procedures = at.value.procedures.flatMap(code => known.get(code) ?? [])
    const interview = { ...at, lineOf: at.lineOf, value: interviewOf(at.value, frame) }
    const found = [
      ...(guides.has(at.value.id) ? [problem(at, ['id'], `"${at.value.id}" is the id of a guide; choose another`)] : []),
      ...procedures
        .filter(({ reliability }) => reliability === 'low')
        .map(({ code }) => problem(at, ['procedures'], `${code} is of low reliability: nothing of it may be told`)),
      ...checkInterview(interview),
      ...conditions(at).flatMap(([condition, path]) => checkCondition(at, condition, path)),
      ...idle(at),
      ...papers(at, procedures),
      ...cases(at, procedures),
      ...quotes(at, procedures, known),
    ]
    // Where a name leads nowhere, so does the walk.
    return found.length > 0 ? found : reach(at, interview.value)
  })
}

/** What an interview lacks of a guide is said elsewhere. */
const frame = { help: ['—'.repeat(3)], done: ['—'.repeat(3)], asOf: '2026-01-01', sources: ['procedure'] }

function conditions({ value }: Located<Checklist>): [Condition, Path][] {
  const rows = (['cases', 'lacks', 'notes', 'leave', 'ends'] as const).flatMap(list =>
    value[list].map((entry, i): [{ if?: Condition | undefined; unless?: Condition | undefined; depends?: true | Condition | undefined }, Path] => [entry, [list, i]]),
  )
  return rows.flatMap(([entry, path]) =>
    (['if', 'unless', 'depends'] as const).flatMap((key): [Condition, Path][] => {
      const condition = entry[key]
      return condition === undefined || condition === true ? [] : [[condition, [...path, key]]]
    }),
  )
}

function checkCondition(at: Located<Checklist>, condition: Condition, path: Path): Finding[] {
  return Object.entries(condition).flatMap(([step, ids]) => {
    const choices = at.value.steps.find(({ id }) => id === step)?.choices.map(({ id }) => id) ?? []
    return ids.filter(id => !choices.includes(id)).map(id => problem(at, path, `waits for the choice "${id}" of the question "${step}", which does not have it`))
  })
}

/** A question whose answer changes nothing is not worth a person's time. */
function idle(at: Located<Checklist>): Finding[] {
  const used = new Set([
    way,
    ...conditions(at).flatMap(([condition]) => Object.keys(condition)),
    ...at.value.steps.flatMap(step => [step, ...step.choices]).flatMap(each => [...Object.keys(each.if ?? {}), ...Object.keys(each.unless ?? {})]),
  ])
  return at.value.steps.flatMap(({ id, choices }, i) =>
    used.has(id) || choices.some(({ to }) => to !== undefined) ? [] : [problem(at, ['steps', i], `the question "${id}" changes nothing; use its answer in a case or remove it`)],
  )
}

/** None missing: each paper that hangs on a case has its entry. */
function papers(at: Located<Checklist>, procedures: readonly Procedure[]): Finding[] {
  return procedures.flatMap(({ code, papers: list }) =>
    list
      .filter(({ when, name }) => when !== undefined && !at.value.cases.some(one => one.when === when && (one.paper ?? name) === name))
      .map(({ when, name }) => problem(at, ['cases'], `says nothing about "${name}" of ${code}; add an entry with when: ${when}`)),
  )
}

/** None invented: each entry is about words that stand in one of the procedures. */
function cases(at: Located<Checklist>, procedures: readonly Procedure[]): Finding[] {
  return at.value.cases.flatMap((one, i) => {
    const path = ['cases', i]
    const own = procedures.flatMap(procedure => procedure.papers).filter(({ when }) => when === one.when)
    const figures = procedures.flatMap(({ fees, times }) => [...fees, ...times]).filter(({ when }) => when === one.when)
    const decides = [one.if ?? one.unless, one.depends, one.never].filter(value => value !== undefined)
    if (one.paper !== undefined && !own.some(({ name }) => name === one.paper))
      return [problem(at, [...path, 'paper'], `names the paper "${one.paper}", which does not hang on "${one.when}" in any of its procedures`)]
    if (own.length + figures.length === 0) return [problem(at, [...path, 'when'], `"${one.when}" stands in none of its procedures; copy their words letter by letter`)]
    return decides.length === 0 ? [problem(at, path, 'needs if, unless, depends or never')] : []
  })
}

/** Papers and situations that are quoted by name. */
function quotes(at: Located<Checklist>, procedures: readonly Procedure[], known: ReadonlyMap<string, Procedure>): Finding[] {
  const { lacks, notes, leave, ends } = at.value
  const labels = new Set(procedures.flatMap(({ situations }) => situations.map(({ label }) => label)))
  const situation = (label: string | undefined, path: Path): Finding[] =>
    label === undefined || labels.has(label) ? [] : [problem(at, [...path, 'situation'], `names the situation "${label}", which none of its procedures has`)]
  return [
    ...lacks.flatMap((lack, i) => {
      const paper = procedures.flatMap(procedure => procedure.papers).find(({ name }) => name === lack.paper)
      if (!paper) return [problem(at, ['lacks', i, 'paper'], `names the paper "${lack.paper}", which none of its procedures has`)]
      const silent = paper.otherwise === undefined && lack.situation === undefined
      return [...situation(lack.situation, ['lacks', i]), ...(silent ? [problem(at, ['lacks', i], `"${lack.paper}" has no "otherwise"; name the situation that tells what to do`)] : [])]
    }),
    ...notes.flatMap((note, i) => situation(note.situation, ['notes', i])),
    ...leave.flatMap((entry, i) => situation(entry.situation, ['leave', i])),
    ...ends.flatMap((end, i) => [
      ...situation(end.situation, ['ends', i]),
      ...(end.see === undefined || known.has(end.see) ? [] : [problem(at, ['ends', i, 'see'], `leads to ${end.see}, which has no file`)]),
    ]),
  ]
}

/** Every entry comes true for somebody, and not everybody is turned away. */
function reach(at: Located<Checklist>, interview: Guide): Finding[] {
  const branches = branchesOf(interview)
  const happens = (condition: Condition): boolean => branches.some(answers => Object.entries(condition).every(([step, ids]) => ids.includes(answers[step] ?? '')))
  return conditions(at).flatMap(([condition, path]) =>
    happens(condition) ? [] : [problem(at, path, 'can never come true: no way through the questions gives these answers')],
  )
}

/** The answers of every way through the questions. */
export function branchesOf(interview: Guide): readonly StepAnswers[] {
  const stops = stopsOf(interview)
  const from = (target: string, answers: StepAnswers): StepAnswers[] => {
    const place = placeOf(interview, target, answers)
    const stop = place.kind === 'step' ? stops.get(place.step) : undefined
    if (!stop) return [answers]
    return openChoices(stop.step, answers).flatMap(choice => {
      const chosen = choose(stop, choice, answers)
      return from(choice.to ?? onward(stop), chosen.answers)
    })
  }
  return from(interview.steps[0]?.id ?? 'done', {})
}
