import type { Facet, Understood } from '../../model/answer.ts'
import { fold, syllables } from '../../model/fold.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Life } from '../../model/life.ts'
import type { Hit, Reading, Search, Token } from '../../model/search.ts'
import { readFacet, type AskedFor } from '../facet.ts'
import { general } from './open.vi.ts'
import type { Asking, Heard } from './recognise.ts'

/** Somebody who asks one plain question gets that answer, whatever has happened to him: what tells the two apart. */

type Asks = {
  readonly reading: Reading
  readonly understood: Understood
  readonly heard: Heard
  readonly search: Search
  readonly was: Conversation
}

/** Sides that only one procedure can have. */
const single: ReadonlySet<Facet> = new Set(['fee', 'time', 'where', 'online', 'form', 'who', 'law', 'result'])

/**
 * How well a procedure must be named beside what happened to be the one that is asked for: score, share of its name that was said,
 * share of the words that it explains. Whoever surely asks for everything may name one by the way.
 */
type Least = { readonly score: number; readonly covered: number; readonly coverage: number }
const named: Readonly<Record<Asking, Least>> = {
  surely: { score: 0.6, covered: 0.85, coverage: 0.6 },
  how: { score: 0.5, covered: 0.6, coverage: 0.5 },
  papers: { score: 0.5, covered: 0.6, coverage: 0.5 },
  newly: { score: 0.5, covered: 0.6, coverage: 0.5 },
}
/** More words of substance beside what happened are a matter of their own. */
const most: Readonly<Record<Asking, number>> = { surely: Number.POSITIVE_INFINITY, how: 4, papers: 1, newly: 1 }

/** Everything that is to be done is asked for, and nothing else. */
export function wantsAll(life: Life, asks: Asks): boolean {
  const { heard, reading, understood } = asks
  const { asking } = heard
  if (asking === undefined || isElsewhere(life, understood) || goesOn(life, asks)) return false
  const asked = readFacet(reading.tokens)
  return !asksOneSide(asks, asked) && !namesOne(asking, asks, asked)
}

/** In the midst of a talk a few like words are more often about what is talked of. */
function goesOn(life: Life, { was, heard: { asking, isNew } }: Asks): boolean {
  if (was.about !== undefined && (asking !== 'surely' || !isNew)) return true
  return was.life?.id === life.id && asking !== 'surely'
}

/** One procedure is named beside what happened, or something else is. */
function namesOne(asking: Asking, asks: Asks, asked: AskedFor): boolean {
  const { reading, understood, search } = asks
  const quiet = quietOf(asks, asked)
  const rest = reading.tokens.filter((token, at) => !quiet.has(at) && !token.filler && !token.light && !general.has(token.folded))
  if (rest.length > most[asking] || (asking === 'papers' && isForOne(asks, rest))) return true
  return rest.length > 0 && isNamed(search.find(reading, { quiet }).hits, named[isFound(understood) ? 'papers' : asking], rest)
}

function asksOneSide({ heard: { asking }, understood }: Asks, { facet, level }: AskedFor): boolean {
  if (asking === 'surely') return isFound(understood) && single.has(facet) && level === 3
  if (asking === 'newly' && level > 0) return true
  return (single.has(facet) && level >= 2) || (facet === 'conditions' && level > 0)
}

/** A paper that was found is what is asked for, unless nothing was said but what has just happened. */
function isForOne({ understood, heard }: Asks, rest: readonly Token[]): boolean {
  return isFound(understood) && (rest.length > 0 || !heard.isNew)
}

export function isFound({ answers: [answer] }: Understood): boolean {
  return answer.kind === 'found' && answer.about.kind === 'procedure'
}

/** What told of the event, and what asks. */
function quietOf({ reading, heard }: Asks, { quiet }: AskedFor): ReadonlySet<number> {
  const told = new Set(heard.told.flatMap(({ words }) => [...words]))
  return new Set(reading.tokens.flatMap(({ folded }, at) => (told.has(folded) || heard.at.has(at) || quiet.has(at) ? [at] : [])))
}

function isNamed(hits: readonly Hit[], least: Least, rest: readonly Token[]): boolean {
  const hit = hits.find(({ kind }) => kind === 'procedure' || kind === 'faq')
  if (!hit || hit.score < least.score || hit.evidence.covered < least.covered || hit.coverage < least.coverage) return false
  const own = new Set(syllables(hit.evidence.phrase).map(fold))
  return rest.some(({ folded }) => own.has(folded))
}

/** What was understood is no part of what is to be done then. */
function isElsewhere(life: Life, { answers: [answer] }: Understood): boolean {
  if (answer.kind !== 'found' || answer.about.kind !== 'procedure') return false
  const { code } = answer.about
  return ![...life.steps, ...life.together].some(one => one.code === code)
}

const papers: ReadonlySet<string> = new Set(['giay', 'paper', 'papers', 'document', 'documents'])

/** "Cần làm những giấy tờ gì": papers are asked for, of whatever is to be done. */
export function asksPapers({ tokens }: Reading): boolean {
  return tokens.some(({ folded }) => papers.has(folded))
}
