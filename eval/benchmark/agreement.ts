import { join } from 'node:path'
import { listed, readTable } from '../rows.ts'
import { estimate, type Estimate } from './bootstrap.ts'
import { folder, type Question } from './questions.ts'

/** What two hands accept of one question, each in a list whose first is what they think of first. */
export type Labels = { readonly intent: readonly string[]; readonly codes: readonly string[]; readonly facet: readonly string[] }
export type Field = keyof Labels
export type Pair = { readonly id: string; readonly first: Labels; readonly second: Labels }

/** Shares 0 to 1. `overlap`: something is accepted by both. `exact`: both accept the same. `kappa`: Cohen's, of the first label each. */
export type Agreement = { readonly pairs: number; readonly overlap: number; readonly exact: number; readonly kappa: Estimate }

const fields = ['intent', 'codes', 'facet'] as const satisfies readonly Field[]

/** Both labellings of the questions. Throws KnowledgeError, and RangeError where the second lacks a question. */
export function readPairs(): Pair[] {
  const [first, second] = ['first', 'second'].map(
    name => new Map(readTable(join(folder, `labels-${name}.tsv`), ['id', ...fields]).map(({ cell }) => [cell('id'), labelsOf(cell)])),
  )
  return [...(first ?? [])].map(([id, labels]) => {
    const other = second?.get(id)
    if (other === undefined) throw new RangeError(`${id} was labelled once`)
    return { id, first: labels, second: other }
  })
}

function labelsOf(cell: (name: Field) => string): Labels {
  return { intent: listed(cell('intent')), codes: listed(cell('codes')), facet: listed(cell('facet')) }
}

/** A code counts where either hand names one; a side where both do, since naming none means that it is not scored. */
export function agreementOf(pairs: readonly Pair[], field: Field): Agreement {
  const counted = pairs
    .map(({ first, second }) => [first[field], second[field]] as const)
    .filter(([one, other]) => (field === 'facet' ? one.length > 0 && other.length > 0 : one.length + other.length > 0))
  const share = (is: (one: readonly string[], other: readonly string[]) => boolean): number =>
    counted.filter(([one, other]) => is(one, other)).length / counted.length
  return {
    pairs: counted.length,
    overlap: share((one, other) => one.some(label => other.includes(label))),
    exact: share((one, other) => one.length === other.length && one.every(label => other.includes(label))),
    kappa: estimate(
      counted.map(([one, other]) => [one[0] ?? '', other[0] ?? ''] as const),
      kappa,
    ),
  }
}

/** Cohen's kappa of pairs of labels: how much of what chance leaves is agreed on. 1 where chance leaves nothing. */
export function kappa(pairs: readonly (readonly [string, string])[]): number {
  const counts = [0, 1].map(at => {
    const of = new Map<string, number>()
    for (const pair of pairs) of.set(pair[at] ?? '', (of.get(pair[at] ?? '') ?? 0) + 1)
    return of
  })
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length
  const chance = [...(counts[0] ?? [])].reduce((sum, [label, count]) => sum + count * (counts[1]?.get(label) ?? 0), 0) / pairs.length ** 2
  return chance === 1 ? 1 : (observed - chance) / (1 - chance)
}

/** Agreement in all, by split and by style, one line a field. */
export function agreementRows(pairs: readonly Pair[], questions: readonly Question[]): string[][] {
  const of = new Map(questions.map(one => [one.id, one]))
  const groups = [{ name: 'all', pairs }, ...grouped(pairs, id => of.get(id)?.split), ...grouped(pairs, id => of.get(id)?.style)]
  return groups.flatMap(group =>
    fields.map(field => {
      const { pairs: counted, overlap, exact, kappa: agreed } = agreementOf(group.pairs, field)
      const within = `${agreed.value.toFixed(3)} (${agreed.low.toFixed(3)} to ${agreed.high.toFixed(3)})`
      return [group.name, field, String(counted), percent(overlap), percent(exact), within]
    }),
  )
}

function grouped(pairs: readonly Pair[], nameOf: (id: string) => string | undefined): { name: string; pairs: Pair[] }[] {
  return [...Map.groupBy(pairs, ({ id }) => nameOf(id) ?? '')].map(([name, of]) => ({ name, pairs: of }))
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
