import { facets, type About, type Facet } from './answer.ts'

/**
 * Ids of buttons, at most 64 bytes and stable: `p:<code>:<facet>`, `p:<code>:<facet>:all` (nothing left out), `p:<code>:s<i>` (situation), `n:<code>` (national),
 * `f:<faq id>`, `g:<guide>`, `o:<slug>`, `l:<place id>`, `e:<event of life>`, `officer`, `none`.
 */
export function choiceId(about: About): string {
  switch (about.kind) {
    case 'procedure':
      if (about.situation !== undefined) return `p:${about.code}:s${about.situation}`
      return `p:${about.code}:${about.facet}${about.all === true ? ':all' : ''}`
    case 'national':
      return `n:${about.code}`
    case 'faq':
    case 'guide':
    case 'office':
    case 'place':
    case 'life':
      return `${letters[about.kind]}:${about.id}`
  }
}

const letters = { faq: 'f', guide: 'g', office: 'o', place: 'l', life: 'e' } as const
const kinds: ReadonlyMap<string, keyof typeof letters> = new Map([
  ['f', 'faq'],
  ['g', 'guide'],
  ['o', 'office'],
  ['l', 'place'],
  ['e', 'life'],
])

/** Undefined for anything that is not one of our ids: buttons come back from outside. */
export function readChoice(id: string): About | 'officer' | 'none' | undefined {
  if (id === 'officer' || id === 'none') return id
  const [kind = '', key = '', what = '', ...more] = id.split(':')
  if (key === '') return undefined
  if (kind === 'p') return procedureChoice(key, what, more)
  if (more.length > 0) return undefined
  if (what !== '') return undefined
  if (kind === 'n') return { kind: 'national', code: key }
  const named = kinds.get(kind)
  return named && { kind: named, id: key }
}

function procedureChoice(code: string, what: string, more: readonly string[]): About | undefined {
  if (isFacet(what) && more.join(':') === 'all') return { kind: 'procedure', code, facet: what, all: true }
  if (more.length > 0) return undefined
  if (isFacet(what)) return { kind: 'procedure', code, facet: what }
  const situation = /^s(\d{1,2})$/.exec(what)?.[1]
  return situation === undefined ? undefined : { kind: 'procedure', code, facet: 'conditions', situation: Number(situation) }
}

function isFacet(text: string): text is Facet {
  return (facets as readonly string[]).includes(text)
}
