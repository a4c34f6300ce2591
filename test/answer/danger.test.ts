import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/model/reply.ts'
import type { Understood } from '../../src/model/answer.ts'
import type { Conversation } from '../../src/model/conversation.ts'
import { conversation, know, marriage, procedure, today } from '../support/catalogue.ts'

const shelter = procedure({
  code: '1.000009',
  name: 'Tiếp nhận vào nơi tạm lánh',
  short: 'Vào nơi tạm lánh',
  english: 'Emergency shelter',
  phrases: ['bị chồng đánh xin vào nơi tạm lánh', 'nơi tạm lánh'],
})
const line = { id: 'tre-em', label: 'Tổng đài bảo vệ trẻ em', number: '111', emergency: true }
const own = know({ procedures: [marriage, shelter], hotlines: [line] })

function ask(question: string, was: Partial<Conversation> = {}): Understood {
  return own.ask(question, conversation(was), today)
}

function blocksOf({ answers }: Understood): readonly Block[] {
  return answers.flatMap(answer => (answer.kind === 'found' ? answer.blocks : []))
}

function numbersIn(understood: Understood): string[] {
  return blocksOf(understood).flatMap(block => (block.kind === 'phone' ? [block.number] : []))
}

describe('who is in danger gets the number first', () => {
  test.each([
    ['kho sau nhà bốc cháy rồi', '114'],
    ['nuoc lu cuon mat nguoi roi', '114'],
    ['Ăn trộm đang cạy cửa nhà tôi', '113'],
    ['bị cươp giưt túi giưa đương', '113'],
    ['bà cụ ngất xỉu gọi không tỉnh', '115'],
    ['My father has chest pain and he won’t wake up', '115'],
    ['There is a fire next door, help!', '114'],
    ['help my husband is beating me right now', '113'],
    ['Tầng hầm khét lẹt, khói tỏa ra', '114'],
  ])('%s → %s', (question, number) => {
    const understood = ask(question)
    expect(understood.intent).toBe('emergency')
    expect(numbersIn(understood)[0]).toBe(number)
  })

  test('of a child also the line for children, where the catalogue holds it', () => {
    expect(numbersIn(ask('bố dượng đang đánh cháu bé')).slice(0, 2)).toEqual(['113', '111'])
    const without = know({ procedures: [marriage, shelter] }).ask('bố dượng đang đánh cháu bé', conversation(), today)
    expect(numbersIn(without)).toEqual(['113', '114', '115'])
  })

  test('in English with English names', () => {
    const blocks = blocksOf(ask('a man is hitting a child right now', { language: 'en' }))
    expect(blocks.flatMap(block => (block.kind === 'phone' ? [block.label] : [])).slice(0, 2)).toEqual(['Police', 'Child protection line'])
  })
})

describe('what only sounds like it is none', () => {
  test.each([
    'sap xep cho toi gap lanh dao',
    'banh trang nha toi khoi bi nhai',
    'nguoi ta no toi 80 trieu bo tron',
    'Điện thoại bị giật mất tuần trước, khóa tài khoản sao',
    'Tôi bị tai nạn hai năm trước, xin giấy xác nhận khuyết tật',
    'app sập rồi cứu em với, hồ sơ chưa nộp',
    'Khói bếp nhà hàng xóm bay qua, muốn phản ánh',
    'kể chuyện cười về ông chồng bị vợ đánh',
    'My house burned down last year, which papers do I need?',
    'xa toi moi sap nhap tim trong danh sach khong thay ten xa moi',
    'de ket qua ba thang khong lay thi co huy khong',
    'má bị tai biến nói không được, đi làm giấy cần ai đi kèm',
  ])('%s', question => {
    expect(numbersIn(ask(question))).toEqual([])
  })
})

describe('harm told without a "now"', () => {
  test('is answered, and the number stands before it', () => {
    const understood = ask('bị chồng đánh nhiều năm, xin vào nơi tạm lánh')
    expect(understood.intent).toBe('procedure')
    expect(understood.answers.map(answer => (answer.kind === 'found' ? answer.about : answer.kind))).toEqual([
      { kind: 'faq', id: 'emergency' },
      expect.objectContaining({ code: '1.000009' }),
    ])
    expect(numbersIn(understood)).toEqual(['113'])
  })

  test('is danger where nothing else is known to answer', () => {
    expect(ask('nó lấy gậy đánh mẹ con em').intent).toBe('emergency')
  })
})
