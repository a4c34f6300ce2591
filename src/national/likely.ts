import { fold, syllables } from '../model/fold.ts'
import { army, rarer } from './called.vi.ts'
import type { Ask } from './ask.ts'
import type { Names } from './names.ts'

/** People ask for the paper itself before its renewal, withdrawal or loss, and seldom for what only soldiers or officials file. */
const rarerShare = 0.93
const armyShare = 0.8
const officialShare = 0.9

/** Letters of people and companies; the others are officials and party bodies. */
const people = /[cdhtniv]/

/** So many of its first syllables say what a procedure does. */
const beginning = 6

/** Names are compared by the numbers of their syllables: to fold sixty of them for each question would cost more than to rank them. */
export function openLikelihood(names: Names): (ask: Ask, at: number, cells: readonly string[]) => number {
  const idOf = (word: string): number => names.ids.get(fold(word)) ?? -1
  const acts = rarer.map(([act, ...cues]) => ({ act: syllables(act).map(idOf), cues: cues.map(idOf) }))
  const ranks = army.map(idOf)
  return (ask, at, [, , , , , targets = '', issuer = '']) => {
    const isSaid = (id: number): boolean => ask.weights.has(id)
    const start = names.start[at] ?? 0
    const first = names.syllables.subarray(start, Math.min(start + beginning, names.start[at + 1] ?? 0))
    const act = acts.find(one => first.some((_, from) => one.act.every((id, step) => first[from + step] === id)))
    let share = act && !act.cues.some(isSaid) ? rarerShare : 1
    if (issuer === 'Bộ Quốc phòng' && !ranks.some(isSaid)) share *= armyShare
    if (targets !== '' && !people.test(targets)) share *= officialShare
    return share
  }
}
