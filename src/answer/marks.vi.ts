import type { Facet } from '../model/answer.ts'

/** Words in the knowledge's own prose that tell what a sentence is about. */

export const isForm = /^(tờ khai|đơn|giấy đề nghị|mẫu|phiếu)/i

export const doubtWords: readonly (readonly [Facet, RegExp])[] = [
  ['fee', /(lệ )?phí|đồng|tiền/i],
  ['time', /thời hạn|ngày làm việc|trả kết quả|bao lâu/i],
  ['online', /trên mạng|trực tuyến|toàn trình|vneid/i],
  ['documents', /giấy tờ|hồ sơ gồm|tờ khai/i],
  ['where', /nơi nộp|cơ quan|thẩm quyền/i],
]
