import type { Problem } from '../model/error.ts'
import type { Catalogue } from '../model/knowledge.ts'
import { load } from './load.ts'

type Counts = {
  readonly procedures: number
  readonly phrases: number
  readonly situations: number
  readonly questions: number
  readonly families: number
  readonly faq: number
  readonly guides: number
  readonly checklists: number
  readonly life: number
  readonly words: number
  readonly offices: number
}
export type Checked = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[]; readonly counts: Counts }

/** Checks the knowledge folder without throwing. `today` as YYYY-MM-DD. */
export function checkKnowledge(root: string, today: string): Checked {
  const { catalogue, problems, warnings } = load(root, today)
  return { problems, warnings, counts: countsOf(catalogue) }
}

function countsOf(catalogue: Catalogue): Counts {
  const sum = (of: (procedure: Catalogue['procedures'][number]) => readonly unknown[]): number =>
    catalogue.procedures.reduce((total, procedure) => total + of(procedure).length, 0)
  return {
    procedures: catalogue.procedures.length,
    phrases: sum(procedure => [...procedure.phrases, ...procedure.situations.flatMap(situation => situation.phrases)]),
    situations: sum(procedure => procedure.situations),
    questions: sum(procedure => procedure.questions),
    families: catalogue.families.length,
    faq: catalogue.faq.length,
    guides: catalogue.guides?.length ?? 0,
    checklists: catalogue.checklists?.length ?? 0,
    life: catalogue.life?.length ?? 0,
    words: catalogue.words.length,
    offices: catalogue.offices.length,
  }
}

/** The result as lines for a terminal: file:line first, so that editors can jump there. */
export function report(result: Checked): string {
  const lines = (kind: string, list: readonly Problem[]): string[] => list.map(({ file, line, what }) => `${file}:${line}: ${kind}${what}`)
  const counts = Object.entries(result.counts).map(([name, count]) => `${count} ${name}`)
  const verdict = result.problems.length === 0 ? 'No problems' : `${result.problems.length} problem(s) to correct`
  return [
    ...lines('warning: ', result.warnings),
    ...lines('', result.problems),
    counts.join(', '),
    `${verdict}, ${result.warnings.length} warning(s).`,
  ].join('\n')
}
