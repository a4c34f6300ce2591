import { fold, syllables } from '../model/fold.ts'
import { abroad, army, rarer } from './called.vi.ts'
import type { Ask } from './ask.ts'
import type { Names } from './names.ts'
import type { Rows } from './rows.ts'

/** People ask for the paper itself before its renewal, withdrawal or loss, and seldom for what only soldiers or officials file. */
const rarerShare = 0.93
/** Of the paper itself, where a word asks for more than that. */
const plainShare = 0.98
const armyShare = 0.8
const abroadShare = 0.85
const officialShare = 0.9

/** Letters of people and companies; the others are officials and party bodies. */
const people = /[cdhtniv]/

/** So many of its first syllables say what a procedure does. */
const beginning = 6

/** Names are compared by the numbers of their syllables: to fold sixty of them for each question would cost more than to rank them. */
export function openLikelihood(names: Names, { count, cells }: Pick<Rows, 'count' | 'cells'>): (ask: Ask, at: number) => number {
  const idOf = (word: string): number => names.ids.get(fold(word)) ?? -1
  const named = (words: string): number[] => syllables(words).map(idOf)
  const cue = (word: string): Cue => ({ id: idOf(word), word })
  const acts = rarer.map(([act, ...cues]) => ({ act: named(act), cues: cues.map(cue) }))
  const ranks = army.map(cue)
  const far = { name: named(abroad.name), home: named(abroad.home), cues: abroad.cues.map(cue) }
  const actShare = (ask: Ask, name: Uint16Array): number => {
    const first = name.subarray(0, beginning)
    const act = acts.find(one => holds(first, one.act))
    if (act) return isAnySaid(ask, act.cues) ? 1 : rarerShare
    return acts.some(({ cues }) => isAnySaid(ask, cues)) ? plainShare : 1
  }
  const filers = Uint8Array.from({ length: count }, (_, at) => filersOf(cells(at)))
  return (ask, at) => {
    const name = names.syllables.subarray(names.start[at] ?? 0, names.start[at + 1] ?? 0)
    let share = actShare(ask, name)
    if (holds(name, far.name) && !holds(name, far.home) && !isAnySaid(ask, far.cues)) share *= abroadShare
    const by = filers[at] ?? 0
    if ((by & soldiers) !== 0 && !isAnySaid(ask, ranks)) share *= armyShare
    if ((by & officials) !== 0) share *= officialShare
    return share
  }
}

/** Who files it, where people at large do not, as bits. */
const [soldiers, officials] = [1, 2]

const filersOf = ([, , , , , , targets = '', issuer = '']: readonly string[]): number =>
  (issuer === 'Bộ Quốc phòng' ? soldiers : 0) | (targets !== '' && !people.test(targets) ? officials : 0)

type Cue = { readonly id: number; readonly word: string }

/** With its accents, where any were typed: "lái" is no "lại". */
const isAnySaid = ({ weights, written }: Ask, cues: readonly Cue[]): boolean =>
  cues.some(({ id, word }) => weights.has(id) && (written.get(id) ?? word) === word)

const holds = (syllables: Uint16Array, words: readonly number[]): boolean =>
  syllables.some((_, from) => words.every((id, step) => syllables[from + step] === id))
