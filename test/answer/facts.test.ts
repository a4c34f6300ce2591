import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { facts } from '../../src/answer/facts.vi.ts'
import { load } from '../../src/knowledge/load.ts'

// A circumstance is worth asking for only where the knowledge has a case that it settles; cases are reworded, and this notices it.
const { catalogue } = load(join(import.meta.dirname, '../../knowledge'))
const cases = catalogue.procedures.flatMap(({ papers, fees }) => [...papers, ...fees].flatMap(({ when }) => when ?? []))

describe('a circumstance', () => {
  test.each(facts.filter(({ when }) => when !== undefined).map(({ name, value, when }) => [`${name} ${value}`, when] as const))(
    '%s settles a case of the knowledge',
    (_, when) => {
      expect(cases.some(one => when?.test(one))).toBe(true)
    },
  )

  test('that settles none stands against one that does', () => {
    const settled = new Set(facts.filter(({ when }) => when !== undefined).map(({ name }) => name))
    expect(facts.filter(({ name }) => !settled.has(name))).toEqual([])
  })

  test('is told back in few words', () => {
    for (const { told, english } of facts) expect(Math.max(told.split(' ').length, english.split(' ').length)).toBeLessThanOrEqual(15)
  })
})
