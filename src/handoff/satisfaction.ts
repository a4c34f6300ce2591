import type { ScoreCount } from '../model/cases.ts'
import type { Satisfaction } from '../model/desk.ts'
import { least, shownCells } from '../model/few.ts'
import { given } from '../model/given.ts'

/** Scores as they may be read: no group, and no score of one, that could point at a person. */
export function satisfactionOf(counts: readonly ScoreCount[]): readonly Satisfaction[] {
  const groups = new Map<string, ScoreCount[]>()
  for (const one of counts) {
    const key = `${one.month} ${one.office ?? ''} ${one.kind}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
    .flatMap(group => {
      const [first] = group
      if (first === undefined) return []
      const { office, month, kind } = first
      const count = group.reduce((sum, one) => sum + one.count, 0)
      const shown = count < least ? undefined : shownOf(group, count)
      return [{ month, kind, ...given({ office, shown }) }]
    })
    .toSorted((a, b) => compare(b.month, a.month) || compare(a.office ?? '', b.office ?? '') || compare(a.kind, b.kind))
}

function shownOf(group: readonly ScoreCount[], count: number): NonNullable<Satisfaction['shown']> {
  const cells = new Map(group.map(one => [String(one.score), one.count]))
  const sum = group.reduce((total, one) => total + one.score * one.count, 0)
  return { count, mean: Math.round((10 * sum) / count) / 10, scores: Object.fromEntries(shownCells(cells)) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
