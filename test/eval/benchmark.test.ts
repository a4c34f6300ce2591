import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { estimate, meanOf } from '../../eval/benchmark/bootstrap.ts'
import { ahead, rankingOf, tellingOf } from '../../eval/benchmark/figures.ts'
import { pageOf } from '../../eval/benchmark/page.ts'
import { folder, readQuestions, type Question } from '../../eval/benchmark/questions.ts'
import { readRun } from '../../eval/benchmark/run.ts'
import { readRows, readTable } from '../../eval/rows.ts'
import { isNamed, score } from '../../eval/score.ts'
import { facets, intents } from '../../src/model/answer.ts'
import { mask } from '../../src/privacy/mask.ts'

const questions = readQuestions()

describe('the published questions', () => {
  const codes = new Set(readTable(join(folder, 'codes.tsv'), ['code', 'name']).map(({ cell }) => cell('code')))

  test('are 1,500 or more, each under an id of its own, with a reason', () => {
    expect(questions.length).toBeGreaterThanOrEqual(1500)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(questions.filter(({ reason }) => reason.split(' ').length < 3)).toEqual([])
  })

  test('accept only intents, sides and codes that there are, codes and sides only beside a procedure', () => {
    const wrong = questions.filter(
      one =>
        one.intents.some(intent => !intents.some(known => known === intent)) ||
        one.facets.some(facet => !facets.some(known => known === facet)) ||
        one.facets.length > 2 ||
        one.codes.some(code => !codes.has(code)) ||
        (one.codes.length + one.facets.length > 0 && !one.intents.includes('procedure')),
    )
    expect(wrong).toEqual([])
  })

  // Both are published; whoever corrects a label here or there is told of the other.
  test('are those of eval/questions with their labels: train, dev and test whole, and of the learning part some', () => {
    const parts = { train: ['train', 'learn'], dev: ['dev'], test: ['test'] } as const
    for (const [split, names] of Object.entries(parts)) {
      const rows = names.flatMap(name => readRows(join(folder, `../questions/${name}.tsv`)).map(row => ({ ...row, name })))
      const mine = new Map(questions.filter(one => one.split === split).map(({ split: _, reason: __, ...row }) => [row.id, row]))
      const theirs = new Map(rows.filter(row => mine.has(row.id) || row.name !== 'learn').map(({ name: _, ...row }) => [row.id, row]))
      expect([...mine.values()].toSorted(byId)).toEqual([...theirs.values()].toSorted(byId))
    }
  })

  test('of which the labels changed name the hand that changed them', () => {
    const read = (name: string): Map<string, string> =>
      new Map(
        readTable(join(folder, name), ['id', 'intent', 'codes', 'facet']).map(({ cell }) => [
          cell('id'),
          [cell('intent'), cell('codes'), cell('facet')].join('\t'),
        ]),
      )
    const [first, now] = [read('labels-first.tsv'), read('questions.tsv')]
    const third = readTable(join(folder, 'labels-third.tsv'), ['id', 'follows', 'reason'])
    const kept = new Set(third.flatMap(({ cell }) => (cell('follows') === 'first' ? [cell('id')] : [])))
    const decided = new Set(third.map(({ cell }) => cell('id')))
    const changed = [...now].filter(([id, labels]) => first.get(id) !== labels).map(([id]) => id)
    expect(changed.toSorted()).toEqual([...decided].filter(id => !kept.has(id)).toSorted())
  })

  // Invented numbers, codes and one invented name: what people type is the point. Nothing else looks personal.
  test('hold nothing personal beside what was planted', () => {
    const planted = 'l324 m044 m062 m066 m070 m076 m089 t195 t196 t220 t225 t276 e241 e284 e285 e286 e287'.split(' ')
    const found = questions.filter(({ question }) => masked(question) !== question).map(({ id }) => id)
    expect(found.filter(id => !planted.includes(id))).toEqual([])
  })
})

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)

function masked(text: string): string | undefined {
  const at = '2026-11-22T02:00:00.000Z'
  const { body } = mask({ account: 'a', channel: 'c', id: 'i', chat: 'h', sender: { id: 's' }, at, body: { kind: 'text', text } }).message
  return body.kind === 'text' ? body.text : undefined
}

const place = mkdtempSync(join(tmpdir(), 'benchmark-'))
afterAll(() => rmSync(place, { recursive: true }))

function run(lines: readonly string[], of: readonly Question[] = questions): ReturnType<typeof readRun> {
  const file = join(place, 'run.tsv')
  writeFileSync(file, lines.join('\n'))
  return readRun(file, of)
}

