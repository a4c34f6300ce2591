import type { Facts } from '../model/conversation.ts'
import type { Fee, Procedure } from '../model/procedure.ts'
import type { Token } from '../model/search.ts'
import { yesOrNo } from './asked.vi.ts'
import { bounds, denials, facts, yearWords, supposing, type Fact } from './facts.vi.ts'
import { matches, openBook } from './pattern.ts'

const book = openBook(facts.map(({ lines }, at): [string, string] => [String(at), lines]))

/** `at`: the tokens that told it. */
export type Told = { readonly fact: Fact; readonly at: readonly number[] }

/** Circumstances told of as they are; what is only asked or supposed is none. The longer telling counts ("không phải người nước ngoài"). */
export function readFacts(tokens: readonly Token[]): Told[] {
  const found = matches(book, tokens).flatMap(({ name, at }): Told[] => {
    const fact = facts[Number(name)]
    return fact && !isAsked(tokens, at) && !isDenied(tokens, at) ? [{ fact, at }] : []
  })
  const names = new Map<string, Told>()
  for (const one of [...found, ...agesIn(tokens)]) {
    const other = names.get(one.fact.name)
    if (!other || one.at.length >= other.at.length) names.set(one.fact.name, one)
  }
  return [...names.values()]
}

/** "Cháu mới 9 tuổi". "Từ 14 tuổi", "trên 80 tuổi" are nobody's age. */
function agesIn(tokens: readonly Token[]): Told[] {
  return tokens.flatMap((token, at): Told[] => {
    const years = Number(token.typed)
    if (!/^\d{1,2}$/.test(token.typed) || !yearWords.has(tokens[at + 1]?.folded ?? '') || bounds.has(tokens[at - 1]?.folded ?? ''))
      return []
    const value = years < 14 ? 'under-14' : years < 18 ? '14-to-17' : 'adult'
    const fact = facts.find(one => one.name === 'age' && one.value === value)
    return fact && !isAsked(tokens, [at, at + 1]) ? [{ fact, at: [at, at + 1] }] : []
  })
}

export function factsOf(told: readonly Told[]): Facts {
  return Object.fromEntries(told.map(({ fact: { name, value } }) => [name, value]))
}

/** "Không có giấy báo tử" tells of none. A telling that begins with its own "không" is meant so. */
function isDenied(tokens: readonly Token[], at: readonly number[]): boolean {
  const before = tokens[(at[0] ?? 0) - 1]
  return before !== undefined && denials.has(before.folded)
}

/** "Nếu …", "… được không": nobody says that it is so. */
function isAsked(tokens: readonly Token[], at: readonly number[]): boolean {
  const first = at[0] ?? 0
  const from = tokens.findLastIndex((token, place) => place <= first && token.starts !== undefined)
  const next = tokens.findIndex((token, place) => place > first && token.starts !== undefined)
  const clause = tokens.slice(Math.max(0, from), next < 0 ? tokens.length : next)
  const last = clause.findLast(token => !token.filler)
  const end = at.at(-1)
  const isOwn = end !== undefined && tokens[end] === last
  return clause.some(token => supposing.has(token.folded)) || (last !== undefined && yesOrNo.has(last.folded) && !isOwn)
}

/** In words, as known now. */
export function sayFacts(known: Facts, english: boolean): string[] {
  return Object.entries(known).flatMap(([name, value]) => {
    const fact = facts.find(one => one.name === name && one.value === value)
    return fact ? [english ? fact.english : fact.told] : []
  })
}

type Standing = { readonly holds: boolean; readonly by: Fact }

/** Whether a case of the knowledge holds by what is known; undefined where nothing known settles it. */
function settle(when: string | undefined, known: Facts): Standing | undefined {
  if (when === undefined) return undefined
  for (const fact of facts) {
    const value = known[fact.name]
    if (value === undefined || fact.when?.test(when) !== true) continue
    const own = facts.find(one => one.name === fact.name && one.value === value)
    if (!own) continue
    if (own.value === fact.value) return { holds: true, by: own }
    if (fact.among !== true) return { holds: false, by: own }
  }
  return undefined
}

/** A choice that is for somebody else than the person told of himself. */
export function isForOthers(words: string, known: Facts): boolean {
  return settle(words, known)?.holds === false
}

/** What the person told that changed the papers, and that changed the fees. `without`: papers left out. */
export type Suited = {
  readonly procedure: Procedure
  readonly because: { readonly papers: readonly Fact[]; readonly fees: readonly Fact[] }
  readonly without: number
}

/** A procedure as it is for somebody of whom these facts are known: papers of other cases fall away, those of the own case are everyone's. */
export function suit(procedure: Procedure, known: Facts): Suited {
  if (Object.keys(known).length === 0) return { procedure, because: { papers: [], fees: [] }, without: 0 }
  const ofPapers = new Set<Fact>()
  const ofFees = new Set<Fact>()
  const note = (standing: Standing | undefined, by: Set<Fact>): Standing | undefined => {
    if (standing) by.add(standing.by)
    return standing
  }
  const papers = procedure.papers.flatMap(paper => {
    const standing = note(settle(paper.when, known), ofPapers)
    if (!standing) return [paper]
    const { when: _, ...own } = paper
    return standing.holds ? [own] : []
  })
  const fees = suitFees(procedure.fees, fee => note(settle(fee.when, known), ofFees))
  return {
    procedure: { ...procedure, papers, fees },
    because: { papers: [...ofPapers], fees: [...ofFees] },
    without: procedure.papers.length - papers.length,
  }
}

/** Who is exempt pays nothing: the fee that everyone else pays is not told beside it. */
function suitFees(fees: readonly Fee[], standingOf: (fee: Fee) => Standing | undefined): Fee[] {
  const stood = fees.map(fee => ({ fee, standing: standingOf(fee) }))
  const exempt = stood.some(({ fee, standing }) => fee.kind === 'free' && standing?.holds === true)
  return stood.flatMap(({ fee, standing }) => (standing?.holds === false || (exempt && fee.when === undefined) ? [] : [fee]))
}
