import type { Meant } from './intent.ts'

/**
 * What people want besides a procedure. Level 3 decides whatever else is said, 2 gives way to a procedure that is named
 * outright, 1 only holds when nothing else was understood.
 */
export const meant: readonly Meant[] = [
  {
    intent: 'officer',
    level: 3,
    lines: `
    gặp|chuyển|nối * cán bộ, gặp|kết|nối|nói|chat * nhân viên, gặp|nói|chuyện * người thật, người thật,
    nói chuyện với người|cán, gặp * người, gặp * tư vấn, cán bộ tư vấn, tư vấn viên, gặp ai đó, có ai * trả lời|trực,
    gặp trực tiếp cán, talk to * human|person|officer|someone, human|officer please
  `,
  },
  {
    intent: 'dossier',
    level: 3,
    lines: `
    hồ sơ|hs|đơn của tôi|em|mình|tui|cháu|con|bác|anh|chị, hồ|hs sơ * đến|tới|về|đi đâu, hs * đến|tới|về|đi đâu, hồ sơ * xong chưa, hồ sơ * có kết quả,
    hồ sơ * chưa * trả|báo|xong|thấy|giải, hồ sơ * bị trả|trễ|treo|từ, hồ sơ đã nộp, hồ sơ nộp * đâu|rồi|chưa,
    hồ sơ ở một cửa * ngày, mã hồ sơ|biên, nộp * rồi * chưa, nộp * rồi * chờ|đợi|không|mà,
    nộp|chờ|đợi * tuần|tháng|ngày * chưa|rồi|không|mà, quá|trễ hẹn, trễ|quá hạn trả, tình trạng|trạng|tiến hồ|thái|độ sơ|hồ,
    tình trạng hồ sơ, trạng thái hồ sơ, tiến độ hồ sơ, giấy hẹn, đã nộp * chưa|đâu|đến|xong, xong chưa, có kết quả chưa,
    chưa * báo lại, duyệt chưa, status of my, my application
  `,
  },
  {
    intent: 'guide:look-up',
    level: 2,
    lines: `tra cứu * hồ sơ, cách tra cứu, xem * hồ sơ * mạng|đâu, theo dõi hồ sơ, tra hồ sơ`,
  },
  {
    intent: 'guide:account',
    level: 3,
    lines: `
    quên * mật khẩu, mật khẩu, mất mật khẩu, mã otp, otp, mã xác thực|minh, đăng nhập * không được|vào, không đăng nhập được,
    không đăng nhập, bị khóa tài khoản, tài khoản * bị khóa, kích hoạt * tài|vneid|định|mức, passcode,
    tạo|lập|đăng|mở|có|làm * tài khoản * dịch|vneid|định|cổng, tài khoản * dịch vụ công, tài khoản định danh,
    tài khoản * mức, định danh mức, định danh điện tử, định danh cấp|mức|lv, create * account, forgot * password, password
  `,
  },
  {
    intent: 'guide:account',
    level: 2,
    lines: `
    tạo|lập|đăng|mở * tài khoản, đăng nhập, tài khoản vneid, vneid * lỗi|khóa|hỏng, đăng ký vneid,
    đổi * số điện thoại * vneid|định
  `,
  },
  {
    intent: 'guide:app',
    level: 3,
    lines: `
    cài|tải|cài|down|dùng|sử đặt|app|vneid|xuống|dụng * vneid, cài|tải|dùng|install|download * vneid, cài app|ứng,
    tải app|ứng, vneid là gì|chi, cập nhật vneid, sử dụng vneid
  `,
  },
  {
    intent: 'guide:file-online',
    level: 2,
    lines: `
    nộp * qua|trên mạng, nộp * online, nộp * trực tuyến, nộp * dịch vụ công, tải * file|tệp|ảnh * không|lên|lỗi,
    không tải * lên, không tải * được, file|tệp * lỗi|nặng|lớn, bị lỗi * nộp|tải|gửi, làm * giấy tờ|tục online|mạng|trên,
    file online, apply|submit online
  `,
  },
  {
    intent: 'guide:pay',
    level: 3,
    lines: `
    thanh toán * online|trực|mạng|phí|lỗi|chưa|không|thế|cách|làm, chưa thanh toán,
    nộp|đóng|trả|chuyển * phí * trực tuyến|mạng|online, nộp|đóng|trả|chuyển * phí * online|mạng,
    nộp|đóng|trả|chuyển * tiền * online|mạng, chuyển tiền|khoản * phí, chuyển khoản, bị trừ tiền, trừ tiền * chưa|mà|rồi,
    online payment, pay online
  `,
  },
  {
    intent: 'guide:receive',
    level: 3,
    lines: `
    nhận|trả kết quả * nhà|bưu|mạng|điện|đâu|tại|qua|thế|bằng, nhận|trả * kết quả * bưu điện, nhận * bưu điện,
    gửi|giao|ship * nhà|bưu, gửi về nhà, nhận kết quả, lấy kết quả * đâu|thế|cách, bản điện tử * đâu|xem|tải, kho dữ liệu
  `,
  },
  {
    intent: 'guide:business',
    level: 3,
    lines: `
    tài khoản * doanh nghiệp|tổ|công|htx|hợp, tài khoản * tổ chức|chức, doanh nghiệp * đăng nhập|tài,
    định danh * tổ chức|doanh
  `,
  },
  {
    intent: 'guide:assisted',
    level: 3,
    lines: `
    không biết dùng|xài|sử * điện thoại|mạng|máy|smartphone|vneid, không rành * điện|mạng|máy|công,
    không có * điện thoại|smartphone|mạng, già * không biết, ai * hướng dẫn|làm giúp * tận|tại, ra * làm giúp * mạng|online,
    nhờ * nộp online|mạng, nộp * online|mạng * thay|hộ|giúp|giùm, làm giúp mẹ|ba|bố|ông|bà|cha
  `,
  },
  {
    intent: 'guide:prepare',
    level: 3,
    lines: `
    chụp * giấy|ảnh|hồ * thế|sao|rõ|nào, scan, quét * giấy|hồ|tài, chuyển * pdf, pdf, file gì, chụp giấy tờ, chụp ảnh giấy
  `,
  },
  {
    intent: 'office',
    level: 3,
    lines: `
    có làm việc, có|còn làm việc * không, làm việc * thứ|ngày|cuối|sáng|chiều|trưa|giờ|không,
    thứ bảy|hai|ba|tư|năm|sáu|7|2|3|4|5|6 * làm|mở|nghỉ|trực, chủ nhật * làm|mở|nghỉ, cuối tuần * làm|mở|nghỉ|trực,
    mấy giờ * mở|làm|đóng|nghỉ|cửa|tới|đến, mở|đóng|nghỉ|làm|tan * mấy giờ, giờ làm việc, giờ mở cửa, giờ hành chính,
    lịch|giờ làm|tiếp việc|dân, mở cửa, đóng cửa chưa|rồi|lúc|không|sớm, nghỉ trưa, hôm nay * có|làm|mở * làm|mở|không,
    số điện thoại * xã|phường|ủy|trung|cán|một|bộ|tư|địa|công, điện thoại * xã|phường|ủy|trung|cán|một|công,
    sđt * xã|phường|ủy|trung|cán|một|công, số * hotline|nóng, đường dây nóng, hotline, gọi số nào, gọi * số nào,
    số nào để hỏi, địa chỉ * xã|phường|ủy|trung|một|bộ|cơ, xã|phường|ủy|trung|một * địa chỉ, ủy ban * ở đâu,
    trung tâm hành|phục * ở đâu, một cửa * ở đâu, ai * phụ trách, phụ trách là ai, opening hours, office hours, phone number,
    address of
  `,
  },
  {
    intent: 'office',
    level: 1,
    lines: `số điện thoại, sđt, địa chỉ, mấy giờ, làm việc, trụ sở`,
  },
  {
    intent: 'place',
    level: 3,
    lines: `
    cũ * giờ|nay|thuộc * xã|phường|nào|đâu, giờ|nay thuộc|là|về * xã|phường nào,
    xã|phường|huyện|tỉnh|thị * giờ|nay|mới * thuộc|là|thành|tên * nào|gì|đâu, sáp nhập * vào|với|thành * nào|đâu|gì,
    đổi tên * thành * gì|nào, thuộc xã|phường|tỉnh nào, thị trấn * giờ|nay, tên mới * xã|phường|tỉnh
  `,
  },
  {
    intent: 'feedback',
    level: 3,
    lines: `
    gửi|có|muốn * phản ánh, phản ánh, thái độ, hách dịch, vòi vĩnh, đòi tiền, hối lộ, nhũng nhiễu,
    hành dân, gây khó, làm khó, cửa quyền, phàn nàn, bức xúc, không ai nghe|bắt|trả, gọi hoài|mãi không, đi lại * lần,
    complain|complaint
  `,
  },
  { intent: 'feedback', level: 2, lines: `góp ý, kiến nghị` },
  {
    intent: 'out-of-scope',
    level: 3,
    lines: `
    thời tiết, nhiệt độ, vay * tiền|vốn|ngân|tín, vay vốn, lãi suất, chứng khoán, xổ số, kết quả xổ, bóng đá,
    giá vàng|xăng|đô, bài văn|thơ|hát|tập, làm thơ, viết code, lập trình, dịch * sang tiếng, giải * phương trình|toán,
    kể chuyện, cách|dạy|món nấu ăn, xem bói|phim|tử, tử vi, ly hôn * nộp|đơn|thuận|tòa|phân|chia|giành, viết|nộp đơn ly hôn, thuận tình,
    nộp|đóng|kê|khai|tính|quyết|hoàn|loại|tiền * thuế, thuế gì|nào|bao|môn, khởi kiện, ra tòa, kiện ra,
    ignore * instructions|previous, system prompt, bỏ qua * hướng dẫn|chỉ|lệnh, quên * hướng dẫn|chỉ dẫn, prompt, weather,
    write * poem|essay|code, stock
  `,
  },
]

