import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Condition, Failure, Guide, Step } from '../model/guide.ts'
import { stopsOf } from '../model/route.ts'
import { checkActions } from './actions.ts'
import { checkEvery } from './every.ts'
import { problem, type Finding } from './find.ts'
import type { Gathered } from './gather.ts'
import { checkRoutes } from './routes.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

/** Guides: every name leads somewhere, every step is reachable, every branch ends, one action a step. */
export function checkGuides(all: Gathered, root: string): Finding[] {
  const guides = new Map(all.guides.map(at => [at.value.id, at.value]))
  const numbers = new Set(all.hotlines.map(at => at.value.id))
  return all.guides.flatMap(at => {
    const found = [
      ...twice(at),
      ...steps(at).flatMap(row => [...targets(at, row), ...hotlines(at, row, numbers), ...pictures(at, row, root), ...links(at, row)]),
      ...others(at, guides),
      ...at.value.phones.filter(id => !numbers.has(id)).map(id => problem(at, ['phones'], `names the number "${id}", which is not in hotlines.yaml`)),
    ]
    // Where a name leads nowhere, so does the walk.
    return [...found, ...checkActions(at, steps(at)), ...checkEvery(at, steps(at)), ...(found.length > 0 ? [] : checkRoutes(at))]
  })
}

/** An interview is a guide without failures: the same walk. */
export function checkInterview(at: Located<Guide>): Finding[] {
  const rows = steps(at)
  const found = [...twice(at), ...rows.flatMap(row => targets(at, row))]
  return [...found, ...checkActions(at, rows), ...(found.length > 0 ? [] : checkRoutes(at))]
}

/** One step and where it stands in its file. */
export type Row = { readonly step: Step; readonly path: Path; readonly failure?: Failure }

function steps({ value }: Located<Guide>): Row[] {
  return [
    ...value.steps.map((step, i) => ({ step, path: ['steps', i] })),
    ...value.failures.flatMap((failure, i) => failure.steps.map((step, j) => ({ step, failure, path: ['failures', i, 'steps', j] }))),
  ]
}

function twice(at: Located<Guide>): Finding[] {
  const seen = new Set<string>()
  const again = (id: string, path: Path): Finding[] => {
    const known = seen.has(id) || ends.has(id)
    seen.add(id)
    return known ? [problem(at, [...path, 'id'], `"${id}" is used twice in this guide, or is a word of its own; choose another id`)] : []
  }
  const rows = steps(at).flatMap(({ step, path }) => again(step.id, path))
  seen.clear()
  return [...rows, ...at.value.failures.flatMap((failure, i) => again(failure.id, ['failures', i]))]
}

const ends = new Set(['done', 'back', 'help'])
/** Ids of buttons that stand at every step. */
const reserved = new Set(['next', 'stuck', 'back', 'again', 'restart', 'leave', 'resume', 'fast', 'slow', 'simple', 'help', 'where'])

function targets(at: Located<Guide>, { step, path, failure }: Row): Finding[] {
  const stops = stopsOf(at.value)
  const failures = new Set(at.value.failures.map(each => each.id))
  const leads = (target: string | undefined, where: Path): Finding[] => {
    if (target === undefined || stops.has(target) || (target === 'back' ? failure !== undefined : ends.has(target))) return []
    return [problem(at, where, `leads to "${target}", which is no step of this guide${target === 'back' ? '; "back" only leads out of a failure' : ''}`)]
  }
  const asks = (condition: Condition | undefined, where: Path): Finding[] =>
    Object.entries(condition ?? {}).flatMap(([id, choices]) => {
      const known = stops.get(id)?.step.choices?.map(choice => choice.id) ?? []
      return choices
        .filter(choice => !known.includes(choice))
        .map(choice => problem(at, where, `waits for the choice "${choice}" at the step "${id}", which does not have it`))
    })
  return [
    ...leads(step.next, [...path, 'next']),
    ...leads(step.stuck, [...path, 'stuck']),
    ...asks(step.if, [...path, 'if']),
    ...asks(step.unless, [...path, 'unless']),
    ...(step.fails ?? []).filter(id => !failures.has(id)).map(id => problem(at, [...path, 'fails'], `names the failure "${id}", which this guide does not have`)),
    ...(step.choices ?? []).flatMap((choice, i) => {
      const where = [...path, 'choices', i]
      const taken = reserved.has(choice.id) || step.choices?.findIndex(other => other.id === choice.id) !== i
      return [
        ...(taken ? [problem(at, [...where, 'id'], `"${choice.id}" is used twice, or is a word of its own; choose another id`)] : []),
        ...leads(choice.to, [...where, 'to']),
        ...asks(choice.if, [...where, 'if']),
        ...asks(choice.unless, [...where, 'unless']),
      ]
    }),
  ]
}

function hotlines(at: Located<Guide>, { step, path }: Row, numbers: ReadonlySet<string>): Finding[] {
  return step.phones.filter(id => !numbers.has(id)).map(id => problem(at, [...path, 'phones'], `names the number "${id}", which is not in hotlines.yaml`))
}

function pictures(at: Located<Guide>, { step, path }: Row, root: string): Finding[] {
  if (!step.picture || existsSync(join(root, 'guides/pictures', step.picture.file))) return []
  return [problem(at, [...path, 'picture', 'file'], `"${step.picture.file}" does not lie in guides/pictures`)]
}

/** Where a guide may send people: pages of the state, and the two shops for apps. */
const trusted = /(?:^|\.)gov\.vn$|^apps\.apple\.com$|^play\.google\.com$/

function links(at: Located<Guide>, { step, path }: Row): Finding[] {
  return step.links.flatMap((link, i) =>
    trusted.test(new URL(link.url).hostname) ? [] : [problem(at, [...path, 'links', i, 'url'], 'is neither a page of the state (gov.vn) nor an official app shop')],
  )
}

/** Guides that this one walks through or goes on with. */
function others(at: Located<Guide>, guides: ReadonlyMap<string, Guide>): Finding[] {
  const missing = (id: string, path: Path): Finding[] => (guides.has(id) ? [] : [problem(at, path, `names the guide "${id}", which has no file`)])
  return [
    ...at.value.afterwards.flatMap((id, i) => missing(id, ['afterwards', i])),
    ...steps(at).flatMap(({ step, path }) => {
      if (step.guide === undefined) return []
      const circle = leadsTo(step.guide, at.value.id, guides, new Set()) ? [problem(at, [...path, 'guide'], `leads in a circle back to "${at.value.id}"`)] : []
      return [...missing(step.guide, [...path, 'guide']), ...circle]
    }),
  ]
}

function leadsTo(from: string, to: string, guides: ReadonlyMap<string, Guide>, seen: Set<string>): boolean {
  if (from === to) return true
  const guide = guides.get(from)
  if (!guide || seen.has(from)) return false
  seen.add(from)
  return [...stopsOf(guide).values()].some(({ step }) => step.guide !== undefined && leadsTo(step.guide, to, guides, seen))
}