describe('a run', () => {
  test('that names what is accepted is perfect, and one that names nothing is empty', () => {
    const perfect = run(
      questions.map(({ id, codes, intents: accepted, facets: [facet] }) => {
        const intent = accepted.find(one => /^(?:procedure|guide:.*|office|place|faq)$/.test(one)) ?? accepted[0]
        // A procedure of another body is named from the national list: no code of ours is accepted, any other is.
        return [id, codes.length > 0 ? codes.join('|') : '3.000226', intent, facet].join('\t')
      }),
    )
    expect(perfect.tells).toBe(true)
    expect(rankingOf(perfect.asked, 'got')).toMatchObject({ at1: all(1), at3: all(1), mrr10: all(1) })
    const { coverage, falseAnswers } = tellingOf(perfect.asked)
    expect([coverage.value, falseAnswers.value]).toEqual([1, 0])

    const empty = run([])
    expect(empty.tells).toBe(false)
    expect(rankingOf(empty.asked, 'got')).toMatchObject({ at1: all(0), at3: all(0), mrr10: all(0) })
    expect(tellingOf(empty.asked)).toMatchObject({ coverage: all(0), falseAnswers: all(0), unsure: all(0), outOfScopeAnswered: all(0) })
    expect(ahead(perfect.asked, empty.asked, 'got', 'at1')).toEqual(all(1))
  })

  test('is scored as npm run eval scores', () => {
    const dev = questions.filter(({ split, ...row }) => split === 'dev' && isNamed(row))
    const half = run(
      dev.flatMap(({ id, codes }, at) => (at % 3 === 0 ? [`${id}\t${codes[0]}`] : [`${id}\t9.999999|9.999998|${codes[0]}`])),
      dev,
    )
    const { procedureAt1, procedureAt3 } = score(half.asked)
    const { at1, at3, mrr10 } = rankingOf(half.asked, 'got')
    expect([at1.value, at3.value]).toEqual([procedureAt1, procedureAt3])
    expect(mrr10.value).toBeCloseTo(at1.value + (1 - at1.value) / 3, 10)
  })

  test('that tells a procedure where none is asked for, or the wrong side, tells falsely', () => {
    const [none, sided] = [
      questions.find(({ intents: accepted }) => accepted.join() === 'out-of-scope'),
      questions.find(one => one.facets.join() === 'fee'),
    ]
    const told = run([`${none?.id}\t1.001193\tprocedure`, `${sided?.id}\t${sided?.codes[0]}\tprocedure\ttime`], [none!, sided!])
    expect(tellingOf(told.asked)).toMatchObject({ coverage: { value: 0 }, falseAnswers: { value: 1 }, outOfScopeAnswered: { value: 1 } })
  })

  test.each([
    ['an id that is not ours', ['x1\t1.001193'], 'x1 is no question'],
    ['an id twice', ['t001\t1.001193', 't001\t'], 'twice'],
    ['an intent that there is not', ['t001\t1.001193\tguess'], 'guess is no intent'],
    ['a side that there is not', ['t001\t1.001193\tprocedure\tprice'], 'price is no side'],
  ])('with %s is refused by its line', (_, lines, message) => {
    expect(() => run(['# a run', 'id\tcodes', ...lines])).toThrow(message)
  })
})

const all = (value: number): { value: number; low: number; high: number } => ({ value, low: value, high: value })

test('an interval is the same each time, holds the figure, and narrows with the cases', () => {
  const cases = (count: number): number[] => Array.from({ length: count }, (_, at) => at % 2)
  const [few, many] = [meanOf(cases(20)), meanOf(cases(2000))]
  expect(meanOf(cases(20))).toEqual(few)
  expect(estimate(cases(20), of => of.filter(one => one === 1).length / of.length)).toEqual(few)
  for (const { value, low, high } of [few, many]) expect(low < value && value < high).toBe(true)
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5)
  // The normal approximation: 0.5 ± 1.96 × √(0.25 / 2000).
  expect(many.low).toBeCloseTo(0.478, 2)
  expect(meanOf([]).value).toBeNaN()
})

test('the page says each figure with its bounds, compares where both were asked, and keeps a row for who is still to come', () => {
  const of = questions.filter(({ split }) => split === 'dev')
  const empty = run([], of)
  const page = pageOf('dev', [empty, { ...empty, name: 'other', plain: true }], ['somebody'])
  expect(page).toContain('| run | 0.0 (0.0 to 0.0) | 0.0 (0.0 to 0.0) | 0.0 (0.0 to 0.0) | – | – | – |')
  expect(page).toContain('| other | 0.0 (0.0 to 0.0) | 0.0 (0.0 to 0.0) | – |')
  expect(page).toContain('| somebody | – |')
})
