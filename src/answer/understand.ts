import type { About, Candidate, Intent, Understood } from '../model/answer.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Hit, Reading } from '../model/search.ts'
import { askBack, askWhich } from './ask.ts'
import { calibration } from './calibration.ts'
import { splitQuestions } from './clauses.ts'
import { compose } from './compose.ts'
import { decide, distinct, isOutright } from './decide.ts'
import { pointsBack, readFacet } from './facet.ts'
import { readCount } from './figures.ts'
import { readDanger, readIntents, readSmall } from './intent.ts'
import { composeEmergency, composeUnknown, say } from './other.ts'
import { answerHit, type Question, type Reader } from './question.ts'
import type { Setting } from './setting.ts'
import { wishAnswer } from './wish.ts'

export function understand(text: string, was: Conversation, { search, setting }: Reader): Understood {
  const reading = search.read(text)
  const danger = readDanger(reading.tokens)
  if (danger) return { intent: 'emergency', answers: [composeEmergency(danger, setting)], candidates: [] }
  const chat = smallTalk(reading, setting)
  if (chat) return chat
  const asked = readFacet(reading.tokens)
  const { hits, content } = search.find(reading, { quiet: asked.quiet })
  const [wanted] = readIntents(reading.tokens)
  const question: Question = { reading, asked, hits: distinct(hits, setting.shelf), content, wanted, was }
  return answerWish(question, setting) ?? answerSubject(question, { search, setting })
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

/** What is wanted besides a procedure, if it outweighs the procedure. */
function answerWish(question: Question, setting: Setting): Understood | undefined {
  const { wanted, hits } = question
  if (!wanted) return undefined
  if (wanted.level === 1) return undefined
  const [best] = hits
  const named = isOutright(best) && best !== undefined
  if (wanted.level === 2 && named) return undefined
  if (wanted.intent === 'out-of-scope' && named && best.coverage >= 0.8) return undefined
  if (best?.kind === 'faq' && named) return undefined
  return { intent: wanted.intent, answers: [wishAnswer(wanted.intent, setting)], candidates: candidatesOf(hits) }
}

/** What the question is about: this, several things, what was talked of before, one of a few, or nothing known. */
function answerSubject(question: Question, { search, setting }: Reader): Understood {
  const { was, hits, content } = question
  const candidates = candidatesOf(hits)
  const about = was.about?.kind === 'procedure' ? was.about : undefined
  if (content === 0 || isOnlyPointing(question)) return pointing(question, about, setting)
  const several = splitQuestions(question, { search, setting })
  if (several) return { intent: 'procedure', answers: several, candidates }
  const verdict = decide(hits)
  if (verdict.kind === 'found') return { intent: intentOf(verdict.hit), answers: [answerHit(verdict.hit, question, setting)], candidates }
  const stay = about && hits.find(hit => hit.id === about.code && hit.coverage >= calibration.stay)
  if (stay) return { intent: 'procedure', answers: [answerHit(stay, question, setting)], candidates }
  if (verdict.kind === 'unsure')
    return { intent: intentOf(verdict.hits[0]), answers: [askBack(verdict.hits, question.asked.facet, setting)], candidates }
  const late = question.wanted
  if (late) return { intent: late.intent, answers: [wishAnswer(late.intent, setting)], candidates }
  return { intent: 'out-of-scope', answers: [composeUnknown('no-match', setting)], candidates }
}

function isOnlyPointing({ reading, asked }: Question): boolean {
  const pointing = pointsBack(reading.tokens)
  return reading.tokens.every((token, at) => token.filler || pointing.has(at) || asked.quiet.has(at))
}

/** "Thế còn lệ phí?" is about what was talked of; without a before, a question back. */
function pointing(
  { asked, reading, wanted }: Question,
  about: Extract<About, { kind: 'procedure' }> | undefined,
  setting: Setting,
): Understood {
  const procedure = about && setting.shelf.procedures.get(about.code)
  if (procedure) {
    const price = readCount(reading.tokens)
    const facet = asked.level === 0 ? 'overview' : asked.facet
    return {
      intent: 'procedure',
      answers: [compose(procedure, { facet, ...(price && { price }) }, setting)],
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
