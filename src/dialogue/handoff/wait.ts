import type { Wait } from '../../model/conversation.ts'
import type { Scene } from '../scene.ts'

const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** Place, expected time, and when it opens again: no silent hand-off. */
export function waitLines({ say, today }: Scene, wait: Wait | undefined): readonly string[] {
  if (wait === undefined) return []
  const { ahead, minutes, opens, example } = wait
  return [
    ...(opens === undefined ? [] : [say.handoff.closedNow(clockWords(opens, today, say), example)]),
    ...(opens === undefined || ahead > 0 ? [say.handoff.ahead(ahead)] : []),
    ...(opens === undefined && minutes !== undefined ? [say.handoff.usually(minutes)] : []),
  ]
}

/** "9:45 hôm nay", "7:30 ngày mai". */
export function clockWords({ day, clock }: NonNullable<Wait['opens']>, today: string, say: Scene['say']): string {
  if (day === today) return say.handoff.today(clock)
  if (Date.parse(day) - Date.parse(today) === 86_400_000) return say.handoff.tomorrow(clock)
  const weekday = week[new Date(day).getUTCDay()] ?? 'sun'
  return say.handoff.onDay(clock, say.days[weekday], day.split('-').slice(1).map(Number).toReversed().join('/'))
}
