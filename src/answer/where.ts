import type { Block, Citation } from '../model/reply.ts'
import type { Office } from '../model/office.ts'
import type { Procedure } from '../model/procedure.ts'
import { citeOwn } from './cite.ts'
import { sayDate, sayHours, sayWeekOf } from './day.ts'
import type { Setting } from './setting.ts'

/** Where a procedure is filed: in plain words, then the office of this chat. */
export function whereBlocks(procedure: Procedure, setting: Setting): Block[] {
  const { texts, office } = setting
  const { level, where, agency } = procedure
  const first =
    where ?? (level === 'commune-police' ? texts.where.police : level === 'commune' ? texts.where.noOffice : texts.where.province(agency))
  const lines = [first, ...(level === 'province' && where === undefined ? [] : [texts.where.agency(agency)])]
  const blocks: Block[] = lines.map(text => ({ kind: 'paragraph', text }))
  if (!office || level === 'province' || level === 'other') return blocks
  const notPosted: Block[] = handles(office, procedure) ? [] : [{ kind: 'paragraph', text: texts.where.notPosted }]
  return [...blocks, ...notPosted, ...officeBlocks(office, setting)]
}

/** An office without a posted list of its own handles whatever communes handle. A code that was replaced stands for its other one. */
export function handles({ handles: posted }: Office, { code, aliases }: Procedure): boolean {
  return posted === undefined || [code, ...aliases.map(alias => alias.code)].some(known => posted.includes(known))
}

/** What a paper list says of the place: no hours of today, for it is carried about. */
export function placeOf(
  procedure: Procedure,
  { texts, office, shelf }: Setting,
): { readonly place: string[]; readonly counter?: string | undefined; readonly hours?: string | undefined } {
  const { level, where, agency, field } = procedure
  const first =
    where ?? (level === 'commune-police' ? texts.where.police : level === 'commune' ? texts.where.noOffice : texts.where.province(agency))
  if (!office || level === 'province' || level === 'other') return { place: [first] }
  const slug = shelf.catalogue.fields?.find(({ official }) => official.includes(field))?.slug
  return {
    place: [texts.where.office(office.name, office.address), first],
    counter: office.counters.find(({ fields }) => slug !== undefined && fields.includes(slug))?.name,
    hours: sayWeekOf(office.hours, texts),
  }
}

/** Name, address, hours today and in the week. */
export function officeBlocks(office: Office, setting: Setting): Block[] {
  const { texts, today } = setting
  const lines = [
    texts.where.office(office.name, office.address),
    ...sayHours(office.hours, today, texts),
    ...(office.example ? [texts.example] : []),
  ]
  return lines.map(text => ({ kind: 'paragraph', text }))
}

/** Numbers that may really be dialled; the field's own first. */
export function phoneBlocks(office: Office, setting: Setting, field?: string): Block[] {
  const real = office.contacts.filter(contact => !contact.fictitious)
  const own = real.filter(contact => field !== undefined && contact.field === field)
  return (own.length > 0 ? own : real).slice(0, 3).map(({ label, phone, checked }) => ({
    kind: 'phone',
    label: checked === undefined ? label : setting.texts.checked(label, sayDate(checked, setting.texts)),
    number: phone,
  }))
}

export function citeOffice(office: Office, setting: Setting): Citation {
  const checked = office.contacts
    .flatMap(contact => contact.checked ?? [])
    .toSorted()
    .at(-1)
  const title = office.example ? setting.texts.exampleSource : setting.texts.officeSource
  return citeOwn(`office:${office.slug}`, title, setting, { place: office.name, asOf: checked })
}
