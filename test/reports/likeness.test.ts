import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../src/reports/likeness.ts'

const ask = (words: readonly string[]) => words.map((one, i) => ({ office: 'mau', asker: `p${i}`, words: one }))

describe('what was not answered', () => {
  it('is grouped with accents or without, and a word of fewer than five becomes dots', () => {
    const names = ['Tèo', 'Tí', 'Sửu', 'Dần', 'Mão', 'Thìn']
    const [group, ...others] = groupsOf(
      ask(names.map((name, i) => (i % 2 ? `nha ${name} muon nuoi ca sau` : `nhà ${name} muốn nuôi cá sấu`))),
    )
    expect([group?.words, group?.count, others]).toEqual(['nhà … muốn nuôi cá sấu', 6, []])
  })

  it('is not told of one person who asks often, nor of four', () => {
    expect(groupsOf(Array.from({ length: 30 }, () => ({ office: 'mau', asker: 'one', words: 'mở quán karaoke' })))).toEqual([])
    expect(groupsOf(ask(Array.from({ length: 4 }, () => 'mở quán karaoke')))).toEqual([])
  })

  it('keeps what is not alike apart', () => {
    const two = [...Array.from({ length: 7 }, () => 'mở quán karaoke'), ...Array.from({ length: 5 }, () => 'cấp lại bằng lái xe')]
    expect(groupsOf(ask(two)).map(({ words, count }) => [words, count])).toEqual([['mở quán karaoke', 7], ['cấp lại bằng lái xe', 5]]) // prettier-ignore
  })

  it('never shows a word that fewer than five wrote, and counts nobody twice', () => {
    const word = fc.constantFrom('nuôi', 'chó', 'mèo', 'karaoke', 'Tèo', 'xe', 'nhà')
    const said = fc.record({ office: fc.constant('mau'), asker: fc.nat(9).map(String), words: fc.array(word, { minLength: 1, maxLength: 5 }).map(all => all.join(' ')) }) // prettier-ignore
    fc.assert(
      fc.property(fc.array(said, { maxLength: 80 }), all => {
        for (const { words, count } of groupsOf(all)) {
          expect(count).toBeLessThanOrEqual(new Set(all.map(({ asker }) => asker)).size)
          for (const one of words.split(' ').filter(part => part !== '…'))
            expect(
              new Set(all.flatMap(({ asker, words: text }) => (text.split(' ').includes(one) ? [asker] : []))).size,
            ).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })

  it('groups ten thousand different questions without holding on to them', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `việc ${i % 97} thứ ${i % 89} của phòng ${i % 83}`)
    expect(groupsOf(ask(many)).length).toBeLessThanOrEqual(30)
  })
})
