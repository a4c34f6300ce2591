import type { Answer, Facet } from '../model/answer.ts'
import type { Count } from '../model/conversation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Block, Blocks } from '../model/reply.ts'
import { choicesOf } from './choices.ts'
import { citeProcedure } from './cite.ts'
import { isPast, sayDate } from './day.ts'
import { facetBlocks, type Body } from './facets.ts'
import { sayFees, sayPrice, type Rule } from './fees.ts'
import { pagesOf } from './figures.ts'
import { footOf } from './foot.ts'
import { suit } from './facts.ts'
import type { Fact } from './facts.vi.ts'
import { noticesFor, sayPosted, sayWithdrawn, withLocalTimes } from './local.ts'
import { phoneBlocks } from './where.ts'
import type { Setting } from './setting.ts'

export type Wish = {
  readonly facet: Facet
  readonly beside?: Facet
  readonly situation?: number
  /** Everything known of this side, however long. */
  readonly all?: boolean
  /** What a fee is to be reckoned for. */
  readonly count?: Count
}

/** The answer about one procedure. `score` 1 when a button asked for it. */
export function compose(published: Procedure, wish: Wish, setting: Setting, score = 1): Answer {
  const { procedure, because, without } = suit(withLocalTimes(published, setting), setting.facts)
  const { code } = procedure
  const untold = sayWithdrawn(procedure, setting) ?? sayExpired(procedure, setting)
  if (untold) return untold
  const { facet, beside, situation } = wish
  const body = procedure.reliability === 'low' ? { blocks: lowBlocks(procedure, setting) } : bodyOf(procedure, wish, setting)
  if (!body) return { kind: 'unknown', why: 'stale', blocks: staleFact(procedure, facet, setting) }
  const [first, ...rest] = body.blocks
  return {
    kind: 'found',
    about: {
      kind: 'procedure',
      code,
      facet,
      ...(beside && { beside }),
      ...(situation !== undefined && { situation }),
      ...(wish.all === true && { all: true }),
    },
    score,
    blocks: first
      ? [
          first,
          ...noticesFor(code, setting),
          // Where to file says it in its own place.
          ...(facet === 'where' ? [] : sayPosted(procedure, setting)),
          ...rest,
          ...sayBecause(because, { facet, without, isCase: situation !== undefined }, setting).map(paragraph),
          ...footOf(procedure, { facet, all: wish.all === true, room: body.blocks.length <= 2 }, setting).map(paragraph),
        ]
      : [{ kind: 'paragraph', text: setting.texts.unsaid }],
    choices: choicesOf(procedure, { facet, situation, more: body.more === true, lacking: body.lacking }, setting),
    citations: citeProcedure(procedure, setting),
  }
}

/** Which of the person's own words made the list or the fee what it is. */
function sayBecause(
  { papers, fees }: { readonly papers: readonly Fact[]; readonly fees: readonly Fact[] },
  { facet, without, isCase }: { facet: Facet; without: number; isCase: boolean },
  { texts, english }: Setting,
): string[] {
  const isPapers = facet === 'overview' || facet === 'documents' || facet === 'form'
  const because = isPapers ? papers : facet === 'fee' ? fees : []
  if (because.length === 0 || isCase) return []
  const said = because.map(fact => (english ? fact.english : fact.told)).join(texts.comma)
  return [isPapers && without > 0 ? texts.becauseWithout(said, without) : texts.because(said)]
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
function bodyOf(procedure: Procedure, { facet, beside, situation, count = {}, all = false }: Wish, setting: Setting): Body | undefined {
  const { texts } = setting
  const name = nameOf(procedure, setting)
  const told = situation === undefined ? undefined : procedure.situations[situation]
  if (told) return { blocks: [heading(`${name}: ${told.label}`), paragraph(told.say)] }
  const sum = facet === 'fee' ? sumOf(procedure, count, setting) : undefined
  if (sum) return { blocks: [heading(texts.titleOf(name, 'fee')), ...sum] }
  const body = facetBlocks(procedure, { facet, all, count }, setting)
  if (!body) return undefined
  const isShort = facet === 'overview' || (facet === 'documents' && !all)
  return {
    ...body,
    blocks: [
      heading(isShort ? texts.papersOf(name) : texts.titleOf(name, facet)),
      ...body.blocks,
      ...besideBlocks(procedure, beside, body.blocks, setting),
    ],
  }
}

/** The second side in short, under its own heading; nothing of it that stands in the first already. */
function besideBlocks(procedure: Procedure, beside: Facet | undefined, told: readonly Block[], setting: Setting): Block[] {
  const body = beside && facetBlocks(procedure, { facet: beside, all: false, count: {} }, setting)
  const said = new Set(told.map(block => JSON.stringify(block)))
  const more = body?.blocks.filter(block => !said.has(JSON.stringify(block))) ?? []
  return beside && more.length > 0 ? [heading(setting.texts.facet[beside]), ...more] : []
}

/** A fee by the page, reckoned for so many of them. */
function sumOf(procedure: Procedure, count: Count, setting: Setting): Block[] | undefined {
  const price = pagesOf(count)
  const rule = procedure.fees.find((fee): fee is Rule => fee.kind === 'rule' && !isPast(fee, setting.today))
  return rule && price && sayPrice(rule, price, setting).map(paragraph)
}

function staleFact(procedure: Procedure, facet: Facet, setting: Setting): Blocks {
  const { texts } = setting
  const [line = texts.fee.none] = facet === 'fee' ? sayFees(procedure, setting).lines : [texts.time.none]
  return [heading(texts.titleOf(nameOf(procedure, setting), facet)), paragraph(line), paragraph(texts.staleNext), portal(setting)]
}

/** Named, but nothing stated: its details are being checked. Nobody is sent to this office for what another body does. */
function lowBlocks(procedure: Procedure, setting: Setting): Block[] {
  const { texts } = setting
  const name = paragraph(texts.low(nameOf(procedure, setting)))
  if (procedure.level === 'commune') return [name, paragraph(texts.lowNext), ...hereBlocks(procedure, setting), portal(setting)]
  return [name, paragraph(texts.where.agency(procedure.agency)), paragraph(texts.lowElsewhere), portal(setting)]
}

function hereBlocks({ field }: Procedure, setting: Setting): Block[] {
  const { texts, office } = setting
  return office ? [paragraph(texts.where.office(office.name, office.address)), ...phoneBlocks(office, setting, field)] : []
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
