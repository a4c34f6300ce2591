import { least } from '../model/few.ts'
import { fold } from '../model/fold.ts'
import type { Lacking } from '../model/report-sums.ts'

/**
 * Questions that were not answered, grouped by likeness. Each is the set of its folded words, rare words weighing more, and words that
 * fewer than five people wrote left out; taken from the most frequent to the rarest, it joins the group to whose first question it is
 * most alike, or begins one. A group is told only where five different people asked, and of its words only those that five of them
 * wrote: what one person told of himself is no such word.
 */

/** `count`: people, each once. */
export type Group = { readonly key: string; readonly words: string; readonly count: number }

/** A share of the weight of all words of two questions that they have in common. */
const alike = 0.5
const mostGroups = 30
/** A word that so many groups hold says nothing of which are alike. */
const mostHolding = 60

type Asked = { readonly words: string; readonly syllables: ReadonlySet<string>; readonly askers: Set<string> }
type Grouped = { readonly first: Asked; readonly members: Asked[] }

const syllablesIn = (words: string): readonly string[] => fold(words).match(/[\p{L}\p{N}]+/gu) ?? []

export function groupsOf(all: readonly Lacking[]): readonly Group[] {
  const asked = differentIn(all)
  const weights = weightsOf(asked)
  return grouped(asked, weights)
    .flatMap(shownOf)
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .slice(0, mostGroups)
}

/** Questions of the same words are one. */
function differentIn(all: readonly Lacking[]): readonly Asked[] {
  const said = all.map(({ words, asker }) => ({ words, asker, syllables: new Set(syllablesIn(words)) }))
  const askers = new Map<string, Set<string>>()
  for (const { syllables, asker } of said) for (const one of syllables) askers.set(one, (askers.get(one) ?? new Set<string>()).add(asker))
  const byWords = new Map<string, Asked>()
  for (const { words, asker, syllables } of said) {
    const common = [...syllables].filter(one => (askers.get(one)?.size ?? 0) >= least)
    if (common.length === 0) continue
    const key = common.toSorted().join(' ')
    const known = byWords.get(key) ?? { words, syllables: new Set(common), askers: new Set<string>() }
    known.askers.add(asker)
    byWords.set(key, known)
  }
  return [...byWords.values()].toSorted((one, other) => other.askers.size - one.askers.size)
}

/** Rare words weigh more. */
function weightsOf(asked: readonly Asked[]): ReadonlyMap<string, number> {
  const holding = new Map<string, number>()
  for (const { syllables } of asked) for (const one of syllables) holding.set(one, (holding.get(one) ?? 0) + 1)
  return new Map([...holding].map(([one, n]) => [one, Math.log(1 + asked.length / n)]))
}

function grouped(asked: readonly Asked[], weights: ReadonlyMap<string, number>): readonly Grouped[] {
  const groups: Grouped[] = []
  const totals: number[] = []
  /** Groups by the words of their first question. */
  const holding = new Map<string, number[]>()
  for (const one of asked) {
    const common = new Map<number, number>()
    let own = 0
    for (const syllable of one.syllables) {
      const weight = weights.get(syllable) ?? 0
      own += weight
      for (const i of holding.get(syllable) ?? []) common.set(i, (common.get(i) ?? 0) + weight)
    }
    const shares = [...common].map(([i, weight]) => ({ i, share: weight / (own + (totals[i] ?? 0) - weight) }))
    const best = shares.reduce((most, each) => (each.share > most.share ? each : most), { i: -1, share: 0 })
    const group = best.share >= alike ? groups[best.i] : undefined
    if (group !== undefined) {
      group.members.push(one)
      continue
    }
    for (const syllable of one.syllables) {
      const held = holding.get(syllable) ?? []
      if (held.length < mostHolding) held.push(groups.length)
      holding.set(syllable, held)
    }
    groups.push({ first: one, members: [one] })
    totals.push(own)
  }
  return groups
}

const dots = '…'

function shownOf({ first, members }: Grouped): readonly Group[] {
  const askers = new Set(members.flatMap(member => [...member.askers]))
  if (askers.size < least) return []
  const isShown = (syllable: string): boolean => {
    const who = new Set(members.flatMap(member => (member.syllables.has(syllable) ? [...member.askers] : [])))
    return who.size >= least
  }
  const words = first.words.split(/\s+/).map(word => {
    const own = syllablesIn(word)
    return own.length > 0 && own.every(isShown) ? word : dots
  })
  const shown = words.filter((word, i) => word !== dots || words[i - 1] !== dots)
  if (shown.every(word => word === dots)) return []
  return [{ key: shown.flatMap(syllablesIn).join(' '), words: shown.join(' '), count: askers.size }]
}
