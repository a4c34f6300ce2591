import type { About, Answer, GuideName, Intent, Understood } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Choice } from '../model/reply.ts'
import { askBack } from './ask.ts'
import { calibration } from './calibration.ts'
import { likelyDanger } from './danger.ts'
import { elsewhereAnswer } from './elsewhere.ts'
import { intentSigns, likeliestIntents } from './intention.ts'
import type { Likely } from './learnt.ts'
import { composeUnknown } from './other.ts'
import { offeredOf } from './pool.ts'
import { answerHit, type Question, type Reader } from './question.ts'
import type { Setting } from './setting.ts'
import { isFailure, trustIn, type Thought } from './trust.ts'
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
  const sure = sureOf(thought, reader.setting)
  if (sure >= calibration.trust) return understood
  // A list of what is not meant helps nobody: better to say that it is not known.
  if (sure < calibration.unlikely && understood.intent === 'procedure')
    return { ...understood, intent: 'out-of-scope', answers: [composeUnknown('no-match', reader.setting)] }
  return { ...understood, answers: [doubted ?? asked(understood, question, reader.setting)] }
}

/** Undefined where what was understood first stands. */
export function secondThought({ question, ...first }: Heard, was: Conversation, reader: Reader): Thought | undefined {
  // What was learnt was learnt from first messages; later ones lean on those before.
  if (!question || was.at || was.about || first.answers.length > 1) return undefined
  if (offeredOf(was, reader.setting.shelf).length > 0) return undefined
  // A side and nothing besides: of what, only the person knows.
  if (question.beside.content === 0 && first.answers[0].kind === 'unsure') return undefined
  const likely = likeliestIntents(intentSigns(question, first), reader.setting.experience?.intentions)
  const other = anotherWish(first, question, likely)
  return told({ understood: other === undefined ? first : answerAs(other, first, question, reader), question, likely }, reader)
}

/** Where search would ask back, its first choice stands to be trusted: more is known of it by now. */
function told(thought: Thought, { setting }: Reader): Thought {
  const { understood, question } = thought
  const [doubted] = understood.answers
  const [hit] = question.hits
  const { intent } = understood
  if (doubted.kind !== 'unsure' || (intent !== 'procedure' && intent !== 'faq') || !hit || isOpen(question)) return thought
  if ((hit.kind === 'faq') !== (intent === 'faq') || hit.score < calibration.floor) return thought
  return { ...thought, understood: { ...understood, answers: [answerHit(hit, question, setting)] }, doubted }
}

/** Whoever leads by next to nothing is one of two, however sure that it is one of them. */
function isOpen({ hits: [first, next], apart, alike }: Question): boolean {
  if (alike !== undefined) return true
  if (first === undefined || next === undefined) return false
  const [one, other] = [apart.get(first.id), apart.get(next.id)]
  return one && other ? one.chance - other.chance < calibration.even : first.rank - next.rank < calibration.margin
}

/** What was found is given up less readily than what was not. */
function anotherWish(
  { intent: now, answers: [answer] }: Understood,
  question: Question,
  likely: readonly Likely<Intent>[],
): Intent | undefined {
  const [best] = likely
  if (best === undefined || staysWith(now, answer, best.of, question.reading)) return undefined
  if (isOfficeNamed(now, question) && best.sure < calibration.insteadOfOffice) return undefined
  const own = likely.find(({ of }) => of === now)?.sure ?? 0
  const { least, most } = answer.kind === 'found' ? calibration.instead : calibration.insteadOfNothing
  return best.of !== now && best.sure >= least && own <= most ? best.of : undefined
}

/** An office named outright is told unless something else is all but certain: its numbers and hours lead nobody astray. */
const isOfficeNamed = (intent: Intent, { wanted }: Question): boolean =>
  intent === 'office' && wanted?.intent === intent && wanted.level === outright

/** Who wants a person gets one, whatever else he says; no danger is made out of words of none; a complaint in a guide's own words opens that guide. */
function staysWith(now: Intent, answer: Answer, other: Intent, reading: Question['reading']): boolean {
  if (now === 'officer') return true
  return other === 'emergency' ? !likelyDanger(reading) : other.startsWith('guide:') && answer.kind === 'found' && isFailure(answer.about)
}

function answerAs(intent: Intent, first: Understood, question: Question, reader: Reader): Understood {
  if (intent === 'procedure') return answerSubject({ ...question, wanted: undefined, like: undefined }, reader)
  if (intent === 'faq') return answerRule(first, question, reader)
  const whose = intent === 'out-of-scope' ? elsewhereAnswer(question.reading, reader.setting) : undefined
  return { ...first, intent, answers: [whose ?? wishAnswer(intent, reader.setting, likelyDanger(question.reading))] }
}

/** A general rule is meant: what else was found is out of the question. Of a complaint none need be found: it has its own way to a person; nor of a place that is known. */
function answerRule(first: Understood, question: Question, reader: Reader): Understood {
  const hits = question.hits.filter(({ kind }) => kind === 'faq')
  const rule = answerSubject({ ...question, wanted: undefined, like: undefined, hits }, reader)
  // Which procedure it would have been is still told apart, whatever is answered.
  const stays = rule.answers[0].kind === 'unknown' && (first.intent === 'feedback' || first.intent === 'place')
  return stays ? first : { ...rule, candidates: first.candidates }
}

/** How likely what would be told is right, 0 to 1; 1 where nothing would be told, or nothing is to be doubted. */
function sureOf(thought: Thought, setting: Setting): number {
  const { intent, answers } = thought.understood
  const [answer] = answers
  if (answer.kind !== 'found' || answer.about.kind === 'place' || intent === 'emergency') return 1
  return isNamedOutright(thought, answer) ? 1 : trustIn(thought, answer, setting)
}

/**
 * Nothing is to be asked back of a complaint in a guide's own words, nor where a guide is named outright and likeliest, nor of an office
 * named outright.
 */
function isNamedOutright({ understood: { intent }, question, likely }: Thought, { about, score }: Found): boolean {
  if (about.kind === 'office') return isOfficeNamed(intent, question)
  if (about.kind !== 'guide') return false
  if (isFailure(about)) return score >= calibration.complaint
  return question.wanted?.intent === intent && question.wanted.level === outright && likely[0]?.of === intent
}

type Found = Extract<Answer, { kind: 'found' }>

/** The level of a pattern that names a wish in full. */
const outright = 3

function choiceOf(about: About, { texts }: Setting): Choice[] {
  const label =
    about.kind === 'office' ? texts.officeOpen : about.kind === 'guide' ? texts.guide[about.id.split('#')[0] as GuideName] : undefined
  return label === undefined ? [] : [{ id: choiceId(about), label }]
}

/** The likeliest things as buttons, what would have been told first. */
function asked({ answers: [answer] }: Understood, { hits, asked: { facet } }: Question, setting: Setting): Answer {
  const before = answer.kind === 'found' ? choiceOf(answer.about, setting) : []
  return askBack(hits, facet, setting, { before })
}
