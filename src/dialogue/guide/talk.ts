import type { GuideAt } from '../../model/conversation.ts'
import type { Guide } from '../../model/guide.ts'
import type { Choice } from '../../model/reply.ts'
import { stopsOf } from '../../model/route.ts'
import { amend } from '../checklist/hear.ts'
import { listTexts } from '../checklist/texts.ts'
import { isDanger } from '../danger.ts'
import { paragraphs, told, withChoices, type Outcome, type Scene } from '../scene.ts'
import { officerChoice } from '../officer.ts'
import { keyIn } from './hear.ts'
import { found, type Found } from './place.ts'
import { ahead } from './run.ts'
import { standing, stepButton } from './show.ts'
import { walkTexts } from './texts.ts'
import { again, pressed, resume } from './walk.ts'
import { commands, type Command } from './words.vi.ts'
import { fine } from '../wishes.vi.ts'

/** So many other questions in a row, and what is typed is no longer meant for the guide. */
const nearby = 3
const samedayMs = 12 * 3_600_000

/** Typed words that steer the guide, or answer its step. Undefined: they are about something else. */
export function hearInGuide(scene: Scene, text: string, words: string): Outcome | undefined {
  const place = found(scene)
  const command = commands.find(([, pattern]) => pattern.test(words))?.[0]
  const isBack = command === 'resume' || command === 'where'
  if (!place) return isBack ? resume(scene) : undefined
  if (command !== undefined && (isBack || isNear(scene, place.at))) return steer(scene, place, command)
  if (!isNear(scene, place.at) || isCourtesy(place.at, words)) return undefined
  return answered(scene, place, text, words)
}

function answered(scene: Scene, { at, hand }: Found, text: string, words: string): Outcome | undefined {
  const key = keyIn(scene.know, hand.guide, at, { text, words })
  if (key !== undefined) return isAside(scene, text, key) ? undefined : pressed(scene, at, key)
  return hand.interview ? amend(scene, at, words) : undefined
}

/**
 * "Có trộm vào nhà rồi" sounds like a step that is done, and is a cry for help. "Số điện thoại ủy ban" has words of a failure ("đổi số
 * điện thoại"), and tells of none.
 */
function isAside({ know, was: { at: _, ...outside }, today }: Scene, text: string, key: string): boolean {
  const understood = know.ask(text, outside, today)
  return isDanger(understood) || (key.startsWith('!') && understood.intent === 'office')
}

/** "Dạ" after something else was said is no step done. */
const isCourtesy = ({ aside }: GuideAt, words: string): boolean => aside > 0 && fine.test(words)

function isNear({ heard }: Scene, at: GuideAt): boolean {
  return at.aside < nearby && Date.parse(heard.at) - Date.parse(at.since) < samedayMs
}

function steer(scene: Scene, { at: stood, hand }: Found, command: Command): Outcome {
  const at = { ...stood, aside: 0, odd: 0 }
  const say = walkTexts(scene.was.language)
  switch (command) {
    case 'back':
    case 'restart':
      return pressed(scene, at, command)
    case 'resume':
      return resume(scene)
    case 'again':
      return again(scene, at)
    case 'where':
      return again(scene, at, standing(scene, hand.guide, at, ahead(hand.guide, at)))
    case 'fast':
      return again(scene, { ...at, speed: 'fast' }, say.nowFast)
    case 'slow':
      return again(scene, { ...at, speed: 'step' }, say.nowSlow)
    case 'why':
      return again(scene, at, reasonAt(scene, hand.guide, at))
    case 'simple':
      return again(scene, { ...at, speed: 'step', plain: true }, at.plain ? say.nothingSimpler : undefined)
    case 'leave':
      return {
        ...told({ ...paragraphs([say.paused], [resumeChoice(scene)]), passing: true }, 'guide.paused'),
        now: { ...scene.was, at: { ...at, aside: nearby } },
      }
  }
}

/** Why it asks stands below each question already: who asks for it is told first, then the question again. */
function reasonAt({ was }: Scene, guide: Guide, { step }: GuideAt): string {
  const asked = stopsOf(guide).get(step)?.step
  const why = was.language === 'en' ? (asked?.whyEn ?? asked?.why) : asked?.why
  const say = walkTexts(was.language)
  return why === undefined ? say.noQuestion : say.because(why)
}

function resumeChoice(scene: Scene): { id: string; label: string } {
  const { language } = scene.was
  return { id: 'resume', label: found(scene)?.hand.interview ? listTexts(language).button.resume : walkTexts(language).resume }
}

/** Nothing was made of the words: the step again, then an offer of help, then an ordinary answer. Never a loop. */
export function puzzled(scene: Scene): Outcome | undefined {
  const place = found(scene)
  if (!place || !isNear(scene, place.at) || place.at.odd > 1) return undefined
  const { at } = place
  const say = walkTexts(scene.was.language)
  const now = { ...at, odd: at.odd + 1 }
  if (at.odd === 0) return again(scene, now, say.notUnderstood)
  return {
    ...told({ ...paragraphs(say.offerHelp, offers(scene, place)), passing: true }, `guide.${at.guide}.${at.step}.lost`),
    now: { ...scene.was, at: now },
  }
}

function offers({ was, say: common }: Scene, { at, hand }: Found): Choice[] {
  const say = walkTexts(was.language)
  const step = stopsOf(hand.guide).get(at.step)?.step
  const plainer = step?.simple && !at.plain && was.language === 'vi' ? [stepButton(at, 'simple', say.simpler)] : []
  // A question has nothing that could have failed, unless it says so.
  const failed = step?.choices && !step.fails ? [] : [stepButton(at, 'stuck', say.stuck)]
  return [...plainer, stepButton(at, 'again', say.again), ...failed, officerChoice(common), resumeLater(say.leave)]
}

const resumeLater = (label: string): Choice => ({ id: 'leave', label })

export function leave(scene: Scene): Outcome {
  const place = found(scene)
  return place ? steer(scene, place, 'leave') : resume(scene)
}

/** A guide is under way, and what is typed is most likely meant for it. */
export function inGuide(scene: Scene): boolean {
  const place = found(scene)
  return place !== undefined && isNear(scene, place.at)
}

/** Something had to be said first; then the step stands there again. */
export function withStep(scene: Scene, outcome: Outcome): Outcome {
  const place = found(scene)
  if (!place || !isNear(scene, place.at)) return outcome
  const step = again(scene, place.at)
  const said = outcome.replies.map(({ choices: _, ...reply }) => reply)
  return {
    replies: [...said, ...step.replies],
    effects: [...outcome.effects, ...step.effects],
    now: { ...outcome.now, ...step.now } as Scene['was'],
  }
}

/** An answer to something else, in the midst of a guide: the way back stands below it. */
export function besides(scene: Scene, outcome: Outcome): Outcome {
  const place = found(scene)
  const now = outcome.now ?? scene.was
  const last = outcome.replies.at(-1)
  // The turn itself went on with the guide, or left it.
  if (!place || !last || now.at !== scene.was.at || last.choices?.some(({ id }) => id.startsWith(`g:${place.at.guide}:`))) return outcome
  const at = { ...place.at, aside: place.at.aside + 1 }
  if (at.aside > nearby) return { ...outcome, now: { ...now, at } }
  // Buttons that were offered before may have it among them.
  const others = (last.choices ?? []).filter(({ id }) => id !== 'resume')
  const replies = [...outcome.replies.slice(0, -1), withChoices(last, [...others, resumeChoice(scene)])]
  return { ...outcome, replies, now: { ...now, at } }
}
