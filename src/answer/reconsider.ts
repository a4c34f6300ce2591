import type { About, Answer, GuideName, Intent, Understood } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Choice } from '../model/reply.ts'
import { askBack } from './ask.ts'
import { calibration } from './calibration.ts'
import { isOutright } from './decide.ts'
import { signsOf } from './confidence.ts'
import { natsOf, type Hit } from '../model/search.ts'
import { intentSigns, likeliestIntents } from './intention.ts'
import { chanceOf, type Likely } from './learnt.ts'
import { answerHit, type Question, type Reader } from './question.ts'
import type { Setting } from './setting.ts'
import { likeliestSides, sideSigns } from './side.ts'
import { trusted } from './trusted.ts'
import { answerSubject, type Heard } from './understand.ts'
import { wishAnswer } from './wish.ts'

/**
 * Second thoughts on a message that stands for itself: patterns and search have spoken, now experience does. Another wish that is
 * likelier is answered instead, and what is not likely enough to be right is asked back instead of told.
 */
export function reconsider(first: Heard, was: Conversation, reader: Reader): Understood {
  const thought = secondThought(first, was, reader)
  if (!thought) {
    const { question: _, ...understood } = first
    return understood
  }
  const { understood, question, doubted } = thought
  if (isTrusted(thought, reader.setting)) return understood
  return { ...understood, answers: [doubted ?? asked(understood, question, reader.setting)] }
}

/** What is answered, and how likely each wish is. `doubted`: the question back that search would rather have asked. */
export type Thought = {
  readonly understood: Understood
  readonly question: Question
  readonly likely: readonly Likely<Intent>[]
  readonly doubted?: Answer
}

/** Undefined where what was understood first stands. */
export function secondThought({ question, ...first }: Heard, was: Conversation, reader: Reader): Thought | undefined {
  // What was learnt was learnt from first messages; later ones lean on those before.
  if (!question || was.at || was.about || first.answers.length > 1) return undefined
  // A side and nothing besides: of what, only the person knows.
  if (question.beside.content === 0 && first.answers[0].kind === 'unsure') return undefined
  const likely = likeliestIntents(intentSigns(question, first), reader.setting.experience?.intentions)
  const other = anotherWish(first, likely)
  return told({ understood: other === undefined ? first : answerAs(other, first, question, reader), question, likely }, reader)
}

/** Where search would ask back, its first choice stands to be trusted: more is known of it by now. */
function told(thought: Thought, { setting }: Reader): Thought {
  const { understood, question } = thought
  const [doubted] = understood.answers
  const [hit, next] = question.hits
  const { intent } = understood
  if (doubted.kind !== 'unsure' || (intent !== 'procedure' && intent !== 'faq') || !hit || isTie(hit, next)) return thought
  if ((hit.kind === 'faq') !== (intent === 'faq') || hit.score < calibration.floor) return thought
  return { ...thought, understood: { ...understood, answers: [answerHit(hit, question, setting)] }, doubted }
}

/** Whoever leads by next to nothing is one of two, however sure that it is one of them. */
function isTie({ rank }: Hit, next: Hit | undefined): boolean {
  return rank - (next?.rank ?? 0) < calibration.margin
}

/** What was found is given up less readily than what was not. */
function anotherWish({ intent: now, answers: [answer] }: Understood, likely: readonly Likely<Intent>[]): Intent | undefined {
  // Who wants a person gets one, whatever else he says.
  if (now === 'officer') return undefined
  const [best] = likely
  const own = likely.find(({ of }) => of === now)?.sure ?? 0
  const { least, most } = answer.kind === 'found' ? calibration.instead : calibration.insteadOfNothing
  return best && best.of !== now && best.sure >= least && own <= most ? best.of : undefined
}

