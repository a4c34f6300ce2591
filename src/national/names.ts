import { fold, tidy } from '../model/fold.ts'
import type { Rows } from './rows.ts'

/** All names as numbers: which syllables each has, in order, and which names have a syllable. About a megabyte for 5,700 names. */
export type Names = {
  /** Of folded syllables. */
  readonly ids: ReadonlyMap<string, number>
  /** Of syllables with their accents. */
  readonly forms: ReadonlyMap<string, number>
  /** How telling a syllable is: 0 to 1. */
  readonly telling: Float32Array
  /** The syllables of name n stand at `start[n]` to `start[n + 1]`. */
  readonly syllables: Uint16Array
  /** The same with their accents, by the numbers of `forms`. */
  readonly written: Uint16Array
  readonly start: Int32Array
  /** The names with syllable s stand at `from[s]` to `from[s + 1]`. */
  readonly names: Uint16Array
  readonly from: Int32Array
  /** What each name weighs. */
  readonly weight: Float32Array
}

const word = /[\p{L}\p{N}]+/gu

export function readNames(rows: Rows): Names {
  const ids = new Map<string, number>()
  const forms = new Map<string, number>()
  const known = new Map<string, readonly [id: number, form: number]>()
  const numbersOf = (typed: string): readonly [id: number, form: number] => {
    const found = known.get(typed) ?? [numberIn(ids, fold(typed)), numberIn(forms, tidy(typed))]
    known.set(typed, found)
    return found
  }
  const all: (readonly [id: number, form: number])[] = []
  const start = new Int32Array(rows.count + 1)
  for (let at = 0; at < rows.count; at++) {
    for (const [typed] of (rows.cells(at)[1] ?? '').normalize('NFC').toLowerCase().matchAll(word)) all.push(numbersOf(typed))
    start[at + 1] = all.length
  }
  const syllables = Uint16Array.from(all, ([id]) => id)
  const written = Uint16Array.from(all, ([, form]) => form)
  const { names, from } = invert(syllables, start, ids.size)
  const telling = tellingOf(from, rows.count)
  const weight = Float32Array.from({ length: rows.count }, (_, at) => {
    let sum = 0
    for (const id of new Set(syllables.subarray(start[at], start[at + 1]))) sum += telling[id] ?? 0
    return sum
  })
  return { ids, forms, telling, syllables, written, start, names, from, weight }
}

function numberIn(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size
  numbers.set(word, number)
  return number
}

function invert(syllables: Uint16Array, start: Int32Array, size: number): { names: Uint16Array; from: Int32Array } {
  const last = new Int32Array(size).fill(-1)
  const count = new Int32Array(size + 1)
  const each = (use: (id: number, name: number) => void): void => {
    last.fill(-1)
    for (let name = 0; name + 1 < start.length; name++)
      for (let at = start[name] ?? 0; at < (start[name + 1] ?? 0); at++) {
        const id = syllables[at] ?? 0
        if (last[id] === name) continue
        last[id] = name
        use(id, name)
      }
  }
  each(id => (count[id + 1] = (count[id + 1] ?? 0) + 1))
  const from = new Int32Array(size + 1)
  for (let id = 0; id < size; id++) from[id + 1] = (from[id] ?? 0) + (count[id + 1] ?? 0)
  const next = from.slice()
  const names = new Uint16Array(from[size] ?? 0)
  each((id, name) => {
    names[next[id] ?? 0] = name
    next[id] = (next[id] ?? 0) + 1
  })
  return { names, from }
}

function tellingOf(from: Int32Array, count: number): Float32Array {
  const rarest = Math.log(1 + count)
  return Float32Array.from({ length: from.length - 1 }, (_, id) => {
    const having = (from[id + 1] ?? 0) - (from[id] ?? 0)
    return Math.max(0.03, Math.log((count + 1) / (having + 0.5)) / rarest)
  })
}
