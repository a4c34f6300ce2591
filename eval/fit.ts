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
      const miss = Number(right) - likelihood(weights, signs)
      for (const name of names) slope[name] += miss * signs[name]
    }
    for (const name of names) weights[name] += (rate * slope[name]) / cases.length
  }
  return weights
}

export function likelihood<Name extends string>(weights: Readonly<Record<Name, number>>, signs: Readonly<Record<Name, number>>): number {
  const sum = (Object.keys(weights) as Name[]).reduce((all, name) => all + weights[name] * signs[name], 0)
  return 1 / (1 + Math.exp(-sum))
}
