import type { Answer, GuideName, Understood } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Faq } from '../model/knowledge.ts'
import type { Office } from '../model/office.ts'
import type { Block, Blocks, Choice } from '../model/reply.ts'
import { citeOwn, citeSources } from './cite.ts'
import { paragraph, portal } from './compose.ts'
import { isPast, sayDate } from './day.ts'
import { sayAge } from './foot.ts'
import type { Call, Danger } from './danger.ts'
import { noticesFor } from './local.ts'
import { citeOffice, officeBlocks, phoneBlocks } from './where.ts'
import type { Setting } from './setting.ts'

/** Answers that belong to no one procedure. */

/** The id under which the emergency numbers are remembered. */
export const emergencyId = 'emergency'

/** The hotline of `knowledge/hotlines.yaml` for children who are harmed. */
const childHotline = 'tre-em'

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
  const { texts } = setting
  const order = [...new Set([danger?.call ?? '113', ...(danger?.child ? childLine(setting) : []), '113', '114', '115'])]
  const said = danger?.call ?? '113, 114, 115'
  return numbers(
    [paragraph(texts.emergency(said)), ...order.map(number => phoneFor(number, setting)), paragraph(texts.emergencyNote)],
    order,
    setting,
  )
}

/** Harm that is told of: what helps in the hour it happens, short, since other things are said beside it. */
function composeHarm({ call, child }: Danger, setting: Setting): Answer {
  const order = [...new Set([call, ...(child ? childLine(setting) : [])])]
  return numbers([paragraph(setting.texts.harm[call]), ...order.map(number => phoneFor(number, setting))], order, setting)
}

/** The number first, then whatever was understood besides. */
export function besideHarm(danger: Danger, understood: Understood, setting: Setting): Understood {
  if (understood.intent === 'emergency') return understood
  const isAnswered = understood.answers.some(({ kind }) => kind === 'found')
  if (danger.when === 'perhaps' && !isAnswered) return { ...understood, intent: 'emergency', answers: [composeEmergency(danger, setting)] }
  return { ...understood, answers: [composeHarm(danger, setting), ...understood.answers] }
}

/** Only where the catalogue holds it. */
function childLine({ shelf }: Setting): string[] {
  return shelf.catalogue.hotlines.filter(({ emergency, id }) => emergency && id === childHotline).map(({ number }) => number)
}

function phoneFor(number: string, { texts, shelf, english }: Setting): Block {
  const published = shelf.catalogue.hotlines.find(line => line.emergency && line.number === number)
  const own = isCall(number) ? texts.danger[number] : texts.childLine
  return { kind: 'phone', label: english ? own : (published?.label ?? own), number }
}

function isCall(number: string): number is Call {
  return number === '113' || number === '114' || number === '115'
}

function numbers(blocks: Blocks, order: readonly string[], setting: Setting): Answer {
  return {
    kind: 'found',
    about: { kind: 'faq', id: emergencyId },
    score: 1,
    blocks,
    choices: [],
    citations: [citeOwn('hotlines', setting.texts.hotlineSource, setting, { place: order.join(', ') })],
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
