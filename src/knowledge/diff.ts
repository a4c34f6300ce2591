import type { Catalogue } from '../model/knowledge.ts'

/** One difference between two catalogues, as a person can read it. */
export type Change = { readonly what: string; readonly field?: string; readonly was?: string; readonly now?: string }

const lists = ['procedures', 'families', 'faq', 'words', 'sources', 'hotlines', 'official', 'offices', 'guides', 'checklists', 'life', 'calendar'] as const

/** What stands in `now` that stood otherwise, or not at all, in `was`. Procedures and offices field by field. */
export function diffCatalogues(was: Catalogue | undefined, now: Catalogue): readonly Change[] {
  return lists.flatMap(list => diffList(list, byKey(was?.[list] ?? []), byKey(now[list] ?? [])))
}

function byKey(entries: readonly object[]): ReadonlyMap<string, object> {
  return new Map(entries.map(entry => [keyOf(entry), entry]))
}

function keyOf(entry: object): string {
  for (const name of ['code', 'slug', 'id', 'value', 'name', 'read', 'year']) if (name in entry) return String((entry as Record<string, unknown>)[name])
  return JSON.stringify(entry)
}

function diffList(list: string, was: ReadonlyMap<string, object>, now: ReadonlyMap<string, object>): Change[] {
  const gone = [...was.keys()].filter(key => !now.has(key)).map((key): Change => ({ what: `${list} ${key}: removed` }))
  const rest = [...now].flatMap(([key, entry]): Change[] => {
    const before = was.get(key)
    return before === undefined ? [{ what: `${list} ${key}: new` }] : diffFields(`${list} ${key}`, before, entry)
  })
  return [...gone, ...rest]
}

function diffFields(what: string, was: object, now: object): Change[] {
  const fields = new Set([...Object.keys(was), ...Object.keys(now)])
  return [...fields].flatMap(field => {
    const [before, after] = [JSON.stringify((was as Record<string, unknown>)[field]), JSON.stringify((now as Record<string, unknown>)[field])]
    return before === after ? [] : [{ what, field, ...(before === undefined ? {} : { was: before }), ...(after === undefined ? {} : { now: after }) }]
  })
}

/** The changes as lines; long values are shortened in the middle of the list, never left out of the count. */
export function describeChanges(changes: readonly Change[], most = 60): string {
  const lines = changes.map(({ what, field, was, now }) =>
    field === undefined ? what : `${what}: ${field}\n    was ${short(was)}\n    now ${short(now)}`,
  )
  const more = lines.length > most ? [`… and ${lines.length - most} more`] : []
  return [...lines.slice(0, most), ...more, `${lines.length} change(s)`].join('\n')
}

const short = (value: string | undefined): string => (value === undefined ? '(nothing)' : value.length > 300 ? `${value.slice(0, 300)}…` : value)
