import type { Case } from '../model/cases.ts'
import type { Digest, Satisfaction, Urgency } from '../model/desk.ts'
import { least } from '../model/few.ts'

/** What leads read, for a terminal. */

type Told = Pick<Digest, 'at' | 'now' | 'lastDay'> & { readonly first: readonly { readonly of: Case; readonly why: Urgency }[] }

const words: Readonly<Record<Urgency, string>> = {
  escalated: 'reminded three times',
  overdue: 'overdue',
  soon: 'due within two hours',
  unheld: 'nobody has taken it',
}

/** One line a case, what is most urgent first; no word of what was said. `due`: the dossiers, as `describeDue` tells them. */
export function describeDigest({ at, first, now, lastDay }: Told, due: string): string {
  const lines = first.map(({ of, why }) =>
    [`#${of.number}`, words[why], of.due ?? '', of.office ?? '(no office yet)', of.reason, of.holder?.name ?? '-'].join('\t'),
  )
  return [
    `${at}: ${now.new} new, ${now.held} held, ${now.waiting} waiting; ${now.overdue} overdue, ${now.escalated} reminded three times`,
    `last 24 hours: ${lastDay.opened} opened, ${lastDay.closed} closed, ${lastDay.late} told that it takes longer`,
    ...(lines.length === 0 ? ['Nothing is urgent.'] : ['case\twhy\tdue\toffice\treason\twho', ...lines]),
    due,
  ].join('\n')
}

const kinds = { case: 'closed cases', guide: 'finished guides' } as const

/** One line a group; a group of few is only said to be there. */
export function describeSatisfaction(groups: readonly Satisfaction[]): string {
  if (groups.length === 0) return 'Nobody has said yet how it was.'
  const lines = groups.map(({ month, office = '(no office)', kind, shown }) => {
    if (shown === undefined) return [month, office, kinds[kind], `fewer than ${least}`].join('\t')
    const scores = [5, 4, 3, 2, 1].map(score => shown.scores[String(score)] ?? '-').join(' / ')
    return [month, office, kinds[kind], String(shown.count), shown.mean.toFixed(1), scores].join('\t')
  })
  return [
    `From 1 (not satisfied) to 5 (very satisfied); no group and no score below ${least} is shown.`,
    'month\toffice\twhat\tanswers\tmean\t5 / 4 / 3 / 2 / 1',
    ...lines,
  ].join('\n')
}
