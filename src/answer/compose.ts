import type { Answer, Facet } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Block, Blocks, Choice } from '../model/reply.ts'
import { citeProcedure } from './cite.ts'
import { daysBetween, isPast, sayDate } from './day.ts'
import { facetBlocks } from './facets.ts'
import { sayFees, sayPrice, type Rule } from './fees.ts'
import { doubtWords } from './marks.vi.ts'
import { phoneBlocks } from './where.ts'
import type { Setting } from './setting.ts'

/** Data older than this is told with a warning. */
const oldDays = 60
const mostChoices = 6

export type Wish = {
  readonly facet: Facet
  readonly situation?: number
  readonly price?: { readonly pages: number; readonly copies: number }
}

/** The answer about one procedure. `score` 1 when a button asked for it. */
export function compose(procedure: Procedure, wish: Wish, setting: Setting, score = 1): Answer {
  const { code } = procedure
  const expired = sayExpired(procedure, setting)
  if (expired) return expired
  const { facet, situation } = wish
  const body = procedure.reliability === 'low' ? lowBlocks(procedure, setting) : bodyOf(procedure, wish, setting)
  if (!body) return { kind: 'unknown', why: 'stale', blocks: staleFact(procedure, facet, setting) }
  const [first, ...rest] = body
  return {
    kind: 'found',
    about: { kind: 'procedure', code, facet, ...(situation !== undefined && { situation }) },
    score,
    blocks: first ? [first, ...rest, ...foot(procedure, facet, setting)] : [{ kind: 'paragraph', text: setting.texts.unsaid }],
    choices: choicesOf(procedure, wish, setting),
    citations: citeProcedure(procedure, setting),
  }
}

function sayExpired(procedure: Procedure, setting: Setting): Answer | undefined {
  const { texts, today } = setting
  const { validFrom, validUntil } = procedure
  const short = nameOf(procedure, setting)
  const next: Block[] = [{ kind: 'paragraph', text: texts.staleNext }, portal(setting)]
  if (isPast({ until: validUntil }, today) && validUntil !== undefined)
    return { kind: 'unknown', why: 'stale', blocks: [{ kind: 'paragraph', text: texts.stale(short, sayDate(validUntil, texts)) }, ...next] }
  if (validFrom !== undefined && validFrom > today)
    return { kind: 'unknown', why: 'stale', blocks: [{ kind: 'paragraph', text: texts.notYet(short, sayDate(validFrom, texts)) }, ...next] }
  return undefined
}

/** Undefined when the only figures asked for have expired. */
function bodyOf(procedure: Procedure, { facet, situation, price }: Wish, setting: Setting): Block[] | undefined {
  const { texts } = setting
  const told = situation === undefined ? undefined : procedure.situations[situation]
  if (told) return [heading(`${nameOf(procedure, setting)}: ${told.label}`), { kind: 'paragraph', text: told.say }]
  const rule = price && procedure.fees.find((fee): fee is Rule => fee.kind === 'rule' && !isPast(fee, setting.today))
  if (rule && price) return [heading(texts.titleOf(nameOf(procedure, setting), 'fee')), ...sayPrice(rule, price, setting).map(paragraph)]
  const blocks = facetBlocks(procedure, facet, setting)
  if (!blocks) return undefined
  const title = facet === 'overview' ? texts.papersOf(nameOf(procedure, setting)) : texts.titleOf(nameOf(procedure, setting), facet)
  return [heading(title), ...blocks]
}

function staleFact(procedure: Procedure, facet: Facet, setting: Setting): Blocks {
  const { texts } = setting
  const [line = texts.fee.none] = facet === 'fee' ? sayFees(procedure, setting).lines : [texts.time.none]
  return [heading(texts.titleOf(nameOf(procedure, setting), facet)), paragraph(line), paragraph(texts.staleNext), portal(setting)]
}

