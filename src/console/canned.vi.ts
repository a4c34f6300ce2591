import type { Canned } from '../model/desk.ts'

/** Replies that officers give again and again. */
export const canned: readonly Canned[] = [
  {
    id: 'greet',
    title: 'Chào, xin chờ xem',
    text: 'Chào anh/chị, tôi là {officer}, {office}. Tôi đã đọc câu hỏi và đang xem lại cho đúng, anh/chị chờ một lát.',
  },
  {
    id: 'more',
    title: 'Hỏi thêm',
    text: 'Để trả lời đúng, tôi cần biết thêm: việc này làm cho ai, và anh/chị đang có những giấy gì trong tay?',
  },
  { id: 'bring', title: 'Mời mang giấy tờ ra quầy', text: 'Anh/chị mang giấy tờ ra {office} để cán bộ xem trực tiếp. Việc: {procedure}.' },
  {
    id: 'private',
    title: 'Đừng gửi số giấy tờ',
    text: 'Anh/chị đừng gửi số căn cước, mã OTP hay ảnh giấy tờ ở đây; chỉ đưa khi làm thủ tục tại quầy.',
  },
  {
    id: 'other-office',
    title: 'Việc của nơi khác',
    text: 'Việc này không nộp ở {office}. Tôi ghi nơi nộp ở tin sau để anh/chị khỏi đi nhầm.',
  },
  { id: 'done', title: 'Đã xong', text: 'Việc anh/chị hỏi tôi đã trả lời xong. Còn vướng chỗ nào, anh/chị cứ nhắn lại.' },
]
