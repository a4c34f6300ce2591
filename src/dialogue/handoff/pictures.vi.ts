import type { PictureFault } from '../../model/asked-pictures.ts'

/** What is said when an officer asks for a picture. */
export const pictures = {
  /** `what`: in the officer's words. */
  asked: (what: string) => `Xin anh/chị gửi ảnh: ${what}.`,
  /** How it is sent on each platform. */
  how: (channel: string, when: string) =>
    `${ways[channel] ?? 'Anh/chị gửi ảnh vào đây'}, trước ${when}. Không gửi được thì mang giấy ra quầy.`,
  /** `days`: after the case is closed. */
  kept: (office: string, days: number) =>
    `Chỉ cán bộ ${office} đang lo việc này mở xem, ai xem đều được ghi lại. Ảnh tự xóa chậm nhất ${days} ngày sau khi xong việc; muốn xóa ngay, nhắn “xóa dữ liệu của tôi”.`,
  anOffice: 'của nơi',
  /** The platform keeps what was sent through it. */
  elsewhere: (platform: string) => `Ảnh còn nằm trong ${platform} của anh/chị; muốn bỏ hẳn thì anh/chị xóa cả ở đó.`,
  platforms: { telegram: 'Telegram', 'zalo-bot': 'Zalo', 'zalo-oa': 'Zalo' } as { readonly [channel: string]: string },
  not: 'Xin đừng chụp căn cước, hộ chiếu, thẻ ngân hàng, mã OTP hay mật khẩu.',
  came: (count: number) =>
    count === 1 ? 'Đã nhận được ảnh, cán bộ sẽ xem và trả lời ở đây.' : `Đã nhận được ${count} ảnh, cán bộ sẽ xem và trả lời ở đây.`,
  faults: {
    lost: 'Ảnh không tải được. Anh/chị gửi lại giúp.',
    kind: 'Tôi không đọc được ảnh này. Anh/chị chụp lại rồi gửi, hoặc gửi ảnh JPG, PNG.',
    size: 'Ảnh này lớn quá (nhiều nhất 10 MB, 50 triệu điểm ảnh). Anh/chị chụp lại ở cỡ nhỏ hơn rồi gửi.',
    many: 'Yêu cầu này đã có đủ ảnh, nên tôi không nhận thêm.',
    over: 'Ảnh này tới sau khi cán bộ thôi xin ảnh, nên không được nhận và không được giữ.',
  } as { readonly [fault in PictureFault]: string },
  enough: (most: number) => `Mỗi lần xin, tôi nhận nhiều nhất ${most} ảnh. Ảnh vừa gửi không được nhận; cần thêm thì anh/chị nhắn cán bộ.`,
  over: 'Đã hết lúc xin ảnh. Từ giờ tôi lại không nhận ảnh nữa.',
}

const ways: { readonly [channel: string]: string } = {
  web: 'Anh/chị bấm nút “Gửi ảnh” ở cuối cuộc trò chuyện này',
  telegram: 'Anh/chị bấm hình cái kẹp giấy cạnh ô gõ chữ, chọn ảnh rồi gửi vào đây',
  'zalo-bot': 'Anh/chị bấm hình bức ảnh cạnh ô gõ chữ, chọn ảnh rồi gửi vào đây',
  'zalo-oa': 'Anh/chị bấm hình bức ảnh cạnh ô gõ chữ, chọn ảnh rồi gửi vào đây',
}
