/** Words around a reply that a language model has begun. */
export const machine = {
  button: 'Soạn nháp',
  busy: 'Đang soạn nháp…',
  done: 'Bản nháp đã ở trong ô trả lời. Đọc và sửa rồi gửi.',
  struck: 'Bản nháp có {n} con số không thấy trong nguồn, đã thay bằng [kiểm tra].',
  title: 'Bản nháp do máy soạn.',
  mark: '[kiểm tra]',
  figures: 'Tra lại các chỗ [kiểm tra] rồi sửa hoặc xóa đi.',
  unread: 'Sửa lại, hoặc bấm nút bên cạnh nếu đã đọc và thấy đúng.',
  confirm: 'Tôi đã đọc và kiểm tra',
  first: 'Đây còn là bản nháp do máy soạn: đọc, sửa hoặc xác nhận rồi gửi.',
  failed: 'Chưa soạn nháp được lúc này. Anh/chị viết giúp.',
  'no-source': 'Chưa có dữ liệu công bố cho câu hỏi này, nên máy không soạn.',
} as const
