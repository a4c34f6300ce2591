import type { Effect, GuideAt, GuideAtHand } from '../../model/conversation.ts'
import type { Guide } from '../../model/guide.ts'
import type { Choice } from '../../model/reply.ts'
import { stopsOf } from '../../model/route.ts'
import { withRating } from '../handoff/rate.ts'
import { officerChoice } from '../officer.ts'
import { endInterview, listIn, tellList } from '../checklist/list.ts'
import { sayTaken, takenOver, withAskAll } from '../checklist/taken.ts'
import { listTexts } from '../checklist/texts.ts'
import { paragraphs, told, withChoices, type Outcome, type Scene } from '../scene.ts'
import { enter, enterFailure, press, type Moved } from './move.ts'
import { found } from './place.ts'
import { ahead } from './run.ts'
import { blocksOf, showHelp, showList, showStep, standing, stepButton, titleOf } from './show.ts'
import { walkTexts } from './texts.ts'
import { waited } from './waited.ts'
import { hurried } from './words.vi.ts'

/** Opens a guide, or one of its failures ("account#no-otp"). Undefined where the knowledge has no such guide. */
export function openGuide(scene: Scene, id: string, said = '', lead?: Beginning['lead']): Outcome | undefined {
  const [name = '', failure = ''] = id.split('#')
  const hand = scene.know.guide(name)
  if (!hand) return undefined
  const at = found(scene)?.at
  const here = isAt(at, name) ? at : undefined
  if (hasFailure(hand, failure)) return openFailure(scene, hand, failure, here ?? beginning(hand, scene, at))
  return goOnIn(scene, hand, here) ?? begin(scene, hand, { said, left: here ? undefined : at, lead })
}

/** Asked for once more in its midst, or after its questions were answered: where we are is more use than the beginning. */
function goOnIn(scene: Scene, { interview, guide }: GuideAtHand, here: GuideAt | undefined): Outcome | undefined {
  if (here) return here.trail.length > 0 ? resume(scene) : undefined
  const list = interview ? listIn(scene) : undefined
  return list?.id === guide.id ? tellList(scene, list) : undefined
}

function openFailure(scene: Scene, { guide }: GuideAtHand, failure: string, at: GuideAt): Outcome {
  return moved(scene, enterFailure(scene.know.guide, guide, at, failure), [count(`guide.${guide.id}#${failure}`)])
}

function isAt(at: GuideAt | undefined, guide: string): boolean {
  return at?.guide === guide
}

function hasFailure({ guide }: GuideAtHand, failure: string): boolean {
  return guide.failures.some(({ id }) => id === failure)
}

type Beginning = {
  readonly said: string
  /** Everything is asked, whatever the talk has told. */
  readonly anew?: true
  readonly left: GuideAt | undefined
  readonly lead?: ((questions: number) => string) | undefined
}

export function begin(scene: Scene, hand: GuideAtHand, { said, left, lead, anew }: Beginning): Outcome {
  const { guide, interview } = hand
  const speed = hurried.test(said) ? 'fast' : 'step'
  const answers = interview && !anew ? takenOver(guide, scene.was.facts) : {}
  const begun = enter(scene.know.guide, guide, { speed, since: scene.heard.at, answers, ...(left && { left }) })
  const started = [count(`guide.${guide.id}.start`)]
  if (!interview || begun.kind !== 'at') return moved(scene, begun, started)
  const intro = (lead ?? listTexts(scene.was.language).intro)(ahead(guide, begun.at))
  const outcome = moved(scene, begun, started, [intro, ...sayTaken(scene, guide, answers)].join(' '))
  return Object.keys(answers).length === 0 ? outcome : withAskAll(scene, outcome, begun.at)
}

/** A standing place outside of every step: a failure was named before the guide was begun. */
function beginning({ guide }: GuideAtHand, { heard }: Scene, left: GuideAt | undefined): GuideAt {
  const from = left ? [{ guide: left.guide, step: left.step, answers: left.answers, trail: left.trail, why: 'left' as const }] : []
  return { guide: guide.id, step: '', answers: {}, trail: [], from, speed: 'step', odd: 0, aside: 0, since: heard.at }
}

const button = /^g:([a-z0-9-]+):([a-z0-9-]+):(!?[a-z0-9-]+)$/

/** A button of a step, also of one long left behind: one stands at that step again. Undefined: no button of a guide. */
export function tapGuide(scene: Scene, id: string): Outcome | undefined {
  const [, name, step, key] = button.exec(id) ?? []
  if (name === undefined || step === undefined || key === undefined) return undefined
  const hand = scene.know.guide(name)
  if (!hand || !stopsOf(hand.guide).has(step)) return gone(scene)
  const at = standingAt(scene, hand, step)
  if (key === 'simple') return again(scene, { ...at, speed: 'step', plain: true })
  const result = press(scene.know.guide, at, key)
  return result ? moved(scene, result, counts(scene, at, key)) : again(scene, at)
}

function standingAt(scene: Scene, hand: GuideAtHand, step: string): GuideAt {
  const at = found(scene)?.at
  if (at?.guide !== hand.guide.id) return { ...beginning(hand, scene, at), ...answeredBefore(scene, hand, step), step }
  if (at.step === step) return at
  const before = at.trail.indexOf(step)
  return { ...at, step, trail: before < 0 ? [...at.trail, at.step] : at.trail.slice(0, before) }
}

