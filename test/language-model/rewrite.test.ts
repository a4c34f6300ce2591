import { describe, expect, it } from 'vitest'
import { queryIn } from '../../src/language-model/rewrite.ts'

const asked = 'tui mun lam cai giay cho may dua nho nha tui 2 dua'

describe('what the model says is a query', () => {
  it.each([
    ['Đăng ký khai sinh cần giấy tờ gì', 'dang ky khai sinh can giay to gi'],
    ['"Đăng ký khai sinh"', 'dang ky khai sinh'],
    ['khai sinh cho 2 trẻ', 'khai sinh cho 2 tre'],
  ])('%s', (said, query) => {
    expect(queryIn(said, asked)).toBe(query)
  })
})

describe('what the model says is refused', () => {
  it.each([
    ['with a figure of its own', 'lệ phí khai sinh 50.000 đồng'],
    ['with a link', 'khai sinh tại https://lua-dao.vn'],
    ['as a page', 'Khai sinh\n1\n2\n3\n4'],
    ['as a story', 'khai sinh '.repeat(30)],
    ['where it is one word', 'khai'],
    ['where it gives up', 'KHONG RO'],
    ['where it is the question again', 'Tui mun làm cái giấy cho mấy đứa nhỏ nhà tui 2 đứa!'],
    ['where it is nothing', ' \n '],
  ])('%s', (_, said) => {
    expect(queryIn(said, asked)).toBeUndefined()
  })
})
