import type { About } from '../model/answer.ts'
import type { Case } from '../model/cases.ts'
import type { Know } from '../model/conversation.ts'
import type { DraftOf } from '../language-model/draft.ts'
import { plainOf, sourceLine } from '../model/plain.ts'
import type { Said } from '../model/talk.ts'
import { dayIn } from '../model/vietnam.ts'
import { masked } from '../privacy/mask.ts'
import { blank } from './chat.ts'

/** What a draft is made of: our own cited answers, and the last of the talk, masked. */

const mostTalk = 12
const mostSources = 3

/** Undefined where we have nothing published to say: then there is nothing to draft either. */
export function draftOf(of: Case, talk: readonly Said[], know: Know, now: Date): DraftOf | undefined {
  const today = dayIn(now)
  const was = blank(of.office)
  const question = talk.findLast(said => said.by === 'citizen' && said.body.kind === 'text')
  const words = question?.by === 'citizen' && question.body.kind === 'text' ? question.body.text : of.question
  const asked =
    words === undefined ? [] : know.ask(words, was, today).answers.flatMap(answer => (answer.kind === 'found' ? [answer.about] : []))
  const abouts = [...asked, ...(of.about === undefined ? [] : [of.about])]
  const texts = new Set(abouts.flatMap(about => sourceOf(about, know, { was, today })))
  const [first, ...more] = [...texts].slice(0, mostSources)
  if (first === undefined) return undefined
  return {
    sources: [first, ...more],
    talk: talk.slice(-mostTalk).flatMap(said => {
      const text = masked(textOf(said))
      return text === '' ? [] : [{ isCitizen: said.by === 'citizen', text }]
    }),
  }
}

function sourceOf(about: About, know: Know, { was, today }: { was: ReturnType<typeof blank>; today: string }): readonly string[] {
  const answer = know.tell(about.kind === 'procedure' ? { ...about, all: true } : about, was, today)
  if (answer.kind !== 'found') return []
  const { blocks, citations } = answer
  return [[plainOf({ blocks }), sourceLine({ citations })].filter(Boolean).join('\n')]
}

function textOf(said: Said): string {
  if (said.by !== 'citizen') return plainOf(said.reply)
  return said.body.kind === 'text' ? said.body.text : said.body.kind === 'choice' ? (said.body.label ?? '') : ''
}
