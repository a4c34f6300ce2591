import { chanceOf } from '../src/answer/learnt.ts'

/** Regressions of a few dozen weights, by Newton's method: what they find depends on nothing but the cases. */

const steps = 30
/** Keeps weights small where few questions speak for them. */
const decay = 0.5
/** Signs of one of several differ by little. */
const choiceDecay = 0.1

type Signs<Name extends string> = Readonly<Record<Name, number>>

/** One case of which it is known whether it was right. `weight`: how much it counts, 1 where nothing is said. */
export type Case<Name extends string> = { readonly signs: Signs<Name>; readonly right: boolean; readonly weight?: number }

/** Logistic regression; the constant `one` is not held back. */
export function fitLogit<Name extends string>(cases: readonly Case<Name>[]): Record<Name, number> {
  const names = namesOf(cases[0]?.signs)
  const held = names.map(name => (name === 'one' ? 0 : decay))
  const rows = cases.map(({ signs, right, weight = 1 }) => ({ row: names.map(name => signs[name]), signs, right: Number(right), weight }))
  return climb(names, held, (weights, slope, curve) => {
    for (const { row, signs, right, weight } of rows) {
      const chance = chanceOf(weights, signs)
      addScaled(slope, row, weight * (right - chance))
      addSquare(curve, row, weight * chance * (1 - chance))
    }
  })
}

/** Several things of which one or more are right. */
export type Choosing<Name extends string> = readonly { readonly signs: Signs<Name>; readonly right: boolean }[]

/** Which of several is right: conditional logistic regression. */
export function fitChoice<Name extends string>(cases: readonly Choosing<Name>[]): Record<Name, number> {
  const names = namesOf(cases[0]?.[0]?.signs)
  const held = names.map(() => choiceDecay)
  const read = cases
    .filter(choices => choices.some(({ right }) => right))
    .map(choices => choices.map(({ signs, right }) => ({ row: names.map(name => signs[name]), right })))
  return climb(names, held, (weights, slope, curve) => {
    const by = names.map(name => weights[name])
    for (const choices of read) {
      const grown = choices.map(({ row }) => Math.exp(row.reduce((sum, sign, at) => sum + sign * (by[at] ?? 0), 0)))
      const all = grown.reduce((sum, one) => sum + one, 0)
      const met = choices.reduce((sum, { right }, at) => sum + (right ? (grown[at] ?? 0) : 0), 0)
      const mean = names.map((_, at) => choices.reduce((sum, { row }, of) => sum + ((grown[of] ?? 0) / all) * (row[at] ?? 0), 0))
      for (const [of, { row, right }] of choices.entries()) {
        const chance = (grown[of] ?? 0) / all
        addScaled(slope, row, (right ? (grown[of] ?? 0) / met : 0) - chance)
        addSquare(curve, row.map((sign, at) => sign - (mean[at] ?? 0)), chance) // prettier-ignore
      }
    }
  })
}

function namesOf<Name extends string>(signs: Signs<Name> | undefined): Name[] {
  return Object.keys(signs ?? {}) as Name[]
}

/** Adds to the slope and to the curve of the likelihood at these weights. */
type Adding<Name extends string> = (weights: Record<Name, number>, slope: number[], curve: number[][]) => void

function climb<Name extends string>(names: readonly Name[], held: readonly number[], add: Adding<Name>): Record<Name, number> {
  const weights = Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>
  for (let step = 0; step < steps; step++) {
    const slope = names.map((name, at) => -(held[at] ?? 0) * weights[name])
    const curve = names.map((_, at) => names.map((__, other) => (at === other ? (held[at] ?? 0) + tiny : 0)))
    add(weights, slope, curve)
    for (const [at, by] of solved(curve, slope).entries()) {
      const name = names[at]
      if (name !== undefined) weights[name] += by
    }
  }
  return weights
}

/** Holds what no case speaks of. */
const tiny = 1e-6

function addScaled(sum: number[], row: readonly number[], by: number): void {
  for (const [at, sign] of row.entries()) sum[at] = (sum[at] ?? 0) + by * sign
}

function addSquare(curve: readonly number[][], row: readonly number[], by: number): void {
  for (const [at, sign] of row.entries()) if (sign !== 0 && curve[at]) addScaled(curve[at], row, by * sign)
}

/** x of `matrix` x = `right`, where the matrix is symmetric and positive. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  for (const [at, row] of rows.entries())
    for (const [below, other] of rows.entries()) if (below !== at) addScaled(other, row, -(other[at] ?? 0) / (row[at] ?? 1))
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}
