import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { judge } from '../../src/dialogue/genuine/judge.ts'
import { seenIn } from '../../src/dialogue/genuine/seen.ts'
import { en } from '../../src/dialogue/texts.en.ts'
import { vi } from '../../src/dialogue/texts.vi.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import { openKnow } from '../../src/answer/know.ts'
import { openSearch } from '../../src/search/search.ts'
import { real } from '../knowledge/tree.ts'

const catalogue = loadCatalogue(real)
const was = begin({ id: 'c', account: 'web:x', channel: 'web', chat: 'c', language: 'vi' })
const list = openKnow(catalogue, openSearch({ ...catalogue, procedures: [] })).listed(was, '2026-11-28')

/** Kinds of all that is seen in a text, with the entry it is or resembles. */
function verdicts(text: string): string[] {
  return seenIn(text).map(seen => {
    const verdict = judge(seen, list)
    return 'entry' in verdict ? `${verdict.kind} ${verdict.entry.value}` : verdict.kind
  })
}

const portal = 'dichvucong.gov.vn'
const vneid = 'vneid.gov.vn'

describe('on the list is only what is exactly on it', () => {
  it.each([
    [portal, portal],
    ['https://dichvucong.gov.vn', portal],
    ['http://DichVuCong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?x=1', portal],
    ['vào www.dichvucong.gov.vn nhé', portal],
    ['(dichvucong.gov.vn).', portal],
    ['https://dichvucong.gov.vn:443/', portal],
    ['dichvucong[.]gov[.]vn', portal],
    ['https://vneid.gov.vn/', vneid],
    ['https://lienthong.dichvucong.gov.vn/abc', 'lienthong.dichvucong.gov.vn'],
    ['https://play.google.com/store/apps/details?id=com.vnid&hl=vi', 'play.google.com/store/apps/details?id=com.vnid'],
    ['https://apps.apple.com/vn/app/vneid/id1582750372', 'apps.apple.com/vn/app/vneid/id1582750372'],
    ['https://apps.apple.com/app/id1582750372?l=vi', 'apps.apple.com/vn/app/vneid/id1582750372'],
    ['1900 0368', '1900 0368'],
    ['19000368', '1900 0368'],
    ['1800.1096', '1800 1096'],
    ['tổng đài 113', '113'],
  ])('%s', (text, entry) => expect(verdicts(text)).toEqual([`listed ${entry}`]))
})

describe('a look-alike is named', () => {
  it.each([
    ['dichvucong.gov.vn.com', portal],
    ['https://dichvucong.gov.vn.xac-thuc.top/login', portal],
    ['dichvucong-gov.vn', portal],
    ['dichvucong.vn', portal],
    ['dichvucongquocgia.com', portal],
    ['https://dich-vu-cong.online', portal],
    ['dlchvucong.gov.vn', portal],
    ['dichvuc0ng.gov.vn', portal],
    ['dichvucomg.com', portal],
    ['dịchvucông.com', portal],
    ['https://dichvucоng.gov.vn', portal],
    ['https://dichvucong.gov.vn@evil.com/', portal],
    ['https://[thư điện tử đã ẩn]/x', portal],
    ['https://evil.top/dichvucong.gov.vn/login', portal],
    ['https://dichvucong.gov.vn:8443/', portal],
    ['dichvucong.gov.vn.Tôi vào', portal],
    ['vneid.com', vneid],
    ['vneid-gov.com', vneid],
    ['vneld.vn', vneid],
    ['vnied.info', vneid],
    ['vneid.gov.vn.sbs', vneid],
    ['vneib.gov.vn', vneid],
    ['https://vneid.gov.vn.apk.top', vneid],
  ])('%s', (text, entry) => expect(verdicts(text)).toEqual([`alike ${entry}`]))
})

describe('all else is not on the list', () => {
  it.each([
    ['https://bit.ly/3abc', 'short'],
    ['https://tai-app.top/VNeID.apk', 'file'],
    ['VNeID_2.2.6.apk', 'file'],
    ['https://play.google.com/store/apps/details?id=com.vnid.update', 'unlisted'],
    ['https://play.google.com/store/apps/details?id=com.vneid', 'unlisted'],
    ['https://apps.apple.com/vn/app/vneid/id15827503720', 'unlisted'],
    ['https://apps.apple.com/vn/app/vneid/id999999999', 'unlisted'],
    ['https://phutho.gov.vn/tin', 'state'],
    ['dichvucong.hanoi.gov.vn', 'state'],
    ['facebook.com/congdichvucong', 'unlisted'],
    ['https://lienthongdaihoc.edu.vn', 'unlisted'],
    ['https://vnexpress.net/huong-dan-vneid', 'unlisted'],
    ['http://103.1.2.3/vneid', 'unlisted'],
    ['1900 1009', 'number'],
    ['19001234 ', 'number'],
    ['gọi số 5656', 'number'],
  ])('%s', (text, kind) => expect(verdicts(text)).toEqual([kind]))
})

describe('ordinary sentences hold no address', () => {
  it.each([
    'xong.roi em can gi nua',
    'Nộp hồ sơ.Cần giấy gì',
    'phí 2.000 đồng, mã 2.000815',
    'tp.hcm',
    'giấy tờ v.v.',
    'lam lai.co duoc khong',
    'G22.99.08-260921-896048',
  ])('%s', text => expect(verdicts(text)).toEqual([]))
})

describe('whatever is typed', () => {
  it('an address with anything before, behind or inside its name is never on the list', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789'))
    const changed = fc.oneof(
      fc.tuple(fc.nat(8), letter).map(([i, x]) => `${portal.slice(0, i)}${x}${portal.slice(i)}`),
      fc.string({ unit: letter, minLength: 1, maxLength: 8 }).map(x => `${portal}.${x}`),
      fc.string({ unit: letter, minLength: 1, maxLength: 8 }).map(x => `${x}-${portal}`),
      fc.tuple(fc.nat(9), letter).map(([i, x]) => `${portal.slice(0, i)}${x}${portal.slice(i + 1)}`),
    )
    fc.assert(
      fc.property(changed, host => {
        fc.pre(host !== portal)
        expect(verdicts(`https://${host}/`).filter(verdict => verdict.startsWith('listed'))).toEqual([])
      }),
    )
  })

  it('never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => void verdicts(text)))
  })

  it('nothing is called safe', () => {
    const said = JSON.stringify([vi.genuine, en.genuine, list.map(vi.genuine.listed), list.map(en.genuine.listed)])
    expect(said).not.toMatch(/an toàn|yên tâm|\bsafe\b|trust/i)
  })
})
