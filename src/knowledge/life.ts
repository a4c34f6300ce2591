import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stepsOf, type Benefit, type Life, type LifeStep } from '../model/life.ts'
import type { Procedure } from '../model/procedure.ts'
import { problem, type Finding } from './find.ts'
import type { Gathered, LifeWord } from './gather.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

/** Life events: every code, case and source exists, nothing comes before what it needs, and no date is told that the procedure lacks. */
export function checkLife(all: Gathered, root: string): Finding[] {
  const known: Known = {
    procedures: new Map(all.procedures.map(({ value }) => [value.code, value])),
    national: nationalCodes(join(root, 'national.tsv')),
    sources: new Set(all.sources.map(({ value }) => value.id)),
    words: new Set(all.lifeWords.map(({ value }) => value.id)),
  }
  return all.life.flatMap(at => [
    ...codes(at, known),
    ...conditions(at),
    ...order(at),
    ...at.value.steps.flatMap((step, i) => (known.procedures.has(step.code) ? [] : named(at, step, ['steps', i]))),
    ...deadlines(at, known),
    ...silent(at, known),
    ...at.value.benefits.flatMap((benefit, i) => benefits(at, benefit, ['benefits', i], known)),
    ...signs(at, known),
    ...empty(at),
  ])
}

type Known = {
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly national: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** `{kin}` written out: "bố|mẹ|…". */
export function spelledOut(life: Life, words: readonly LifeWord[]): Life {
  const classes = new Map(words.map(word => [word.id, word.words.join('|')]))
  const spell = (sign: string): string => sign.replace(inBraces, (whole, name: string) => classes.get(name) ?? whole)
  return { ...life, signs: life.signs.map(spell), not: life.not.map(spell), cases: life.cases.map(one => ({ ...one, signs: one.signs.map(spell) })) }
}

const inBraces = /\{([a-z]+)\}/g

function codes(at: Located<Life>, { procedures, national }: Known): Finding[] {
  const rows: [string, Path][] = [
    ...at.value.steps.map((step, i): [string, Path] => [step.code, ['steps', i, 'code']]),
    ...at.value.together.map((one, i): [string, Path] => [one.code, ['together', i, 'code']]),
    ...at.value.benefits.flatMap((one, i): [string, Path][] => (one.code === undefined ? [] : [[one.code, ['benefits', i, 'code']]])),
  ]
  return rows.flatMap(([code, path]) =>
    procedures.has(code) || national.has(code) ? [] : [problem(at, path, `names the procedure ${code}, which is neither in procedures/ nor in national.tsv`)],
  )
}

/** No file of ours says what people call it. */
function named(at: Located<unknown>, { code, name, en }: Pick<LifeStep | Benefit, 'name' | 'en' | 'code'>, path: Path): Finding[] {
  return name !== undefined && en !== undefined ? [] : [problem(at, path, `${code ?? 'this'} has no file of its own; add "name" and "en"`)]
}

function conditions(at: Located<Life>): Finding[] {
  const { cases, steps, together, benefits: owed } = at.value
  const ids = cases.map(({ id }) => id)
  const rows = [
    ...steps.map((one, i) => ({ one, path: ['steps', i] })),
    ...together.map((one, i) => ({ one, path: ['together', i] })),
    ...owed.map((one, i) => ({ one, path: ['benefits', i] })),
  ]
  const used = new Set(rows.flatMap(({ one }) => [...(one.if ?? []), ...(one.unless ?? [])]))
  return [
    ...rows.flatMap(({ one, path }) => [...(one.if ?? []), ...(one.unless ?? [])].filter(id => !ids.includes(id)).map(id => problem(at, path, `waits for the case "${id}", which this file does not have`))),
    ...cases.flatMap(({ id }, i) => (ids.indexOf(id) === i ? [] : [problem(at, ['cases', i, 'id'], `the case "${id}" stands here twice`)])),
    ...cases.flatMap(({ id }, i) => (used.has(id) ? [] : [problem(at, ['cases', i], `the case "${id}" changes nothing; use it in a step or a benefit, or remove it`)])),
  ]
}

/** What a step needs comes before it: so there can be no circle either. */
function order(at: Located<Life>): Finding[] {
  const { steps, together } = at.value
  const all = steps.map(({ code }) => code)
  return [
    ...steps.flatMap((step, i) =>
      step.after.flatMap(code => {
        if (!all.includes(code)) return [problem(at, ['steps', i, 'after'], `needs ${code}, which is no step of this file`)]
        return all.indexOf(code) < i ? [] : [problem(at, ['steps', i, 'after'], `needs ${code}, which comes only afterwards; put it before`)]
      }),
    ),
    ...steps.flatMap((step, i) => (step.needs !== undefined && step.after.length === 0 ? [problem(at, ['steps', i, 'needs'], 'says what is needed; add "after", the step it comes from')] : [])),
    ...together.flatMap((one, i) => one.steps.filter(code => !all.includes(code)).map(code => problem(at, ['together', i, 'steps'], `joins ${code}, which is no step of this file`))),
  ]
}

/** A figure of a deadline stands in the published procedure as well. */
function deadlines(at: Located<Life>, { procedures }: Known): Finding[] {
  const rows = [
    ...at.value.steps.map(({ code, deadline }, i) => ({ code, text: deadline, path: ['steps', i, 'deadline'] })),
    ...at.value.together.map(({ code, say }, i) => ({ code, text: say, path: ['together', i, 'say'] })),
  ]
  return rows.flatMap(({ code, text, path }) => {
    const procedure = procedures.get(code)
    if (text === undefined) return []
    if (procedure === undefined) return /\d/.test(text) ? [problem(at, path, `tells a figure of ${code}, of which only the name is known`)] : []
    const { phrases: _p, asked: _a, questions: _q, ...told } = procedure
    const figures = new Set(JSON.stringify(told).match(/\d+/g))
    return (text.match(/\d+/g) ?? []).filter(figure => !figures.has(figure)).map(figure => problem(at, path, `tells "${figure}", which stands nowhere in ${code}`))
  })
}

/** Of a procedure of low reliability only its name is told. */
function silent(at: Located<Life>, { procedures }: Known): Finding[] {
  return at.value.steps.flatMap(({ code, say, deadline }, i) =>
    procedures.get(code)?.reliability === 'low' && (say ?? deadline) !== undefined ? [problem(at, ['steps', i], `${code} is of low reliability: nothing but its name may be told`)] : [],
  )
}

function benefits(at: Located<Life>, benefit: Benefit, path: Path, { procedures, sources }: Known): Finding[] {
  const { code, name } = benefit
  const procedure = code === undefined ? undefined : procedures.get(code)
  const texts = [benefit.when, benefit.whenEn, benefit.name ?? '', benefit.en ?? '']
  return [
    ...(code === undefined && benefit.sources.length === 0 ? [problem(at, path, 'has neither a code nor a source; a benefit that no source gives is not told')] : []),
    ...benefit.sources.filter(id => !sources.has(id)).map(id => problem(at, [...path, 'sources'], `"${id}" is not in sources.yaml; correct it or add the source there`)),
    ...(procedure ? [] : named(at, benefit, path)),
    ...(procedure?.reliability === 'low' ? [problem(at, path, `${procedure.code} is of low reliability: nothing of it may be told`)] : []),
    ...(texts.some(text => money.test(text)) ? [problem(at, path, `"${name ?? code ?? ''}" tells an amount; amounts are the procedure's own`)] : []),
  ]
}

const money = /\d[\d.]*\s*(?:đ|đồng|triệu|nghìn|ngàn|vnd|dong)(?![\p{L}\d])/iu

function signs(at: Located<Life>, { words }: Known): Finding[] {
  const rows: [string, Path][] = [
    ...at.value.signs.map((sign, i): [string, Path] => [sign, ['signs', i]]),
    ...at.value.not.map((sign, i): [string, Path] => [sign, ['not', i]]),
    ...at.value.cases.flatMap((one, i) => one.signs.map((sign, j): [string, Path] => [sign, ['cases', i, 'signs', j]])),
  ]
  return rows.flatMap(([sign, path]) => [
    ...[...sign.matchAll(inBraces)].filter(([, name]) => !words.has(name ?? '')).map(([whole]) => problem(at, path, `names ${whole}, which is not in life-words.yaml`)),
    ...(sign.includes(',') ? [problem(at, path, 'holds a comma; write one sign to a line')] : []),
  ])
}

/** In whatever cases, there is something to do. */
function empty(at: Located<Life>): Finding[] {
  const ids = at.value.cases.map(({ id }) => id)
  const sets = [[], ...ids.map(id => [id]), ...ids.flatMap((one, i) => ids.slice(i + 1).map(other => [one, other]))]
  return sets.filter(cases => stepsOf(at.value, cases).length === 0).map(cases => problem(at, ['steps'], `with the cases "${cases.join(', ')}" no step is left`))
}

function nationalCodes(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set()
  return new Set(readFileSync(file, 'utf8').match(/^\d\.\d{6}(?=\t)/gm))
}
