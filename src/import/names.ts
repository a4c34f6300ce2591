import { fold, syllables } from '../model/fold.ts'
import type { Catalogue } from '../model/knowledge.ts'
import { levelRemark, procedurePrefix, remarks } from './suspect.vi.ts'

/** Official names and codes of all that is known, and how to find one by the other. */

export type Known = { readonly code: string; readonly name: string; readonly in: 'catalogue' | 'national'; readonly specific?: boolean }
/** `alias`: the printed code is another code of `known`. */
type ByCode = { readonly known: Known; readonly alias?: 'newer' | 'older' | 'same' }

export type Names = {
  byCode(code: string): ByCode | undefined
  /** All that bear exactly this name; accents, case, punctuation and a leading "Thủ tục" do not matter. */
  exactly(name: string): readonly Known[]
  /** The one name that is clearly nearest, or undefined. `score` as of `alike`. */
  nearest(name: string): { readonly known: Known; readonly score: number } | undefined
  /** 0 to 1: how much of two names is the same, rare words counting more. */
  alike(a: string, b: string): number
}

/** `specific`: one province's own copy of a procedure. It is found by its code, never by a name that others share. */
export type National = readonly { readonly code: string; readonly name: string; readonly specific?: boolean }[]

/** Nearest must be this much better than the next: copies of one procedure in several provinces bear one name, and none of them is "the" nearest. */
const margin = 0.04

export function nameIndex(catalogue: Catalogue, national: National): Names {
  const ours = catalogue.procedures.map(({ code, name }): Known => ({ code, name, in: 'catalogue' }))
  const own = new Set(ours.map(({ code }) => code))
  // Malformed codes stand in the national list itself; nothing is ever joined to them.
  const theirs = national.flatMap((known): Known[] =>
    /^\d\.\d{6}$/.test(known.code) && !own.has(known.code) ? [{ ...known, in: 'national' }] : [],
  )
  const listed = [...ours, ...theirs]
  const all = new Map(listed.toReversed().map(known => [known.code, known]))
  const aliases = aliasesOf(catalogue, all)
  const byKey = Map.groupBy(listed, known => nameKey(known.name))
  const words = wordIndex(listed.filter(({ specific }) => specific !== true))
  return {
    byCode(code) {
      const known = all.get(code)
      return known ? { known } : aliases.get(code)
    },
    exactly: name => byKey.get(nameKey(name)) ?? [],
    alike: (a, b) => words.alike(wordsOf(a), wordsOf(b)),
    nearest: name => words.nearest(name),
  }
}

function aliasesOf({ procedures }: Catalogue, all: ReadonlyMap<string, Known>): ReadonlyMap<string, ByCode> {
  const aliases = new Map<string, ByCode>()
  for (const { code, aliases: others } of procedures) {
    const known = all.get(code)
    if (known) for (const other of others) aliases.set(other.code, { known, alias: other.is })
  }
  return aliases
}

/** What two spellings of one name share. */
export function nameKey(name: string): string {
  return wordList(name).join(' ')
}

/** One name is the other with a remark more: "… (cấp xã)", "… (áp dụng tại thành phố)". */
export function sameButRemark(a: string, b: string): boolean {
  return nameKey(a) === bareKey(b) || bareKey(a) === nameKey(b)
}

function bareKey(name: string): string {
  return nameKey(fold(name).replace(remarks, ' ').replace(levelRemark, ''))
}

function wordList(name: string): readonly string[] {
  return syllables(fold(name).replace(procedurePrefix, ''))
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(wordList(name))
}

type Words = {
  alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number
  nearest(name: string): { readonly known: Known; readonly score: number } | undefined
}

function wordIndex(all: readonly Known[]): Words {
  const holders = new Map<string, number[]>()
  const named = all.map(({ name }) => wordsOf(name))
  named.forEach((words, i) => {
    for (const word of words) (holders.get(word) ?? holders.set(word, []).get(word))?.push(i)
  })
  const weight = (word: string): number => Math.log(1 + all.length / (1 + (holders.get(word)?.length ?? 0)))
  const sum = (words: Iterable<string>): number => {
    let total = 0
    for (const word of words) total += weight(word)
    return total
  }
  const sums = Float64Array.from(named, sum)
  return {
    alike(a, b) {
      const both = sum(a) + sum(b)
      return both === 0 ? 0 : (2 * sum([...a].filter(word => b.has(word)))) / both
    },
    nearest(name) {
      const words = wordsOf(name)
      const shared = new Float64Array(all.length)
      for (const word of words) for (const i of holders.get(word) ?? []) shared[i] = (shared[i] ?? 0) + weight(word)
      const own = sum(words)
      const [best, next] = twoBest(shared.map((both, i) => (2 * both) / (own + (sums[i] ?? 0) || 1)))
      const known = best && all[best.i]
      return best && known && best.score - (next?.score ?? 0) >= margin ? { known, score: best.score } : undefined
    },
  }
}

type Scored = { readonly i: number; readonly score: number }

function twoBest(scores: Float64Array): [Scored | undefined, Scored | undefined] {
  let first: Scored | undefined
  let second: Scored | undefined
  scores.forEach((score, i) => {
    if (first === undefined || score > first.score) [first, second] = [{ i, score }, first]
    else if (second === undefined || score > second.score) second = { i, score }
  })
  return [first, second]
}
