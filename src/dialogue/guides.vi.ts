import type { GuideName } from '../model/answer.ts'

type Lines = readonly [string, ...string[]]

/** What is said about working with the portal until step-by-step guides take over. */
export const guides: Readonly<Record<GuideName, Lines>> = {
  account: [
    'Cổng Dịch vụ công quốc gia chỉ nhận người dân đăng nhập bằng tài khoản VNeID.',
    'Chưa có tài khoản: mang thẻ căn cước và điện thoại chính chủ đến công an xã, xin làm tài khoản mức 2.',
    'Quên mật khẩu, không nhận được mã, đổi máy: hỏi công an xã hoặc gọi 1900 0368 (hỗ trợ VNeID, có tính cước).',
  ],
  app: [
    'Ứng dụng VNeID chỉ tải từ App Store hoặc Google Play. Đừng bấm đường liên kết ai gửi, đừng cài tệp lạ.',
    'Cài xong chọn kích hoạt tài khoản, làm theo màn hình. Vướng ở đâu, hỏi công an xã hoặc gọi 1900 0368 (có tính cước).',
  ],
  'file-online': [
    'Nộp qua mạng: vào dichvucong.gov.vn, đăng nhập bằng VNeID, tìm tên thủ tục rồi bấm “Nộp trực tuyến”.',
    'Nộp xong phải thấy mã hồ sơ; anh/chị chụp màn hình giữ lại. Không gửi được tệp hay trang báo lỗi thì có thể ra quầy nộp.',
  ],
  pay: [
    'Nộp qua mạng thì lệ phí chỉ trả trong trang hồ sơ trên Cổng Dịch vụ công. Đừng chuyển tiền vào tài khoản cá nhân của ai.',
    'Tiền đã trừ mà hồ sơ chưa đổi: đừng trả lần nữa, giữ mã giao dịch và gọi tổng đài của Cổng.',
  ],
  receive: [
    'Khi nộp hồ sơ, anh/chị chọn cách nhận kết quả: tại quầy hoặc qua bưu chính công ích.',
    'Tiền gửi bưu điện tôi chưa có số, xin hỏi quầy trước khi chọn.',
  ],
  'look-up': ['Xem hồ sơ trên trang tra cứu của Cổng Dịch vụ công quốc gia: gõ mã hồ sơ ghi trên giấy hẹn và mã bảo mật hiện trên trang.'],
  business: [
    'Doanh nghiệp, hợp tác xã và tổ chức khác đăng nhập Cổng bằng tài khoản định danh của tổ chức (từ 1/7/2025).',
    'Người đại diện hỏi thêm ở công an hoặc gọi 1900 0368 (có tính cước).',
  ],
  assisted: [
    'Không có điện thoại thông minh thì mang giấy tờ ra quầy một cửa, nói rõ mình cần người giúp.',
    'Người giúp không được giữ mật khẩu hay mã OTP của anh/chị.',
  ],
  prepare: [
    'Trước khi nộp qua mạng, anh/chị có sẵn: tài khoản VNeID mức 2, điện thoại nhận được tin nhắn, giấy tờ chụp hoặc quét rõ.',
    'Cho tôi biết thủ tục nào, tôi kể đủ giấy tờ.',
  ],
}
