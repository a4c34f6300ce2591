import type { GuideAt, GuideAtHand } from '../../model/conversation.ts'
import type { Guide, Step } from '../../model/guide.ts'
import type { Block, Blocks, Choice, Reply } from '../../model/reply.ts'
import { openChoices, stopsOf, type Stop } from '../../model/route.ts'
import { officerChoice } from '../officer.ts'
import { paragraphs, type Scene } from '../scene.ts'
import { runOf } from './run.ts'
import { walkTexts } from './texts.ts'

/** What a standing place looks like: one reply, its buttons below. */

/** `g:<guide>:<step>:<key>`; the key is a choice's id, a word of `press`, or `!<failure>`. */
export function stepButton({ guide, step }: Pick<GuideAt, 'guide' | 'step'>, key: string, label: string): Choice {
  return { id: `g:${guide}:${step}:${key}`, label }
}

export function showStep(scene: Scene, hand: GuideAtHand, at: GuideAt): Reply {
  const { guide, phones, citations } = hand
  const run = runOf(guide, at)
  const stop = run.at(-1)
  if (!stop) return paragraphs([walkTexts(scene.was.language).gone])
  const said = run.length > 1 ? together(scene, run) : alone(scene, stop, at)
  const steps = run.map(({ step }) => step)
  const [first, ...more] = [
    heading(scene, hand, at, run),
    ...said,
    ...steps.flatMap(step => pictureOf(scene, step)),
    ...steps.flatMap(({ links }) =>
      links.map((link): Block => ({
        kind: 'link',
        label: scene.was.language === 'en' ? (link.en ?? link.label) : link.label,
        url: link.url,
      })),
    ),
    ...phoneBlocks(
      phones,
      steps.flatMap(step => step.phones),
    ),
  ]
  const choices = [...stepChoices(scene, at, run), officerChoice(scene.say)]
  return { blocks: [first, ...more], choices, citations, ...(run.every(isQuestion) && { passing: true }) }
}

/** Nothing but a question: once it is answered nobody reads it again. What tells to do something stays, for it is read again meanwhile. */
function isQuestion({ step }: Stop): boolean {
  const [line = '', ...more] = step.text
  const shows = step.picture !== undefined || step.links.length > 0 || step.phones.length > 0
  return step.choices !== undefined && step.choices.length > 0 && more.length === 0 && line.endsWith('?') && !shows
}

function heading({ was }: Scene, { guide, interview }: GuideAtHand, at: GuideAt, run: readonly Stop[]): Block {
  const say = walkTexts(was.language)
  const failure = run[0]?.failure
  const number = at.trail.length + 1
  const title = titleOf(guide, was.language === 'en')
  if (failure) return { kind: 'heading', text: say.fixing(was.language === 'en' ? (failure.en ?? failure.label) : failure.label) }
  if (interview) return { kind: 'heading', text: say.question(title, number) }
  return { kind: 'heading', text: run.length > 1 ? say.steps(title, run.length) : say.step(title, number) }
}

export function titleOf({ title, english }: Guide, inEnglish: boolean): string {
  return inEnglish ? english : title
}

function alone({ was }: Scene, { step }: Stop, at: GuideAt): Block[] {
  const english = was.language === 'en'
  const lines = english ? (step.en ?? step.text) : at.plain ? (step.simple ?? step.text) : step.text
  const why = english ? (step.whyEn ?? step.why) : step.why
  return [...lines, ...(why === undefined ? [] : [walkTexts(was.language).why(why)])].map(text => ({ kind: 'paragraph', text }))
}

function together({ was }: Scene, run: readonly Stop[]): Block[] {
  const line = ({ step }: Stop): string => (was.language === 'en' ? (step.en?.[0] ?? step.text[0]) : (step.brief ?? step.text[0])) ?? ''
  return [{ kind: 'list', ordered: true, items: run.map(line) }]
}

/** A guide names the drawing; platforms take what the build made of it. */
function pictureOf({ was }: Scene, { picture }: Step): Block[] {
  if (!picture) return []
  return [
    {
      kind: 'picture',
      file: picture.file.replace(/\.svg$/, '.png'),
      alt: was.language === 'en' ? (picture.en ?? picture.alt) : picture.alt,
    },
  ]
}

function phoneBlocks(phones: GuideAtHand['phones'], ids: readonly string[]): Block[] {
  return [...new Set(ids)].flatMap((id): Block[] => {
    const line = phones.get(id)
    return line ? [{ kind: 'phone', label: line.label, number: line.number }] : []
  })
}

function stepChoices({ was }: Scene, at: GuideAt, run: readonly Stop[]): Choice[] {
  const say = walkTexts(was.language)
  const stop = run.at(-1)
  if (!stop) return []
  const english = was.language === 'en'
  const own = openChoices(stop.step, at.answers).map(choice =>
    stepButton(at, choice.id, english ? (choice.en ?? choice.label) : choice.label),
  )
  const back = at.trail.length > 0 || at.from.some(frame => frame.why !== 'left') ? [stepButton(at, 'back', say.back)] : []
  // A question that names no failures has none.
  const trouble = stop.step.fails ? [stepButton(at, 'stuck', say.trouble)] : []
  if (own.length > 0) return [...own, ...trouble, ...back]
  const tries = stop.failure !== undefined && stop.step.next === undefined
  const done = run.length > 1 ? say.nextAll : tries ? say.worked : say.next
  return [stepButton(at, 'next', done), stepButton(at, 'stuck', tries ? say.still : say.stuck), ...back]
}

/** What may have gone wrong at the steps just told; the first five, the others are typed. */
export function showList(scene: Scene, { guide }: GuideAtHand, at: GuideAt): Reply {
  const say = walkTexts(scene.was.language)
  const run = runOf(guide, at).map(({ step }) => step)
  const named = run.every(step => step.fails) ? run.flatMap(step => step.fails ?? []) : guide.failures.map(({ id }) => id)
  const rows = [...new Set(named)].flatMap(id => guide.failures.find(failure => failure.id === id) ?? []).slice(0, 5)
  const english = scene.was.language === 'en'
  const choices = [
    ...rows.map(({ id, label, en }) => stepButton(at, `!${id}`, english ? (en ?? label) : label)),
    stepButton(at, 'again', say.back),
    officerChoice(scene.say),
  ]
  return { ...paragraphs(say.whichFailure, choices), passing: true }
}

export function showHelp(scene: Scene, { guide, phones }: GuideAtHand, at: GuideAt): Reply {
  const say = walkTexts(scene.was.language)
  const lines = scene.was.language === 'en' ? (guide.helpEn ?? guide.help) : guide.help
  return {
    blocks: blocksOf(lines, phoneBlocks(phones, guide.phones)),
    choices: [officerChoice(scene.say), stepButton(at, 'again', say.back), stepButton(at, 'restart', say.restart)],
  }
}

export function blocksOf([first = '', ...more]: readonly string[], after: readonly Block[] = []): Blocks {
  return [{ kind: 'paragraph', text: first }, ...more.map((text): Block => ({ kind: 'paragraph', text })), ...after]
}

/** Where a person stands, in one line. */
export function standing({ was }: Scene, guide: Guide, at: GuideAt, left: number): string {
  const say = walkTexts(was.language)
  const english = was.language === 'en'
  const failure = stopsOf(guide).get(at.step)?.failure
  const title = titleOf(guide, english)
  return failure
    ? say.standingIn(english ? (failure.en ?? failure.label) : failure.label, title)
    : say.standing(title, at.trail.length + 1, left)
}
