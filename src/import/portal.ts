import { z } from 'zod'
import { filled, oldNameIn, readAgency, readCells } from './cells.ts'
import { labels, levels, methodNames } from './facts.vi.ts'
import { feesOfDetail, timesOfDetail } from './portal-facts.ts'
import type { Doubt, ImportRow, Piece, Section } from './row.ts'
import { clean, cleanLines, type At } from './table.ts'

/** The detail of one procedure as the national portal's interface gives it (2026). Keys that are not used may be anything. */

const text = z.string().nullish()
const named = z.array(z.object({ name: text, code: text })).nullish()
/** Some records write their numbers as text. */
const quantity = z.union([z.number(), z.string().transform(written => Number(written.replace(',', '.')) || null)]).nullish()

const methodSchema = z.object({
  submissionMethod: text,
  processingTime: quantity,
  processingTimeUnit: text,
  description: text,
  fees: z.array(z.object({ type: text, value: quantity, currencyId: text, description: text })).nullish(),
})

export const detailSchema = z.object({
  code: z.string(),
  name: z.string(),
  decisionNo: text,
  executionSteps: z.array(z.object({ name: text, description: text })).nullish(),
  executionMethods: z.array(methodSchema).nullish(),
  executionCases: z
    .array(
      z.object({ name: text, profileComponents: z.array(z.object({ name: text, originalQty: quantity, copyQty: quantity })).nullish() }),
    )
    .nullish(),
  cases: z.array(z.object({ name: text, code: text, processingDay: z.object({ qty: quantity, type: text }).nullish() })).nullish(),
  legalBasisesDetails: named,
  resultsDetails: named,
  subjectTypesDetails: named,
  category: z.object({ name: text }).nullish(),
  categoriesDetails: named,
  departmentsExecuting: named,
  unitGroupsExecuting: named,
  procedureProposal: z.object({ proposalNumber: text }).nullish(),
  requirementsAndConditions: text,
  description: text,
  isWard: z.boolean().nullish(),
  isProvince: z.boolean().nullish(),
  isMinistry: z.boolean().nullish(),
  isInternal: z.boolean().nullish(),
  type: text,
  state: text,
  updatedAt: z.union([z.number(), z.string()]).nullish(),
})

export type Detail = Readonly<z.infer<typeof detailSchema>>
export type Method = NonNullable<Detail['executionMethods']>[number]

/** The same checks as for a row of a table, then the facts of the record. */
export function readDetail(detail: Detail, at: At): Piece {
  const columns = new Map([
    ['code', detail.code],
    ['name', detail.name],
    ['status', detail.state ?? ''],
  ])
  const piece = readCells({
    at,
    group: '',
    get: column => columns.get(column) ?? '',
    title: column => column,
    has: column => columns.has(column),
  })
  if (piece.kind !== 'row') return piece
  const times = timesOfDetail(detail)
  const fees = feesOfDetail(detail)
  const agency = namesOf([...(detail.departmentsExecuting ?? []), ...(detail.unitGroupsExecuting ?? [])]).join(';')
  const { agency: executing, problems } = readAgency(agency)
  const papers = papersOf(detail)
  const passage = passageOf(detail)
  const doubts: Doubt[] = [
    ...piece.row.doubts,
    ...times.doubts,
    ...fees.doubts,
    ...problems.map(what => ({ kind: 'agency', column: labels.agency, what }) as const),
    ...papers.doubts,
    ...passage.flatMap(section =>
      section.label === labels.agency || section.label === labels.law ? [] : oldNameIn(section.label, section.text),
    ),
  ]
  const row: ImportRow = {
    ...piece.row,
    ...optional(detail),
    ...(executing !== '' && { agency: executing }),
    times: times.times,
    fees: fees.fees,
    law: namesOf(detail.legalBasisesDetails, 'code'),
    who: namesOf(detail.subjectTypesDetails),
    papers: papers.papers,
    passage,
    doubts,
  }
  return { kind: 'row', row }
}

