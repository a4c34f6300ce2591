/** What a citizen reads when a message cannot be taken. */
export const vi = {
  token: 'Phiên trò chuyện này không dùng được. Anh/chị tải lại trang rồi gửi lại.',
  json: 'Tin gửi lên bị lỗi trên đường truyền. Anh/chị gửi lại lần nữa.',
  shape: 'Hệ thống không đọc được tin này. Anh/chị tải lại trang rồi gửi lại.',
  empty: 'Tin chưa có chữ nào. Anh/chị gõ câu hỏi rồi gửi.',
  long: 'Tin dài quá 4.000 ký tự. Anh/chị chia thành hai, ba tin ngắn hơn.',
  origin: 'Trang này chưa được phép mở khung trò chuyện. Đơn vị quản lý trang cần đăng ký địa chỉ trang với hệ thống.',
  missing: 'Không có địa chỉ này.',
  over: 'Lúc này cán bộ không xin ảnh, nên ảnh không được nhận và không được giữ.',
  kind: 'Không đọc được ảnh này. Anh/chị chụp lại rồi gửi, hoặc chọn ảnh JPG, PNG.',
  large: 'Ảnh này lớn quá (nhiều nhất 10 MB, 50 triệu điểm ảnh). Anh/chị chụp lại ở cỡ nhỏ hơn rồi gửi.',
  many: 'Yêu cầu này đã có đủ ảnh, nên không nhận thêm.',
  method: 'Địa chỉ này không nhận kiểu yêu cầu đó.',
}