/** Before a wish these make it a mere purpose ("… để vay ngân hàng"). */
export const purpose: ReadonlySet<string> = new Set(['để', 'de'])

/** Someone is in danger now. Which number: police, fire, ambulance. */
export const danger: readonly (readonly ['113' | '114' | '115', string])[] = [
  [
    '114',
    `
    !cháy nhà, nhà * !cháy, nha|nhà đang|dang|bi|bị chay, đang !cháy, dang chay nha, dang chay|cháy lon|to|lớn, chay nha,
    !cháy lớn|to|rồi, bốc !cháy, hỏa hoạn, mắc kẹt, đuối nước, chết đuối, fire $, house * fire
  `,
  ],
  [
    '115',
    `
    gọi|cần * cấp cứu, cấp cứu $, cấp cứu gấp, đưa đi cấp cứu, bị tai nạn, có tai nạn,
    tai nạn đang|nặng|nghiêm|chết|ngay|vừa, đang|vừa|mới * tai nạn, ngất xỉu, ngừng thở, không thở, bất tỉnh, đột quỵ,
    bị ngộ độc, chảy máu, rắn cắn, tự tử, ambulance
  `,
  ],
  [
    '113',
    `
    đánh nhau, bị|đang đánh|đâm|chém, !cướp, bị|vụ cướp|cuop|trộm|hiếp, kẻ trộm, đột nhập, chém|giết người, dọa giết,
    bị bắt cóc, bắt cóc, bạo lực * đang, cứu với|tôi|em, cứu mạng, robbery
  `,
  ],
]

