import type { Understood } from '../model/answer.ts'
import { fold, syllables } from '../model/fold.ts'
import { left, oneOf, talkedOf, tell, understood, type Asking } from './asking.ts'
import { calibration } from './calibration.ts'
import { compare } from './compare.ts'
import { decide, isOutright } from './decide.ts'
import { countedAt } from './figures.ts'
import { likelihoodOf } from './matter.ts'
import { fitting, otherwise, suited } from './otherwise.ts'
import { aroundOf, describing, offeredOf, siblingsOf, type Meant } from './pool.ts'
import { isSide, type Question, type Reader } from './question.ts'
import { isPersons, readThread, type Thread } from './thread.ts'
import { papery } from './thread.vi.ts'

/**
 * What a message means by hanging on the talk: the matter of before, the other of two, one of those just offered, its
 * neighbour after "no, I meant". Undefined when it stands by itself, as every first message does.
 */
export function answerTied(question: Question, reader: Reader): Understood | undefined {
  const { was, reading } = question
  const talked = talkedOf(was)
  const offered = offeredOf(was, reader.setting.shelf)
  if (talked.length === 0 && offered.length === 0) return undefined
  const asking: Asking = { question, thread: readThread(reading.tokens), reader, talked, offered }
  for (const way of ways) {
    const found = way(asking)
    if (found) return found
  }
  return undefined
}

/** "Lấy 3 bộ luôn": another number under the same price. */
function reckoned(asking: Asking): Understood | undefined {
  const { question, thread, talked } = asking
  const [about] = talked
  const { tokens } = question.reading
  const at = countedAt(tokens)
  if (!about || at.size === 0 || (question.asked.level > 1 && question.asked.facet !== 'fee')) return undefined
  if (about.facet !== 'fee' && about.facet !== 'online' && question.asked.facet !== 'fee') return undefined
  const others = tokens.some((token, place) => !token.filler && !token.light && !at.has(place) && !isQuiet(place, question, thread))
  return others ? undefined : understood({ kind: 'procedure', code: about.code, facet: 'fee' }, asking)
}

function isQuiet(at: number, { asked }: Question, { quiet }: Thread): boolean {
  return asked.quiet.has(at) || quiet.has(at)
}

/** "Mỗi cái bao nhiêu": all that was told side by side. */
function eachTold(asking: Asking): Understood | undefined {
  const together = asking.question.was.together ?? 0
  if (!asking.thread.ties.has('each') || together < 2) return undefined
  const [first, ...rest] = asking.talked
    .slice(0, together)
    .toReversed()
    .map(about => tell(about, asking))
  return first && { intent: 'procedure', answers: [first, ...rest], candidates: [] }
}

function pointedAt(asking: Asking): Understood | undefined {
  const { talked, thread } = asking
  const { ties } = thread
  const side = (asking.question.was.together ?? 0) >= 2 ? talked.slice(0, asking.question.was.together).toReversed() : []
  if (left(asking).length > 0) return undefined
  if (ties.has('first') && side[0]) return understood(side[0], asking)
  if (ties.has('second') && side[1]) return understood(side[1], asking)
  if (!ties.has('other') && !(ties.has('returns') && talked[1])) return undefined
  return talked[1] && understood(talked[1], asking)
}

/** A word or two answer the question back; who says more, and names another thing outright, asks anew. */
const answering = 3

/** One of those offered, in other words than its label. A side alone chooses none. */
function chosen(asking: Asking): Understood | undefined {
  if (asking.question.asked.level >= 2 && left(asking).length === 0) return undefined
  if (isElsewhere(asking.offered, asking)) return undefined
  const found = oneOf(asking.offered, asking, calibration.offered)
  return found && standsAlone(found, asking) ? undefined : found
}

/** Names another thing outright, or wants something else than a procedure; of two offered the one named outright is meant. */
function standsAlone({ candidates: [meant] }: Understood, asking: Asking): boolean {
  const { question, offered } = asking
  const { hits, wanted } = question
  const isLong = left(asking).length > answering
  const [best] = hits
  const isOther = best !== undefined && isOutright(best) && meant?.code !== best.id
  return (isLong && (isOther || (wanted?.level ?? 0) >= 2)) || (isOther && offered.some(({ code }) => code === best.id))
}

/** As many are told side by side. */
const most = 4

/** Who did not answer the question back may still be at the matter of before. */
function beforeThem({ offered, talked: [about], reader: { setting } }: Asking): { code: string; label: string }[] {
  const procedure = about && setting.shelf.procedures.get(about.code)
  if (!procedure || offered.some(({ code }) => code === procedure.code)) return []
  return [{ code: procedure.code, label: setting.english ? procedure.english : procedure.short }]
}

/** Words of substance that are not said of several of those offered, or of their family: "thẻ" tells no card from another. */
function telling(asking: Asking): string[] {
  const { families } = asking.reader.setting.shelf
  const titles = families
    .filter(({ members }) => asking.offered.some(({ code }) => members.some(member => member.code === code)))
    .map(({ title }) => title)
  const said = [...asking.offered.map(({ phrases }) => phrases), titles, titles].map(words => new Set(words.flatMap(syllables).map(fold)))
  return left(asking).filter(word => said.filter(words => words.has(word)).length < 2)
}

