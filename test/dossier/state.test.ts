import { expect, it } from 'vitest'
import { agencyOf, ownState, stateMap, stateOf } from '../../src/dossier/state.ts'

const own = stateMap({ 'Chờ ký số': 'processing', H28: { 'Chờ ký số': 'done', '16': 'supplement' } })

it.each([
  ['000.00.12.H28-210715-0001', 'h28'],
  ['G22.99-251225-020175', 'g22'],
  ['G22-260921-001', 'g22'],
  ['00673810079', ''],
])('the agency of %s is %s', (code, agency) => {
  expect(agencyOf(code)).toBe(agency)
})

it('a label may mean another state in one province than in the others', () => {
  expect([stateOf('CHỜ KÝ SỐ', own, 'h28'), stateOf('chờ ký số', own, 'h44'), stateOf('Chờ ký số', own, '')]).toEqual([
    'done',
    'processing',
    'processing',
  ])
})

it('a number is a province’s own where its list says so, else the national one, else nobody’s', () => {
  expect([ownState('16', own, 'h28'), ownState('16', own, 'h44'), stateOf('5', own, 'h44'), stateOf('16', own, 'h44')]).toEqual([
    'supplement',
    undefined,
    'supplement',
    undefined,
  ])
})
