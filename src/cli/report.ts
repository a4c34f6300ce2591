import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Writable } from 'node:stream'
import type { Command } from 'commander'
import { ConfigError } from '../model/error.ts'
import type { Count, Period, Report, Section } from '../model/report.ts'

/** `motcua report`: a week, a month or a quarter of an office, for the terminal, as JSON or into a file. */

type Reporting = {
  period(kind: string, of: string | undefined): { readonly period: Period } | { readonly problem: string }
  make(period: Period, office?: string): Promise<Report>
  file(kind: 'csv' | 'xlsx', period: Period, offices: readonly (string | undefined)[]): ReadableStream<Uint8Array>
  /** Undefined for a week or a quarter. */
  leaderPage(period: Period, office: string): Promise<Uint8Array | undefined>
}

export type ReportTools = {
  /** `slugs`: of all offices. */
  withReports(work: (reporting: Reporting, slugs: readonly string[]) => Promise<void>): Promise<void>
  orExplain(work: () => Promise<void>): Promise<void>
  print(line: string): void
}

type Options = {
  readonly office?: string
  readonly period: string
  readonly of?: string
  readonly json?: true
  readonly csv?: string
  readonly xlsx?: string
  readonly pdf?: string
}

export function addReportCommand(motcua: Command, tools: ReportTools): void {
  motcua
    .command('report')
    .description('questions, hand-offs, guides, satisfaction, campaigns and filing of a week, month or quarter; none below 5')
    .option('--office <slug>', 'of this office alone; "all" is all together')
    .option('--period <kind>', 'week, month or quarter', 'month')
    .option('--of <period>', '2026-W41, 2026-10 or 2026-Q4; the last one that is over where it is left out')
    .option('--json', 'one JSON object')
    .option('--csv <file>', 'into a CSV file; of all offices also each of them')
    .option('--xlsx <file>', 'into an XLSX file; of all offices also each of them')
    .option('--pdf <file>', 'the page for whoever leads the commune, of one office and a month')
    .action((options: Options) => tools.orExplain(() => tools.withReports((reporting, slugs) => report(tools, reporting, slugs, options))))
}

async function report({ print }: ReportTools, reporting: Reporting, slugs: readonly string[], options: Options): Promise<void> {
  const read = reporting.period(options.period, options.of)
  if ('problem' in read) throw new ConfigError(read.problem)
  const office = officeOf(options.office, slugs)
  const files = (['csv', 'xlsx'] as const).flatMap(kind => (options[kind] === undefined ? [] : [{ kind, path: options[kind] }]))
  for (const { kind, path } of files) {
    const offices = office === undefined ? [undefined, ...slugs] : [office]
    await reporting.file(kind, read.period, offices).pipeTo(Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>)
    print(`${path} is written.`)
  }
  if (options.pdf !== undefined) {
    const page = office === undefined ? undefined : await reporting.leaderPage(read.period, office)
    if (page === undefined)
      throw new ConfigError('--pdf: the page is of one office and a month; name it with --office, and leave --period out.')
    await writeFile(options.pdf, page)
    print(`${options.pdf} is written.`)
  }
  if (files.length > 0 || options.pdf !== undefined) return
  const made = await reporting.make(read.period, office)
  print(options.json === true ? JSON.stringify(made) : describeReport(made))
}

/** The only office is meant where none is named. */
function officeOf(named: string | undefined, slugs: readonly string[]): string | undefined {
  if (named === 'all') return undefined
  if (named === undefined) return slugs.length === 1 ? slugs[0] : undefined
  if (slugs.includes(named)) return named
  throw new ConfigError(`--office: there is no office "${named}". There are: ${slugs.join(', ')}, and "all".`)
}

const shown = (count: Count | number | undefined): string => (count === undefined ? '' : count === 'few' ? '< 5' : String(count))

/** A line a row: name, count, that of the period before. */
function describeReport({ office, title, notes, sections }: Report): string {
  return [`${office?.name ?? 'all offices'}: ${title}`, ...notes, ...sections.flatMap(describeSection)].join('\n')
}

function describeSection({ title, rounded, rows, rest, total, totalBefore, measures }: Section): string[] {
  const line = (label: string, ...figures: readonly string[]): string => `  ${[label, ...figures].join('\t')}`
  return [
    '',
    `${title}${rounded ? ' (rounded down to fives)' : ''}`,
    ...rows.flatMap(({ label, count, before }) => (count === 0 && (before ?? 0) === 0 ? [] : [line(label, shown(count), shown(before))])),
    ...(rest === undefined || rest === 0 ? [] : [line('all others', shown(rest))]),
    ...(total === undefined ? [] : [line('total', shown(total), shown(totalBefore))]),
    ...measures.map(({ label, unit, value, before, target }) =>
      line(label, value === undefined ? '-' : `${value} ${unit}`, shown(before), target === undefined ? '' : `target ${target}`),
    ),
  ]
}
