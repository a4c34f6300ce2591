import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsOf } from '../../src/console/excerpt.ts'
import { fold } from '../../src/model/fold.ts'

const hits = (text: string, asked: string): readonly string[] =>
  partsOf(text, fold(asked).split(' '))
    .filter(({ isHit }) => isHit)
    .map(({ text: part }) => part)

it('marks words with other accents, composed or not, and no parts of words', () => {
  expect(hits('Làm giấy khai sinh cho con', 'giay KHAI')).toEqual(['giấy', 'khai'])
  expect(hits('giấy'.normalize('NFD'), 'giấy')).toEqual(['giấy'.normalize('NFD')])
  expect(hits('Đường đi', 'duong')).toEqual(['Đường'])
  expect(hits('khaisinh', 'khai')).toEqual([])
})

it('cuts a long text around the first hit, at blanks', () => {
  const parts = partsOf(`${'trước '.repeat(60)}khai sinh ${'sau '.repeat(90)}`, ['khai'])
  const text = parts.map(one => one.text).join('')
  expect(text).toMatch(/^… trước .*khai sinh sau .* …$/)
  expect(text.length).toBeLessThan(250)
})

it('shows a text that is not cut as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.string({ maxLength: 4 })), (text, words) => {
      expect(
        partsOf(text, words)
          .map(one => one.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
