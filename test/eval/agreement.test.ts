import { expect, test } from 'vitest'
import { agreementOf, kappa, readPairs, type Labels, type Pair } from '../../eval/benchmark/agreement.ts'
import { readQuestions } from '../../eval/benchmark/questions.ts'

const labels = (intent: string, codes = '', facet = ''): Labels => {
  const listed = (text: string): string[] => text.split('|').filter(part => part !== '')
  return { intent: listed(intent), codes: listed(codes), facet: listed(facet) }
}
const pair = (id: string, first: Labels, second: Labels): Pair => ({ id, first, second })

// Ten pairs: both yes 4, yes-no 1, no-yes 2, both no 3. Agreed 7/10; by chance 5/10 × 6/10 + 5/10 × 4/10 = 1/2; (0.7 − 0.5) / (1 − 0.5) = 0.4.
test('kappa is what was computed by hand', () => {
  const of = (count: number, one: string, other: string): [string, string][] => Array.from({ length: count }, () => [one, other])
  const pairs = [...of(4, 'yes', 'yes'), ...of(1, 'yes', 'no'), ...of(2, 'no', 'yes'), ...of(3, 'no', 'no')]
  expect(kappa(pairs)).toBeCloseTo(0.4, 10)
  expect(kappa(of(5, 'yes', 'yes'))).toBe(1)
  expect(kappa([...of(1, 'yes', 'no'), ...of(1, 'no', 'yes')])).toBe(-1)
})

test('overlap asks for one label in common, exact for the same ones in any order', () => {
  const pairs = [
    pair('a', labels('procedure|faq'), labels('faq|procedure')),
    pair('b', labels('procedure|faq'), labels('faq')),
    pair('c', labels('procedure'), labels('officer')),
    pair('d', labels('officer'), labels('officer')),
  ]
  const { pairs: counted, overlap, exact, kappa: agreed } = agreementOf(pairs, 'intent')
  expect([counted, overlap, exact]).toEqual([4, 0.75, 0.5])
  // First labels: procedure-faq, procedure-faq, procedure-officer, officer-officer. Agreed 1/4; by chance 1/4 × 2/4; (1/4 − 1/8) / (7/8) = 1/7.
  expect(agreed.value).toBeCloseTo(1 / 7, 10)
  expect(agreed.low).toBeLessThanOrEqual(agreed.value)
  expect(agreed.high).toBeGreaterThanOrEqual(agreed.value)
})

test('a code counts where either hand names one, a side only where both do', () => {
  const pairs = [
    pair('a', labels('procedure', '1.1', 'fee'), labels('procedure', '1.1', '')),
    pair('b', labels('procedure', '1.1', 'fee'), labels('officer', '', '')),
    pair('c', labels('procedure', '1.1', 'fee'), labels('procedure', '1.1|1.2', 'time')),
    pair('d', labels('officer'), labels('officer')),
  ]
  expect(agreementOf(pairs, 'codes')).toMatchObject({ pairs: 3, overlap: 2 / 3, exact: 1 / 3 })
  expect(agreementOf(pairs, 'facet')).toMatchObject({ pairs: 1, overlap: 0, exact: 0 })
})

test('every published question was labelled twice, and no labels are of others', () => {
  const ids = readPairs().map(({ id }) => id)
  expect(ids.toSorted()).toEqual(
    readQuestions()
      .map(({ id }) => id)
      .toSorted(),
  )
})
