import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bare, nows, olds, places, said } from './support.ts'

describe('the seven localities that were checked by hand', () => {
  const checked: readonly (readonly [string, string, string])[] = [
    ['Xã Lạc Thủy, Tỉnh Phú Thọ', 'Huyện Lạc Thủy', 'Thị trấn Chi Nê, Xã Đồng Tâm, Xã Khoan Dụ, Xã Yên Bồng'],
    ['Xã An Bình, Tỉnh Phú Thọ', 'Huyện Lạc Thủy', 'Xã Hưng Thi, Xã Thống Nhất, Xã An Bình'],
    ['Xã An Nghĩa, Tỉnh Phú Thọ', 'Huyện Lạc Thủy', 'Thị trấn Ba Hàng Đồi, Xã Phú Nghĩa, Xã Phú Thành'],
    [
      'Phường Hòa Bình, Tỉnh Phú Thọ',
      'Thành phố Hòa Bình',
      'Phường Đồng Tiến, Phường Hữu Nghị, Phường Phương Lâm, Phường Quỳnh Lâm, Phường Tân Thịnh, Phường Thịnh Lang, Phường Trung Minh',
    ],
    ['Xã Tân Lạc, Tỉnh Phú Thọ', 'Huyện Tân Lạc', 'Thị trấn Mãn Đức, Xã Ngọc Mỹ, Xã Đông Lai, Xã Thanh Hối, Xã Tử Nê'],
    ['Xã Nam Thanh Miện, Thành phố Hải Phòng', 'Huyện Thanh Miện', 'Xã Hồng Phong, Xã Thanh Giang, Xã Chi Lăng Bắc, Xã Chi Lăng Nam'],
    ['Xã Bát Xát, Tỉnh Lào Cai', 'Huyện Bát Xát', 'Thị trấn Bát Xát, Xã Bản Vược, Xã Bản Qua, Xã Phìn Ngan, Xã Quang Kim'],
    ['Phường Lào Cai, Tỉnh Lào Cai', 'Thành phố Lào Cai', 'Phường Duyên Hải, Phường Cốc Lếu, Phường Kim Tân, Phường Lào Cai, Xã Vạn Hòa'],
    ['Phường Lào Cai, Tỉnh Lào Cai', 'Huyện Bảo Thắng', 'Xã Bản Phiệt'],
  ]
  for (const [now, district, communes] of checked)
    for (const old of communes.split(', ')) {
      it(`${old}, ${district} is ${now}`, () => {
        const found = places.resolve(`${old}, ${district}`)
        expect(said(`${old}, ${district}`)).toBe(now)
        expect(found.kind === 'one' && found.place.checked).toMatch(/high|medium/)
        expect(said(`tui o ${bare(old)} ${bare(district)}`.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd'))).toBe(now)
      })
    }

  it.each([
    ['tôi ở Chi Nê', 'Xã Lạc Thủy, Tỉnh Phú Thọ'],
    ['toi o thi tran Chi Ne gio nop giay to o dau', 'Xã Lạc Thủy, Tỉnh Phú Thọ'],
    ['Bản Phiệt giờ thuộc đâu', 'Phường Lào Cai, Tỉnh Lào Cai'],
    ['xã Chi Lăng Bắc cũ', 'Xã Nam Thanh Miện, Thành phố Hải Phòng'],
    ['tui o xa chi lang bac huyen thanh mien thi gio nop o dau', 'Xã Nam Thanh Miện, Thành phố Hải Phòng'],
    ['huyện Tân Lạc', 'district Huyện Tân Lạc (5)'],
    ['huyen tan lac gio con khong', 'district Huyện Tân Lạc (5)'],
  ])('%s', (text, now) => {
    expect(said(text)).toBe(now)
  })
})

describe('how people write a place', () => {
  it.each([
    ['p5 q3', 'Phường Bàn Cờ, Thành phố Hồ Chí Minh'],
    ['P.12, Q. Tân Bình', 'Phường Bảy Hiền, Thành phố Hồ Chí Minh'],
    ['phường 05 quận Phú Nhuận', 'Phường Đức Nhuận, Thành phố Hồ Chí Minh'],
    ['TT Chi Nê', 'Xã Lạc Thủy, Tỉnh Phú Thọ'],
    ['tt.Chi Nê, H.Lạc Thuỷ', 'Xã Lạc Thủy, Tỉnh Phú Thọ'],
    ['xã tôi là Chi Lăng Bắc', 'Xã Nam Thanh Miện, Thành phố Hải Phòng'],
    ['dạ em ở chi nê ạ', 'Xã Lạc Thủy, Tỉnh Phú Thọ'],
    ['chi lang bac thanh mien hai duong', 'Xã Nam Thanh Miện, Thành phố Hải Phòng'],
    ['CHI LĂNG BẮC, THANH MIỆN', 'Xã Nam Thanh Miện, Thành phố Hải Phòng'],
    ['xã Chi Lăng Bắc, tp Hải Phòng', 'Xã Nam Thanh Miện, Thành phố Hải Phòng'],
    ['huyện Lạc Thủy, thị trấn Chi Nê', 'Xã Lạc Thủy, Tỉnh Phú Thọ'],
    ['xã Hoà Bình tp Hoà Bình', 'Phường Tân Hòa, Tỉnh Phú Thọ'],
    ['xã Mĩ Hòa huyện Tân Lạc', 'Xã Mường Bi, Tỉnh Phú Thọ'],
    ['xã Ea H’Leo', "Xã Ea H'Leo, Tỉnh Đắk Lắk"],
    ['xa ea hleo', "Xã Ea H'Leo, Tỉnh Đắk Lắk"],
    ['phường tân hòa thành phố hòa bình', 'Phường Tân Hòa, Tỉnh Phú Thọ'],
    ['phuong lam hoa binh', 'Phường Hòa Bình, Tỉnh Phú Thọ'],
    ['xã Long Thành tỉnh Đồng Nai', 'Phường Long Thành, Thành phố Đồng Nai'],
  ])('%s', (text, now) => {
    expect(said(text)).toBe(now)
  })

  it('takes accents that were typed at their word', () => {
    expect(said('xã Nam Cần huyện Kỳ Sơn tỉnh Nghệ An')).not.toBe(said('xã Nậm Cắn huyện Kỳ Sơn tỉnh Nghệ An'))
    expect(said('xa nam can huyen ky son nghe an')).toMatch(/^ask/)
  })

  it('knows provinces and districts by their other names', () => {
    expect(said('tp hcm')).toBe('Thành phố Hồ Chí Minh → Thành phố Hồ Chí Minh')
    expect(said('ở Hải Dương')).toBe('Tỉnh Hải Dương → Thành phố Hải Phòng')
    expect(said('Đắc Lắc')).toBe('Tỉnh Đắk Lắk → Tỉnh Đắk Lắk')
    expect(said('thành phố Đồng Nai')).toBe('Tỉnh Đồng Nai → Thành phố Đồng Nai')
    expect(said('thành phố Hòa Bình')).toBe('district Thành phố Hòa Bình (5)')
    expect(said('huyện Kỳ Sơn tỉnh Hòa Bình')).toBe('district Thành phố Hòa Bình (5)')
    expect(said('quận 9')).toMatch(/^district Thành phố Thủ Đức/)
  })
})

describe('what one name cannot decide', () => {
  it('asks when an old name is another commune today', () => {
    const found = places.resolve('xã Tân Lạc')
    expect(found).toMatchObject({ kind: 'ask', why: 'still-in-use', total: 2 })
    expect(said('xã Tân Lạc cũ')).toBe('Xã Bảo Lâm 2, Tỉnh Lâm Đồng')
    expect(said('xã Tân Lạc mới')).toBe('Xã Tân Lạc, Tỉnh Phú Thọ')
  })

  it('asks which part of a divided commune', () => {
    const found = places.resolve('phường Ngọc Hà, quận Ba Đình')
    expect(found).toMatchObject({ kind: 'ask', why: 'split' })
    if (found.kind !== 'ask') return
    for (const choice of found.candidates) {
      expect(choice.old?.name).toBe('Phường Ngọc Hà')
      expect(places.byId(choice.id)).toMatchObject({ kind: 'one', place: { id: choice.id, now: choice.now[0] } })
    }
  })

  it('asks when the commune does not lie where it is said to lie', () => {
    expect(places.resolve('xã Chi Nê, huyện Tân Lạc')).toMatchObject({ kind: 'ask', why: 'elsewhere', total: 1 })
  })

  it('asks which district of that name', () => {
    expect(places.resolve('huyện Châu Thành')).toMatchObject({ kind: 'ask', why: 'many', total: 10 })
    expect(said('huyện Châu Thành tỉnh Tiền Giang')).toMatch(/^district Huyện Châu Thành/)
  })

  it('offers at most five, those of the office’s province first', () => {
    const found = places.resolve('xã Tân Hòa', { near: 'Phú Thọ' })
    expect(found.kind).toBe('ask')
    if (found.kind !== 'ask') return
    expect(found.candidates.length).toBeLessThanOrEqual(5)
    expect(found.total).toBeGreaterThanOrEqual(found.candidates.length)
    const phuTho = places.resolve('xã An Bình', { near: 'tỉnh Phú Thọ' })
    expect(phuTho.kind === 'ask' && phuTho.candidates[0]?.now[0]?.province).toBe('Tỉnh Phú Thọ')
  })

  it('takes a bare word for a place once it has asked', () => {
    expect(said('thống nhất')).toBe('none')
    expect(places.resolve('thống nhất', { asked: true }).kind).toBe('ask')
    expect(places.resolve('Bưởi', { asked: true }).kind).not.toBe('none')
  })

  const readings = new Map<string, Set<string>>()
  const add = (name: string, outcome: string): void => void readings.set(name, (readings.get(name) ?? new Set()).add(outcome))
  for (const old of olds) add(old.name, old.now.join())
  for (const now of nows) add(now.name, now.id)
  const ambiguous = [...readings].filter(([, outcomes]) => outcomes.size > 1).map(([name]) => name)

  it('never answers a name that has several outcomes, with or without accents', () => {
    expect(ambiguous.length).toBeGreaterThan(1300)
    const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
    const answered = ambiguous.flatMap(name => [name, `tôi ở ${name}`, plain(name)]).filter(text => places.resolve(text).kind === 'one')
    expect(answered).toEqual([])
  })

  it('never answers such a name without its kind', () => {
    const bareOutcomes = new Map<string, Set<string>>()
    for (const [name, outcomes] of readings) {
      const key = bare(name)
      bareOutcomes.set(key, new Set([...(bareOutcomes.get(key) ?? []), ...outcomes]))
    }
    const names = [...bareOutcomes].filter(([, outcomes]) => outcomes.size > 1).map(([name]) => `tôi ở ${name}`)
    expect(names.filter(text => places.resolve(text).kind === 'one')).toEqual([])
  })
})

describe('ids', () => {
  test('of everything that can be offered lead back to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...olds), old => {
        const found = places.resolve(`${old.name}, ${old.district}, ${old.province}`)
        if (found.kind === 'one') expect(places.byId(found.place.id)).toEqual(found)
        if (found.kind === 'district') expect(places.byId(found.id)).toEqual(found)
        if (found.kind === 'ask') for (const { id } of found.candidates) expect(places.byId(id).kind).not.toBe('none')
        expect(places.byId(old.now[0]!)).toMatchObject({ kind: 'one', place: { now: { id: old.now[0] } } })
      }),
      { numRuns: 300 },
    )
    const province = places.resolve('tỉnh Hòa Bình')
    expect(province.kind === 'province' && places.byId(province.id)).toEqual(province)
  })

  it('that are none of ours are nothing', () => {
    for (const id of ['', 'o', 'o99999', 'x00004', 'n00004.00008', 'o00016.99999', 'o00016.05128', 'd05128.00004', '../etc', 'o0001６'])
      expect(places.byId(id)).toEqual({ kind: 'none' })
  })
})
