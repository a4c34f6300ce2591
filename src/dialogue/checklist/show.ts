import type { ListAt } from '../../model/conversation.ts'
import type { Block, Choice, Reply } from '../../model/reply.ts'
import type { Sheet, SheetItem } from '../../model/sheet.ts'
import { officerChoice } from '../officer.ts'
import { paragraphs, withChoices, type Scene } from '../scene.ts'
import { listTexts } from './texts.ts'

/** What a list looks like in the talk. */

/** `k:<checklist>:<what>`. */
export const listButton = (id: string, what: string, label: string): Choice => ({ id: `k:${id}:${what}`, label })

/** Papers left out by name; the others are counted. */
const mostLeft = 5
const mostNotes = 3

export const itemsOf = ({ bring, maybe }: Sheet): readonly SheetItem[] => [...bring, ...maybe]

/** First the papers, then the place, the fee and what can be done with the list. */
export function showSheet(scene: Scene, sheet: Sheet, list: ListAt, more: readonly Choice[] = []): Reply {
  const say = listTexts(scene.was.language)
  const line = lineOf(scene, list)
  const parts = (head: string, items: readonly SheetItem[], ordered: boolean): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'paragraph', text: head },
          { kind: 'list', ordered, items: items.map(line) },
        ]
  const left = sheet.leave.slice(0, mostLeft)
  const blocks: [Block, ...Block[]] = [
    { kind: 'heading', text: say.heading(sheet.title) },
    ...parts(say.bring, sheet.bring, true),
    ...parts(say.maybe, sheet.maybe, false),
    ...(left.length === 0 ? [] : [{ kind: 'paragraph' as const, text: say.leave(left, sheet.leave.length - left.length) }]),
    ...notesOf(sheet, say.notes),
    ...placeBlocks(scene, sheet, list),
  ]
  return withChoices({ blocks, citations: sheet.citations }, [...sheetChoices(scene, sheet, list), ...more, officerChoice(scene.say)])
}

function notesOf({ notes }: Sheet, head: string): Block[] {
  if (notes.length === 0) return []
  return [
    { kind: 'paragraph', text: head },
    { kind: 'list', ordered: false, items: notes.slice(0, mostNotes) },
  ]
}

function placeBlocks(scene: Scene, sheet: Sheet, list: ListAt): Block[] {
  const say = listTexts(scene.was.language)
  const page = scene.know.sheetAt?.(requestOf(scene, list))?.page
  const lines = [
    ...(sheet.counter === undefined ? [] : [say.counter(sheet.counter)]),
    ...sheet.place,
    ...(sheet.hours === undefined ? [] : [say.hours(sheet.hours)]),
    ...(sheet.fees.length > 0 ? [say.fee(sheet.fees)] : []),
    ...(sheet.times.length > 0 ? [say.time(sheet.times)] : []),
    ...sheet.foot,
  ]
  return [
    { kind: 'heading', text: say.where },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
    ...(page === undefined ? [] : [{ kind: 'link' as const, label: say.page, url: page }]),
  ]
}

function sheetChoices({ was, know }: Scene, sheet: Sheet, { id, ticked }: ListAt): Choice[] {
  const { button } = listTexts(was.language)
  const open = itemsOf(sheet).some(({ key }) => !ticked.includes(key))
  return [
    ...(open ? [listButton(id, 'tick', button.tick)] : []),
    ...(know.sheetAt ? [listButton(id, 'share', button.share)] : []),
    listButton(id, 'edit', button.edit),
  ]
}

function lineOf({ was }: Scene, { ticked }: ListAt): (item: SheetItem) => string {
  const say = listTexts(was.language)
  return ({ key, name, marks, note }) => {
    if (ticked.includes(key)) return say.ticked(name)
    const head = marks === undefined ? name : `${name}: ${marks}`
    return note === undefined ? head : `${head}. ${note}`
  }
}

/** The papers that are not there yet, each a button. */
export function showTicks(scene: Scene, sheet: Sheet, { id, ticked }: ListAt, lead?: string): Reply {
  const say = listTexts(scene.was.language)
  const open = itemsOf(sheet).filter(({ key }) => !ticked.includes(key))
  const lines: [string, ...string[]] = open.length === 0 ? [say.all] : [say.left(open.length), say.tickHow]
  return paragraphs(lead === undefined ? lines : [lead, ...lines], [
    ...open.map(({ key, name }) => listButton(id, `t-${key}`, labelOf(name))),
    listButton(id, 'show', say.button.show),
    officerChoice(scene.say),
  ])
}

/** What stands in brackets is not needed to know the paper by. */
export function labelOf(name: string): string {
  const short = name.replace(/\s*\([^)]*\)/g, '')
  return short.length <= 58 ? short : `${short.slice(0, short.lastIndexOf(' ', 57))}…`
}

/** The picture to send on, and the page to print. */
export function showShare(scene: Scene, sheet: Sheet, list: ListAt): Reply {
  const say = listTexts(scene.was.language)
  const at = scene.know.sheetAt?.(requestOf(scene, list))
  const choices = [listButton(list.id, 'show', say.button.show), officerChoice(scene.say)]
  if (!at) return paragraphs([say.sharedNowhere], choices)
  const alt = say
    .pictureAlt(
      sheet.title,
      sheet.bring.map(({ name }) => labelOf(name)),
    )
    .slice(0, 900)
  return {
    blocks: [
      { kind: 'paragraph', text: say.shared },
      ...(at.page === undefined ? [] : [{ kind: 'link' as const, label: say.page, url: at.page }]),
      { kind: 'picture', file: at.picture, alt },
    ],
    choices,
  }
}

const keptDays = 30

function requestOf({ was, today }: Scene, { id, answers, ticked }: ListAt): Parameters<NonNullable<Scene['know']['sheetAt']>>[0] {
  const until = new Date(Date.parse(today) + keptDays * 86_400_000).toISOString().slice(0, 10)
  return { checklist: id, answers, ticked, language: was.language, until, ...(was.office === undefined ? {} : { office: was.office }) }
}
