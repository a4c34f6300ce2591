import type { Language } from '../../../src/model/message.ts'

/** Everything the widget itself says. What the assistant says comes from the server. */
export const vi = {
  language: 'vi' as Language,
  name: 'Một Cửa',
  machine: 'Trợ lý tự động',
  hello: 'Xin chào. Tôi là trợ lý tự động, trả lời về giấy tờ, lệ phí và nơi nộp hồ sơ ở xã.',
  secret: 'Đừng gửi số căn cước, mã OTP, mật khẩu.',
  log: 'Cuộc trò chuyện',
  ask: 'Câu hỏi',
  write: 'Gõ câu hỏi…',
  send: 'Gửi',
  offline: 'Mất mạng. Tin của anh/chị được giữ lại và sẽ tự gửi khi có mạng.',
  lost: 'Chưa kết nối được với hệ thống, đang thử lại. Tin của anh/chị được giữ lại.',
  long: 'Còn {n} ký tự',
  tooLong: 'Quá dài {n} ký tự. Anh/chị chia thành hai tin.',
  older: 'Xem các tin trước',
  newer: 'Tin mới',
  menu: 'Cài đặt',
  smaller: 'A− Chữ nhỏ hơn',
  larger: 'A+ Chữ to hơn',
  other: 'English',
  about: 'Về trợ lý này',
  close: 'Đóng',
  open: 'Hỏi thủ tục ở xã',
}
export type Texts = typeof vi
