import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facets, type About } from '../../src/model/answer.ts'
import { choiceId, readChoice } from '../../src/model/choice.ts'

const code = fc.stringMatching(/^\d\.\d{6}$/)
const id = fc.stringMatching(/^[a-z0-9-]{2,40}$/)
const about: fc.Arbitrary<About> = fc.oneof(
  fc.record({ kind: fc.constant('procedure' as const), code, facet: fc.constantFrom(...facets) }),
  fc.record({ kind: fc.constant('procedure' as const), code, facet: fc.constantFrom(...facets), all: fc.constant(true as const) }),
  fc.record({ kind: fc.constant('procedure' as const), code, facet: fc.constant('conditions' as const), situation: fc.nat({ max: 99 }) }),
  fc.record({ kind: fc.constant('national' as const), code }),
  fc.record({ kind: fc.constantFrom('faq' as const, 'guide' as const, 'office' as const, 'place' as const), id }),
)

test('an id read back is what it was made from, in at most 64 bytes', () => {
  fc.assert(fc.property(about, one => {
    expect(readChoice(choiceId(one))).toEqual(one)
    expect(Buffer.byteLength(choiceId(one))).toBeLessThanOrEqual(64)
  })) // prettier-ignore
})

test('the two words are read as themselves', () => {
  expect([readChoice('officer'), readChoice('none')]).toEqual(['officer', 'none'])
})

test.each([
  '',
  'p:',
  'p:1.001193',
  'p:1.001193:nonsense',
  'p:1.001193:s',
  'p:1.001193:s1:x',
  'p:1.001193:fee:',
  'p:1.001193:fee:some',
  'p:1.001193:s1:all',
  'f:a::all',
  'f:',
  'z:abc',
  'f:a:b',
])('%j is no choice', text => {
  expect(readChoice(text)).toBeUndefined()
})

test('any text is read without failing', () => {
  fc.assert(fc.property(fc.string(), text => readChoice(text) !== null))
})
