import type { DangerFigures } from './danger.ts'
import type { LifeFigures } from './life.ts'
import type { Figures } from './score.ts'
import { kinds, type TalkFigures } from './talks.ts'

/** Figures of several files side by side. */
export function table(sets: readonly { readonly name: string; readonly figures: Figures }[]): string {
  const rows = names.map(name => [name, ...sets.map(({ figures }) => say(name, figures[name]))])
  const styles = [...new Set(sets.flatMap(({ figures }) => Object.keys(figures.byStyle)))]
  const byStyle = styles.flatMap(style =>
    (['procedureAt1', 'coverage', 'falseAnswers'] as const).map(name => [
      `${style} ${name}`,
      ...sets.map(({ figures }) => say(name, figures.byStyle[style]?.[name] ?? Number.NaN)),
    ]),
  )
  return columns([['', ...sets.map(({ name }) => name)], ...rows, ...byStyle])
}

/** What the messages of a talk want, and how much of it the replies give. */
export function talkTable(sets: readonly { readonly name: string; readonly figures: TalkFigures }[]): string {
  const cells = (figure: (of: TalkFigures) => string): string[] => sets.map(({ figures }) => figure(figures))
  return columns([
    ['', ...sets.map(({ name }) => name)],
    ['wants', ...cells(({ wants }) => String(wants))],
    ['met', ...cells(({ met }) => say('met', met))],
    ['met or one button away', ...cells(({ reached }) => say('reached', reached))],
    ...kinds.map(kind => [kind, ...cells(({ kinds: of }) => kindCell(of[kind]))]),
  ])
}

/** Situations of life and the plain questions beside them. */
export function lifeTable(sets: readonly { readonly name: string; readonly figures: LifeFigures }[]): string {
  const row = (label: string, figure: keyof LifeFigures, of?: keyof LifeFigures): string[] => [
    label,
    ...sets.map(({ figures }) => (of === undefined ? String(figures[figure]) : say(figure, figures[figure]))),
  ]
  return columns([
    ['', ...sets.map(({ name }) => name)],
    row('situations told', 'situations'),
    row('right list, in order', 'bundle', 'situations'),
    row('right event', 'event', 'situations'),
    row('right event, no accents', 'unaccentedEvent', 'situations'),
    row('plain questions', 'plainQuestions'),
    row('got no list', 'leftAlone', 'plainQuestions'),
    row('got their own answer', 'answered', 'plainQuestions'),
  ])
}

/** Who is in danger, who tells of harm, and who only sounds like it. */
export function dangerTable(sets: readonly { readonly name: string; readonly figures: DangerFigures }[]): string {
  const row = (label: string, figure: keyof DangerFigures, isCount = false): string[] => [
    label,
    ...sets.map(({ figures }) => (isCount ? String(figures[figure]) : say(figure, figures[figure]))),
  ]
  return columns([
    ['', ...sets.map(({ name }) => name)],
    row('in danger now', 'emergencies', true),
    row('got the numbers', 'reached'),
    row('the right one first', 'rightNumber'),
    row('got them, no accents', 'unaccentedReached'),
    row('tell of harm', 'told', true),
    row('the number stands beside', 'beside'),
    row('harmless', 'harmless', true),
    row('false alarms', 'falseAlarms'),
    row('false alarms, no accents', 'unaccentedFalseAlarms'),
  ])
}

function kindCell(of: { readonly wants: number; readonly met: number } | undefined): string {
  return of === undefined ? '-' : `${say('met', of.met)} of ${of.wants}`
}

const names = [
  'rows',
  'procedureAt1',
  'procedureAt3',
  'unaccentedAt1',
  'facet',
  'intent',
  'guide',
  'branch',
  'coverage',
  'falseAnswers',
  'outOfScopeAnswered',
  'unsure',
  'unsureContains',
  'p50Ms',
  'p99Ms',
] as const

function say(name: string, value: number): string {
  if (Number.isNaN(value)) return '-'
  if (name === 'rows') return String(value)
  return name.endsWith('Ms') ? `${value.toFixed(2)} ms` : `${(100 * value).toFixed(1)} %`
}

export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), [])
  return rows
    .map(row =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 2)))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
