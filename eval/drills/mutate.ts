import type { Json } from '../../src/model/message.ts'

/** Payloads as a broken or hostile sender might write them. */

type Change = (payload: string) => string

const at = (length: number): number => Math.floor(Math.random() * length)
const pick = <T>(list: readonly T[]): T | undefined => list[at(list.length)]

/** One to three changes, most of them to the values, some to the bytes. */
export function mutated(payload: string): string {
  let changed = payload
  for (let times = 1 + at(3); times > 0; times -= 1) changed = (pick(changes) ?? bytes)(changed)
  return changed
}

const bytes: Change = payload => {
  const here = at(payload.length + 1)
  const odd = pick(['\u0000', '"', '{', ']', '\\', ',', '😀', '\ud800', '9', ' '.repeat(200)]) ?? ''
  return payload.slice(0, here) + odd + payload.slice(here + at(3))
}
const cutOff: Change = payload => payload.slice(0, at(payload.length + 1))

/** Another value somewhere, in place of what stood there. */
const value: Change = payload => {
  const tree = parse(payload)
  return tree === undefined ? bytes(payload) : JSON.stringify(replaced(tree, pick(odd) ?? null))
}
const without: Change = payload => {
  const tree = parse(payload)
  return tree === undefined ? cutOff(payload) : JSON.stringify(replaced(tree, undefined))
}
const changes: readonly Change[] = [value, value, value, without, without, bytes, cutOff]

const odd: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9_007_199_254_740_992,
  '',
  '\u0000',
  'x'.repeat(3000),
  '‮ngược',
  '\ud83d',
  '1e999',
  '../../etc/passwd',
  "'; drop table lanes; --",
  [],
  [[[[[[[[]]]]]]]],
  {},
  { __proto__: null, constructor: 1 },
  Array.from({ length: 300 }, (_, i) => i),
]

function parse(payload: string): Json | undefined {
  try {
    return JSON.parse(payload) as Json
  } catch {
    return undefined
  }
}

/** Walks down by chance and changes where it stops; `undefined` takes the place away. */
function replaced(tree: Json, by: Json | undefined): Json {
  if (typeof tree !== 'object' || tree === null || Math.random() < 0.15) return by ?? null
  if (isList(tree)) {
    const here = at(tree.length)
    return tree.flatMap((item, i) => (i !== here ? [item] : by === undefined ? [] : [replaced(item, by)]))
  }
  const here = pick(Object.keys(tree))
  const entries = Object.entries(tree).flatMap(([key, item]): [string, Json][] => {
    if (key !== here) return [[key, item]]
    if (by === undefined && Math.random() < 0.5) return []
    return [[key, replaced(item, by)]]
  })
  return Object.fromEntries(entries)
}

const isList = (tree: Json): tree is readonly Json[] => Array.isArray(tree)
