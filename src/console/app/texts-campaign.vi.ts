import type { CampaignStep, Carrier, Design, Goal } from '../../model/campaign.ts'

/** The words of the campaign pages. */

export const campaigns = {
  nav: 'Chiến dịch',
  title: 'Chiến dịch',
  lead: 'Tờ rơi, áp phích, bài đọc loa, bài đăng Zalo làm xong trong vài phút; mỗi địa bàn có mã riêng để biết cách nào có người đến.',
  create: 'Tạo chiến dịch mới',
  none: 'Chưa có chiến dịch nào.',
  row: '{from} đến {to}. {places} địa bàn, {codes} mã.',
  back: 'Về danh sách chiến dịch',
}

export const form = {
  title: 'Chiến dịch mới',
  office: 'Đơn vị',
  name: 'Tên chiến dịch',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  goal: 'Mục tiêu',
  message: 'Lời kêu gọi (chữ lớn trên tờ rơi, nhiều nhất 160 ký tự)',
  other: 'Lời kêu gọi thứ hai, để so sánh (không bắt buộc)',
  otherWhy: 'Một nửa địa bàn, chọn bằng bốc thăm, nhận lời thứ hai.',
  places: 'Địa bàn, mỗi dòng một thôn, xóm, tổ, trường',
  carriers: 'Truyền đi bằng',
  design: 'Mẫu trình bày',
  look: 'Xem thử',
  go: 'Tạo chiến dịch',
  preview: 'Xem thử',
  leaflet: 'Tờ rơi A5 của địa bàn đầu tiên',
  poster: 'Áp phích A4 của địa bàn đầu tiên',
  script: 'Bài đọc loa {n} giây: {s} tiếng, khoảng {t} giây',
  post: 'Bài đăng Zalo',
  codes: 'Các mã sẽ được cấp',
  stale: 'Đã sửa sau lần xem thử này.',
}

export const shown = {
  dates: '{from} đến {to}. Mục tiêu: {goal}.',
  numbers: 'Kết quả',
  until: 'Tính đến hết ngày {day}.',
  notYet: 'Chưa đủ người để hiện số. Số chỉ hiện khi có từ 5 người trở lên, để không ai bị nhận ra.',
  hidden: 'dưới 5 hoặc suy ra được',
  few: '·',
  why: 'Dấu · là số dưới 5, hoặc số mà từ đó suy ra được số dưới 5. Số bên trong vẫn đếm đủ.',
  total: 'Cả chiến dịch',
  code: 'Mã',
  where: 'Địa bàn, cách truyền',
  files: 'Tải về',
  all: 'Tải tất cả để in',
  pdf: '{carrier} (PDF)',
  cutPdf: '{carrier} cho nhà in, có vạch cắt (PDF)',
  wording: { a: 'lời 1', b: 'lời 2' },
  compared: 'So sánh hai lời kêu gọi',
  fewCompared: 'Chưa đủ mã và người đến để so sánh.',
  ahead: 'Lời {n} dẫn tới mục tiêu nhiều hơn {d} điểm phần trăm (khoảng tin cậy 95%: từ {low} đến {high}).',
  even: 'Chưa thấy lời nào hơn: chênh lệch nằm trong khoảng từ {low} đến {high} điểm phần trăm (tin cậy 95%).',
  sessions: 'Buổi họp đã tổ chức',
  session: '{day}, {place}: {n} người',
  noSession: 'Chưa ghi buổi nào.',
  place: 'Địa bàn',
  day: 'Ngày',
  heads: 'Số người dự',
  note: 'Ghi buổi họp',
}

export const carrierNames: Readonly<Record<Carrier, string>> = {
  leaflet: 'Tờ rơi',
  poster: 'Áp phích',
  loudspeaker: 'Loa truyền thanh',
  'zalo-post': 'Bài đăng Zalo',
  school: 'Thư gửi phụ huynh',
  session: 'Buổi họp',
}

export const goalNames: Readonly<Record<Goal, string>> = {
  guide: 'Làm xong một hướng dẫn',
  account: 'Có tài khoản VNeID',
  dossier: 'Đã nộp hồ sơ (gửi mã hồ sơ)',
  question: 'Câu hỏi được trả lời',
}

export const designNames: Readonly<Record<Design, string>> = { band: 'Dải màu', frame: 'Khung viền', plain: 'Chữ lớn' }

export const stepNames: Readonly<Record<CampaignStep, string>> = {
  reach: 'Lượt mở trang',
  chat: 'Trò chuyện',
  guide: 'Bắt đầu hướng dẫn',
  finished: 'Làm xong',
  account: 'Có tài khoản rồi',
  dossier: 'Gửi mã hồ sơ',
  answered: 'Được trả lời',
}