/** A question of a list that was finished: what was answered besides it still stands. */
function answeredBefore(scene: Scene, { guide }: GuideAtHand, step: string): Partial<GuideAt> {
  const list = listIn(scene)
  const before = list?.id === guide.id ? list.trail.indexOf(step) : -1
  return list && before >= 0 ? { answers: list.answers, trail: list.trail.slice(0, before) } : {}
}

/** What a key of the step does, typed or tapped. */
export function pressed(scene: Scene, at: GuideAt, key: string): Outcome {
  const result = press(scene.know.guide, at, key)
  return result ? moved(scene, result, counts(scene, at, key)) : again(scene, at)
}

export function again(scene: Scene, at: GuideAt, lead?: string): Outcome {
  return moved(scene, { kind: 'at', at }, [], lead)
}

/** Where one stood, with a word about where that is. */
export function resume(scene: Scene): Outcome {
  const place = found(scene)
  const say = walkTexts(scene.was.language)
  const list = listIn(scene)
  if (!place && list) return tellList(scene, list)
  if (!place) return scene.was.at ? gone(scene) : told(paragraphs([say.none]), 'guide.none')
  const { at, hand, changed } = place
  const line = standing(scene, hand.guide, at, ahead(hand.guide, at))
  return moved(
    scene,
    { kind: 'at', at: { ...at, aside: 0, odd: 0, since: scene.heard.at } },
    [count(`guide.${at.guide}.resumed`)],
    changed ? say.changed : line,
  )
}

function gone(scene: Scene): Outcome {
  const { at: _, ...others } = scene.was
  return { ...told(paragraphs([walkTexts(scene.was.language).gone]), 'guide.gone'), now: others }
}

const count = (event: string): Effect => ({ kind: 'count', event })

/** Which step, which failure, after how long: never who. `src/cli/stuck.ts` reads these names. */
function counts(scene: Scene, { guide, step, since }: GuideAt, key: string): Effect[] {
  const place = `guide.${guide}.${step}`
  const wait = waited(since, scene.heard.at)
  if (key.startsWith('!')) return [count(`${place}.failed.${key.slice(1)}.${wait}`)]
  return key === 'stuck' ? [count(`${place}.stuck.${wait}`)] : []
}

function moved(scene: Scene, result: Moved, effects: readonly Effect[] = [], lead?: string): Outcome {
  const { was, know, heard } = scene
  if (result.kind === 'gone') return gone(scene)
  if (result.kind === 'done') return ended(scene, result, effects)
  const hand = know.guide(result.at.guide)
  if (!hand) return gone(scene)
  const say = walkTexts(was.language)
  const same = was.at?.guide === result.at.guide && was.at.step === result.at.step
  const at = same ? result.at : { ...result.at, since: heard.at }
  const now = { ...was, at }
  if (result.kind === 'list') return { replies: [showList(scene, hand, at)], effects, now }
  if (result.kind === 'help')
    return { replies: [showHelp(scene, hand, at)], effects: [...effects, count(`guide.${at.guide}.${at.step}.help`)], now }
  const note = result.kind === 'first' ? say.first : lead
  const reply = showStep(scene, hand, at)
  const blocks = note === undefined ? reply.blocks : ([{ kind: 'paragraph', text: note } as const, ...reply.blocks] as const)
  return { replies: [{ ...reply, blocks }], effects, now }
}

function ended(scene: Scene, { guide, at, left }: Extract<Moved, { kind: 'done' }>, effects: readonly Effect[]): Outcome {
  const { was, know } = scene
  const english = was.language === 'en'
  const { at: _, ...others } = was
  const outer = left && know.guide(left.guide)?.guide
  const goOn = left && outer ? [stepButton(left, 'again', walkTexts(was.language).goOnWith(titleOf(outer, english)).slice(0, 40))] : []
  const outcome = know.guide(guide.id)?.interview ? endInterview(scene, at, goOn) : parted({ ...scene, was: others }, guide, goOn, outer)
  const now = outcome.now ?? others
  return {
    replies: outcome.replies,
    effects: [...effects, count(`guide.${guide.id}.done`), ...outcome.effects],
    now: left && outer ? { ...now, at: left } : now,
  }
}

/** Who goes back to another guide is still at it, and is not asked how it was. */
function parted(scene: Scene, guide: Guide, goOn: readonly Choice[], outer: Guide | undefined): Outcome {
  const ended = farewell(scene, guide, goOn, outer)
  return outer ? ended : withRating(scene, guide.id, ended)
}

/** The last words of a guide, and where one may go on. */
function farewell({ was, know, say }: Scene, guide: Guide, goOn: readonly Choice[], outer: Guide | undefined): Outcome {
  const english = was.language === 'en'
  const lines = english ? (guide.doneEn ?? guide.done) : guide.done
  const choices = [
    ...goOn,
    ...guide.afterwards.flatMap(id => {
      const next = know.guide(id)?.guide
      return next ? [{ id: `g:${id}`, label: titleOf(next, english) }] : []
    }),
    officerChoice(say),
  ]
  const said = outer ? [...lines, walkTexts(was.language).leftOff(titleOf(outer, english))] : lines
  return { replies: [withChoices({ blocks: blocksOf(said) }, choices)], effects: [] }
}
