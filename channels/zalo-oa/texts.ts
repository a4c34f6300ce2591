import type { Language } from '../../src/model/message.ts'

/** Above choices that have no buttons. */
export const typeNumber: { readonly [L in Language]: string } = { vi: 'Gõ số để chọn:', en: 'Type a number to choose:' }

/** What whoever connects the OA reads in the browser. */
export const pages = {
  connected: 'Đã nối Official Account. Anh/chị có thể đóng trang này.',
  stale: 'Đường dẫn này đã quá hạn. Anh/chị mở lại trang nối để lấy đường dẫn mới.',
  other: 'Official Account vừa chọn không phải tài khoản được cài ở máy chủ này. Anh/chị mở lại và chọn đúng tài khoản.',
  refused: (why: string) => `Zalo chưa cấp quyền (${why}). Xem lại mã ứng dụng, khóa bí mật và địa chỉ trả về, rồi mở lại trang nối.`,
  address: 'Máy chủ chưa có PUBLIC_URL nên Zalo không biết trả về đâu. Đặt PUBLIC_URL rồi mở lại trang này.',
}
