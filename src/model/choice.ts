import { facets, type About, type Facet } from './answer.ts'

/**
 * Ids of buttons, at most 64 bytes and stable: `p:<code>:<facet>`, `p:<code>:s<i>` (situation), `n:<code>` (national),
 * `f:<faq id>`, `g:<guide>`, `o:<slug>`, `l:<place id>`, `officer`, `none`.
 */
export function choiceId(about: About): string {
  switch (about.kind) {
    case 'procedure':
      return `p:${about.code}:${about.situation === undefined ? about.facet : `s${about.situation}`}`
    case 'national':
      return `n:${about.code}`
    case 'faq':
    case 'guide':
    case 'office':
    case 'place':
      return `${letters[about.kind]}:${about.id}`
  }
}

const letters = { faq: 'f', guide: 'g', office: 'o', place: 'l' } as const
const kinds: ReadonlyMap<string, keyof typeof letters> = new Map([
  ['f', 'faq'],
  ['g', 'guide'],
  ['o', 'office'],
  ['l', 'place'],
])

/** Undefined for anything that is not one of our ids: buttons come back from outside. */
export function readChoice(id: string): About | 'officer' | 'none' | undefined {
  if (id === 'officer' || id === 'none') return id
  const [kind = '', key = '', what = '', more] = id.split(':')
  if (key === '' || more !== undefined) return undefined
  if (kind === 'p') return procedureChoice(key, what)
  if (what !== '') return undefined
  if (kind === 'n') return { kind: 'national', code: key }
  const named = kinds.get(kind)
  return named && { kind: named, id: key }
}

function procedureChoice(code: string, what: string): About | undefined {
  if (isFacet(what)) return { kind: 'procedure', code, facet: what }
  const situation = /^s(\d{1,2})$/.exec(what)?.[1]
  return situation === undefined ? undefined : { kind: 'procedure', code, facet: 'conditions', situation: Number(situation) }
}

function isFacet(text: string): text is Facet {
  return (facets as readonly string[]).includes(text)
}
