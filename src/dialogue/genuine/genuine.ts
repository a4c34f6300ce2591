import type { HiddenKind } from '../../model/message.ts'
import type { Listed } from '../../model/official.ts'
import type { Block, Citation, Reply } from '../../model/reply.ts'
import { known, tellAll } from '../answering.ts'
import { officerChoice } from '../officer.ts'
import { bare } from '../pick.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'
import { doubt, faint, passedOn, withoutIt } from './doubt.vi.ts'
import { judge, type Verdict } from './judge.ts'
import { seenIn, type Seen } from './seen.ts'

const few = 2
const little = 6
/** Folded characters: a longer story without an address asks something else. */
const longest = 200

/** "Is this the real one?": compares with the list, letter by letter. Undefined where the person asks something else. `text` as it was stored. */
export function genuine(scene: Scene, text: string, hidden: ReadonlySet<HiddenKind>): Outcome | undefined {
  const seen = seenIn(text.slice(0, 4000))
  const words = bare(without(seen, text))
  if (seen.length === 0 && words.length > longest) return undefined
  const said: Said = { words, ...wanted(words) }
  const links = seen.filter(({ kind }) => kind === 'link')
  if (links.length > 0) return aboutLinks(scene, judged(links, listIn(scene)), said)
  const number = seen[0]
  if (number) return said.asked || (said.alone && !isShort(number)) ? aboutNumber(scene, number, listIn(scene)) : undefined
  if (hidden.has('phone') && said.asked) return compare(scene, listIn(scene), scene.say.genuine.hiddenPhone, 'hidden')
  return withoutIt.test(words) ? told(paragraphs(scene.say.genuine.howTo, choices(scene)), 'genuine.how-to') : undefined
}

/** Nearly every message asks something else: the list is made where it is needed. */
const listIn = ({ know, was, today }: Scene): readonly Listed[] => know.listed(was, today)

const judged = (links: readonly Seen[], list: readonly Listed[]): Verdict[] => links.map(each => judge(each, list))

/** `words`: what stands around the addresses. `alone`: hardly anything does. `asked`: the person is in doubt. */
type Said = { readonly words: string; readonly alone: boolean; readonly asked: boolean }

function wanted(words: string): { alone: boolean; asked: boolean } {
  const count = words === '' ? 0 : words.split(' ').length
  return { alone: count <= few, asked: doubt.test(words) || passedOn.test(words) || (count <= little && faint.test(words)) }
}

/** "Call 113" by itself is no question about the number. */
function isShort(seen: Seen): boolean {
  return seen.kind === 'number' && seen.digits.length < 6
}

/** What stands around the addresses and numbers. */
function without(seen: readonly Seen[], text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\[[^[\]]{1,30} đã ẩn\]/gu, ' ')
  return seen.length === 0 ? plain : plain.replaceAll(/\S*[./:]\S+/g, ' ').replaceAll(/1[89]00[\d .]+/g, ' ')
}

function aboutLinks(scene: Scene, verdicts: readonly Verdict[], { asked, alone, words }: Said): Outcome | undefined {
  const alarming = verdicts.filter(({ kind }) => kind === 'alike' || kind === 'file' || kind === 'short')
  const all = asked || alone
  if (!all && alarming.length === 0) return undefined
  const shown = all ? verdicts : alarming
  const { say } = scene
  const [first, ...more] = shown.flatMap((verdict, i) => [
    ...(shown.length > 1 ? [heading(say.genuine.nth(i + 1))] : []),
    ...linesOf(scene, verdict).map(paragraph),
  ])
  if (!first) return undefined
  const listed = shown.some(({ kind }) => kind === 'listed') ? [paragraph(say.genuine.listedLink)] : []
  const reply: Reply = { blocks: [first, ...more, ...listed], ...cited(shown), choices: choices(scene) }
  const outcome = told(reply, `genuine.${shown[0]?.kind}`)
  return all ? outcome : withAnswer(scene, outcome, words)
}

/** The question beside the address is answered too. */
function withAnswer(scene: Scene, warning: Outcome, words: string): Outcome {
  const understood = words.split(' ').length < 4 ? undefined : scene.know.ask(words, scene.was, scene.today)
  if (!understood || !known(understood)) return warning
  const more = tellAll(scene, understood.answers)
  const alone = warning.replies.map(({ choices: _choices, ...reply }) => reply)
  return { ...more, replies: [...alone, ...more.replies].slice(0, 3), effects: [...warning.effects, ...more.effects] }
}

function linesOf({ say }: Scene, verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'listed':
      return [say.genuine.listed(verdict.entry)]
    case 'alike':
      return say.genuine.alike(verdict.entry)
    case 'number':
      return [say.genuine.number]
    case 'short':
    case 'file':
    case 'state':
    case 'unlisted':
      return say.genuine[verdict.kind]
  }
}

function aboutNumber(scene: Scene, number: Seen, list: readonly Listed[]): Outcome {
  const verdict = judge(number, list)
  const { say } = scene
  if (verdict.kind !== 'listed') return compare(scene, list, say.genuine.number, 'number')
  const { entry } = verdict
  const blocks = [
    paragraph(say.genuine.listed(entry)),
    { kind: 'phone' as const, label: entry.name, number: entry.value },
    paragraph(say.genuine.listedPhone),
  ] as const
  return told({ blocks, ...cited([verdict]), choices: choices(scene) }, 'genuine.listed')
}

/** The numbers of the list, so that the person can compare. Those for emergencies everyone knows. */
function compare(scene: Scene, list: readonly Listed[], line: string, event: string): Outcome {
  const phones = list.filter(({ kind, value }) => kind === 'phone' && value.length > 3)
  const numbers = phones.map(({ name, value }): Block => ({ kind: 'phone', label: name, number: value }))
  return told({ blocks: [paragraph(line), ...numbers, paragraph(scene.say.genuine.callers)], choices: choices(scene) }, `genuine.${event}`)
}

function cited(verdicts: readonly Verdict[]): { citations?: readonly Citation[] } {
  const citations = verdicts.flatMap(verdict => ('entry' in verdict ? verdict.entry.citations : []))
  return citations.length === 0
    ? {}
    : { citations: citations.filter((each, i) => citations.findIndex(({ source }) => source === each.source) === i) }
}

const choices = ({ say }: Scene) => [{ id: 'g:app', label: say.button.app }, officerChoice(say, 'safety')]
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const heading = (text: string): Block => ({ kind: 'heading', text })
