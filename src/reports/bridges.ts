/** An edge between two ends; there may be several between the same two. */
export type Edge = readonly [string, string]

type Visit = { readonly at: string; readonly by: number; next: number }

/** The places of the edges without which their two ends would not be joined at all. */
export function bridges(edges: readonly Edge[]): ReadonlySet<number> {
  const near = new Map<string, { readonly to: string; readonly edge: number }[]>()
  for (const [edge, [one, other]] of edges.entries()) {
    if (one === other) continue
    near.set(one, [...(near.get(one) ?? []), { to: other, edge }])
    near.set(other, [...(near.get(other) ?? []), { to: one, edge }])
  }
  const [met, low, found] = [new Map<string, number>(), new Map<string, number>(), new Set<number>()]
  const lower = (end: string, to: number): void => void low.set(end, Math.min(low.get(end) ?? to, to))
  /** Goes on from the last end reached; returns the next one, or that there is none. */
  const step = (path: Visit[]): Visit | undefined => {
    const here = path.at(-1)
    const way = here && near.get(here.at)?.[here.next++]
    if (here === undefined || way === undefined || way.edge === here.by) return undefined
    const before = met.get(way.to)
    if (before === undefined) return { at: way.to, by: way.edge, next: 0 }
    lower(here.at, before)
    return undefined
  }
  const leave = (path: Visit[]): void => {
    const here = path.pop()
    const from = path.at(-1)
    if (here === undefined || from === undefined) return
    const reach = low.get(here.at) ?? 0
    lower(from.at, reach)
    if (reach > (met.get(from.at) ?? 0)) found.add(here.by)
  }
  for (const root of near.keys()) {
    if (met.has(root)) continue
    const path: Visit[] = []
    const enter = (visit: Visit): void => {
      met.set(visit.at, met.size)
      lower(visit.at, met.size - 1)
      path.push(visit)
    }
    enter({ at: root, by: -1, next: 0 })
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      if (here.next >= (near.get(here.at)?.length ?? 0)) leave(path)
      else {
        const next = step(path)
        if (next) enter(next)
      }
    }
  }
  return found
}
