/** What a person reads when the server itself says no. */
export const vi = {
  missing: 'Không có địa chỉ này.',
  method: 'Địa chỉ này không nhận kiểu yêu cầu đó.',
  large: 'Tin này quá dài. Anh/chị chia thành vài tin ngắn hơn.',
  often: 'Anh/chị gửi hơi nhanh. Chờ một chút, tin sẽ tự gửi lại.',
  later: 'Hệ thống đang bận, chưa nhận được tin. Tin sẽ tự gửi lại sau ít giây.',
  busy: 'Trang này đang được làm. Anh/chị tải lại sau ít giây.',
  broken: 'Yêu cầu này bị lỗi trên đường truyền. Anh/chị gửi lại lần nữa.',
  bug: 'Hệ thống gặp lỗi và đã ghi lại để sửa. Anh/chị thử lại sau, hoặc gọi tới quầy.',
}
