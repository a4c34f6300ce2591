import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copiedIn, purposeIn } from '../../src/answer/aside.ts'
import { readFacet } from '../../src/answer/facet.ts'
import { openKnow } from '../../src/answer/know.ts'
import { wholeSides } from '../../src/answer/side.ts'
import { load } from '../../src/knowledge/load.ts'
import type { About } from '../../src/model/answer.ts'
import { openSearch } from '../../src/search/search.ts'
import { conversation, today } from '../support/catalogue.ts'

const { catalogue } = load(join(import.meta.dirname, '../../knowledge'))
const search = openSearch(catalogue)
const know = openKnow(catalogue, search)

function said(text: string, within: typeof purposeIn): string {
  const { tokens } = search.read(text)
  const at = new Set(within(tokens, readFacet(tokens)))
  return tokens.flatMap(({ typed }, place) => (at.has(place) ? [typed] : [])).join(' ')
}

function toldOf(question: string): About | undefined {
  const [answer] = know.ask(question, conversation(), today).answers
  return answer.kind === 'found' ? answer.about : undefined
}

describe('what a paper is wanted for', () => {
  it.each([
    ['xin giấy xác nhận độc thân để vay ngân hàng', 'vay ngân hàng'],
    ['xin xac nhan doc than de mua nha', 'mua nha'],
    ['lấy bản sao khai sinh để làm hộ chiếu, phí bao nhiêu', 'làm hộ chiếu'],
    ['đăng ký tạm trú đặng con đi học', 'con đi học'],
  ])('%s: %s', (text, purpose) => expect(said(text, purposeIn)).toBe(purpose))

  it.each([
    'bố mất để lại nhà đất cho ba anh em',
    'cần giấy gì để cưới chồng người Hàn',
    'làm gì để được hộ nghèo',
    'em de duoc mot thang roi',
    'vợ mới đẻ cần giấy gì',
    'tôi để mất sổ đỏ, xin cấp lại giấy được không',
  ])('%s names no purpose', text => expect(said(text, purposeIn)).toBe(''))

  it.each([
    ['xin xac nhan doc than de vay ngan hang', '1.004873'],
    ['xin giấy độc thân để cưới vợ người Đài Loan', '1.004873'],
  ])('%s is about the paper, as a whole', (question, code) => {
    const told = toldOf(question)
    expect(told).toMatchObject({ code })
    expect(told?.kind === 'procedure' && wholeSides.includes(told.facet)).toBe(true)
  })

  it('a paper for a passport is told or offered first, not the passport', () => {
    const [answer] = know.ask('xin trích lục khai sinh để làm hộ chiếu', conversation(), today).answers
    expect(JSON.stringify(answer.kind === 'unsure' ? answer.choices[0] : answer)).toContain('2.000635')
  })
})

describe('what is copied', () => {
  it.each([
    ['sao y bằng tốt nghiệp ở đâu', 'bằng tốt nghiệp'],
    ['chung thuc ban sao so do het bao nhieu', 'so do'],
    ['công chứng bản sao hộ chiếu', 'hộ chiếu'],
  ])('%s: %s', (text, copied) => expect(said(text, copiedIn)).toBe(copied))

  it.each([
    ['sao y bằng tốt nghiệp ở đâu', 'where'],
    ['sao y giấy chứng nhận kết hôn hết bao nhiêu tiền', 'fee'],
    ['sao y hộ chiếu mất bao lâu', 'time'],
  ])('%s is about certified copies', (question, facet) => expect(toldOf(question)).toMatchObject({ code: '2.000815', facet }))
})

describe('in the midst of a talk', () => {
  const was = conversation({ about: { kind: 'procedure', code: '1.013831', facet: 'documents' }, turns: 2 })

  it.each(['vợ tôi không đồng ý thì sao', 'con chưa đủ 18 tuổi được không'])('%s may be about what is talked of', question => {
    const [answer] = know.ask(question, was, today).answers
    expect(answer.kind === 'unsure' ? answer.choices[0].id : answer.kind).toContain('1.013831')
  })

  it('where another matter is asked back by a question of its own, that question stays', () => {
    const [answer] = know.ask('sửa tên trong giấy tờ', was, today).answers
    expect(answer.kind === 'unsure' && answer.choices.some(({ id }) => id.includes('1.013831'))).toBe(false)
  })

  it.each(['căn cước làm ở đâu', 'can cuoc lam o dau'])('%s names none of the matters offered as examples', question => {
    const offered = ['p:1.004859:overview', 'p:1.001193:overview', 'p:2.000635:overview', 'none'].map(id => ({ id, label: id }))
    const [answer] = know.ask(question, conversation({ offered: { choices: offered, until: 9 }, turns: 2 }), today).answers
    const told = answer.kind === 'found' && answer.about.kind === 'procedure' ? answer.about.code : undefined
    expect(told).not.toBe('1.004859')
  })
})
