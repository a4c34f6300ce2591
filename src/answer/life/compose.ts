import type { Answer } from '../../model/answer.ts'
import { choiceId } from '../../model/choice.ts'
import { benefitsOf, stepsOf, togetherOf, type Benefit, type Life, type LifeStep } from '../../model/life.ts'
import type { National } from '../../model/national.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Block, Choice, Citation } from '../../model/reply.ts'
import { citeOwn, citeProcedure, citeSources } from '../cite.ts'
import { compose, paragraph } from '../compose.ts'
import { sayAge } from '../foot.ts'
import type { Setting } from '../setting.ts'
import { lifeEn } from './texts.en.ts'
import { lifeVi, type LifeTexts } from './texts.vi.ts'

/** What an event is told with. `done`: codes of the steps behind one. */
export type Telling = {
  readonly life: Life
  readonly cases: readonly string[]
  readonly done: readonly string[]
  readonly setting: Setting
  readonly national?: National | undefined
}

const mostCases = 3

const idOf = (life: Pick<Life, 'id'>, cases: readonly string[]): string => [life.id, ...cases].join('~')
export const lifeTexts = ({ english }: Pick<Setting, 'english'>): LifeTexts => (english ? lifeEn : lifeVi)

/** The whole list: what to do, in order, and what may be owed. */
export function composeLife(telling: Telling): Answer {
  const { life, cases, setting } = telling
  const say = lifeTexts(setting)
  const steps = stepsOf(life, cases)
  const id = idOf(life, cases)
  const heading: Block = { kind: 'heading', text: say.heading(titleOf(life, setting)) }
  return {
    kind: 'found',
    about: { kind: 'life', id },
    score: 1,
    blocks: [
      heading,
      ...(setting.english ? life.sayEn : life.say).map(paragraph),
      { kind: 'list', ordered: true, items: steps.map(step => sayStep(step, telling)) },
      ...togetherOf(life, cases).map(one => paragraph(say.together(nameOf(one, telling), setting.english ? one.sayEn : one.say))),
      ...benefitBlocks(telling),
      paragraph(`${say.foot} ${sayAge(oldestOf(telling), setting)}`),
    ],
    choices: [
      ...steps.map(({ code, name, en }, at) => paperChoice(code, say.papers(at + 1, nameOf({ code, name, en }, telling)), telling)),
      { id: `${choiceId({ kind: 'life', id })}!share`, label: say.share },
      ...caseChoices(telling),
    ],
    citations: citationsOf(telling),
  }
}

/** One step alone, on the way. */
export function composeStep(telling: Telling, code: string): Answer | undefined {
  const { life, cases, setting } = telling
  const say = lifeTexts(setting)
  const steps = stepsOf(life, cases)
  const at = steps.findIndex(step => step.code === code)
  const step = steps[at]
  if (!step) return undefined
  const name = nameOf(step, telling)
  return {
    kind: 'found',
    about: { kind: 'life', id: `${idOf(life, cases)}#${code}` },
    score: 1,
    blocks: [{ kind: 'heading', text: say.step(at + 1, steps.length, name) }, ...linesOf(step, telling).map(paragraph)],
    choices: [paperChoice(code, name, telling), { id: choiceId({ kind: 'life', id: idOf(life, cases) }), label: say.whole }],
    citations: citesOf(code, telling),
  }
}

const titleOf = ({ title, english }: Life, setting: Setting): string => (setting.english ? english : title)

export function lifeChoice(life: Life, cases: readonly string[], setting: Setting): Choice {
  return { id: choiceId({ kind: 'life', id: idOf(life, cases) }), label: lifeTexts(setting).asNeeded(titleOf(life, setting)) }
}

type Named = { readonly code?: string | undefined; readonly name?: string | undefined; readonly en?: string | undefined }

/** Our own name of it here, what people call the procedure, or its name in the national list. */
export function nameOf({ code = '', name, en }: Named, { setting, national }: Pick<Telling, 'setting' | 'national'>): string {
  const own = setting.english ? en : name
  const procedure = setting.shelf.procedures.get(code)
  return own ?? (setting.english ? procedure?.english : procedure?.short) ?? national?.byCode(code)?.name ?? code
}

function paperChoice(code: string, label: string, { setting }: Telling): Choice {
  const procedure = setting.shelf.procedures.get(code)
  if (!procedure) return { id: choiceId({ kind: 'national', code }), label }
  return { id: choiceId({ kind: 'procedure', code, facet: 'documents' }), label }
}

