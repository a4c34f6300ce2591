import type { Answer, GuideName } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Faq } from '../model/knowledge.ts'
import type { Office } from '../model/office.ts'
import type { Block, Blocks, Choice } from '../model/reply.ts'
import { citeOwn, citeSources } from './cite.ts'
import { paragraph, portal } from './compose.ts'
import { isPast, sayDate } from './day.ts'
import { sayAge } from './foot.ts'
import type { Danger } from './intent.ts'
import { noticesFor } from './local.ts'
import { citeOffice, officeBlocks, phoneBlocks } from './where.ts'
import type { Setting } from './setting.ts'

/** Answers that belong to no one procedure. */

/** The id under which the emergency numbers are remembered. */
export const emergencyId = 'emergency'

export function composeFaq(entry: Faq, setting: Setting, score = 1): Answer {
  const { texts, today, shelf } = setting
  if (isPast({ until: entry.validUntil }, today)) {
    const date = sayDate(entry.validUntil ?? entry.asOf, texts)
    return {
      kind: 'unknown',
      why: 'stale',
      blocks: [paragraph(texts.stale(entry.title, date)), paragraph(texts.staleNext), portal(setting)],
    }
  }
  const see = entry.see.flatMap((code): Choice[] => {
    const found = shelf.procedures.get(code)
    return found
      ? [{ id: choiceId({ kind: 'procedure', code, facet: 'overview' }), label: setting.english ? found.english : found.short }]
      : []
  })
  return {
    kind: 'found',
    about: { kind: 'faq', id: entry.id },
    score,
    blocks: [{ kind: 'heading', text: entry.title }, ...[...entry.say, ...entry.more, sayAge(entry.asOf, setting)].map(paragraph)],
    choices: [...see.slice(0, 4), { id: 'officer', label: texts.officer }],
    citations: citeSources(entry.sources, entry.asOf, setting),
  }
}

export function composeGuide(name: GuideName, setting: Setting): Answer {
  const { texts } = setting
  return {
    kind: 'found',
    about: { kind: 'guide', id: name },
    score: 1,
    blocks: [paragraph(texts.guideStart(texts.guide[name]))],
    choices: [guideChoice(name, setting), { id: 'officer', label: texts.officer }],
    citations: [citeOwn('catalogue', texts.catalogueSource, setting)],
  }
}

function guideChoice(name: GuideName, { texts }: Setting): Choice {
  return { id: choiceId({ kind: 'guide', id: name }), label: texts.guide[name] }
}

export function isGuide(name: string, { texts }: Setting): name is GuideName {
  return Object.hasOwn(texts.guide, name)
}

/** Hours, address and hotline of the chat's office; a question back where the office is not known. */
export function composeOffice(office: Office | undefined, setting: Setting): Answer {
  const { texts } = setting
  if (!office) return { kind: 'unknown', why: 'no-match', blocks: [paragraph(texts.officeAsk)] }
  const phones = phoneBlocks(office, setting)
  const [first, ...rest] = [...officeBlocks(office, setting), ...(phones.length > 0 ? phones : [paragraph(texts.phoneUnknown)])]
  return {
    kind: 'found',
    about: { kind: 'office', id: office.slug },
    score: 1,
    blocks: first ? [first, ...noticesFor(undefined, setting), ...rest] : [paragraph(office.name)],
    choices: [{ id: 'officer', label: texts.officer }],
    citations: [citeOffice(office, setting)],
  }
}

/** The number to call comes first; the others below, for a voice that names the wrong one in fear. */
export function composeEmergency(danger: Danger | undefined, setting: Setting): Answer {
  const { texts, shelf } = setting
  const order = [...new Set([danger ?? '113', '113', '114', '115'] as const)]
  const published = new Map(shelf.catalogue.hotlines.filter(line => line.emergency).map(line => [line.number, line]))
  const phones = order.map((number): Block => ({ kind: 'phone', label: published.get(number)?.label ?? texts.danger[number], number }))
  const blocks: Blocks = [paragraph(texts.emergency(danger ?? '113, 114, 115')), ...phones, paragraph(texts.emergencyNote)]
  return {
    kind: 'found',
    about: { kind: 'faq', id: emergencyId },
    score: 1,
    blocks,
    choices: [],
    citations: [citeOwn('hotlines', texts.hotlineSource, setting, { place: order.join(', ') })],
  }
}

/** Says that it does not know, and where a person or the portal does. */
export function composeUnknown(why: 'no-match' | 'out-of-scope', setting: Setting): Answer {
  const { texts, office, shelf } = setting
  const line = shelf.catalogue.hotlines.find(one => !one.emergency)
  const phones: Block[] = office ? phoneBlocks(office, setting).slice(0, 1) : []
  const fallback: Block[] = phones.length === 0 && line ? [{ kind: 'phone', label: line.label, number: line.number }] : []
  const said = why === 'out-of-scope' ? texts.outOfScope : texts.unknown
  return { kind: 'unknown', why, blocks: [paragraph(said), paragraph(texts.unknownNext), ...phones, ...fallback] }
}

export function say(text: string, why: 'case-specific' | 'out-of-scope' | 'no-match'): Answer {
  return { kind: 'unknown', why, blocks: [paragraph(text)] }
}