/** "Quay lại chuyện sang tên": the earlier matter that the words fit best. */
function returned(asking: Asking): Understood | undefined {
  if (!asking.thread.ties.has('returns')) return undefined
  const { shelf } = asking.reader.setting
  const pool = asking.talked.map(({ code, facet }): Meant => ({ id: code, code, facet, phrases: describing(code, shelf) }))
  return isElsewhere(pool, asking) ? undefined : oneOf(pool, asking, calibration.returned)
}

/** What is named is none of these: "back to" is then only a manner of speaking. */
function isElsewhere(pool: readonly Meant[], asking: Asking): boolean {
  const { hits } = asking.question
  const codes = new Set(pool.map(({ code }) => code))
  const [best] = hits
  const own = hits.find(({ id }) => codes.has(id))
  if (best === undefined || best.score < calibration.lean.score || codes.has(best.id)) return false
  return (own?.score ?? 0) < calibration.rival * best.score || isSaidOf(best.id, codes, asking)
}

/** By the words alone it is this one, and none of those. */
function isSaidOf(code: string, others: ReadonlySet<string>, { question: { matters }, reader: { setting } }: Asking): boolean {
  const sure = (one: string): number | undefined => likelihoodOf(one, matters, setting.shelf.procedures)
  const { least, most } = calibration.elsewhere
  // Of what a commune adds itself nothing was learnt.
  return (sure(code) ?? 0) >= least && [...others].every(other => (sure(other) ?? 1) <= most)
}

/** "Không, ý tôi là tạm trú": not this, but the one beside it; the side asked for stays. */
function corrected(asking: Asking): Understood | undefined {
  const [about] = asking.talked
  if (!about || !asking.thread.ties.has('corrects') || left(asking).length === 0) return undefined
  const pool = siblingsOf(about.code, asking.reader.setting.shelf)
  return oneOf(pool, asking, calibration.corrected)
}

/** A case of what is talked of, or what it may be mistaken for, told in nearly its own words. */
function neighbour(asking: Asking): Understood | undefined {
  const [about] = asking.talked
  if (!about || asking.question.asked.level > 1) return undefined
  return oneOf(aroundOf(about.code, asking.reader.setting.shelf), asking, calibration.neighbour)
}

/** "Bố tôi thì sao": the same for somebody else. */
function forAnother(asking: Asking): Understood | undefined {
  const { question, thread, talked } = asking
  const [about] = talked
  if (!about || !isPersons(question.reading.tokens, new Set([...question.asked.quiet, ...thread.quiet]))) return undefined
  return understood(about, asking)
}

/** "Nộp ở xã được không": a side, and nothing but everyday words beside it. */
function sameMatter(asking: Asking): Understood | undefined {
  const { asked, wanted, reading } = asking.question
  const [about] = asking.talked
  const isAnother = wanted !== undefined && wanted.level > 1 && !isSide(wanted, asking.question)
  if (!about || asked.level === 0 || isAnother) return undefined
  if (reading.tokens.filter(token => !token.filler).length > mostPlain) return undefined
  const named = left(asking).filter(word => !papery.has(word))
  return named.length === 0 || isGeneral(asking) ? understood(about, asking) : undefined
}

/** A general rule is no better an answer than the same said of the matter itself, where nothing else is named. */
function isGeneral(asking: Asking): boolean {
  const { asked, hits } = asking.question
  const best = hits.find(({ kind }) => kind === 'procedure')?.score ?? 0
  return hits[0]?.kind === 'faq' && asked.level >= 2 && left(asking).length <= 2 && best < calibration.follow.may
}

/** Everyday words tell a story too, where there are many. */
const mostPlain = 8

/** "Bao lâu?" while it is open which of them: the same side of each, and the question again. */
function compared(asking: Asking): Understood | undefined {
  const { asked, wanted, hits, beside } = asking.question
  const { offered, reader } = asking
  if (decide(hits, beside).kind === 'found') return undefined
  if (offered.length === 0 || asked.level < 2 || (wanted && wanted.level > 1) || telling(asking).length > 0) return undefined
  const facet = asked.facet
  const before = beforeThem(asking)
  const [only, second] = offered
  if (only && !second) return understood({ kind: 'procedure', code: only.code, facet }, asking)
  const answer = compare(
    [...offered.slice(0, most - before.length).map(({ code, phrases }) => ({ code, label: phrases[0] ?? code })), ...before],
    facet,
    reader.setting,
  )
  return answer && { intent: 'procedure', answers: [answer], candidates: [] }
}

/** The surest first. */
const ways: readonly ((asking: Asking) => Understood | undefined)[] = [
  reckoned,
  eachTold,
  pointedAt,
  suited,
  chosen,
  compared,
  returned,
  otherwise,
  corrected,
  neighbour,
  fitting,
  forAnother,
  sameMatter,
]
