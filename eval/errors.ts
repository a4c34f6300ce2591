import { columns } from './table.ts'
import { isAt, isNamed, isOurs, offersRight, verdictOf, type Asked } from './score.ts'

/** What went wrong, to be read by whoever improves search and answers. Never made of the test part. */
export function errorPage(asked: readonly Asked[]): string {
  const wrong = asked.filter(one => verdictOf(one) === 'wrong')
  const missed = asked.filter(({ row, got }) => isNamed(row) && !isAt(row, got, 1))
  const silent = asked.filter(one => isOurs(one.row) && verdictOf(one) === 'none')
  return [
    part('Wrong answers', wrong.map(line)),
    part('Another procedure stands first', missed.map(line)),
    part(
      'Ours, and not told',
      silent.map(one => `${offersRight(one) ? 'offered  ' : ''}${line(one)}`),
    ),
    part('Taken for something else', confusions(asked, intentPair)),
    part('Siblings taken for each other', confusions(missed, siblingPair)),
    part('Score of the first candidate, and how often it was right', [calibration(asked)]),
  ].join('\n\n')
}

function part(title: string, lines: readonly string[]): string {
  return [`${title} (${lines.length})`, ...lines.map(text => `  ${text.replaceAll('\n', '\n  ')}`)].join('\n')
}

function line({ row, got }: Asked): string {
  const [answer] = got.answers
  const about = answer.kind === 'found' ? answer.about : undefined
  const shown = about === undefined ? answer.kind : about.kind === 'procedure' ? `${about.code} ${about.facet}` : JSON.stringify(about)
  const firsts = got.candidates.slice(0, 3).map(({ code, score }) => `${code} ${score.toFixed(2)}`)
  const wanted = [row.intents.join('|'), row.codes.join('|'), row.facets.join('|')].join(' ')
  return `${row.id} ${row.question}\n    wanted ${wanted}; got ${got.intent} ${shown} [${firsts.join(', ')}]`
}

function intentPair({ row, got }: Asked): string | undefined {
  return row.intents.includes(got.intent) ? undefined : `${row.intents.join('|')} → ${got.intent}`
}

function siblingPair({ row, got }: Asked): string {
  return `${row.codes.join('|')} → ${got.candidates[0]?.code ?? 'none'}`
}

function confusions(asked: readonly Asked[], pairOf: (one: Asked) => string | undefined): string[] {
  const counts = new Map<string, string[]>()
  for (const one of asked) {
    const pair = pairOf(one)
    if (pair !== undefined) counts.set(pair, [...(counts.get(pair) ?? []), one.row.id])
  }
  return [...counts]
    .toSorted((one, other) => other[1].length - one[1].length)
    .map(([pair, ids]) => `${ids.length} × ${pair} (${ids.join(' ')})`)
}

function calibration(asked: readonly Asked[]): string {
  const named = asked.filter(({ row, got }) => isNamed(row) && got.candidates.length > 0)
  const bins = Array.from({ length: 10 }, (_, at) =>
    named.filter(({ got }) => Math.min(9, Math.floor((got.candidates[0]?.score ?? 0) * 10)) === at),
  )
  return columns([
    ['score', 'rows', 'right'],
    ...bins.flatMap((bin, at) =>
      bin.length === 0
        ? []
        : [
            [
              `${at / 10}–${(at + 1) / 10}`,
              String(bin.length),
              `${Math.round((100 * bin.filter(({ row, got }) => isAt(row, got, 1)).length) / bin.length)} %`,
            ],
          ],
    ),
  ])
}
