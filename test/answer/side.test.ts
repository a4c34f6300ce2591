import { expect, test } from 'vitest'
import { tableOf } from '../../src/answer/learnt.ts'
import { sidesOf } from '../../src/answer/question.ts'
import { facets, type Facet } from '../../src/model/answer.ts'
import { conversation } from '../support/catalogue.ts'

/** As if experience knew nothing but how likely each side is. */
function told(likely: Partial<Record<Facet, number>>): ReturnType<typeof sidesOf> {
  const by = tableOf(facets, { any: facets.map(facet => Math.log(likely[facet] ?? 1e-6)) })
  const asked = {
    facet: 'conditions',
    level: 1,
    quiet: new Set<number>(),
    continues: false,
    pays: false,
    all: false,
    span: { from: 0, to: 0 },
  } as const
  return sidesOf([], asked, conversation(), { priced: false, pays: false, by })
}

test('whether one must bring a paper is a question of conditions and of papers', () => {
  expect(told({ conditions: 0.92, documents: 0.07 })).toEqual({ facet: 'conditions', beside: 'documents' })
  expect(told({ documents: 0.92, conditions: 0.07 })).toEqual({ facet: 'documents', beside: 'conditions' })
})

test('other sides are told alone where one is as likely, and together where neither is', () => {
  expect(told({ conditions: 0.92, fee: 0.07 })).toEqual({ facet: 'conditions' })
  expect(told({ conditions: 0.98, documents: 0.02 })).toEqual({ facet: 'conditions' })
  expect(told({ conditions: 0.7, fee: 0.29 })).toEqual({ facet: 'conditions', beside: 'fee' })
})
