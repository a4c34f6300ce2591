import type { About, Answer, Facet, Intent, Understood } from '../model/answer.ts'
import { natsOf } from '../model/search.ts'
import type { Apart } from './apart.ts'
import { signsOf } from './confidence.ts'
import { isOutright } from './decide.ts'
import { chanceOf, type Likely, type Weights } from './learnt.ts'
import { isPriced, type Question } from './question.ts'
import type { Setting } from './setting.ts'
import { likelySides, sideSigns, wholeSides } from './side.ts'
import { sided } from './sided.ts'
import { trusted } from './trusted.ts'

/** What is answered, and how likely each wish is. `doubted`: the question back that search would rather have asked. */
export type Thought = {
  readonly understood: Understood
  readonly question: Question
  readonly likely: readonly Likely<Intent>[]
  readonly doubted?: Answer
}

type Found = Extract<Answer, { kind: 'found' }>

/** How likely an answer is right: that what it is about is meant, and that a side of it is told that is asked for. */
export function trustIn(thought: Thought, answer: Found, setting: Setting): number {
  const { experience, shelf } = setting
  const thing = chanceOf<string>(experience?.trusted ?? trusted, trustSigns(thought, answer, setting))
  const { about } = answer
  return about.kind === 'procedure'
    ? thing * chanceOf<string>(experience?.sided ?? sided, sideTrust(about, thought.question, { shelf, by: experience?.sides }))
    : thing
}

/** What speaks for what an answer is about: how likely its wish is, and for what search found how sure it is. */
export function trustSigns(
  { understood: { intent }, question, likely, doubted }: Thought,
  { about }: Found,
  setting: Setting,
): { readonly [name in keyof typeof trusted]: number } {
  const searched = about.kind === 'procedure' || about.kind === 'faq'
  const hit = searched ? 1 : 0
  const wished = logOdds(sureOf(likely, intent))
  const other = likely.find(({ of }) => of !== intent)?.sure ?? 0
  const outside = sureOf(likely, 'out-of-scope')
  return {
    one: 1,
    wished,
    other,
    outside,
    searched: hit,
    wishedHit: hit * wished,
    otherHit: hit * other,
    outsideHit: hit * outside,
    doubted: doubted === undefined ? 0 : 1,
    general: about.kind === 'faq' ? 1 : 0,
    office: about.kind === 'office' ? 1 : 0,
    failure: about.kind === 'guide' && about.id.includes('#') ? 1 : 0,
    ...(searched ? hitSigns(question, setting) : nothing),
    ...(about.kind === 'procedure' ? apartTrust(question.apart.get(about.code)) : noProcedure),
  }
}

const noProcedure = { apart: 0, explained: 0, called: 0, short: 0, accents: 0 }

/** How likely a procedure is that was not among those compared. */
const stranger = 0.02

function apartTrust(apart: Apart | undefined) {
  const { explained, named: called, short, accents } = apart?.signs ?? { explained: 0, named: 0, short: 0, accents: 0 }
  return { apart: logOdds(apart?.chance ?? stranger), explained, called, short, accents }
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

/** What speaks for the sides told: how likely it is that one of them is asked for, whether there are two, and whether none was asked for. */
export function sideTrust(
  { facet, beside, code }: Extract<About, { kind: 'procedure' }>,
  { reading: { tokens }, asked: said }: Question,
  { shelf, by }: { readonly shelf: Setting['shelf']; readonly by: Weights | undefined },
): { readonly [name in keyof typeof sided]: number } {
  const pays = shelf.procedures.get(code)?.benefit !== undefined
  const told: readonly (Facet | undefined)[] = [facet, beside]
  const isAll = isWhole(told)
  const met = isAll ? [...told, ...wholeSides] : told
  const sure = likelySides(sideSigns(tokens, said, { pays }), by).reduce(
    (sum, { of, sure: share }) => sum + (met.includes(of) ? share : 0),
    0,
  )
  return {
    one: 1,
    side: isPriced(tokens) ? sureOfPrice : logOdds(sure),
    both: beside === undefined ? 0 : 1,
    bare: said.level === 0 && isAll ? 1 : 0,
  }
}

/** The summary, or the papers and what is to be done. */
const isWhole = (told: readonly (Facet | undefined)[]): boolean =>
  told.includes('overview') || (told.includes('documents') && told.includes('steps'))

/** In log-odds: pages are counted for the price. */
const sureOfPrice = 4

function sureOf(likely: readonly Likely<Intent>[], intent: Intent): number {
  return likely.find(({ of }) => of === intent)?.sure ?? 0
}

function logOdds(share: number): number {
  const kept = Math.min(0.9999, Math.max(0.0001, share))
  return Math.log(kept / (1 - kept))
}
