import type { Pressing } from '../model/cases.ts'
import { isOpen, minutesBetween, minutesLater, type Plan } from './hours.ts'

/** When the office is reminded of somebody who waits, when its lead hears of it, and when the citizen is told that it takes longer. */

/** Never more for one case: who is reminded too often hears nothing any more. */
const mostReminders = 3

export type Press = { readonly reminded: number; readonly escalated: boolean; readonly tellCitizen: boolean }

/**
 * The first reminder comes when half of the promised time is over, the second when all of it is, the third together with the lead
 * half as much later; the citizen is told with the second. All in opening hours: at night nobody is reminded, and nobody is late.
 * Undefined where there is nothing to do now.
 */
export function pressOf(of: Pressing, within: Plan, replyMinutes: number, now: number): Press | undefined {
  if (!isOpen(within, now)) return undefined
  // Who writes again when the time was over already has waited since then only.
  const heard = Date.parse(of.waitingSince)
  const soonest = minutesLater(within, heard, replyMinutes) ?? heard
  const promised = Date.parse(of.due)
  const [since, due] = soonest > promised ? [heard, soonest] : [Date.parse(of.since), promised]
  const half = Math.max(1, minutesBetween(within, since, due) / 2)
  const steps = [minutesLater(within, since, half) ?? due, due, minutesLater(within, due, half) ?? due]
  const passed = steps.filter(at => at <= now).length
  const press: Press = {
    reminded: Math.max(of.reminded, Math.min(mostReminders, passed)),
    escalated: of.escalated || passed >= 3,
    tellCitizen: passed >= 2 && !of.lateTold,
  }
  return press.reminded === of.reminded && press.escalated === of.escalated && !press.tellCitizen ? undefined : press
}
