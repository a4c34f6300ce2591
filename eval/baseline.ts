import type { Figures } from './score.ts'

/** Per file of questions, the least or the most a figure may be. Times have no place here: machines differ. */
export type Baseline = Readonly<
  Record<string, Partial<Readonly<Record<keyof Figures, { readonly least: number } | { readonly most: number }>>>>
>

/** Each figure that is worse than its bound, in words. */
export function worse(name: string, figures: Figures, baseline: Baseline): string[] {
  return Object.entries(baseline[name] ?? {}).flatMap(([figure, bound]) => {
    const value = figures[figure as keyof Figures]
    if (typeof value !== 'number') return []
    if ('least' in bound)
      return value >= bound.least ? [] : [`${name} ${figure} is ${value.toFixed(3)}, at least ${bound.least} was reached before`]
    return value <= bound.most ? [] : [`${name} ${figure} is ${value.toFixed(3)}, at most ${bound.most} was reached before`]
  })
}
