import type { Signs } from '../src/answer/confidence.ts'

const steps = 4000
const rate = 1.5
/** Keeps weights small where few questions speak for them. */
const decay = 0.5

/** Logistic regression by plain gradient ascent; the constant is not held back. */
export function fitLogit(cases: readonly { readonly signs: Signs; readonly right: boolean }[]): Signs {
  const names = Object.keys(cases[0]?.signs ?? {}) as (keyof Signs)[]
  const weights = Object.fromEntries(names.map(name => [name, 0])) as Record<keyof Signs, number>
  for (let step = 0; step < steps; step++) {
    const slope = Object.fromEntries(names.map(name => [name, name === 'one' ? 0 : -decay * weights[name]])) as Record<keyof Signs, number>
    for (const { signs, right } of cases) {
      const miss = Number(right) - likelihood(weights, signs)
      for (const name of names) slope[name] += miss * signs[name]
    }
    for (const name of names) weights[name] += (rate * slope[name]) / cases.length
  }
  return weights
}

export function likelihood(weights: Signs, signs: Signs): number {
  const sum = (Object.keys(weights) as (keyof Signs)[]).reduce((all, name) => all + weights[name] * signs[name], 0)
  return 1 / (1 + Math.exp(-sum))
}
