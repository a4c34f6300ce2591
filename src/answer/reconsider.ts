import type { About, Answer, GuideName, Intent, Understood } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Choice } from '../model/reply.ts'
import { askBack } from './ask.ts'
import { calibration } from './calibration.ts'
import { isOutright } from './decide.ts'
import { signsOf } from './confidence.ts'
import { intentSigns, likeliestIntents } from './intention.ts'
import { chanceOf, type Likely } from './learnt.ts'
import type { Question, Reader } from './question.ts'
import type { Setting } from './setting.ts'
import { trusted } from './trusted.ts'
import { answerSubject, type Heard } from './understand.ts'
import { wishAnswer } from './wish.ts'

/**
 * Second thoughts on a message that stands for itself: patterns and search have spoken, now experience does. Another wish that is far
 * likelier is answered instead, and what is not likely enough to be right is asked back instead of told.
 */
export function reconsider({ question, ...first }: Heard, was: Conversation, reader: Reader): Understood {
  // What was learnt was learnt from first messages; later ones lean on those before.
  if (!question || was.at || was.about || first.answers.length > 1 || isSettled(first)) return first
  const likely = likeliestIntents(intentSigns(question, first))
  const other = anotherWish(first.intent, likely)
  const second = other === undefined ? first : answerAs(other, first, question, reader)
  return isTrusted(second, question, likely) ? second : { ...second, answers: [asked(second, question, reader.setting)] }
}

/** Danger and a guide's own complaint were understood from more than the words alone. */
function isSettled({ intent, answers: [first] }: Understood): boolean {
  return intent === 'emergency' || (first.kind === 'found' && first.about.kind === 'guide' && first.about.id.includes('#'))
}

function anotherWish(now: Intent, likely: readonly Likely<Intent>[]): Intent | undefined {
  const [best] = likely
  const own = likely.find(({ of }) => of === now)?.sure ?? 0
  const { least, most } = calibration.instead
  return best && best.of !== now && best.of !== 'emergency' && best.sure >= least && own <= most ? best.of : undefined
}

function answerAs(intent: Intent, first: Understood, question: Question, reader: Reader): Understood {
  if (intent === 'procedure' || intent === 'faq') return answerSubject({ ...question, wanted: undefined, like: undefined }, reader)
  return { ...first, intent, answers: [wishAnswer(intent, reader.setting)] }
}

function isTrusted({ intent, answers: [answer] }: Understood, question: Question, likely: readonly Likely<Intent>[]): boolean {
  if (answer.kind !== 'found' || answer.about.kind === 'place') return true
  // Named outright by what it is called: nothing to be asked back.
  if (intent === 'procedure' && isOutright(question.hits[0])) return true
  return chanceOf(trusted, trustSigns(intent, answer, question, likely)) >= calibration.trust
}

/** What speaks for an answer: how likely its wish is, and for what search found how sure it is, both in log-odds. */
export function trustSigns(
  intent: Intent,
  answer: Extract<Answer, { kind: 'found' }>,
  { hits: [first, second], beside }: Question,
  likely: readonly Likely<Intent>[],
): { readonly [name in keyof typeof trusted]: number } {
  const { kind } = answer.about
  const searched = (kind === 'procedure' || kind === 'faq') && first !== undefined
  const { score, margin, ratio, likelihood, coverage, covered, wish, content } = searched ? signsOf(first, second, beside) : nothing
  return {
    one: 1,
    wished: logOdds(likely.find(({ of }) => of === intent)?.sure ?? 0),
    other: likely.find(({ of }) => of !== intent)?.sure ?? 0,
    searched: searched ? 1 : 0,
    general: kind === 'faq' ? 1 : 0,
    score,
    margin,
    ratio,
    likelihood,
    coverage,
    covered,
    wish,
    content,
  }
}

const nothing = { score: 0, margin: 0, ratio: 0, likelihood: 0, coverage: 0, covered: 0, wish: 0, content: 0 }

function choiceOf(about: About, { texts }: Setting): Choice[] {
  const label =
    about.kind === 'office' ? texts.officeOpen : about.kind === 'guide' ? texts.guide[about.id.split('#')[0] as GuideName] : undefined
  return label === undefined ? [] : [{ id: choiceId(about), label }]
}

function logOdds(share: number): number {
  const kept = Math.min(0.9999, Math.max(0.0001, share))
  return Math.log(kept / (1 - kept))
}

/** The likeliest things as buttons, what would have been told first. */
function asked({ answers: [answer] }: Understood, { hits, asked: { facet } }: Question, setting: Setting): Answer {
  const before = answer.kind === 'found' ? choiceOf(answer.about, setting) : []
  return askBack(hits, facet, setting, before)
}
