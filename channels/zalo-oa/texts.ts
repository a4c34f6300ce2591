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

/** What whoever connects the OA reads in the terminal. */
export const ends = {
  connected: 'the OA allows the app; its tokens are kept',
  stale: 'this is not the address that Zalo sends back to, or it is older than a quarter of an hour',
  other: 'another Official Account was chosen than the one of ZALO_OA_ID',
  refused: (why: string) => `Zalo grants no token (${why})`,
  again:
    'See that app id, app secret and the callback in the console are right, to the letter, and begin again: a code is good once and for ten minutes.',
}

/** The first row of a list of pages; what is said stands below it. */
export const openHere: Readonly<Record<Language, string>> = { vi: 'Bấm vào dòng cần xem', en: 'Tap the line you need' }
