import type { Listed } from '../../model/official.ts'

type Lines = readonly [string, ...string[]]

/** What is said when someone asks whether an address or a number is the real one. Never "safe": only "on the list" or "not on the list". */
export const genuine = {
  listed: ({ kind, value, name }: Listed) =>
    kind === 'phone'
      ? `${value} có trong danh sách chính thức: ${name}.`
      : kind === 'app'
        ? `Địa chỉ này có trong danh sách chính thức: ${name}.`
        : `${value} có trong danh sách chính thức: ${name}.`,
  listedLink: 'Tôi so từng chữ của địa chỉ, không mở trang. Dù ở trang nào, mã OTP và mật khẩu anh/chị chỉ tự gõ, không gửi cho ai.',
  listedPhone:
    'Số hiện lên khi có người gọi đến vẫn có thể là giả. Ai đòi mã OTP, mật khẩu hay tiền thì anh/chị cúp máy, rồi tự gọi số này.',
  alike: ({ value, name }: Listed): Lines => [
    `Địa chỉ này không có trong danh sách chính thức. Nó giống ${value} (${name}), nhưng không phải.`,
    'Đừng bấm, đừng nhập gì vào đó.',
  ],
  short: [
    'Liên kết rút gọn này không có trong danh sách chính thức, và nó giấu nơi sẽ dẫn tới.',
    'Đừng bấm. Cần vào Cổng thì tự gõ dichvucong.gov.vn.',
  ] as Lines,
  file: [
    'Tệp cài đặt này không có trong danh sách chính thức. Đừng tải, đừng cài.',
    'VNeID chỉ cài từ App Store hoặc Google Play (CH Play).',
  ] as Lines,
  state: [
    'Địa chỉ này không có trong danh sách chính thức tôi giữ.',
    'Nó có đuôi gov.vn của cơ quan nhà nước, nhưng tôi chưa kiểm tra trang này. Hãy kiểm tra lại với Trung tâm Phục vụ hành chính công.',
  ] as Lines,
  unlisted: [
    'Địa chỉ này không có trong danh sách chính thức.',
    'Đừng nhập số giấy tờ, mã OTP hay mật khẩu vào đó. Hãy hỏi Trung tâm Phục vụ hành chính công trước.',
  ] as Lines,
  number: 'Số này không có trong danh sách chính thức. Danh sách có:',
  hiddenPhone: 'Số điện thoại anh/chị gửi được cất kín nên tôi không so được. Anh/chị tự so với danh sách chính thức này:',
  callers: 'Ai gọi đến đòi mã OTP, mật khẩu, chuyển tiền hay cài ứng dụng thì cúp máy.',
  nth: (n: number) => `Địa chỉ thứ ${n}:`,
  howTo: [
    'Anh/chị chép địa chỉ hoặc số đó gửi vào đây, tôi so với danh sách chính thức.',
    'Mã QR thì quét xong đừng bấm, chỉ chép địa chỉ hiện ra.',
  ] as Lines,
}
