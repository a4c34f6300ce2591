/** What stands in the talk while an officer asks for pictures. */
export const vi = {
  group: 'Gửi ảnh cho cán bộ',
  send: 'Gửi ảnh',
  secret: 'Đừng chụp căn cước, thẻ ngân hàng, mã OTP.',
  sending: 'Đang gửi ảnh…',
  failed: 'Ảnh chưa gửi được.',
  again: 'Gửi lại',
  drop: 'Bỏ ảnh này',
}
export type PictureTexts = typeof vi
