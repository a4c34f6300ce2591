import { known, tellAll } from './answering.ts'
import { withChoices, type Outcome, type Scene } from './scene.ts'

/** From here a list is too long to be answered in one breath. */
const many = 4
const answered = 2

/** A numbered list of questions: the first two are answered, and the person is told to send the others one by one. */
export function manyAtOnce(scene: Scene, text: string): Outcome | undefined {
  const parts = text
    .split(/(?:^|\s)\d{1,2}[.)]\s*|\n+/u)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (parts.length < many) return undefined
  const [first, second] = parts
    .map(part => scene.know.ask(part, scene.was, scene.today))
    .filter(known)
    .slice(0, answered)
  const one = first?.answers.find(answer => answer.kind === 'found')
  const other = second?.answers.find(answer => answer.kind === 'found')
  if (!one) return undefined
  const outcome = tellAll(scene, other ? [one, other] : [one])
  const replies = outcome.replies.map((reply, i) =>
    i > 0
      ? reply
      : withChoices({ ...reply, blocks: [{ kind: 'paragraph', text: scene.say.oneByOne }, ...reply.blocks] }, reply.choices ?? []),
  )
  return { ...outcome, replies }
}
