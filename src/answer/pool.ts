import type { Conversation } from '../model/conversation.ts'
import { readChoice } from '../model/choice.ts'
import type { Facet } from '../model/answer.ts'
import type { Family } from '../model/knowledge.ts'
import type { Shelf } from './setting.ts'

/** Something that a message in the midst of a talk may mean: `said` are the words that tell it from the others. */
export type Meant = {
  readonly id: string
  readonly code: string
  readonly situation?: number
  readonly facet?: Facet
  readonly phrases: readonly string[]
}

/** What stands to choose, if the last thing said was a question back. */
export function offeredOf(was: Conversation, shelf: Shelf): Meant[] {
  const { choices, until } = was.offered
  if (was.turns > until || !isOpen(was)) return []
  const named = choices.flatMap(({ id, label }): Meant[] => {
    const about = readChoice(id)
    if (about === undefined || typeof about === 'string' || about.kind !== 'procedure') return []
    return [{ id, code: about.code, facet: about.facet, phrases: [label, ...describing(about.code, shelf)] }]
  })
  return named.length > 0 ? named : choices.flatMap(({ id }) => explainedIn(id, shelf))
}

/** What a button that explains stands for, where it alone is left of a question back. */
function explainedIn(id: string, shelf: Shelf): Meant[] {
  const [, codes = ''] = /^w:([\d.,]+):/.exec(id) ?? []
  return codes.split(',').flatMap((code): Meant[] => {
    const phrases = describing(code, shelf)
    return phrases.length === 0 ? [] : [{ id: code, code, phrases }]
  })
}

/** Below a question back stands a way out of it; an answer has none. */
function isOpen({ offered: { choices } }: Conversation): boolean {
  return choices.some(({ id }) => id === 'none' || /^(?:w|u\d):/.test(id))
}

/** The cases of one procedure, and those that it may be mistaken for. */
export function aroundOf(code: string, shelf: Shelf): readonly Meant[] {
  const known = around.get(shelf)?.get(code)
  if (known) return known
  const all = [...situationsOf(code, shelf), ...siblingsOf(code, shelf)]
  const codes = around.get(shelf) ?? new Map<string, readonly Meant[]>()
  around.set(shelf, codes.set(code, all))
  return all
}

const around = new WeakMap<Shelf, Map<string, readonly Meant[]>>()

function situationsOf(code: string, { procedures }: Shelf): Meant[] {
  return (procedures.get(code)?.situations ?? []).map(({ label, phrases, facet }, situation) => ({
    id: `s${situation}`,
    code,
    situation,
    facet,
    phrases: [label, ...phrases],
  }))
}

export function siblingsOf(code: string, shelf: Shelf): Meant[] {
  const families = shelf.families.filter(({ members }) => members.some(member => member.code === code))
  const codes = families.flatMap(({ members }) => members.map(member => member.code))
  const seen = shelf.procedures.get(code)?.situations.flatMap(({ see = [] }) => see) ?? []
  return [...new Set([...codes, ...seen])]
    .filter(one => one !== code && shelf.procedures.has(one))
    .map(one => ({ id: one, code: one, phrases: describing(one, shelf, families) }))
}

/** What it is called, and how it differs where it is one of several. */
export function describing(code: string, { procedures, families }: Shelf, of: readonly Family[] = families): string[] {
  const members = of.flatMap(family => family.members.filter(member => member.code === code))
  const procedure = procedures.get(code)
  return [...(procedure ? [procedure.short, procedure.english] : []), ...members.flatMap(({ label, differs }) => [label, differs])]
}