/** Words of paperwork: with them "tai nạn" is a benefit and "cháy" a permit. "đang" outweighs them. */
export const paperwork = `
    chế độ, làm|viết|nộp đơn, trợ cấp, bảo hiểm, bồi thường, hưởng|hồ|giấy|thủ * chế|sơ|tờ|tục|phép, hồ sơ, giấy tờ|phép|xác|khai|chứng,
    thủ tục, đăng ký, phòng|chữa cháy, hỗ trợ, cứu trợ, chứng từ, lệ phí, mai táng, trợ|cứu giúp|trợ|nạn,
    năm|tháng|tuần trước, làm lại, cấp lại
  `
export const rightNow = `đang, ngay bây giờ, vừa xảy, cứu với|tôi|em`

/** Talk about talk. */
export const small: readonly (readonly ['hello' | 'thanks' | 'bye' | 'machine' | 'able' | 'fine', string])[] = [
  [
    'hello',
    `
    chào, xin chào, hello, hi, hey, alo, chào em|anh|chị|bạn|ad|bot, good morning|afternoon|evening
  `,
  ],
  ['thanks', `cảm ơn|ơn, cám ơn, tks, thanks, thank, cảm ơn * nhiều, hay quá, tốt quá, tuyệt * vời`],
  ['bye', `tạm biệt, bye, hẹn gặp lại, chào nhé`],
  [
    'machine',
    `
    bạn|em|mày|anh|chị là ai|gì|người|bot|máy|robot, có phải * người|bot|máy|robot, là người * máy|bot|thật,
    người hay máy|bot|robot, ai đang * trả lời|nói, are you * human|bot|robot|person|machine, who are you,
    robot|bot à|hả|không|phải, ai trả lời
  `,
  ],
  [
    'able',
    `
    bạn|em|bot giúp|làm được gì|những, giúp được gì|những, làm được những gì, hỏi * được những gì, what can you, help $
  `,
  ],
  [
    'fine',
    `
    ^ ok|oke|okie|vâng|dạ|ừ|được|rồi|hiểu|ồ|à $, ^ ok rồi|em|bạn $, hiểu rồi, biết rồi, được rồi, đã hiểu
  `,
  ],
]
