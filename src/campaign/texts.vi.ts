/** Everything that is said in a campaign, on its carriers and about it. */

export const say = {
  office: {
    none: 'Chưa chọn đơn vị. Chiến dịch phải thuộc về một đơn vị.',
    unknown: (slug: string, all: readonly string[]) =>
      `Không có đơn vị “${slug}”, hoặc đơn vị này đã ngừng hoạt động. Đang có: ${all.join(', ')}.`,
  },
  fields: {
    name: 'Tên chiến dịch',
    message: 'Lời kêu gọi',
    other: 'Lời kêu gọi thứ hai',
    from: 'Ngày bắt đầu',
    to: 'Ngày kết thúc',
    place: (place: string) => `Tên địa bàn “${place}”`,
  },
  tooShort: (field: string, least: number) => `${field} phải có ít nhất ${least} chữ cái.`,
  tooLong: (field: string, length: number, most: number) =>
    `${field} dài ${length.toLocaleString('vi-VN')} ký tự, nhiều nhất là ${most}. Anh/chị viết gọn lại.`,
  strange: (field: string, sign: string) =>
    `${field} có ký hiệu “${sign}” không in ra giấy và không đọc lên loa được. Anh/chị bỏ ký hiệu đó đi.`,
  sameWords: 'Hai lời kêu gọi giống hệt nhau nên không so sánh được. Anh/chị sửa một lời, hoặc bỏ trống lời thứ hai.',
  noPlace: 'Chưa có địa bàn nào. Anh/chị ghi ít nhất một thôn, xóm, tổ hoặc trường.',
  manyPlaces: (count: number, most: number) => `Có ${count} địa bàn, nhiều nhất là ${most}. Anh/chị chia thành vài chiến dịch.`,
  placeTwice: (place: string) => `Địa bàn “${place}” được ghi hai lần.`,
  onePlace: 'So sánh hai lời kêu gọi cần ít nhất hai địa bàn. Anh/chị thêm địa bàn, hoặc bỏ trống lời thứ hai.',
  badDay: (field: string, text: string) =>
    text === ''
      ? `Chưa ghi ${field.toLowerCase()}.`
      : `${field} “${text}” không phải là ngày có thật. Ngày viết như 2026-12-01 (năm-tháng-ngày).`,
  endsFirst: (from: string, to: string) => `Ngày kết thúc (${to}) đứng trước ngày bắt đầu (${from}). Anh/chị xem lại hai ngày này.`,
  isOver: (to: string) => `Ngày kết thúc (${to}) đã qua. Anh/chị chọn một ngày từ hôm nay trở đi.`,
  tooManyDays: (most: number) => `Một chiến dịch kéo dài nhiều nhất ${most} ngày. Anh/chị chọn ngày kết thúc sớm hơn.`,
  tooFar: 'Ngày bắt đầu còn xa hơn một năm nữa. Anh/chị xem lại năm.',
  noGoal: (all: readonly string[]) => `Chưa chọn mục tiêu. Có: ${all.join(', ')}.`,
  noDesign: (all: readonly string[]) => `Không có mẫu trình bày này. Có: ${all.join(', ')}.`,
  noCarrier: 'Chưa chọn cách truyền đi. Anh/chị chọn ít nhất một, ví dụ tờ rơi.',
  unknownCarrier: (one: string, all: readonly string[]) => `Không có cách truyền đi “${one}”. Có: ${all.join(', ')}.`,
  badSession: 'Buổi họp cần có ngày (không sau hôm nay) và số người từ 1 đến 5.000.',
}

export const days = {
  mon: 'thứ hai',
  tue: 'thứ ba',
  wed: 'thứ tư',
  thu: 'thứ năm',
  fri: 'thứ sáu',
  sat: 'thứ bảy',
  sun: 'chủ nhật',
} as const
