/** What the desk's server says when something cannot be done. */
export const vi = {
  'signed-out': 'Anh/chị chưa đăng nhập, hoặc phiên đã hết hạn. Đăng nhập lại rồi làm tiếp.',
  forbidden: 'Tài khoản này không làm được việc đó.',
  missing: 'Không tìm thấy.',
  stale: 'Người khác vừa làm trước. Xem lại rồi làm tiếp.',
  unheld: 'Anh/chị nhận yêu cầu này trước rồi hãy trả lời.',
  invalid: 'Nội dung gửi lên chưa đúng.',
  csrf: 'Trang này đã cũ. Tải lại rồi làm tiếp.',
  often: 'Thử nhiều lần quá. Chờ một lát rồi thử lại.',
} as const
