import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeError } from '../../src/model/error.ts'
import { openPlaces } from '../../src/places/places.ts'
import { places } from './support.ts'

const head = 'code\told\tdistrict\tprovince\tnow-code\tnow\tnow-province\tmark\n'
const first = '00001\tXã A Một\tHuyện B Một\tTỉnh C\t00011\tXã D Một\tTỉnh E\t\n'

describe('the file', () => {
  it('may be text or bytes, with Windows line ends', () => {
    const text = `${head}${first}00002\tXã A Hai\t\t\t\t\t\tM\n`
    for (const tsv of [text, Buffer.from(text), text.replaceAll('\n', '\r\n')])
      expect(openPlaces(tsv).resolve('xã A Hai')).toMatchObject({
        kind: 'one',
        place: { old: { district: 'Huyện B Một' }, now: { name: 'Xã D Một' }, checked: 'medium' },
      })
  })

  it.each([
    ['', 1],
    [`${head}00001\tXã A\n`, 2],
    [`${head}\tXã A\tHuyện B\tTỉnh C\t00011\tXã D\tTỉnh E\t\n`, 2],
    [`${head}1\tXã A\tHuyện B\tTỉnh C\t00011\tXã D\tTỉnh E\t\n`, 2],
    [`${head}00001\tXã A\t\t\t\t\t\t\n`, 2],
    [`${head}00001\tXã A\tHuyện B\tTỉnh C\t00011\t\tTỉnh E\t\n`, 2],
    [`${head}${first}00002\tXã G\t\tTỉnh K\t\t\t\t\n`, 3],
    [`${head}${first}00002\tXã G\t\t\t\t\t\tsure\n`, 3],
  ])('says line and fix when it is broken (%#)', (tsv, line) => {
    let thrown: unknown
    try {
      openPlaces(tsv)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(KnowledgeError)
    expect((thrown as KnowledgeError).problems[0]?.line).toBe(line)
  })
})

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('xã ', 'phường ', 'p', 'q.', 'tp ', 'huyện ', ', ', ' cũ', ' Chi Nê', ' Tân Lạc', '\u0000', '\u200b', '1', 'ở '),
  )
  it('ends in one of the known ways', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const found = places.resolve(pieces.join(''))
        expect(['one', 'ask', 'district', 'province', 'none']).toContain(found.kind)
        if (found.kind === 'ask') expect(found.candidates.length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['a novel', 'xã tân hòa thành phố hòa bình '.repeat(20_000)],
    ['one endless word', 'x'.repeat(1_000_000)],
    ['marks without letters', '\u0301'.repeat(100_000)],
    ['kinds without names', 'xã phường huyện quận tỉnh '.repeat(10_000)],
    ['separators', ',.;:'.repeat(100_000)],
  ])('%s is read in a moment', (_, text) => {
    const begun = performance.now()
    places.resolve(text)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
