import { fold, syllables } from '../model/fold.ts'
import { army, rarer } from './called.vi.ts'
import type { Ask } from './ask.ts'
import type { Names } from './names.ts'

/** People ask for the paper itself before its renewal, withdrawal or loss, and seldom for what only soldiers or officials file. */
const rarerShare = 0.93
const armyShare = 0.8
const officialShare = 0.9

const acts = rarer.map(([act, ...cues]) => ({ act: syllables(act).map(fold), cues: cues.map(fold) }))
const ranks = army.map(fold)
/** Letters of people and companies; the others are officials and party bodies. */
const people = /[cdhtniv]/

export function likelihood(names: Names, ask: Ask, [, name = '', , , , targets = '', issuer = '']: readonly string[]): number {
  const isSaid = (sound: string): boolean => {
    const id = names.ids.get(sound)
    return id !== undefined && ask.weights.has(id)
  }
  const first = syllables(name).slice(0, 6).map(fold)
  const act = acts.find(one => first.some((_, at) => one.act.every((sound, step) => first[at + step] === sound)))
  let share = act && !act.cues.some(isSaid) ? rarerShare : 1
  if (issuer === 'Bộ Quốc phòng' && !ranks.some(isSaid)) share *= armyShare
  if (targets !== '' && !people.test(targets)) share *= officialShare
  return share
}
