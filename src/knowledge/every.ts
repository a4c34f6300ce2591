import type { Guide } from '../model/guide.ts'
import { problem, type Finding } from './find.ts'
import type { Row } from './guides.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

/** A guide that promises simpler words or English has them at every step: one that falls back in its midst is worse than none. */
export function checkEvery(at: Located<Guide>, rows: readonly Row[]): Finding[] {
  const own = rows.filter(({ step }) => step.guide === undefined)
  const { every } = at.value
  return [
    ...(every.includes('simple') ? own.flatMap(row => simpler(at, row)) : []),
    ...(every.includes('en') ? [...own.flatMap(row => english(at, row)), ...frame(at)] : []),
  ]
}

function simpler(at: Located<Guide>, { step, path }: Row): Finding[] {
  if (!step.simple) return [problem(at, path, `the step "${step.id}" has no "simple"; say it in even simpler words`)]
  return step.simple.join(' ') === step.text.join(' ')
    ? [problem(at, [...path, 'simple'], `the simpler words of "${step.id}" are its usual ones; say it differently`)]
    : []
}

function english(at: Located<Guide>, { step, path }: Row): Finding[] {
  const missing = (what: string, where: Path): Finding => problem(at, where, `has no English ${what}; add it as "${what}"`)
  return [
    ...(step.en ? [] : [missing('en', path)]),
    ...(step.why !== undefined && step.whyEn === undefined ? [missing('whyEn', path)] : []),
    ...(step.picture && step.picture.en === undefined ? [missing('en', [...path, 'picture'])] : []),
    ...(step.choices ?? []).flatMap((choice, i) => (choice.en === undefined ? [missing('en', [...path, 'choices', i])] : [])),
    ...step.links.flatMap((link, i) => (link.en === undefined && /[^\x20-\x7e]/.test(link.label) ? [missing('en', [...path, 'links', i])] : [])),
  ]
}

function frame(at: Located<Guide>): Finding[] {
  const { failures, helpEn, doneEn } = at.value
  return [
    ...failures.flatMap((failure, i) => (failure.en === undefined ? [problem(at, ['failures', i], `has no English label; add it as "en"`)] : [])),
    ...(helpEn && doneEn ? [] : [problem(at, [], 'has no "helpEn" or no "doneEn"; add the English last words')]),
  ]
}
