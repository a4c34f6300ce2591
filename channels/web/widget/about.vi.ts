/** What the dialogs say. */
export const vi = {
  sources: 'Nguồn của câu trả lời',
  place: 'Vị trí',
  asOf: 'Dữ liệu ngày',
  openSource: 'Mở trang gốc',
  version: 'Bản dữ liệu',
  say: [
    'Đây là máy trả lời tự động, không phải cán bộ. Câu trả lời lấy từ thủ tục đã công bố, ghi rõ nguồn và ngày. Khi không chắc, máy sẽ nói rõ và mời cán bộ.',
    'Cuộc trò chuyện này gắn với trình duyệt đang dùng, không cần tài khoản. Không ai mở được nó từ máy khác.',
    'Dùng máy chung? Bấm nút dưới đây trước khi rời máy.',
  ],
  forget: 'Xóa cuộc trò chuyện khỏi máy này',
}
