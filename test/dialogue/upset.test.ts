import { describe, expect, it } from 'vitest'
import { isAngry } from '../../src/dialogue/handoff/upset.vi.ts'

describe('who is upset', () => {
  it.each([
    'bực mình quá',
    'buc minh qua',
    'hỏi hoài không ai trả lời',
    'hoi hoai ko ai tra loi',
    'đi 3 lần chưa xong',
    'làm ăn vô trách nhiệm',
    'mệt với mấy người',
    'thất vọng về xã mình',
    'SAO KHÔNG AI TRẢ LỜI VẬY',
    'sao vậy???',
    'i am fed up with this',
  ])('is heard: %s', text => expect(isAngry(text)).toBe(true))

  it.each([
    'thủ tục đăng ký khai sinh',
    'thu tuc quan trong nhat la gi',
    'cho tôi bức ảnh mẫu',
    'gãy chân có được trợ cấp không',
    'CCCD, VNeID',
    'ĐƠN XIN',
    'con tôi ngủ quá nhiều',
    'em cần giấy gì?',
    'làm mãi mãi được không',
    'bao nhiêu lần thì được gia hạn',
    'what papers do I need?',
  ])('is not everybody: %s', text => expect(isAngry(text)).toBe(false))
})
