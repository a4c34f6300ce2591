import type { Facet } from '../model/answer.ts'
import type { Procedure } from '../model/procedure.ts'
import { daysBetween, sayDate } from './day.ts'
import { doubtWords } from './marks.vi.ts'
import type { Setting } from './setting.ts'
import { endsSoon } from './terms.ts'

/** Data older than this is told with a warning. */
const oldDays = 60

/** `room`: the answer above is short enough for a doubt about its papers. */
type Above = { readonly facet: Facet; readonly all: boolean; readonly room: boolean }

/** What is in doubt, what will change, and in one line the date and a newer code. */
export function footOf(procedure: Procedure, above: Above, setting: Setting): string[] {
  const { texts, today } = setting
  const { validUntil, afterwards = '' } = procedure
  return [
    ...sayDoubts(doubtsOf(procedure, above), setting),
    ...(endsSoon(validUntil, today) ? [texts.until(sayDate(validUntil, texts), afterwards).trim()] : []),
    [sayAge(procedure.asOf, setting), ...sayNewer(procedure, above, setting), ...sayKept(setting)].join(' '),
  ]
}

/** "Theo dữ liệu ngày 18/7/2026; quy định có thể đã đổi." */
export function sayAge(asOf: string, { texts, today }: Setting): string {
  return (daysBetween(asOf, today) > oldDays ? texts.old : texts.asOf)(sayDate(asOf, texts))
}

function sayNewer({ aliases }: Procedure, { facet, all }: Above, { texts }: Setting): string[] {
  const newer = aliases.find(alias => alias.is === 'newer')
  return newer && (facet === 'overview' || facet === 'law' || all) ? [texts.newer(newer.code)] : []
}

function sayKept({ english, first, texts }: Setting): string[] {
  return english && first ? [texts.papersKept] : []
}

/** A doubt is told where its subject is; one without a subject of its own goes with the conditions. */
function doubtsOf({ doubts, reliability }: Procedure, { facet, all, room }: Above): string[] {
  if (reliability === 'low' || facet === 'overview' || (facet === 'documents' && !all && !room)) return []
  return doubts.filter(doubt => doubtFacets(doubt).includes(facet))
}

/** Doubts are written in Vietnamese; another language is told only that there is one. */
function sayDoubts(doubts: readonly string[], { texts }: Setting): readonly string[] {
  return doubts.length > 0 && texts.doubt !== undefined ? [texts.doubt] : doubts
}

function doubtFacets(doubt: string): Facet[] {
  const found = doubtWords.flatMap(([facet, words]) => (words.test(doubt) ? [facet] : []))
  return found.length > 0 ? found : ['conditions', 'documents', 'where']
}
