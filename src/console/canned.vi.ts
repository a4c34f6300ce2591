import type { Canned } from '../model/desk.ts'

/** Replies that officers give again and again: what the list of every office begins with. */
export const canned: readonly Canned[] = [
  {
    id: 'greet',
    title: 'Chào, xin chờ xem',
    key: 'chao',
    text: 'Chào anh/chị, tôi là {cán bộ}, {nơi tiếp nhận}. Tôi đã đọc câu hỏi và đang xem lại cho đúng, anh/chị chờ một lát.',
  },
  {
    id: 'more',
    title: 'Hỏi thêm',
    key: 'hoi',
    text: 'Để trả lời đúng, tôi cần biết thêm: việc này làm cho ai, và anh/chị đang có những giấy gì trong tay?',
  },
  {
    id: 'bring',
    title: 'Mời mang giấy tờ ra quầy',
    key: 'quay',
    text: 'Anh/chị mang giấy tờ ra {nơi tiếp nhận} để cán bộ xem trực tiếp. Việc: {thủ tục}.',
  },
  {
    id: 'private',
    title: 'Đừng gửi số giấy tờ',
    key: 'dung',
    text: 'Anh/chị đừng gửi số căn cước, mã OTP hay ảnh giấy tờ ở đây; chỉ đưa khi làm thủ tục tại quầy.',
  },
  {
    id: 'other-office',
    title: 'Việc của nơi khác',
    key: 'khac',
    text: 'Việc này không nộp ở {nơi tiếp nhận}. Tôi ghi nơi nộp ở tin sau để anh/chị khỏi đi nhầm.',
  },
  {
    id: 'call',
    title: 'Gọi hỏi nhanh',
    key: 'goi',
    text: 'Cần hỏi nhanh trong giờ làm việc, anh/chị gọi {đường dây nóng} ({nơi tiếp nhận}).',
  },
  {
    id: 'done',
    title: 'Đã xong',
    key: 'xong',
    text: 'Việc anh/chị hỏi tôi đã trả lời xong. Còn vướng chỗ nào, anh/chị cứ nhắn lại.',
  },
]
