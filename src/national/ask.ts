import { fold, syllables } from '../model/fold.ts'
import type { Reading } from '../model/search.ts'
import { called, quiet } from './called.vi.ts'
import type { Names } from './names.ts'

/** A question as numbers. `need`: what full agreement weighs. `pairs`: neighbours that belong together. */
export type Ask = {
  readonly weights: ReadonlyMap<number, number>
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly weight: number }[]
  readonly need: number
  /** Syllables with the accents that were typed, by number: they decide between names that sound alike. */
  readonly written: ReadonlyMap<number, string>
}

type Word = { readonly typed: string; readonly sound: string; readonly light: boolean }

/** A word that the list has nowhere: the question is likely about something else. */
const strange = 0.5
const lightShare = 0.15
const pairShare = 0.8
/** What the list would call it helps as much as what was said: without it nothing would be found. */
const calledShare = 0.9

const quietSounds = new Set([...quiet].map(fold))
const calls = called.map(([said, listed]) => ({
  said: words(said).map(({ sound }) => sound),
  typed: syllables(said),
  listed: words(listed).map(word => ({ ...word, light: false })),
}))

export function askOf(names: Names, question: Reading | string): Ask {
  const own = typeof question === 'string' ? words(question) : wordsOf(question)
  const found = calls.flatMap(call => {
    const from = placeOf(call, own)
    return from < 0 ? [] : [{ from, to: from + call.said.length, listed: call.listed }]
  })
  // "Bằng" of "bằng lái" is no "bằng xe ô tô", and the list has other words for it.
  const isReplaced = ({ sound }: Word, at: number): boolean =>
    found.some(({ from, to, listed }) => at >= from && at < to && listed.every(word => word.sound !== sound))
  const said = own.map((word, at) => (isReplaced(word, at) ? { ...word, light: true } : word))
  const made: Making = { weights: new Map(), pairs: [], written: new Map(), need: 0 }
  add(names, made, said, 1)
  const full = made.need
  const listed = found.map(call => call.listed)
  const extra = typeof question === 'string' ? [] : question.extra.map(tokens => tokens.map(token => ({ ...token, sound: token.folded })))
  for (const more of [...listed, ...extra]) add(names, made, more, calledShare)
  // Words that the list has for it take the place of the person's own in what must be said.
  return { ...made, need: listed.length > 0 ? Math.max(full, made.need * 0.6) : full }
}

type Making = { weights: Map<number, number>; pairs: Ask['pairs'][number][]; written: Map<number, string>; need: number }

function add(names: Names, made: Making, said: readonly Word[], share: number): void {
  let left: number | undefined
  for (const { typed, sound, light } of said) {
    const id = names.ids.get(sound)
    const weight = (id === undefined ? strange : (names.telling[id] ?? 0)) * share * (light ? lightShare : 1)
    if (id === undefined || !made.weights.has(id)) made.need += weight
    if (id !== undefined) {
      made.weights.set(id, Math.max(made.weights.get(id) ?? 0, weight))
      if (typed !== sound) made.written.set(id, typed)
      if (left !== undefined && left !== id) addPair(made, left, id)
    }
    left = id
  }
}

function addPair(made: Making, left: number, right: number): void {
  if (made.pairs.some(pair => pair.left === left && pair.right === right)) return
  const weight = pairShare * Math.min(made.weights.get(left) ?? 0, made.weights.get(right) ?? 0)
  made.pairs.push({ left, right, weight })
  made.need += weight
}

function words(text: string): Word[] {
  return syllables(text.slice(0, 2000)).map(typed => {
    const sound = fold(typed)
    return { typed, sound, light: quiet.has(typed) || (typed === sound && quietSounds.has(sound)) }
  })
}

function wordsOf({ tokens }: Reading): Word[] {
  return tokens
    .filter(({ filler }) => !filler)
    .slice(0, 400)
    .map(({ typed, folded, light }) => ({
      typed,
      sound: folded,
      light: light || quiet.has(typed) || (typed === folded && quietSounds.has(folded)),
    }))
}

/** Where what people call it stands in the question, in its accents or without any; -1 where it does not. */
function placeOf({ said, typed }: (typeof calls)[number], words: readonly Word[]): number {
  return words.findIndex((_, at) =>
    said.every((sound, step) => {
      const word = words[at + step]
      return word !== undefined && (word.typed === typed[step] || (word.sound === sound && word.typed === sound))
    }),
  )
}
