import { chanceOf } from '../src/answer/learnt.ts'

const steps = 4000
const rate = 1.5
/** Keeps weights small where few questions speak for them. */
const decay = 0.5

/** Logistic regression by plain gradient ascent; the constant is not held back. */
export function fitLogit<Name extends string>(
  cases: readonly { readonly signs: Readonly<Record<Name, number>>; readonly right: boolean }[],
): Record<Name, number> {
  const names = Object.keys(cases[0]?.signs ?? {}) as Name[]
  const weights = Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>
  for (let step = 0; step < steps; step++) {
    const slope = Object.fromEntries(names.map(name => [name, name === 'one' ? 0 : -decay * weights[name]])) as Record<Name, number>
    for (const { signs, right } of cases) {
      const miss = Number(right) - chanceOf(weights, signs)
      for (const name of names) slope[name] += miss * signs[name]
    }
    for (const name of names) weights[name] += (rate * slope[name]) / cases.length
  }
  return weights
}
