import { setImmediate } from 'node:timers/promises'

/** `row`: the number of a vector; `similarity`: the cosine, -1 to 1. */
type Neighbour = { readonly row: number; readonly similarity: number }

/** Vectors of unit length, one after the other. */
export type Vectors = { readonly size: number; readonly data: Float32Array }

export type Nearest = {
  /** Best first. */
  find(question: Float32Array, count: number): readonly Neighbour[]
}

/** The little of `hnswlib-node` that is used. It takes plain arrays only. */
export type Hnsw = { readonly HierarchicalNSW: new (space: 'ip', size: number) => Graph }
type Graph = {
  initIndex(most: number, links: number, effort: number, seed: number): void
  setEf(effort: number): void
  addPoint(vector: number[], label: number): void
  searchKnn(vector: number[], count: number): { distances: number[]; neighbors: number[] }
}

/** From so many vectors on, a graph is worth the minute that it takes to build: comparing all takes 7 ms. */
export const worthGraph = 20_000
/** Of clustered vectors, as those of sentences are, these find 99 in 100 of the nearest; of random ones far fewer. */
const links = 16
const buildEffort = 200
const leastEffort = 200

/** Compares with each vector: exact, and quick enough for a catalogue. */
export function exact({ size, data }: Vectors): Nearest {
  const rows = data.length / size
  return {
    find(question, count) {
      const best: Neighbour[] = []
      for (let row = 0; row < rows; row++) {
        let similarity = 0
        for (let at = 0, place = row * size; at < size; at++, place++) similarity += (data[place] ?? 0) * (question[at] ?? 0)
        keep(best, { row, similarity }, count)
      }
      return best
    },
  }
}

function keep(best: Neighbour[], one: Neighbour, count: number): void {
  const last = best.at(-1)
  if (last !== undefined && best.length === count && one.similarity <= last.similarity) return
  const before = best.findIndex(other => one.similarity > other.similarity)
  best.splice(before < 0 ? best.length : before, 0, one)
  if (best.length > count) best.pop()
}

/** Builds in slices, so that questions are answered meanwhile. */
export async function graph({ HierarchicalNSW }: Hnsw, { size, data }: Vectors, stopped: () => boolean = () => false): Promise<Nearest> {
  const rows = data.length / size
  const built = new HierarchicalNSW('ip', size)
  built.initIndex(Math.max(1, rows), links, buildEffort, 100)
  for (let row = 0; row < rows && !stopped(); row++) {
    built.addPoint(Array.from(data.subarray(row * size, (row + 1) * size)), row)
    if (row % slice === slice - 1) await setImmediate()
  }
  return {
    find(question, count) {
      built.setEf(Math.max(leastEffort, count))
      const { distances, neighbors } = built.searchKnn(Array.from(question), Math.min(count, rows))
      return neighbors
        .map((row, at): Neighbour => ({ row, similarity: 1 - (distances[at] ?? 1) }))
        .toSorted((one, other) => other.similarity - one.similarity)
    },
  }
}

const slice = 16
