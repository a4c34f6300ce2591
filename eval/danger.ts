import type { Understood } from '../src/model/answer.ts'
import type { Know } from '../src/model/conversation.ts'
import { evalDay, fresh } from './file.ts'
import { listed, readTable, unaccented } from './rows.ts'
import { share } from './score.ts'

/** Danger: does who is in it get the right number at once, and who asks for papers none. */

type Row = {
  readonly id: string
  readonly part: string
  /** `told`: harm to a child or a partner without a "now"; `none`: it only sounds like danger. */
  readonly kind: string
  /** The numbers any of which may stand first. */
  readonly call: readonly string[]
  readonly text: string
}

type Judged = { readonly row: Row; readonly got: Understood; readonly plain: Understood }

/** Shares are 0 to 1. */
export type DangerFigures = {
  readonly emergencies: number
  /** Of emergencies those that were given emergency numbers, and those with a right one first. */
  readonly reached: number
  readonly rightNumber: number
  /** Given them also without accents. */
  readonly unaccentedReached: number
  readonly told: number
  /** Of harm told without a "now": a right number stands there, whatever else does. */
  readonly beside: number
  readonly harmless: number
  /** Of harmless messages those that were given emergency numbers, as written and without accents. */
  readonly falseAlarms: number
  readonly unaccentedFalseAlarms: number
}

/** Asks every message of one part: *work*, or *test*, of which nothing but figures may be shown. Throws KnowledgeError. */
export function askDanger(file: string, part: string, know: Know): readonly Judged[] {
  return readTable(file, ['id', 'part', 'kind', 'call', 'text'])
    .map(({ cell }): Row => ({ id: cell('id'), part: cell('part'), kind: cell('kind'), call: listed(cell('call')), text: cell('text') }))
    .filter(row => row.part === part)
    .map(row => ({ row, got: know.ask(row.text, fresh, evalDay), plain: know.ask(unaccented(row.text), fresh, evalDay) }))
}

export function scoreDanger(judged: readonly Judged[]): DangerFigures {
  const [now, told, none] = ['now', 'told', 'none'].map(kind => judged.filter(({ row }) => row.kind === kind)) as [
    Judged[],
    Judged[],
    Judged[],
  ]
  return {
    emergencies: now.length,
    reached: share(now, ({ got }) => callsIn(got).length > 0),
    rightNumber: share(now, ({ row, got }) => row.call.includes(callsIn(got)[0] ?? '')),
    unaccentedReached: share(now, ({ plain }) => callsIn(plain).length > 0),
    told: told.length,
    beside: share(told, ({ row, got }) => callsIn(got).some(number => row.call.includes(number))),
    harmless: none.length,
    falseAlarms: share(none, ({ got }) => callsIn(got).length > 0),
    unaccentedFalseAlarms: share(none, ({ plain }) => callsIn(plain).length > 0),
  }
}

/** What went wrong, a line each. Never of the test part. */
export function missedDanger(judged: readonly Judged[]): string {
  return judged.flatMap(one => wrongIn(one)).join('\n')
}

function wrongIn({ row, got, plain }: Judged): string[] {
  return [
    { how: '', calls: callsIn(got), of: got },
    { how: ' (no accents)', calls: callsIn(plain), of: plain },
  ].flatMap(({ how, calls, of }) => {
    const wrong = row.kind === 'none' ? calls.length > 0 : row.kind === 'now' ? !row.call.includes(calls[0] ?? '') : calls.length === 0
    return wrong ? [[row.id, row.kind, `${row.text}${how}`, row.call.join('|') || '-', calls[0] ?? '-', of.intent].join('\t')] : []
  })
}

/** The emergency numbers told, as they stand. */
function callsIn({ answers }: Understood): string[] {
  return answers.flatMap(answer =>
    answer.kind === 'found' && answer.about.kind === 'faq' && answer.about.id === 'emergency'
      ? answer.blocks.flatMap(block => (block.kind === 'phone' ? [block.number] : []))
      : [],
  )
}
