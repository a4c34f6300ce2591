import type { About, Answer, Facet, Understood } from '../src/model/answer.ts'
import { readChoice } from '../src/model/choice.ts'
import type { Row } from './rows.ts'

/** What one question got. `plain`: the same question without accents. `ms`: milliseconds for the first. */
export type Asked = { readonly row: Row; readonly got: Understood; readonly plain: Understood; readonly ms: number }

/** Shares are 0 to 1, NaN where there is nothing to count; times in milliseconds. */
export type Figures = {
  readonly rows: number
  /** First, or one of the first three, of `candidates` is accepted, whatever was told. */
  readonly procedureAt1: number
  readonly procedureAt3: number
  /** Of answers about an accepted procedure, where the row asks for a side. */
  readonly facet: number
  readonly intent: number
  /** The right guide is opened, among rows that accept a guide. */
  readonly guide: number
  /** It is opened at the right failure, among rows that name one. */
  readonly branch: number
  /** Right answers among rows that are ours to answer. */
  readonly coverage: number
  /** Wrong answers among all rows. */
  readonly falseAnswers: number
  readonly outOfScopeAnswered: number
  /** Questions back among rows that are ours to answer, and those among them that offer a right choice. */
  readonly unsure: number
  readonly unsureContains: number
  readonly unaccentedAt1: number
  readonly byStyle: Readonly<Record<string, Style>>
  readonly p50Ms: number
  readonly p99Ms: number
}

type Style = Pick<Figures, 'rows' | 'procedureAt1' | 'coverage' | 'falseAnswers'>

export function score(asked: readonly Asked[]): Figures {
  const named = asked.filter(({ row }) => isNamed(row))
  const ours = asked.filter(({ row }) => isOurs(row))
  const unsure = ours.filter(({ got }) => got.answers[0].kind === 'unsure')
  const sided = asked.filter(one => one.row.facets.length > 0 && isNamed(one.row) && tellsCode(one))
  const foreign = asked.filter(({ row }) => isForeign(row))
  const styles = [...new Set(asked.map(({ row }) => row.style))]
  const ms = asked.map(one => one.ms).toSorted((one, other) => one - other)
  return {
    ...styleOf(asked),
    procedureAt3: share(named, ({ row, got }) => isAt(row, got, 3)),
    facet: share(sided, ({ row, got }) => founds(got).some(({ about }) => sidesOf(about).some(side => row.facets.includes(side)))),
    intent: share(asked, ({ row, got }) => row.intents.includes(got.intent)),
    guide: share(
      asked.filter(({ row }) => row.intents.some(intent => intent.startsWith('guide:'))),
      ({ row, got }) => row.intents.includes(got.intent),
    ),
    branch: share(
      asked.filter(({ row }) => row.branches.length > 0),
      ({ row, got }) => founds(got).some(({ about }) => about.kind === 'guide' && row.branches.includes(about.id)),
    ),
    outOfScopeAnswered: share(foreign, ({ got }) => founds(got).length > 0),
    unsure: share(ours, ({ got }) => got.answers[0].kind === 'unsure'),
    unsureContains: share(unsure, offersRight),
    unaccentedAt1: share(named, ({ row, plain }) => isAt(row, plain, 1)),
    byStyle: Object.fromEntries(styles.map(style => [style, styleOf(asked.filter(({ row }) => row.style === style))])),
    p50Ms: ms[Math.floor(ms.length / 2)] ?? Number.NaN,
    p99Ms: ms[Math.floor(ms.length * 0.99)] ?? Number.NaN,
  }
}

function styleOf(asked: readonly Asked[]): Style {
  const named = asked.filter(({ row }) => isNamed(row))
  const ours = asked.filter(({ row }) => isOurs(row))
  return {
    rows: asked.length,
    procedureAt1: share(named, ({ row, got }) => isAt(row, got, 1)),
    coverage: share(ours, one => verdictOf(one) === 'right'),
    falseAnswers: share(asked, one => verdictOf(one) === 'wrong'),
  }
}

/** `none`: nothing was told. */
export function verdictOf({ row, got }: Pick<Asked, 'row' | 'got'>): 'right' | 'wrong' | 'none' {
  const found = founds(got)
  if (found.length === 0) return 'none'
  if (!row.intents.includes(got.intent)) return 'wrong'
  const codes = found.flatMap(({ about }) => (about.kind === 'procedure' || about.kind === 'national' ? [about.code] : []))
  if (row.codes.length > 0 && codes.some(code => !row.codes.includes(code))) return 'wrong'
  const [first] = found
  if (first?.about.kind === 'life') return isListFor(row, got) ? 'right' : 'wrong'
  const facets = found.flatMap(({ about }) => sidesOf(about))
  if (row.facets.length > 0 && facets.length > 0 && !facets.some(facet => row.facets.includes(facet))) return 'wrong'
  return 'right'
}

/** A list of all that is to be done answers who asks for no one side of what it begins with. */
function isListFor({ codes, facets }: Row, { answers }: Understood): boolean {
  const isWhole = facets.length === 0 || facets.includes('overview') || facets.includes('steps')
  const choices = answers.flatMap(answer => (answer.kind === 'found' && answer.about.kind === 'life' ? answer.choices : []))
  const [step] = choices.map(({ id }) => readChoice(id))
  return isWhole && step !== undefined && typeof step !== 'string' && step.kind === 'procedure' && codes.includes(step.code)
}

/** The sides told, one or two. */
function sidesOf(about: About): Facet[] {
  return about.kind === 'procedure' ? [about.facet, ...(about.beside ? [about.beside] : [])] : []
}

function founds({ answers }: Understood): Extract<Answer, { kind: 'found' }>[] {
  return answers.filter(answer => answer.kind === 'found')
}

/** A procedure is to be found. */
export function isNamed({ codes, intents }: Row): boolean {
  return codes.length > 0 && intents.includes('procedure')
}

export function isAt(row: Row, got: Understood, first: number): boolean {
  return rankOf(row, got) <= first
}

/** The place, from 1, of the first candidate that is accepted; Infinity when none is. */
export function rankOf({ codes }: Row, { candidates }: Understood): number {
  const at = candidates.findIndex(({ code }) => codes.includes(code))
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

const ourIntents = /^(procedure|guide:.*|office|place|faq)$/

export function isOurs({ intents }: Row): boolean {
  return intents.some(intent => ourIntents.test(intent)) && !intents.includes('out-of-scope')
}

/** Nothing of ours answers it. */
export function isForeign({ intents }: Row): boolean {
  return intents.includes('out-of-scope') && intents.every(intent => intent === 'out-of-scope' || intent === 'officer')
}

function tellsCode({ row, got }: Asked): boolean {
  return founds(got).some(({ about }) => about.kind === 'procedure' && row.codes.includes(about.code))
}

export function offersRight({ row, got }: Pick<Asked, 'row' | 'got'>): boolean {
  const [answer] = got.answers
  if (answer.kind !== 'unsure') return false
  return answer.choices.some(({ id }) => {
    const about = readChoice(id)
    if (about === undefined || typeof about === 'string') return false
    if (about.kind === 'procedure' || about.kind === 'national')
      return row.intents.includes('procedure') && (row.codes.length === 0 || row.codes.includes(about.code))
    return row.intents.includes(about.kind === 'guide' ? `guide:${about.id}` : about.kind)
  })
}

/** NaN of none. */
export function share<T>(all: readonly T[], right: (one: T) => boolean): number {
  return all.filter(right).length / all.length
}
