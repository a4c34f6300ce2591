import { choiceId } from '../model/choice.ts'
import type { About, Answer, Understood } from '../model/answer.ts'
import type { Block, Choice, Reply } from '../model/reply.ts'
import { known, tellAll } from './answering.ts'
import { isDanger } from './danger.ts'
import { officerChoice } from './officer.ts'
import { paragraphs, withChoices, type Outcome, type Scene } from './scene.ts'

/** Three are answered in one breath; of more the first two are. */
const few = 3
const answered = 2
/** As many as are looked at, and as many as get a button: who sends twenty is answered, not buried. */
const heard = 20
const buttons = 4

type Found = Extract<Answer, { kind: 'found' }>

/** Many questions in one message: the first two are answered, the others stand below as buttons, and what was not clear is named. */
export function manyAtOnce(scene: Scene, text: string): Outcome | undefined {
  const parts = partsOf(text)
  if (parts.length < few) return undefined
  const understood = parts.slice(0, heard).map(part => scene.know.ask(part, scene.was, scene.today))
  // Someone in danger does not write lists, but who does is answered first.
  if (understood.some(isDanger)) return undefined
  const found = understood.map(firstFound)
  const clear = found.filter(answer => answer !== undefined)
  if (parts.length === few) return clear.length < few || isOneMatter(clear) ? undefined : tellSeveral(scene, clear)
  const [first, ...more] = clear.slice(0, answered)
  if (!first) return undefined
  const outcome = tellAll(scene, [first, ...more])
  const rest = clear.slice(answered)
  const choices = rest.slice(0, buttons).flatMap(answer => choiceOf(scene, answer.about))
  const unclear = found.flatMap((answer, at) => (answer === undefined ? [at + 1] : []))
  return { ...outcome, replies: framed(scene, outcome.replies, { choices, unclear }) }
}

function tellSeveral(scene: Scene, [first, ...more]: readonly Found[]): Outcome | undefined {
  return first && tellAll(scene, [first, ...more])
}

/** A story that comes back to the same thing is no list. */
function isOneMatter(found: readonly Found[]): boolean {
  return new Set(found.map(({ about }) => JSON.stringify(about))).size < found.length
}

/** By numbers, by lines, or by question marks. */
function partsOf(text: string): string[] {
  return text
    .split(/(?:^|\s)\d{1,2}[.)]\s*|\n+|\?+/u)
    .map(part => part.trim())
    .filter(part => /\p{L}{2}/u.test(part))
}

function firstFound(understood: Understood): Found | undefined {
  return known(understood) ? understood.answers.find(answer => answer.kind === 'found') : undefined
}

function choiceOf({ know, was, say }: Scene, about: About): Choice[] {
  if (about.kind !== 'procedure') return []
  const name = know.nameOf(about.code, was)
  return name === undefined ? [] : [{ id: choiceId(about), label: `${name}: ${say.sides[about.facet]}` }]
}

type Rest = { readonly choices: readonly Choice[]; readonly unclear: readonly number[] }

/** What becomes of the others is said before the first answer; their buttons stand below the last. */
function framed({ say }: Scene, replies: readonly Reply[], { choices, unclear }: Rest): Reply[] {
  const notice = paragraphs([say.oneByOne(choices.length > 0), ...(unclear.length > 0 ? [say.notClear(unclear.slice(0, 9))] : [])])
  return replies.map((reply, at) => {
    const blocks: readonly [Block, ...Block[]] = at === 0 ? [...notice.blocks, ...reply.blocks] : reply.blocks
    const own = at === replies.length - 1 ? (choices.length > 0 ? [...choices, officerChoice(say)] : (reply.choices ?? [])) : []
    const { choices: _, ...bare } = reply
    return withChoices({ ...bare, blocks }, own)
  })
}
