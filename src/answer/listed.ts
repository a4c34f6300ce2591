import type { Listed } from '../model/official.ts'
import { citeOwn, citeSources } from './cite.ts'
import { sayDate } from './day.ts'
import type { Setting } from './setting.ts'
import { citeOffice } from './where.ts'

/** What may be called genuine: the official addresses, the country's numbers, and those of the person's own office. */
export function listed(setting: Setting): Listed[] {
  const { catalogue } = setting.shelf
  const addresses = (catalogue.official ?? []).map(({ kind, value, name, english, sources, asOf }): Listed => ({
    kind,
    value,
    name: setting.english ? english : name,
    citations: citeSources(sources, asOf, setting),
  }))
  const lines = catalogue.hotlines.map(({ label, number, checked }): Listed => ({
    kind: 'phone',
    value: number,
    name: named(label, checked, setting),
    citations: [citeOwn('hotlines', setting.texts.catalogueSource, setting, { place: label, asOf: checked })],
  }))
  return [...addresses, ...lines, ...officeNumbers(setting)]
}

function officeNumbers(setting: Setting): Listed[] {
  const { office } = setting
  if (!office) return []
  return office.contacts
    .filter(contact => !contact.fictitious && contact.checked !== undefined)
    .map(({ label, phone, checked }) => ({
      kind: 'phone',
      value: phone,
      name: named(label, checked, setting),
      citations: [citeOffice(office, setting)],
    }))
}

function named(label: string, checked: string | undefined, { texts }: Setting): string {
  return checked === undefined ? label : texts.checked(label, sayDate(checked, texts))
}
