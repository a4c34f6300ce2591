import type { Ask } from './ask.ts'
import type { Names } from './names.ts'

export type Ranked = { readonly at: number; readonly score: number }

/** Enough to hold every name that could still win by its pairs. */
const shortlist = 150
/** Of those, how many rows are read in full. */
const readIn = 60
/** How much it counts that a name says little else. */
const nameShare = 0.22
const accentShare = 0.15

/** What a caller knows of a row. `likely`: how readily people mean it, 0 to 1, beside what they said. */
export type Look = { keep(at: number): boolean; likely(at: number): number }

/** The names that say most of the question, best first. Score 0 to 1. */
export function rank(names: Names, ask: Ask, look: Look): readonly Ranked[] {
  if (ask.need === 0) return []
  const sums = new Float32Array(names.weight.length)
  for (const [id, weight] of ask.weights)
    for (let at = names.from[id] ?? 0; at < (names.from[id + 1] ?? 0); at++) {
      const name = names.names[at] ?? 0
      sums[name] = (sums[name] ?? 0) + weight
    }
  return best(sums, look.keep)
    .map(at => ({ at, score: scoreOf(names, ask, at, (sums[at] ?? 0) + pairsIn(names, ask, at)) }))
    .toSorted(byScore)
    .slice(0, readIn)
    .map(({ at, score }) => ({ at, score: score * look.likely(at) * (1 - accentShare * disagreement(names, ask, at)) }))
    .toSorted(byScore)
}

const byScore = (one: Ranked, other: Ranked): number => other.score - one.score || one.at - other.at

/** Hardly any of the thousands that share a word with the question get onto the shortlist: only those are looked at further. */
function best(sums: Float32Array, keep: (at: number) => boolean): readonly number[] {
  const kept: number[] = []
  for (let at = 0; at < sums.length; at++) {
    const sum = sums[at] ?? 0
    if (sum <= (kept.length < shortlist ? 0 : (sums[kept.at(-1) ?? 0] ?? 0)) || !keep(at)) continue
    kept.splice(placeIn(kept, sums, sum), 0, at)
    if (kept.length > shortlist) kept.pop()
  }
  return kept
}

/** Behind all that have as much. */
function placeIn(kept: readonly number[], sums: Float32Array, sum: number): number {
  let [low, high] = [0, kept.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[kept[middle] ?? 0] ?? 0) >= sum) low = middle + 1
    else high = middle
  }
  return low
}

function pairsIn({ syllables, start }: Names, { pairs }: Ask, at: number): number {
  let sum = 0
  for (const { left, right, weight } of pairs)
    for (let step = start[at] ?? 0; step + 1 < (start[at + 1] ?? 0); step++)
      if (syllables[step] === left && syllables[step + 1] === right) {
        sum += weight
        break
      }
  return sum
}

function scoreOf({ weight, syllables, start, telling }: Names, ask: Ask, at: number, sum: number): number {
  let said = 0
  const [from, to] = [start[at] ?? 0, start[at + 1] ?? 0]
  for (let step = from; step < to; step++) {
    const id = syllables[step] ?? 0
    if (ask.weights.has(id) && syllables.indexOf(id, from) === step) said += telling[id] ?? 0
  }
  const share = said / Math.max(weight[at] ?? 1, 0.001)
  return Math.min(1, sum / ask.need) * (1 - nameShare + nameShare * Math.min(1, share))
}

/** Share of the accented words that were typed which the name has only under other accents. */
function disagreement({ forms, written, start }: Names, ask: Ask, at: number): number {
  if (ask.written.size === 0) return 0
  const name = written.subarray(start[at], start[at + 1])
  let other = 0
  for (const typed of ask.written.values()) {
    const form = forms.get(typed)
    if (form === undefined || !name.includes(form)) other++
  }
  return other / ask.written.size
}
