/** What the desk says of pictures and documents. */
export const files = {
  attach: 'Đính kèm',
  hint: 'Ảnh hoặc PDF. Ảnh được bỏ vị trí, thời gian chụp trước khi gửi.',
  adding: 'Đang tải lên: {t}',
  added: 'Sẽ gửi kèm: {t}',
  drop: 'Bỏ tệp {t}',
  failed: 'Chưa tải được tệp {t}. {say}',
  tooMany: 'Mỗi tin gửi kèm nhiều nhất {n} tệp.',
  list: 'Tệp gửi kèm',
} as const
