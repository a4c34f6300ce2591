import { basename } from 'node:path'
import { meaningOf } from '../../src/search/semantic.ts'
import { askFile, ownKnow } from '../file.ts'
import { isAt, isNamed, verdictOf, type Asked } from '../score.ts'
import { columns } from '../table.ts'
import { fittedTo, fitWeight, nearnessOf, testPart } from './near.ts'

/** What a sentence model brings: the same questions by words alone and with it, with what was won and lost. */
export async function compareModel(folder: string, say: (line: string) => void): Promise<string> {
  const files = [...fittedTo, testPart]
  const nearness = await nearnessOf(folder, files, say)
  const weight = fitWeight(nearness)
  say(`weight, fitted to learn, train and dev: ${weight} log-odds per unit of similarity`)
  const alone = ownKnow()
  const helped = ownKnow(question => {
    const near = nearness.get(question)
    return near && meaningOf(near, weight)
  })
  const lines = files.flatMap(file => {
    const [before, after] = [askFile(file, alone), askFile(file, helped)]
    return (['got', 'plain'] as const).map(form => [
      `${basename(file, '.tsv')}${form === 'plain' ? ', no accents' : ''}`,
      ...figures.map(figure => figureOf(figure, form, before, after)),
    ])
  })
  return columns([['words → with the model (won/lost)', ...figures.map(({ name }) => name)], ...lines])
}

type Form = 'got' | 'plain'
type Figure = { readonly name: string; of(one: Asked): boolean; is(one: Asked, form: Form): boolean }

const figures: readonly Figure[] = [
  { name: 'right procedure first', of: ({ row }) => isNamed(row), is: (one, of) => isAt(one.row, one[of], 1) },
  { name: 'told and right', of: () => true, is: (one, of) => verdictOf({ row: one.row, got: one[of] }) === 'right' },
  { name: 'wrong', of: () => true, is: (one, of) => verdictOf({ row: one.row, got: one[of] }) === 'wrong' },
]

function figureOf({ of, is }: Figure, form: Form, before: readonly Asked[], after: readonly Asked[]): string {
  const pairs = before.flatMap((one, at) => {
    const other = after[at]
    return other && of(one) ? [{ was: is(one, form), now: is(other, form) }] : []
  })
  const share = (count: number): string => `${((100 * count) / pairs.length).toFixed(1)} %`
  const count = (holds: (pair: { was: boolean; now: boolean }) => boolean): number => pairs.filter(holds).length
  return `${share(count(({ was }) => was))} → ${share(count(({ now }) => now))} (+${count(({ was, now }) => now && !was)} −${count(({ was, now }) => was && !now)})`
}
