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
    nói chuyện với người|cán, !gặp * người, gặp * tư vấn, cán bộ tư vấn, tư vấn viên, gặp ai đó, có ai * trả lời|trực,
    gặp trực tiếp cán, ai gọi lại, gọi lại * tôi|em|mình|cháu, chuyển|nối máy * anh|chị|người|bộ|cho, có ai trực|đó, ai trực online|tuyến, gặp|cần người,
    gặp|nhờ anh|chị|người phụ, talk to * human|person|officer|someone, human|officer please
  `,
  },
  {
    intent: 'dossier',
    level: 3,
    lines: `
    hồ sơ|hs|đơn của tôi|em|mình|tui|cháu|con|bác|anh|chị, hồ|hs sơ * đến|tới|về|đi đâu, hs * đến|tới|về|đi đâu, hồ sơ * hồ sơ|giấy * xong chưa, xong chưa $, hồ sơ * có kết quả,
    hồ sơ * chưa * trả|báo|xong|thấy|giải, hồ sơ bị trễ|treo, hồ sơ * bị trễ|treo, hồ sơ đã nộp, hồ sơ nộp * đâu|rồi|chưa,
    rút lại hồ|đơn, rút hồ sơ lại|về|không|đã, hồ sơ * xử lý xong, hồ sơ báo|bảo, hồ sơ chuyển lên|qua|sang, trạng thái * bổ sung|yêu|là, yêu cầu bổ sung, tinh * hồ sơ $,
    thì hồ sơ của, gọi * bổ sung, đơn của tôi|em|mình * gửi, gửi * tuần|tháng|hôm trước * chưa, hồ sơ * im|kẹt|dậm,
    hồ sơ ở một cửa * ngày, mã hồ sơ|biên, nộp * rồi * chưa, nộp * rồi * chờ|đợi|không|mà,
    nộp|chờ|đợi * tuần|tháng|ngày * chưa|rồi|không|mà, quá|trễ hẹn, trễ|quá hạn trả, tình trạng|trạng|tiến hồ|thái|độ sơ|hồ,
    tình trạng hồ sơ, trạng thái hồ sơ, tiến độ hồ sơ, giấy hẹn, đã nộp * chưa|đâu|đến|xong, xong chưa, có kết quả chưa,
    chưa * báo lại, duyệt chưa, status of my, my application,
    hẹn ngày|thứ|hôm|tuần|bữa|tháng ** chưa $, hẹn ngày|thứ|hôm|tuần|bữa|tháng ** chưa có|thấy|xong $, hẹn ngày|thứ|hôm|tuần|bữa|tháng ** chưa có|thấy kết|gì|ai|tin,
    hẹn ** trả|lấy|nhận * mà * chưa|chẳng, hẹn ** mà|vẫn * im|biệt|trễ, tới|đến|qua hẹn * mà|vẫn chưa|không, tới|đến|quá ngày hẹn
  `,
  },
  {
    intent: 'guide:look-up',
    level: 2,
    lines: `tra cứu * hồ sơ, xem lại * hồ sơ, tra * bằng|qua|theo số|mã|điện|sđt|căn, quên|mất mã hồ sơ, tình trạng * trên|qua mạng|cổng, cách tra cứu, xem * hồ sơ * mạng|đâu, theo dõi hồ sơ, tra hồ sơ`,
  },
  {
    intent: 'guide:account',
    level: 3,
    lines: `
    quên * mật khẩu, mật khẩu, mất mật khẩu, mã otp, otp, mã xác thực|minh, đăng nhập * không được|vào, không đăng nhập được,
    không đăng nhập, bị khóa tài khoản, tài khoản * bị khóa, kích hoạt * tài|vneid|định|mức, passcode,
    tạo|lập|đăng|mở|có|làm * tài khoản * dịch|vneid|định|cổng, tài khoản * dịch vụ công, tài khoản định danh,
    cho phép * truy cập, chia sẻ * thông tin * đồng ý, tài khoản * mức, định danh mức, định danh điện tử, định danh cấp|mức|lv, create * account, forgot * password, password
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
    vneid * văng|treo|đơ|lag|sập|đứng|trắng|cập, app|ứng ** văng|treo|đơ|sập|trắng, vneid * điện thoại|máy mới, đổi|chuyển * vneid * máy|điện,
    cài|tải|cài|down|dùng|sử đặt|app|vneid|xuống|dụng * vneid, cài|tải|dùng|install|download * vneid, cài app|ứng,
    tải app|ứng, vneid là gì|chi, cập nhật vneid, sử dụng vneid
  `,
  },
  {
    intent: 'guide:file-online',
    level: 3,
    lines: `
    chỉ|hướng|dẫn * nộp hồ sơ, cách nộp hồ sơ, nộp hồ sơ trên|qua|lên|ở * cổng|mạng|web|trang|vneid|dịch, tìm * thủ tục không|chẳng|hoài, gõ * tên thủ tục,
    tờ khai điện tử, quay vòng, cứ|bị quay|treo|đơ, trang|web|cổng|mạng * bị|báo|cứ lỗi|treo|sập|quay|văng, nộp * trên vneid * hay, trên vneid * hay * web|cổng,
    điền * bị thoát|văng|mất, chưa lưu * mất, nộp rồi * sai|nhầm|sửa, đã nộp * sai|nhầm|sửa, upload * not|fail|error, before * online application
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
    gửi|giao|ship tận|về|đến|tới|qua * nhà|bưu, gửi|giao|ship bưu, kết quả * mailed|posted|delivered|sent, result * mailed|posted|delivered|sent,
    nhận|lấy * kết quả * giúp|hộ|giùm|thay, lấy|nhận thay|hộ|giùm kết, kết quả * điện tử, bản điện tử * giá trị, gửi về nhà, nhận kết quả, lấy kết quả * đâu|thế|cách, bản điện tử * đâu|xem|tải, kho dữ liệu
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
    không có * điện thoại|smartphone|mạng, già * không biết dùng|xài|sử|bấm, ai * hướng dẫn|làm giúp * tận|tại, ra * làm giúp * mạng|online,
    bưu điện * nhận|làm|nộp * giùm|hộ|giúp|thay|thủ, mắt kém, mù chữ, ai bấm|thao giúp|máy|tác, bấm máy * giúp|giùm|hộ, đoàn thanh niên * giúp|hộ|làm, tổ công nghệ,
    ai|người đến|tới|xuống nhà, không đi lại được $, không đi lại được * nhà, cán bộ đến|tới|về|xuống * nhà * giúp|hỗ, đến|tới tận nhà * giúp|hỗ|làm, can't use * computer|phone|internet, help * file|apply at|online, staff help,
    nhờ * nộp online|mạng, nộp * online|mạng * thay|hộ|giúp|giùm, làm giúp mẹ|ba|bố|ông|bà|cha
  `,
  },
  {
    intent: 'guide:prepare',
    level: 3,
    lines: `
    gộp * tệp|file|chung, một|1 tệp|file, nhiều tờ * tệp|file, tách riêng * tệp|file, giấy tờ * cơ bản, những gì cơ bản, prepare before|for, ảnh * mờ|ngược|nghiêng,
    chụp * giấy|ảnh|hồ * thế|sao|rõ|nào, scan, quét * giấy|hồ|tài, chuyển * pdf, pdf, file gì, chụp giấy tờ, chụp ảnh giấy
  `,
  },
  {
    intent: 'office',
    level: 3,
    lines: `
    có làm việc, có|còn làm việc * không, làm việc * thứ|ngày|cuối|sáng|chiều|trưa|giờ|không,
    thứ bảy|hai|ba|tư|năm|sáu|7|2|3|4|5|6 * làm việc, thứ bảy|7|hai|2 * mở|nghỉ|trực, chủ nhật * làm|mở|nghỉ, cuối tuần * làm|mở|nghỉ|trực,
    mấy giờ * mở|làm|đóng|nghỉ|cửa|tới|đến, mở|đóng|nghỉ|làm|tan * mấy giờ, giờ làm việc, giờ mở cửa, giờ hành chính,
    lịch|giờ làm|tiếp việc|dân, mở cửa, đóng cửa chưa|rồi|lúc|không|sớm, nghỉ trưa, hôm nay * có|làm|mở * làm|mở|không,
    số điện thoại * xã|phường|ủy|ubnd|trung|cán|một|bộ|tư|địa|công|lãnh|chủ|trưởng|cơ|đơn|phòng, điện thoại * xã|phường|ủy|ubnd|trung|cán|một|công,
    sđt * xã|phường|ủy|trung|cán|một|công, số * hotline|nóng, đường dây nóng, hotline, gọi số nào, gọi * số nào,
    số nào để hỏi, địa chỉ * xã|phường|ủy|trung|một|bộ|cơ, xã|phường|ủy|trung|một * địa chỉ, ủy ban * ở đâu,
    nghỉ|làm * tết|lễ * ngày|từ|đến|làm|mở|không, tết|lễ * nghỉ|làm|mở|trực * ngày|không, nghỉ tết|lễ, trụ sở xã|phường|ủy|mới|cũ ** đâu|nào, trụ sở ở|nằm đâu, lấy số * trước|mạng|thứ|đợi, bốc số, xếp hàng, đặt lịch * trước|hẹn|mạng,
    tên gì số|so, số máy cán|của, gì số mấy $, is the office, office open, open on|at|today|tomorrow|now, closed on,
    trung tâm hành|phục ** ở|nằm đâu, một cửa * ở đâu, ai * phụ trách, phụ trách là ai, opening hours, office hours, phone number,
    address of
  `,
  },
  {
    intent: 'office',
    level: 1,
    lines: `số điện thoại $, ^ số điện thoại, ^ sđt, sđt $, ^ địa chỉ, địa chỉ $, mấy giờ $, ^ mấy giờ, giờ làm việc, trụ sở, liên|gọi|hỏi hệ|cho|với ai $, liên hệ với ai, hỏi|gọi|gặp ai $, who * contact|call|ask`,
  },
  {
    intent: 'place',
    level: 3,
    lines: `
    cũ * giờ|nay|thuộc * xã|phường|nào|đâu, giờ|nay thuộc|là|về * xã|phường nào,
    xã|phường|huyện|tỉnh|thị * giờ|nay|mới * thuộc|là|thành|tên * nào|gì|đâu, sáp nhập * vào|với|thành * nào|đâu|gì,
    sáp nhập vô|vào|về|với * đâu|nào|gì, sáp nhập vô|vào đâu, cũ * giờ|nay|hiện * là|gọi|thuộc|mang, cũ ** là xã|phường|tên * gì|nào, giờ|nay gọi|tên là|gì, giờ thuộc|là|về xã|phường|tỉnh|thành,
    giờ thuộc phường|xã, tên xã|phường|tỉnh mới, xã|phường|tỉnh mới * tên|là|gì, cũ * ở|thuộc xã|phường nào, cũ ** ở xã|phường nào, old commune|ward|district|province, called now, part of now, new name of, name * now,
    đổi tên * thành * gì|nào, thuộc xã|phường|tỉnh nào, thị trấn * giờ|nay, tên mới * xã|phường|tỉnh
  `,
  },
  {
    intent: 'feedback',
    level: 3,
    lines: `
    gửi|có|muốn * phản ánh, phản ánh, thái độ, hách dịch, vòi vĩnh, đòi tiền, hối lộ, nhũng nhiễu,
    hành dân, gây khó, làm khó, cửa quyền, phàn nàn, bức xúc, không ai nghe|bắt máy, gọi hoài|mãi không, đi lại * lần,
    complain|complaint, rude, bad attitude, khen * chị|anh|cô|cán|nhân, tố với|cáo ai, xây không phép, xây lấn, lấn chiếm vỉa|lòng|đường, xả * nước thải|rác, xả rác|thải|khói,
    ô nhiễm, karaoke * ồn, ồn * quá|đêm|khuya, hàng xóm * ồn|xả, bắt * bổ sung * lần, bổ sung * lần * ba|bốn|nữa, nhiệt tình * khen|cảm
  `,
  },
  { intent: 'feedback', level: 2, lines: `góp ý, kiến nghị` },
  {
    intent: 'out-of-scope',
    level: 3,
    lines: `
    thời tiết, nhiệt độ, vay tiền|ngân|tín, vay * ngân hàng, vay vốn, lãi suất, chứng khoán, xổ số, kết quả xổ, bóng đá,
    giá vàng|xăng|đô, bài văn|thơ|hát|tập, làm thơ, viết code, lập trình, dịch * sang tiếng, giải * phương trình|toán,
    kể chuyện, cách|dạy|món nấu ăn, xem bói|phim|tử, tử vi, ly hôn * nộp|đơn|thuận|tòa|phân|chia|giành, viết|nộp đơn ly hôn, thuận tình,
    bảo hiểm thất nghiệp, trợ cấp thất nghiệp, bảo hiểm xã hội * một|1 lần, rút bảo hiểm, sổ bảo hiểm xã hội, lương hưu * chưa|về|tăng|tháng|tài, tra|mã số thuế * cá|tra|nhân, hóa đơn điện, phạt nguội, biển số * đẹp, đăng kiểm, bằng lái, giấy phép lái, thi bằng lái, giấy khám sức, khám sức khỏe * mua, khám bệnh, đặt lịch khám, lý lịch tư pháp, thẻ tín dụng, nhà mạng, sim rác, hack, làm giả, cccd|cước giả, photoshop, nghe nhạc, con dấu giả,
    dấu giả, giấy giả, bán|mua số căn|cccd, bán|mua tài khoản, mua lại tài khoản, mua bằng|điểm, nhận làm bằng, mua giấy khám|tờ, bằng cấp * uy, mất|khóa|rơi|rớt|làm|mở * thẻ ngân|atm, lương cán bộ, lương chủ tịch, tuyển dụng, tìm việc làm, xin nghỉ phép|việc, đơn * nghỉ phép,
    nghe nhạc, mở nhạc, xem phim, chơi game, đá banh, tỷ số, mua vé, vé máy|tàu, đặt phòng|bàn, giá ** hôm nay, giá lúa|heo|lợn|phê|tiêu, thuốc trừ sâu, xịt|phun thuốc,
    nước máy, cúp điện|nước, mất điện, tiền điện|nước, internet * chậm|hư, wifi, nấu ăn|món, công thức, uống thuốc gì, thuốc gì * khỏi|đau, bài tập, toán lớp, dịch giúp,
    thất tình, buồn quá, nói chuyện với tôi|em|mình, thủ tục ly hôn, đơn ly hôn, ly hôn mất|hết bao, ly hôn cần gì, ly hôn ở đâu, for ly hôn, án phí, ra tòa ly, muốn|định|tính|đòi|xin ly|li hôn|dị, ra|lên|tới|đến xã|phường|ủy * ly|li hôn|dị, ly|li hôn|dị được không, ly|li hôn|dị mất|hết|bao|ở, li hôn|dị cần,
    get|getting divorced, get|want|file|filing|for a divorce, xin|làm visa, thị thực,
    tổng thống, chủ tịch nước là, bitcoin, tiền ảo, forex, crypto, recipe, football, movie,
    nộp|kê|khai|tính|quyết|hoàn|loại|tiền * thuế, đóng * !thuế, ^ đóng thuế, đi|phải|muốn|cần|tôi|em|tiền đóng thuế, thuế gì|nào|bao|môn, khởi kiện, ra tòa, kiện ra,
    ignore * instructions|previous, system prompt, bỏ qua * hướng dẫn|chỉ|lệnh, quên * hướng dẫn|chỉ dẫn, prompt, weather,
    write * poem|essay|code, stock
  `,
  },
  { intent: 'out-of-scope', level: 3, lines: `nuôi|tiêm|bán|mua * !chó|mèo, !chó|mèo dại|nuôi|nhà, dog|dogs|cat|cats|pet|pets` },
]

/** Before a wish these make it a mere purpose ("… để vay ngân hàng"). */
export const purpose: ReadonlySet<string> = new Set(['để', 'de'])

/** Talk about talk. */
export const small: readonly (readonly ['hello' | 'thanks' | 'bye' | 'machine' | 'able' | 'fine', string])[] = [
  [
    'hello',
    `
    chào, xin chào, bot|ad|admin|em|bạn ơi $, hello, hi, hey, alo, có ai không, có ai ở|trực|đó|đây, có người trực|ở, chào em|anh|chị|bạn|ad|bot, good morning|afternoon|evening
  `,
  ],
  ['thanks', `cảm ơn|ơn, cam ron, ơn nha|nhé, cám ơn, tks, thanks, thank, cảm ơn * nhiều, hay quá, tốt quá, tuyệt * vời`],
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
    bạn|em|bot giúp|làm được gì|những, bạn|em|bot|mày biết làm|giúp gì|những, giúp được gì|những, làm được những gì, hỏi * được những gì, what can you, help $
  `,
  ],
  [
    'fine',
    `
    để hỏi sau|lại, hỏi sau nha|nhé, ^ uhm|uh|um|uk|ukm|ừm|ờm|hihi|haha|hehe|hmm $, ^ ok|oke|okie|vâng|dạ|ừ|được|rồi|hiểu|ồ|à $, ^ ok rồi|em|bạn $, hiểu rồi, biết rồi, được rồi, đã hiểu
  `,
  ],
]

/** Of an office, once it is talked of: days, hours, numbers, the place. Written folded. */
export const officeWords: ReadonlySet<string> = new Set(
  (
    'thu bay chu nhat sang chieu trua toi mai nay gio so dien thoai sdt dia chi hotline mo cua nghi dong le tet cuoi tuan o dau lam viec ' +
    'saturday sunday monday open closed hours phone number address where tomorrow today morning afternoon'
  ).split(' '),
)
