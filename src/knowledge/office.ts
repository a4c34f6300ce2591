import type { Office } from '../model/office.ts'
import { problem, warning, type Finding } from './find.ts'
import type { Gathered } from './gather.ts'
import type { Located } from './shape.ts'

/** Opening hours in order, and made-up contacts only where everyone is told that the office is made up. */
export function checkOffices(all: Gathered): Finding[] {
  return all.offices.flatMap(at => [...checkHours(at), ...checkContacts(at)])
}

function checkHours(at: Located<Office>): Finding[] {
  return Object.entries(at.value.hours).flatMap(([day, spans]) =>
    (spans ?? []).flatMap(([opens, closes], i) => {
      const path = ['hours', day, i]
      const before = spans?.[i - 1]
      if (minutes(opens) >= minutes(closes) || minutes(closes) > 24 * 60) return [problem(at, path, `${opens} to ${closes} is no opening time; write it as ['7:30', '11:30']`)]
      if (before && minutes(before[1]) > minutes(opens)) return [problem(at, path, 'begins before the span above it ends; put the spans of a day in order')]
      return []
    }),
  )
}

function minutes(clock: string): number {
  const [hours = '0', rest = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(rest)
}

function checkContacts(at: Located<Office>): Finding[] {
  const { example, contacts } = at.value
  return contacts.flatMap((contact, i) => {
    const path = ['contacts', i]
    if (example && !contact.fictitious) return [problem(at, path, 'an example office has no real numbers; add fictitious: true')]
    if (!example && contact.fictitious) return [problem(at, path, 'a real office cannot have a made-up number; remove it or write the real one')]
    if (!example && contact.checked === undefined) return [warning(at, path, 'nobody has checked this number; add "checked" with the day it was dialled')]
    return []
  })
}
