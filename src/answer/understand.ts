import { intents, type Answer, type Candidate, type Intent, type Understood } from '../model/answer.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Hit, Reading } from '../model/search.ts'
import { askBack, askWhich } from './ask.ts'
import { calibration } from './calibration.ts'
import { otherSides, splitQuestions } from './clauses.ts'
import { compose } from './compose.ts'
import { likelyDanger, readDanger, type Danger } from './danger.ts'
import { decide, isNamed, isOutright, rivalsOf, type Verdict } from './decide.ts'
import { pointsBack } from './facet.ts'
import { hear } from './hear.ts'
import { readSmall, type Wanted } from './intent.ts'
import { officeWords } from './meant.vi.ts'
import { likelyMatters } from './matter.ts'
import { composeEmergency, composeOffice, composeUnknown, say } from './other.ts'
import { allOf, answerHit, countFor, isSide, type Question, type Reader } from './question.ts'
import type { Setting } from './setting.ts'
import { leaning } from './lean.ts'
import { answerTied } from './tied.ts'
import { wishAnswer } from './wish.ts'

/**
 * `question`: how the message was read, where it stands for itself and more than a pattern was needed. `harm`: what is told besides,
 * and whom to call then.
 */
export type Heard = Understood & { readonly question?: Question; readonly harm?: Danger }

export function understand(text: string, was: Conversation, reader: Reader): Heard {
  const { search, setting } = reader
  const reading = search.read(text)
  const danger = readDanger(text, reading)
  if (danger?.when === 'now' && !isOtherMatter(reading, setting))
    return { intent: 'emergency', answers: [composeEmergency(danger, setting)], candidates: [] }
  const rest = otherwise(text, reading, was, reader)
  return danger ? { ...rest, harm: danger } : rest
}

/** Words of danger where by all words together something else is meant ("giấy bị cháy"): that is answered, and the number stands beside it. */
function isOtherMatter({ tokens }: Reading, { experience }: Setting): boolean {
  const matters = likelyMatters(tokens, experience?.matters)
  const { most, least } = calibration.noDanger
  return (matters.get('emergency') ?? 0) <= most && Math.max(...matters.values()) >= least
}

function otherwise(text: string, reading: Reading, was: Conversation, reader: Reader): Heard {
  const { search, setting } = reader
  const chat = smallTalk(reading, setting)
  if (chat) return chat
  const question = hear(text, reading, { search, setting, was })
  const tied = ofOffice(question, setting) ?? answerTied(question, reader)
  return tied ?? { ...(answerWish(question, setting) ?? answerSubject(question, reader)), question }
}

/** Hours and numbers asked on ("sáng thứ bảy thì sao"), when the office was talked of. */
function ofOffice({ reading, was }: Question, setting: Setting): Understood | undefined {
  if (was.about?.kind !== 'office') return undefined
  const said = reading.tokens.filter(token => !token.filler)
  const of = said.filter(token => officeWords.has(token.folded))
  if (of.length === 0 || said.some(token => !token.light && !officeWords.has(token.folded))) return undefined
  return { intent: 'office', answers: [composeOffice(setting.office, setting)], candidates: [] }
}

/** Greetings and the like, when nothing else is said. */
function smallTalk({ tokens }: Reading, { texts }: Setting): Understood | undefined {
  const found = readSmall(tokens)
  if (!found) return undefined
  const left = tokens.filter((token, at) => !token.filler && !found.at.has(at))
  const most = found.small === 'machine' || found.small === 'able' ? 4 : 2
  if (left.length > most || (left.length > 0 && found.small === 'fine')) return undefined
  return { intent: 'smalltalk', answers: [say(texts.small[found.small], 'out-of-scope')], candidates: [] }
}

/** Wishes that are also the names of procedures. */
const yielding: ReadonlySet<Intent> = new Set(['out-of-scope', 'feedback', 'place', 'office'])

/** The wish's own words: not those that only ask, nor everyday ones. */
function subjectOf({ reading, wanted, asked }: Question): string[] {
  return reading.tokens.flatMap((token, at) =>
    wanted?.at.has(at) === true && !asked.quiet.has(at) && !token.filler && !token.light ? [token.folded] : [],
  )
}

