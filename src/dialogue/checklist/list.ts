import type { Effect, GuideAt, ListAt } from '../../model/conversation.ts'
import type { Choice } from '../../model/reply.ts'
import type { Sheet } from '../../model/sheet.ts'
import { officerChoice } from '../officer.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'
import { itemsOf, listButton, showShare, showSheet, showTicks, labelOf } from './show.ts'
import { listTexts } from './texts.ts'

/** The list a person was given: shown, ticked, shared. */

const count = (event: string): Effect => ({ kind: 'count', event })
/** Nobody comes back to a list that he left so long ago. */
const forgottenAfterMs = 60 * 86_400_000

/** The list of this talk, while it is remembered. */
export function listIn({ was, heard }: Scene): ListAt | undefined {
  const { list } = was
  return list && Date.parse(heard.at) - Date.parse(list.at) <= forgottenAfterMs ? list : undefined
}

/** The interview is over: the list, or why there is none. `more`: buttons that lead elsewhere. */
export function endInterview(
  scene: Scene,
  { guide, answers, trail }: Pick<GuideAt, 'guide' | 'answers' | 'trail'>,
  more: readonly Choice[],
): Outcome {
  const known = listIn(scene)
  const ticked = known?.id === guide ? known.ticked : []
  return tellList(scene, { id: guide, answers, trail, ticked, at: scene.heard.at }, { more, done: true })
}

export function tellList(
  scene: Scene,
  list: ListAt,
  { more = [], lead, done = false }: { more?: readonly Choice[]; lead?: string; done?: boolean } = {},
): Outcome {
  const { was, know, today } = scene
  const { at: _, ...others } = was
  const now = { ...(done ? others : was), list: { ...list, at: scene.heard.at } }
  const listing = know.list(list.id, list.answers, was, today)
  const say = listTexts(was.language)
  switch (listing.kind) {
    case 'sheet': {
      const shown = showSheet(scene, listing.sheet, list, more)
      const reply =
        lead === undefined ? shown : { ...shown, blocks: [{ kind: 'paragraph', text: lead } as const, ...shown.blocks] as const }
      return { replies: [reply], effects: done ? [count(`list.${list.id}`)] : [], now }
    }
    case 'ends': {
      const reply = paragraphs(
        [say.over, listing.say],
        [...listing.choices, listButton(list.id, 'edit', say.button.edit), ...more, officerChoice(scene.say)],
      )
      return { replies: [{ ...reply, citations: listing.citations }], effects: done ? [count(`list.${list.id}.ends`)] : [], now }
    }
    case 'open':
      // A question was added since: the answers no longer come to a list.
      return {
        ...told(
          paragraphs(
            [say.old],
            [listButton(list.id, 'edit', say.button.edit), listButton(list.id, 'restart', say.button.restart), officerChoice(scene.say)],
          ),
          'list.changed',
        ),
        now,
      }
    case 'gone': {
      const { list: __, ...left } = now
      return { ...told(paragraphs([say.gone]), 'list.gone'), now: left }
    }
  }
}

/** Undefined where the answers come to no list. */
export function sheetOf({ know, was, today }: Scene, { id, answers }: ListAt): Sheet | undefined {
  const listing = know.list(id, answers, was, today)
  return listing.kind === 'sheet' ? listing.sheet : undefined
}

/** Ticks or unticks; the papers that are still open stand below. */
export function tick(scene: Scene, list: ListAt, key: string, has: boolean): Outcome {
  const sheet = sheetOf(scene, list)
  const item = sheet && itemsOf(sheet).find(one => one.key === key)
  if (!sheet || !item) return tellList(scene, list)
  const say = listTexts(scene.was.language)
  const others = list.ticked.filter(one => one !== key)
  const now = { ...list, ticked: has ? [...others, key] : others, at: scene.heard.at }
  const lead = (has ? say.tickedNow : say.untickedNow)(inSentence(labelOf(item.name)))
  return { replies: [showTicks(scene, sheet, now, lead)], effects: [count(`list.${list.id}.ticked`)], now: { ...scene.was, list: now } }
}

const inSentence = (name: string): string => `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`

export function tickAll(scene: Scene, list: ListAt): Outcome {
  const sheet = sheetOf(scene, list)
  if (!sheet) return tellList(scene, list)
  const now = { ...list, ticked: itemsOf(sheet).map(({ key }) => key), at: scene.heard.at }
  return {
    replies: [showTicks(scene, sheet, now, listTexts(scene.was.language).tickedAll)],
    effects: [count(`list.${list.id}.ticked`)],
    now: { ...scene.was, list: now },
  }
}

export function askTicks(scene: Scene, list: ListAt): Outcome {
  const sheet = sheetOf(scene, list)
  return sheet ? { ...told(showTicks(scene, sheet, list), `list.${list.id}.tick`), now: { ...scene.was, list } } : tellList(scene, list)
}

export function share(scene: Scene, list: ListAt): Outcome {
  const sheet = sheetOf(scene, list)
  return sheet ? told(showShare(scene, sheet, list), `list.${list.id}.share`) : tellList(scene, list)
}

/** One of the answers given, to be answered anew. */
export function askEdit(scene: Scene, list: ListAt): Outcome {
  const { was, know } = scene
  const guide = know.guide(list.id)?.guide
  const say = listTexts(was.language)
  const english = was.language === 'en'
  const given = list.trail.flatMap((step): Choice[] => {
    const choice = guide?.steps.find(({ id }) => id === step)?.choices?.find(({ id }) => id === list.answers[step])
    return choice ? [listButton(list.id, `e-${step}`, english ? (choice.en ?? choice.label) : choice.label)] : []
  })
  return told(
    paragraphs(
      [say.editWhich],
      [
        ...given,
        listButton(list.id, 'restart', say.button.restart),
        listButton(list.id, 'show', say.button.show),
        officerChoice(scene.say),
      ],
    ),
    `list.${list.id}.edit`,
  )
}
