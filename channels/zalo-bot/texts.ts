import type { Language } from '../../src/model/message.ts'

type Texts = {
  /** `page`: address of the web chat. */
  spent(page: string | undefined): string
}

export const texts: { readonly [L in Language]: Texts } = {
  vi: {
    spent: page =>
      [
        'Số tin Zalo của tháng này sắp hết, phần còn lại tôi để dành cho cán bộ trả lời.',
        page === undefined ? 'Anh/chị cần hỏi thêm, xin ra quầy hoặc gọi tới đơn vị.' : `Anh/chị hỏi tiếp tại ${page}, hoặc ra quầy.`,
        'Việc khẩn cấp gọi 113, 114 hoặc 115.',
      ].join('\n'),
  },
  en: {
    spent: page =>
      [
        'This month’s Zalo messages are nearly used up; the rest is kept for officers’ answers.',
        page === undefined ? 'Please ask at the counter or call the office.' : `Please go on at ${page}, or come to the counter.`,
        'In an emergency call 113, 114 or 115.',
      ].join('\n'),
  },
}
