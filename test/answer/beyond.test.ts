import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openKnow } from '../../src/answer/know.ts'
import { begin } from '../../src/dialogue/begin.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import type { Understood } from '../../src/model/answer.ts'
import { plainOf } from '../../src/model/plain.ts'
import { openNational } from '../../src/national/national.ts'
import { openPlaces } from '../../src/places/places.ts'
import { openSearch } from '../../src/search/search.ts'

const folder = new URL('../../knowledge/', import.meta.url).pathname
const catalogue = loadCatalogue(folder)
const beyond = { places: openPlaces(readFileSync(`${folder}places.tsv`)), national: openNational(readFileSync(`${folder}national.tsv`)) }
const know = openKnow(catalogue, openSearch(catalogue), beyond)
const today = '2026-11-22'
const was = begin({ id: 'c', account: 'web:mau', channel: 'web', chat: 'c', office: 'mau', language: 'vi' })
const ask = (question: string): Understood => know.ask(question, was, today)
const textOf = ({ answers }: Understood): string =>
  answers
    .map(answer => (answer.kind === 'unsure' ? answer.question : plainOf({ blocks: answer.blocks ?? [{ kind: 'paragraph', text: '' }] })))
    .join('\n')

describe('places', () => {
  it.each([
    ['toi o thi tran Chi Ne gio nop giay to o dau', 'xã Lạc Thủy, tỉnh Phú Thọ'],
    ['xã Chi Lăng Bắc huyện Thanh Miện giờ là xã nào', 'xã Nam Thanh Miện'],
    ['bản phiệt bảo thắng nay thuộc đâu', 'phường Lào Cai'],
  ])('%s', (question, now) => {
    const understood = ask(question)
    expect(understood.intent).toBe('place')
    expect(textOf(understood)).toContain(now)
    expect(understood.answers[0].kind === 'found' && understood.answers[0].citations.length).toBe(1)
  })

  it('lists today’s communes of a district, and never sends anyone to a district', () => {
    const text = textOf(ask('huyện Tân Lạc giờ thuộc xã nào'))
    for (const name of ['Mường Bi', 'Vân Sơn', 'Toàn Thắng']) expect(text).toContain(name)
    expect(text).not.toMatch(/UBND huyện|Ủy ban nhân dân huyện/)
  })

  it('asks back when a name is borne by several places, and answers the button', () => {
    const understood = ask('phường Tân Thịnh nay là phường nào')
    const [answer] = understood.answers
    if (answer.kind !== 'unsure') throw new Error('not asked back')
    const id = answer.choices[0].id
    expect(id).toMatch(/^l:/)
    expect(know.tell({ kind: 'place', id: id.slice(2) }, was, today).kind).toBe('found')
  })

  it('says the place beside an answer about where to file', () => {
    const { answers } = ask('toi o xa quang kim bat xat, dang ky ket hon nop o dau')
    expect(answers.map(answer => answer.kind === 'found' && answer.about.kind)).toEqual(['place', 'procedure'])
  })
})

describe('the national list', () => {
  it('says whose work it is and opens the portal’s page, without a word on papers or fees', () => {
    const understood = ask('đổi bằng lái xe')
    expect(understood.answers[0]).toMatchObject({ kind: 'unknown', why: 'out-of-scope' })
    expect(textOf(understood)).toContain('https://dichvucong.gov.vn/thu-tuc-hanh-chinh/')
    expect(textOf(understood)).not.toMatch(/đồng/)
  })

  it('stays silent where nothing of that name exists', () => {
    expect(textOf(ask('thời tiết hôm nay'))).not.toContain('dichvucong.gov.vn/thu-tuc')
  })
})

describe('another body’s work', () => {
  it.each([
    'làm thủ tục ly hôn ở đâu',
    'ly hôn',
    'tôi muốn li dị chồng',
    'ra xã ly hôn được không',
    'ly hon het bao nhieu tien',
    'ly hôn thuận tình cần giấy gì',
    'vợ chồng tôi định ly hôn',
  ])('%s is told to be the court’s', question => {
    const understood = ask(question)
    expect(understood.intent).toBe('out-of-scope')
    expect(textOf(understood)).toContain('tòa án nhân dân')
  })

  it('says so in English too', () => {
    const english = know.ask('I want to get a divorce', { ...was, language: 'en' }, today)
    expect(textOf(english)).toContain('people’s court')
  })

  it.each(['ly hôn rồi xin giấy độc thân', 'ghi chú ly hôn ở nước ngoài'])('%s stays the commune’s', question => {
    expect(textOf(ask(question))).not.toContain('tòa án nhân dân giải quyết')
    expect(ask(question).intent).toBe('procedure')
  })

  it.each(['nuôi chó có phải đăng ký không', 'nuoi meo thi khai bao o dau', 'tiêm phòng cho chó ở đâu', 'do I need to register my dog'])(
    '%s is answered with nothing of ours',
    question => expect(ask(question).answers[0].kind).not.toBe('found'),
  )

  it.each(['cho con nuôi đi khai sinh', 'trợ cấp nuôi con nhỏ', 'cho em hỏi mua bán nhà cần giấy gì'])('%s speaks of no dog', question => {
    expect(ask(question).intent).toBe('procedure')
  })
})

describe('who comes back from the army', () => {
  it.each(['đi nghĩa vụ về rồi cần làm gì', 'di nghia vu ve roi can lam gi', 'em mới xong nghĩa vụ thì phải làm những gì'])(
    '%s: is not told to register at seventeen',
    question => {
      const [answer] = ask(question).answers
      expect(answer).toMatchObject({ kind: 'found', about: { kind: 'life', id: 'military~home' } })
    },
  )
})
