import type { GuideAt, GuideAtHand } from '../../model/conversation.ts'
import { stopsOf } from '../../model/route.ts'
import type { Scene } from '../scene.ts'

export type Found = { readonly at: GuideAt; readonly hand: GuideAtHand; readonly changed: boolean }

/** Nobody goes on with a guide that he left so long ago. */
const forgottenAfterMs = 60 * 86_400_000

/** Where the person stands, as the guide is today: a step that was taken out gives way to the last one before it that is still there. */
export function found({ was, know, heard }: Scene): Found | undefined {
  const at = was.at
  const hand = at && know.guide(at.guide)
  if (!hand || Date.parse(heard.at) - Date.parse(at.since) > forgottenAfterMs) return undefined
  const stops = stopsOf(hand.guide)
  const trail = at.trail.filter(step => stops.has(step))
  const answers = Object.fromEntries(
    Object.entries(at.answers).filter(([step, id]) => stops.get(step)?.step.choices?.some(choice => choice.id === id)),
  )
  if (stops.has(at.step)) return { at: { ...at, trail, answers }, hand, changed: false }
  const step = trail.at(-1) ?? hand.guide.steps[0]?.id ?? at.step
  return { at: { ...at, step, answers, trail: trail.slice(0, -1) }, hand, changed: true }
}
