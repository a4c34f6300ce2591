/** Per set, the least or the most a figure may be. Times have no place here: machines differ. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, { readonly least: number } | { readonly most: number }>>>>

/** Each figure that is worse than its bound, in words. */
export function worse(name: string, figures: Readonly<Record<string, unknown>>, baseline: Baseline): string[] {
  return Object.entries(baseline[name] ?? {}).flatMap(([figure, bound]) => {
    const value = figures[figure]
    if (typeof value !== 'number') return []
    if ('least' in bound)
      return value >= bound.least ? [] : [`${name} ${figure} is ${value.toFixed(3)}, at least ${bound.least} was reached before`]
    return value <= bound.most ? [] : [`${name} ${figure} is ${value.toFixed(3)}, at most ${bound.most} was reached before`]
  })
}