/** What is wanted besides a procedure, if it outweighs the procedure. */
function answerWish(question: Question, setting: Setting): Understood | undefined {
  const { wanted, hits } = question
  if (!wanted || wanted.level === 1 || yields(wanted, question) || isSide(wanted, question)) return undefined
  return { intent: wanted.intent, answers: [wishAnswer(wanted.intent, setting)], candidates: candidatesOf(hits) }
}

/** A wish gives way to a procedure named outright: always a general wish, a sure one where its own words name the procedure. */
function yields(wanted: Wanted, question: Question): boolean {
  const [best] = question.hits
  if (!best) return false
  if (wanted.level === 2 && decide(question.hits, question.beside).kind === 'found') return true
  if (!isOutright(best)) return false
  if (wanted.level === 2 || best.kind === 'faq') return true
  if (wanted.intent === 'out-of-scope' && best.score >= calibration.outright.beyond) return true
  return (yielding.has(wanted.intent) || question.asked.level === 3) && isNamed(best, subjectOf(question))
}

/** What the question is about: this, several things, what was talked of before, one of a few, or nothing known. */
export function answerSubject(question: Question, reader: Reader): Understood {
  const { setting } = reader
  const { hits, reading } = question
  const candidates = candidatesOf(hits)
  const byCode = codeNamed(reading, setting)
  if (byCode) return { intent: 'procedure', answers: [answerHit(byCode, question, setting)], candidates: [{ code: byCode.id, score: 1 }] }
  if (isPointing(question)) return pointing(question, setting)
  const several = splitQuestions(question, reader)
  if (several) return { intent: 'procedure', answers: several, candidates }
  const verdict = settle(question, setting)
  if (verdict.kind === 'found')
    return { intent: intentOf(verdict.hit), answers: sidesOf(answerHit(verdict.hit, question, setting), question, setting), candidates }
  const liked = likeAnswer(question, setting)
  if (liked) return { ...liked, candidates }
  if (verdict.kind === 'unsure')
    return { intent: intentOf(verdict.hits[0]), answers: [askedBack(verdict.hits, question, setting)], candidates }
  const late = question.wanted
  if (late) return { intent: late.intent, answers: [wishAnswer(late.intent, setting)], candidates }
  return { intent: 'out-of-scope', answers: [composeUnknown('no-match', setting)], candidates }
}

function askedBack(hits: readonly Hit[], { asked, was }: Question, setting: Setting): Answer {
  return askBack(hits, asked.facet, setting, { talked: was.about?.kind === 'procedure' ? was.about.code : undefined })
}

/** The answer, and beside it the other sides asked for in the same breath. */
function sidesOf(first: Answer, question: Question, setting: Setting): [Answer, ...Answer[]] {
  if (first.kind !== 'found' || first.about.kind !== 'procedure') return [first]
  const procedure = setting.shelf.procedures.get(first.about.code)
  const { facet: told, beside } = first.about
  const sides = otherSides(question, told).filter(side => side !== beside)
  return [first, ...(procedure ? sides.map(facet => compose(procedure, { facet }, setting)) : [])]
}

/** What other people wrote who wanted the same, where the question is not sure to be about a procedure. */
function likeAnswer({ like, hits, reading }: Question, setting: Setting): Pick<Understood, 'intent' | 'answers'> | undefined {
  if (!like || like.score < calibration.wish || like.score < (hits[0]?.score ?? 0)) return undefined
  const intent = intents.find(one => one === like.id)
  // What answers at once must be surer than what only hands over or asks.
  if ((like.id === 'office' || like.id.startsWith('guide:')) && (like.score < calibration.wishTold || like.coverage < calibration.coverage))
    return undefined
  return intent === 'emergency' ? dangerAnswer(reading, setting) : intent && { intent, answers: [wishAnswer(intent, setting)] }
}

