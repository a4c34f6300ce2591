import type { Vectors } from '../../src/search/semantic/nearest.ts'
import { seeded } from '../bench/seeded.ts'

/**
 * Vectors in heaps around 300 centres, as those of sentences lie. Vectors without any order are no test of an index of neighbours.
 * `question`: one more of them.
 */
export function clustered(rows: number, size: number): { readonly vectors: Vectors; question(): Float32Array } {
  const random = seeded(7)
  const normal = (): number => Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random())
  const centres = Array.from({ length: 300 }, () => unit(Array.from({ length: size }, normal)))
  const one = (): number[] => {
    const centre = centres[Math.floor(random() * centres.length)] ?? []
    return unit(centre.map(value => value + (0.5 * normal()) / Math.sqrt(size)))
  }
  const data = new Float32Array(rows * size)
  for (let row = 0; row < rows; row++) data.set(one(), row * size)
  return { vectors: { size, data }, question: () => Float32Array.from(one()) }
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map(value => value / length)
}