/** What was not said yet and would change the list. */
function caseChoices({ life, cases, setting }: Telling): Choice[] {
  return life.cases
    .filter(({ id }) => !cases.includes(id))
    .slice(0, mostCases)
    .map(({ id, label, en }) => ({
      id: choiceId({ kind: 'life', id: idOf(life, [...cases, id]) }),
      label: setting.english ? en : label,
    }))
}

function sayStep(step: LifeStep, telling: Telling): string {
  const name = nameOf(step, telling)
  if (telling.done.includes(step.code)) return lifeTexts(telling.setting).done(name)
  return [`${name}.`, ...linesOf(step, telling)].join(' ')
}

function linesOf(step: LifeStep, telling: Telling): string[] {
  const { setting } = telling
  const say = lifeTexts(setting)
  const { english } = setting
  if (isUntold(step.code, telling)) return [say.checking]
  const [deadline, fact, needs] = english ? [step.deadlineEn, step.sayEn, step.needsEn] : [step.deadline, step.say, step.needs]
  return [
    ...(deadline === undefined ? [] : [say.deadline(deadline)]),
    ...(fact === undefined ? [] : [fact]),
    ...(needs === undefined ? [] : [say.needs(needs)]),
    whereOf(step.code, telling),
  ]
}

/** Withdrawn, expired, or of low reliability: nothing but its name is told. */
function isUntold(code: string, { setting }: Telling): boolean {
  const procedure = setting.shelf.procedures.get(code)
  return procedure !== undefined && (procedure.reliability === 'low' || compose(procedure, { facet: 'overview' }, setting).kind !== 'found')
}

function whereOf(code: string, { setting, national }: Telling): string {
  const say = lifeTexts(setting)
  const procedure = setting.shelf.procedures.get(code)
  if (procedure) return say.at(whoOf(procedure, say))
  const row = national?.byCode(code)
  const [agency] = row?.agencies ?? []
  return row === undefined || row.level === 'unknown' || agency === undefined ? say.nowhere : say.at(agency)
}

function whoOf({ level, agency }: Procedure, say: LifeTexts): string {
  if (level === 'commune') return say.commune
  return level === 'commune-police' ? say.police : agency
}

function benefitBlocks(telling: Telling): Block[] {
  const { life, cases, setting } = telling
  const owed = benefitsOf(life, cases).filter(({ code }) => code === undefined || !isUntold(code, telling))
  if (owed.length === 0) return []
  const say = lifeTexts(setting)
  const items = owed.map((one): string => say.benefit(nameOf(one, telling), setting.english ? one.whenEn : one.when))
  return [paragraph(say.benefits), { kind: 'list', ordered: false, items }]
}

function oldestOf({ life, cases, setting, national }: Telling): string {
  const days = stepsOf(life, cases).flatMap(({ code }) => setting.shelf.procedures.get(code)?.asOf ?? national?.asOf ?? [])
  return days.toSorted()[0] ?? setting.shelf.catalogue.published
}

type Citations = readonly [Citation, ...Citation[]]

function citationsOf(telling: Telling): Citations {
  const { life, cases, setting } = telling
  const all = [
    ...stepsOf(life, cases).flatMap(({ code }) => citesOf(code, telling)),
    ...togetherOf(life, cases).flatMap(({ code }) => citesOf(code, telling)),
    ...benefitsOf(life, cases).flatMap(one => citesOfBenefit(one, telling)),
  ]
  const [first, ...rest] = all.filter((one, at) => all.findIndex(other => other.source === one.source && other.place === one.place) === at)
  return first ? [first, ...rest] : [citeOwn('catalogue', setting.texts.catalogueSource, setting)]
}

/** The first source of each is enough: its own answer names them all. */
function citesOf(code: string, { setting, national }: Telling): Citations {
  const procedure = setting.shelf.procedures.get(code)
  if (procedure) return [citeProcedure(procedure, setting)[0]]
  const row = national?.byCode(code)
  const place = row === undefined ? code : `${row.code} ${row.name}`
  return [citeOwn('national', setting.texts.nationalSource, setting, { place, asOf: national?.asOf })]
}

function citesOfBenefit({ code, sources }: Benefit, telling: Telling): readonly Citation[] {
  const own = sources.length === 0 ? [] : citeSources(sources, telling.setting.shelf.catalogue.published, telling.setting)
  return [...(code === undefined ? [] : citesOf(code, telling)), ...own]
}