function dangerAnswer(reading: Reading, setting: Setting): Pick<Understood, 'intent' | 'answers'> | undefined {
  const danger = likelyDanger(reading)
  return danger && { intent: 'emergency', answers: [composeEmergency(danger, setting)] }
}

/** Where nothing is clear, what was talked of before is meant, if it has room for the question. */
function settle(question: Question, setting: Setting): Verdict {
  const { was, hits } = question
  const verdict = verdictOn(question)
  if (verdict.kind === 'found' || was.about?.kind !== 'procedure') return verdict
  const { code } = was.about
  const stay = hits.find(
    hit => hit.id === code && hit.coverage >= calibration.stay && hit.score >= calibration.stayShare * (hits[0]?.score ?? 0),
  )
  // "Lost my birth certificate" is no more about the birth.
  if (stay && question.apart.get(code)?.signs.otherwise !== 1) return { kind: 'found', hit: stay }
  const near = leaning(question, setting)
  if (near) return { kind: 'found', hit: near }
  return follows(question)
    ? {
        kind: 'found',
        hit: { kind: 'procedure', id: code, score: calibration.follow.named, rank: 0, coverage: 0, evidence: { phrase: '', covered: 0 } },
      }
    : verdict
}

function verdictOn({ hits, beside, alike }: Question): Verdict {
  const verdict = decide(hits, beside)
  return verdict.kind === 'found' && alike !== undefined ? { kind: 'unsure', hits: rivalsOf(verdict.hit, hits) } : verdict
}

/** "Mấy ngày có thẻ": a side asked for in words that name nothing else belongs to what was talked of. */
function follows({ hits, asked, beside }: Question): boolean {
  const best = hits[0]?.score ?? 0
  const { named, may, words } = calibration.follow
  if (asked.level === 0 || beside.content > words || beside.wish >= calibration.wishTold) return false
  return best < (asked.level >= 2 ? named : may)
}

/** Someone typed the official code itself. */
function codeNamed({ tokens }: Reading, { shelf }: Setting): Hit | undefined {
  const code = tokens.find(({ typed }) => shelf.procedures.has(typed))?.typed
  return code === undefined
    ? undefined
    : { kind: 'procedure', id: code, score: 1, rank: 1, coverage: 1, evidence: { phrase: code, covered: 1 } }
}

function isPointing(question: Question): boolean {
  const { beside, hits, asked, was } = question
  const { content } = beside
  const best = hits[0]?.score ?? 0
  if (isOnlyPointing(question) || (content === 0 && best < calibration.sure)) return true
  // A side named outright, with a word or two that mean nothing here.
  return was.about !== undefined && asked.level === 3 && content <= 2 && best < calibration.floor
}

function isOnlyPointing({ reading, asked }: Question): boolean {
  const pointing = pointsBack(reading.tokens)
  return reading.tokens.every((token, at) => token.filler || pointing.has(at) || asked.quiet.has(at))
}

/** "Thế còn lệ phí?" is about what was talked of; without a before, a question back. */
function pointing(question: Question, setting: Setting): Understood {
  const { asked, reading, wanted, was } = question
  const about = was.about?.kind === 'procedure' ? was.about : undefined
  const procedure = about && setting.shelf.procedures.get(about.code)
  if (procedure) {
    const facet = asked.level === 0 ? 'overview' : asked.facet
    const count = countFor(procedure.code, reading.tokens, was)
    return {
      intent: 'procedure',
      answers: sidesOf(compose(procedure, { facet, count, ...allOf(asked, facet) }, setting), question, setting),
      candidates: [{ code: procedure.code, score: 1 }],
    }
  }
  if (wanted) return { intent: wanted.intent, answers: [wishAnswer(wanted.intent, setting)], candidates: [] }
  return { intent: 'procedure', answers: [askWhich(setting)], candidates: [] }
}

function intentOf(hit: Hit): Intent {
  return hit.kind === 'faq' ? 'faq' : 'procedure'
}

function candidatesOf(hits: readonly Hit[]): Candidate[] {
  return hits.filter(hit => hit.kind === 'procedure').map(({ id, score }) => ({ code: id, score }))
}
