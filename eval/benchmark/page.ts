import { meanOf, type Estimate } from './bootstrap.ts'
import { ahead, named, rankingOf, tellingOf, measures, type Answered } from './figures.ts'

type Table = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** One part of the questions as Markdown. The first of those asked is what the others are compared with. `empty`: systems still to come. */
export function pageOf(part: string, answered: readonly Answered[], empty: readonly string[] = []): string {
  const [first] = answered
  if (first === undefined) return ''
  const count = named(first.asked).length
  return [
    ranking(`The right procedure, ${part} part: ${count} questions that name one`, answered, empty),
    styles(`Right procedure first by style, ${part} part`, answered),
    differences(`${first.name} ahead, question by question, ${part} part: in points`, answered),
    telling(`Told or kept silent, ${part} part: all ${first.asked.length} questions`, answered),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(markdown)
    .join('\n\n')
}

function ranking(title: string, answered: readonly Answered[], empty: readonly string[]): Table {
  const head = ['system', 'first', 'first three', 'MRR@10', 'no accents: first', 'first three', 'MRR@10']
  const rows = answered.map(({ name, asked, plain }) => {
    const typed = rankingOf(asked, 'got')
    const without = plain ? rankingOf(asked, 'plain') : undefined
    return [name, typed.at1, typed.at3, typed.mrr10, without?.at1, without?.at3, without?.mrr10].map(cell =>
      typeof cell === 'string' ? cell : say(cell),
    )
  })
  return { title, head, rows: [...rows, ...empty.map(name => [name, ...head.slice(1).map(() => none)])] }
}

function styles(title: string, answered: readonly Answered[]): Table {
  const all = named(answered[0]?.asked ?? [])
  const found = [...new Set(all.map(({ row }) => row.style))].toSorted()
  const countOf = (style: string): number => all.filter(({ row }) => row.style === style).length
  return {
    title,
    head: ['system', ...found.map(style => `${style} (${countOf(style)})`)],
    rows: answered.map(({ name, asked }) => [
      name,
      ...found.map(style => say(meanOf(named(asked).flatMap(({ row, got }) => (row.style === style ? [measures.at1(row, got)] : []))))),
    ]),
  }
}

function differences(title: string, [first, ...others]: readonly Answered[]): Table {
  return {
    title,
    head: ['of', 'first', 'MRR@10', 'no accents: first'],
    rows: others.map(other => [
      other.name,
      say(first && ahead(first.asked, other.asked, 'got', 'at1')),
      say(first && ahead(first.asked, other.asked, 'got', 'mrr10')),
      say(first?.plain === true && other.plain ? ahead(first.asked, other.asked, 'plain', 'at1') : undefined),
    ]),
  }
}

function telling(title: string, answered: readonly Answered[]): Table {
  return {
    title,
    head: [
      'system',
      'told and right, of what is ours',
      'told and wrong, of all',
      'asked back, of what is ours',
      'told, of what is not ours',
    ],
    rows: answered
      .filter(({ tells }) => tells)
      .map(({ name, asked }) => {
        const { coverage, falseAnswers, unsure, outOfScopeAnswered } = tellingOf(asked)
        return [name, say(coverage), say(falseAnswers), say(unsure), say(outOfScopeAnswered)]
      }),
  }
}

const none = '–'

/** In percent: the figure and its bounds. */
function say(of: Estimate | undefined): string {
  if (of === undefined || Number.isNaN(of.value)) return none
  const [value, low, high] = [of.value, of.low, of.high].map(share => (100 * share).toFixed(1))
  return `${value} (${low} to ${high})`
}

function markdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [`### ${title}`, '', line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
