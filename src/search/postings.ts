/** Term → sorted lists, laid out in two flat arrays so that five thousand procedures cost a few megabytes and no garbage. */
export type Postings = {
  /** Entries of a term stand at `start[term]` to `start[term + 1]`. */
  readonly start: Int32Array
  readonly entry: Int32Array
  /** Beside each entry; empty where weights make no difference. */
  readonly weight: Float32Array
}

export type Draft = { readonly lists: number[][]; readonly weights: number[][] }

export function draft(): Draft {
  return { lists: [], weights: [] }
}

export function add(to: Draft, term: number, entry: number, weight?: number): void {
  const list = (to.lists[term] ??= [])
  if (list.at(-1) === entry && weight === undefined) return
  list.push(entry)
  if (weight !== undefined) (to.weights[term] ??= []).push(weight)
}

export function flatten(from: Draft, terms: number): Postings {
  const start = new Int32Array(terms + 1)
  for (let term = 0; term < terms; term++) start[term + 1] = (start[term] ?? 0) + (from.lists[term]?.length ?? 0)
  const entry = new Int32Array(start[terms] ?? 0)
  const weight = new Float32Array(from.weights.length === 0 ? 0 : entry.length)
  for (let term = 0; term < terms; term++) {
    entry.set(from.lists[term] ?? [], start[term])
    if (weight.length > 0) weight.set(from.weights[term] ?? [], start[term])
  }
  return { start, entry, weight }
}

/** Sums per entry, reset after each question at the cost of what was touched. */
export type Sums = { readonly sum: Float32Array; readonly touched: Int32Array; count: number }

export function sums(entries: number): Sums {
  return { sum: new Float32Array(entries), touched: new Int32Array(entries), count: 0 }
}

/** Adds `value` to each entry of the term, weighted. Entries before `from` are passed over. */
export function gather(to: Sums, postings: Postings, { term, value, from }: { term: number; value: number; from: number }): void {
  const { start, entry, weight } = postings
  const end = start[term + 1] ?? 0
  const weighted = weight.length > 0
  for (let at = firstOf(postings, term, from); at < end; at++) {
    const id = entry[at] ?? 0
    const before = to.sum[id] ?? 0
    if (before === 0) to.touched[to.count++] = id
    to.sum[id] = before + value * (weighted ? (weight[at] ?? 0) : 1)
  }
}

function firstOf({ start, entry }: Postings, term: number, from: number): number {
  let low = start[term] ?? 0
  let high = from === 0 ? low : (start[term + 1] ?? 0)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entry[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

export function reset(these: Sums): void {
  for (let at = 0; at < these.count; at++) these.sum[these.touched[at] ?? 0] = 0
  these.count = 0
}
