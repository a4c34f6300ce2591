import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { retell } from '../../src/answer/retell.ts'
import { load } from '../../src/knowledge/load.ts'
import { openSearch } from '../../src/search/search.ts'

const { catalogue } = load(join(import.meta.dirname, '../../knowledge'))
const search = openSearch(catalogue)
const soughtFor = (text: string): string => {
  const { reading, quiet } = retell({ reading: search.read(text), quiet: new Set() }, search)
  return reading.tokens.flatMap(({ folded, filler }, at) => (filler || quiet.has(at) ? [] : [folded])).join(' ')
}

describe('what has happened is searched for by what is to be done', () => {
  it.each(['Bố em mất hôm kia', 'bo em mat hom kia', 'Bà nội cháu mới qua đời tuần trước', 'chồng tôi chết rồi', 'nhà có người thân mất'])(
    '%s',
    text => expect(soughtFor(text)).toMatch(/nguoi than qua doi/),
  )

  it('a birth, a wedding', () => {
    expect(soughtFor('vợ tôi sinh hôm qua')).toBe('moi sinh con')
    expect(soughtFor('tụi em sắp cưới nhau')).toMatch(/ket hon/)
  })

  it('a thing that is lost is no death', () => {
    for (const text of ['mẹ em làm mất căn cước', 'bố mất sổ đỏ', 'ông mất giấy khai sinh', 'em mất rồi làm lại']) {
      expect(soughtFor(text)).not.toMatch(/qua doi/)
    }
  })

  it('whoever names the matter himself keeps his words', () => {
    expect(soughtFor('mẹ mất rồi có được tiền mai táng không')).toMatch(/tien mai tang/)
  })
})
