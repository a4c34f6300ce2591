import { facets, type About, type Answer, type Facet, type Intent, type Understood } from '../model/answer.ts'
import { natsOf } from '../model/search.ts'
import type { Apart } from './apart.ts'
import { signsOf } from './confidence.ts'
import { isOutright } from './decide.ts'
import { chanceOf, type Likely, type Table } from './learnt.ts'
import { likelihoodOf, type Likelihoods } from './matter.ts'
import { isBare, isPriced, type Question } from './question.ts'
import type { Setting } from './setting.ts'
import { likelySides, sideSigns, sureOfSides, wholeSides } from './side.ts'
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
export function trustSigns(thought: Thought, answer: Found, setting: Setting): { readonly [name in keyof typeof trusted]: number } {
  const { question } = thought
  const { about } = answer
  const searched = isSearched(about)
  const wished = wishSigns(thought, about, setting)
  return {
    one: 1,
    ...wished,
    ...(searched ? hitWishes(wished) : noHit),
    ...kindSigns(answer),
    english: Number(question.reading.english === true),
    doubted: Number(thought.doubted !== undefined),
    ...(searched ? hitSigns(question, setting) : nothing),
    ...(about.kind === 'procedure' ? apartTrust(question.apart.get(about.code)) : noProcedure),
  }
}

const isSearched = ({ kind }: About): boolean => kind === 'procedure' || kind === 'faq'

/** Of a guide what may go wrong in it. */
export const isFailure = (about: About): boolean => about.kind === 'guide' && about.id.includes('#')

function kindSigns({ about, score }: Found) {
  return {
    searched: Number(isSearched(about)),
    general: Number(about.kind === 'faq'),
    office: Number(about.kind === 'office'),
    failure: Number(isFailure(about)),
    complaint: isFailure(about) ? score : 0,
  }
}

/** How likely the wish that is answered is, the likeliest of the others, and the thing itself by the words alone. */
function wishSigns({ understood: { intent }, question, likely }: Thought, about: About, setting: Setting) {
  return {
    wished: logOdds(sureOf(likely, intent)),
    other: likely.find(({ of }) => of !== intent)?.sure ?? 0,
    outside: sureOf(likely, 'out-of-scope'),
    matter: logOdds(matterSure(about, question.matters, setting)),
  }
}

/** All that weighs otherwise where search found something. */
const hitWishes = ({ wished, other, outside, matter }: ReturnType<typeof wishSigns>) => ({
  wishedHit: wished,
  otherHit: other,
  outsideHit: outside,
  matterHit: matter,
})

const noHit = { wishedHit: 0, otherHit: 0, outsideHit: 0, matterHit: 0 }

/** How likely it is by the words alone. */
function matterSure(about: About, matters: Likelihoods, { shelf }: Setting): number {
  if (about.kind !== 'procedure') return matters.get(about.kind === 'guide' ? `guide:${about.id.split('#')[0]}` : about.kind) ?? unlearnt
  return likelihoodOf(about.code, matters, shelf.procedures) ?? unlearnt
}

/** What a commune adds itself was never asked of us: search alone speaks for it. */
const unlearnt = 0.9

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

/** What speaks for the sides told: how likely it is that one of them is asked for, which they are, and whether none was asked for. */
export function sideTrust(
  { facet, beside, code }: Extract<About, { kind: 'procedure' }>,
  { reading: { tokens, english }, asked: said, hits }: Question,
  { shelf, by }: { readonly shelf: Setting['shelf']; readonly by: Table<Facet> | undefined },
): { readonly [name in keyof typeof sided]: number } {
  const told: readonly (Facet | undefined)[] = [facet, beside]
  const isAll = isWhole(told)
  const isUnasked = said.level === 0 && isAll
  const likely = likelySides(sideSigns(tokens, said, { pays: shelf.procedures.get(code)?.benefit !== undefined }), by)
  const isCertain = isPriced(tokens) || (isUnasked && isBare(hits[0]))
  const side = isCertain ? certain : logOdds(sureOfSides(isAll ? [...told, ...wholeSides] : told, likely))
  const foreign = Number(english === true)
  return {
    one: 1,
    side,
    likely: Math.max(side, evenSides),
    unlikely: Number(side < -evenSides),
    english: foreign,
    englishSide: foreign * side,
    both: Number(beside !== undefined),
    bare: Number(isUnasked),
    ...marked(toldSigns, facet),
    ...marked(besideSigns, beside),
  }
}

/** Some sides are taken for another sooner than others. */
const toldSigns = facets.map(facet => `told-${facet}` as const)
const besideSigns = facets.map(facet => `beside-${facet}` as const)

function marked<Sign extends string>(signs: readonly Sign[], facet: Facet | undefined): Record<Sign, number> {
  return Object.fromEntries(signs.map((sign, at) => [sign, facets[at] === facet ? 1 : 0])) as Record<Sign, number>
}

/** In log-odds: from here on one more of them tells more. */
const evenSides = 1

/** The summary, or the papers and what is to be done. */
const isWhole = (told: readonly (Facet | undefined)[]): boolean =>
  told.includes('overview') || (told.includes('documents') && told.includes('steps'))

/** In log-odds: pages are counted for the price, and whose name is all that is said is asked for as a whole. */
const certain = 4

function sureOf(likely: readonly Likely<Intent>[], intent: Intent): number {
  return likely.find(({ of }) => of === intent)?.sure ?? 0
}

function logOdds(share: number): number {
  const kept = Math.min(0.9999, Math.max(0.0001, share))
  return Math.log(kept / (1 - kept))
}