function optional(detail: Detail): Partial<ImportRow> {
  return filled({
    field: clean(detail.category?.name ?? namesOf(detail.categoriesDetails)[0] ?? ''),
    decision: clean(detail.decisionNo || (detail.procedureProposal?.proposalNumber ?? '')),
    result: namesOf(detail.resultsDetails).join('; '),
    level: levels.flatMap(([key, level]) => (detail[key] === true ? [level] : [])).join(', '),
    asOf: typeof detail.updatedAt === 'number' ? new Date(detail.updatedAt).toISOString().slice(0, 10) : undefined,
  })
}

function namesOf(list: Detail['resultsDetails'], key: 'name' | 'code' = 'name'): string[] {
  return [...new Set((list ?? []).map(item => clean(item[key] ?? '')).filter(name => name !== ''))]
}

type Papers = { readonly papers: ImportRow['papers']; readonly doubts: readonly Doubt[] }

/** What is handed over neither as original nor as copy is an explanation. One paper under several cases is one paper. */
function papersOf({ executionCases }: Detail): Papers {
  const all = (executionCases ?? []).flatMap(({ profileComponents }) => profileComponents ?? [])
  const real = all.filter(({ originalQty, copyQty }) => (originalQty ?? 0) + (copyQty ?? 0) > 0)
  const papers = new Map(
    real.map(({ name, originalQty, copyQty }) => {
      const cleaned = clean((name ?? '').replace(/^\s*[-+*•]\s*/, ''))
      return [cleaned, { name: cleaned, ...(originalQty && { originals: originalQty }), ...(copyQty && { copies: copyQty }) }] as const
    }),
  )
  papers.delete('')
  const notes = all.length - real.length
  const what = `${notes} of ${all.length} entries have no number of copies: explanations, not papers; they stay in the passage only`
  return { papers: [...papers.values()], doubts: notes === 0 ? [] : [{ kind: 'papers', column: labels.papers, what }] }
}

function passageOf(detail: Detail): readonly Section[] {
  const cases = (detail.executionCases ?? []).flatMap(({ name, profileComponents }) => [
    name ?? '',
    ...(profileComponents ?? []).map(paper => `- ${paper.name ?? ''}`),
  ])
  const sections: readonly (readonly [string, string])[] = [
    [labels.steps, (detail.executionSteps ?? []).flatMap(step => [step.name ?? '', step.description ?? '']).join('\n')],
    [labels.ways, (detail.executionMethods ?? []).map(wayText).join('\n')],
    [labels.papers, cases.join('\n')],
    [labels.conditions, detail.requirementsAndConditions ?? ''],
    [labels.result, namesOf(detail.resultsDetails).join('\n')],
    [labels.who, namesOf(detail.subjectTypesDetails).join('\n')],
    [labels.agency, namesOf([...(detail.departmentsExecuting ?? []), ...(detail.unitGroupsExecuting ?? [])]).join('\n')],
    [labels.law, (detail.legalBasisesDetails ?? []).map(({ name, code }) => `${code ?? ''} ${name ?? ''}`).join('\n')],
    [labels.description, detail.description ?? ''],
  ]
  return sections.map(([label, body]) => ({ label, text: cleanLines(body) })).filter(({ text: body }) => body !== '')
}

function wayText({ submissionMethod, processingTime, processingTimeUnit, description, fees }: Method): string {
  const paid = (fees ?? []).map(({ type, value, description: why }) => `${type ?? ''} ${value ?? '?'} ${why ?? ''}`.trim())
  return [
    `${methodNames[submissionMethod ?? ''] ?? submissionMethod ?? ''}: ${processingTime ?? '?'} ${processingTimeUnit ?? '?'}`,
    description ?? '',
    ...paid,
  ]
    .filter(line => line !== '')
    .join('\n')
}