function answerAs(intent: Intent, first: Understood, question: Question, reader: Reader): Understood {
  if (intent === 'procedure') return answerSubject({ ...question, wanted: undefined, like: undefined }, reader)
  // A general rule is meant: what else was found is out of the question.
  if (intent === 'faq')
    return answerSubject(
      { ...question, wanted: undefined, like: undefined, hits: question.hits.filter(({ kind }) => kind === 'faq') },
      reader,
    )
  return { ...first, intent, answers: [wishAnswer(intent, reader.setting)] }
}

function isTrusted(thought: Thought, setting: Setting): boolean {
  const { intent, answers } = thought.understood
  const [answer] = answers
  if (answer.kind !== 'found' || answer.about.kind === 'place' || intent === 'emergency') return true
  const { about } = answer
  // A complaint in a guide's own words: nothing to be asked back.
  if (about.kind === 'guide' && about.id.includes('#')) return true
  const { trust } = calibration
  const named = intent === 'procedure' && isOutright(thought.question.hits[0])
  const least = thought.doubted ? trust.doubted : named ? trust.named : about.kind === 'guide' ? trust.guide : trust.told
  return chanceOf<string>(setting.experience?.trusted ?? trusted, trustSigns(thought, answer, setting)) >= least
}

/** What speaks for an answer: how likely its wish is, for what search found how sure it is, and how sure the side told. */
export function trustSigns(
  { understood: { intent }, question, likely, doubted }: Thought,
  { about }: Extract<Answer, { kind: 'found' }>,
  setting: Setting,
): { readonly [name in keyof typeof trusted]: number } {
  const searched = about.kind === 'procedure' || about.kind === 'faq'
  return {
    one: 1,
    wished: logOdds(sureOf(likely, intent)),
    other: likely.find(({ of }) => of !== intent)?.sure ?? 0,
    outside: sureOf(likely, 'out-of-scope'),
    searched: searched ? 1 : 0,
    doubted: doubted === undefined ? 0 : 1,
    general: about.kind === 'faq' ? 1 : 0,
    office: about.kind === 'office' ? 1 : 0,
    failure: about.kind === 'guide' && about.id.includes('#') ? 1 : 0,
    ...(searched ? hitSigns(question, setting) : nothing),
    ...(about.kind === 'procedure' ? sideTrust(about, question, setting) : { side: 0, both: 0 }),
  }
}

const nothing = {
  score: 0,
  margin: 0,
  ratio: 0,
  likelihood: 0,
  coverage: 0,
  covered: 0,
  wish: 0,
  content: 0,
  lead: 0,
  sibling: 0,
  named: 0, // prettier-ignore
}

function hitSigns({ hits, beside }: Question, { shelf }: Setting): typeof nothing {
  const [first, second] = hits
  if (!first) return nothing
  const { one: _, ...signs } = signsOf(first, second, beside)
  const others = hits.slice(1).map(natsOf)
  const isSibling =
    second !== undefined && shelf.families.some(({ members }) => [first, second].every(({ id }) => members.some(({ code }) => code === id)))
  return {
    ...signs,
    // Whether its language alone would have chosen it, and by how much.
    lead: Math.max(-1, Math.min(1, natsOf(first) - Math.max(-1, ...others))),
    sibling: isSibling ? second.score / Math.max(first.score, 1e-6) : 0,
    named: isOutright(first) ? 1 : 0,
  }
}

/** How likely it is that one of the sides told is asked for. */
function sideTrust(
  { facet, beside, code }: Extract<About, { kind: 'procedure' }>,
  { reading: { tokens }, asked: said }: Question,
  setting: Setting,
) {
  const pays = setting.shelf.procedures.get(code)?.benefit !== undefined
  const sides = likeliestSides(sideSigns(tokens, said, pays), setting.experience?.sides)
  const sure = sides.reduce((sum, { of, sure: share }) => sum + (of === facet || of === beside ? share : 0), 0)
  return { side: logOdds(sure), both: beside === undefined ? 0 : 1 }
}

function sureOf(likely: readonly Likely<Intent>[], intent: Intent): number {
  return likely.find(({ of }) => of === intent)?.sure ?? 0
}

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