/** Named, but nothing stated: its details are being checked. */
function lowBlocks(procedure: Procedure, setting: Setting): Block[] {
  const { texts, office } = setting
  const place = office ? [paragraph(texts.where.office(office.name, office.address)), ...phoneBlocks(office, setting, procedure.field)] : []
  return [paragraph(texts.low(nameOf(procedure, setting))), paragraph(texts.lowNext), ...place, portal(setting)]
}

/** Date, what is in doubt, and what will change. */
function foot(procedure: Procedure, facet: Facet, setting: Setting): Block[] {
  const { texts, today } = setting
  const { asOf, aliases, name, code, validUntil, afterwards } = procedure
  const newer = aliases.find(alias => alias.is === 'newer')
  const lines = [
    ...(procedure.reliability === 'low' ? [] : doubtsOf(procedure, facet)),
    ...(validUntil !== undefined && daysBetween(today, validUntil) <= 2 * oldDays
      ? [texts.until(sayDate(validUntil, texts), afterwards ?? '').trim()]
      : []),
    ...(facet === 'overview' || facet === 'law' ? [texts.official(name, code)] : []),
    ...(newer ? [texts.newer(newer.code)] : []),
    (daysBetween(asOf, today) > oldDays ? texts.old : texts.asOf)(sayDate(asOf, texts)),
    ...(setting.english && setting.first ? [texts.papersKept] : []),
  ]
  return lines.map(paragraph)
}

/** A doubt is told where its subject is; one without a subject of its own goes with the conditions. */
function doubtsOf({ doubts }: Procedure, facet: Facet): string[] {
  return doubts.filter(doubt => facet !== 'overview' && doubtFacets(doubt).includes(facet))
}

function doubtFacets(doubt: string): Facet[] {
  const found = doubtWords.flatMap(([facet, words]) => (words.test(doubt) ? [facet] : []))
  return found.length > 0 ? found : ['conditions', 'documents', 'where']
}

function choicesOf(procedure: Procedure, { facet, situation }: Wish, { texts, shelf }: Setting): Choice[] {
  const { code, situations } = procedure
  const see = (situation === undefined ? [] : (situations[situation]?.see ?? [])).flatMap((other): Choice[] => {
    const found = shelf.procedures.get(other)
    return found ? [{ id: choiceId({ kind: 'procedure', code: other, facet: 'overview' }), label: found.short }] : []
  })
  const cases =
    procedure.reliability === 'low'
      ? []
      : situations.map((one, index) => ({ one, index })).filter(({ one, index }) => index !== situation && fits(one.facet, facet))
  const facets = procedure.reliability === 'low' ? [] : nextFacets(procedure, facet)
  const picked = [
    ...see,
    ...cases
      .slice(0, facet === 'conditions' ? 4 : 2)
      .map(({ one, index }) => ({ id: choiceId({ kind: 'procedure', code, facet, situation: index }), label: one.label })),
    ...facets.map(next => ({ id: choiceId({ kind: 'procedure', code, facet: next }), label: texts.facet[next] })),
  ]
  return [...picked.slice(0, mostChoices - 1), { id: 'officer', label: texts.officer }]
}

function fits(of: Facet, facet: Facet): boolean {
  return facet === 'overview' || facet === 'conditions' || of === facet
}

function nextFacets(procedure: Procedure, now: Facet): Facet[] {
  const order: Facet[] = ['documents', 'where', 'online', 'fee', 'time', 'steps']
  return order.filter(
    facet =>
      facet !== now &&
      !(facet === 'fee' && now === 'overview') &&
      !(facet === 'time' && now === 'overview') &&
      !(facet === 'steps' && procedure.steps.length === 0),
  )
}

function nameOf({ short, english }: Procedure, setting: Setting): string {
  return setting.english ? english : short
}

export function portal({ texts }: Setting): Block {
  return { kind: 'link', label: texts.portal, url: texts.portalUrl }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(text: string): Block {
  return { kind: 'heading', text }
}
