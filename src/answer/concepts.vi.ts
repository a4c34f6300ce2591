/**
 * Things that people speak of, each in the words of many. A word alone is seen too seldom to teach what its speaker wants; the
 * things that it and its like stand for are seen often. Syntax of a line: see pattern.ts. What a concept says about a wish is
 * learnt, so that a word may stand here that means it only mostly.
 */
export const concepts: readonly (readonly [name: string, lines: string])[] = [
  // The office and who sits there.
  [
    'hours',
    `
    mấy giờ, giờ nào, làm việc, làm thứ|sáng|chiều|chủ|tới|đến|trưa, mở|đóng|đổi cửa|giờ, nghỉ trưa|tết|lễ|chiều|sáng|bù|hè, ngày nghỉ, tiếp dân|công|nhận|ai,
    có|còn|ai tiếp|làm|trực|mở, thứ hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7, chủ nhật, cuối tuần, giờ hành, ngoài|trong giờ, ngày lễ|tết, mùng, buổi trưa|sáng|chiều|tối,
    trực * không, open, opens, close|closed|closes, hours, lunch, saturday|saturdays|sunday|sundays|monday|weekend|weekends, tan sở, giờ cao điểm
  `,
  ],
  [
    'day',
    `hôm nay|qua|kia, bữa nay|qua|trước|mốt, mai, chiều, sáng, tối, trưa, tuần này|sau|trước|tới, bây giờ, nãy giờ, today|tomorrow|tonight|now`,
  ],
  [
    'contact',
    `
    số điện thoại|máy|gọi|trực|nóng, sđt, sdt, điện thoại của|xã|phường|công|ủy|trạm, đường dây, hotline, tổng đài, email, gmail, zalo, facebook, fanpage, trang web,
    phone number, number, gọi số|ai|vào, liên hệ|lạc, alo cho, số mấy|nào
  `,
  ],
  [
    'official',
    `
    chủ tịch, bí thư, trưởng công|ban|thôn|ấp|phòng, phó chủ|trưởng, cán bộ, cán, nhân viên, chuyên viên, công chức, lãnh đạo, phụ trách, ai lo|quản|giữ|ký|nhận,
    cô|chú|anh|chị|ông|bà|bạn|em ngồi|trực|tiếp|áo|ở * quầy|bàn|xanh|nhận, staff, officer, clerk, in charge, người nhận
  `,
  ],
  [
    'building',
    `
    trụ sở, ủy ban, ubnd, một|1 cửa, trung tâm hành|phục, công an xã|phường, trạm y, chỉ huy, phòng|quầy|tầng|bàn|cửa số|mấy|nào|tư, quầy, tòa nhà, văn phòng, gửi|để|giữ xe,
    lấy|bốc|bấm|chờ|gọi số, đặt lịch, xếp hàng, đường nào|tới|đi, địa chỉ, address, office, counter, desk, floor, parking, nhà vệ sinh, ghế, quạt, máy lạnh, cổng xã|phường, điểm tiếp nhận
  `,
  ],
  // Places and the merger.
  [
    'merger',
    `
    sáp|sát nhập, sap nhap, nhập vào|vô|với|về|lại|xong|rồi|xã|tỉnh, nhập * tỉnh|xã|phường, gộp, tách ra|xã, chia thành|ra|làm, đổi tên, tên mới|cũ, xã|phường|huyện|quận|tỉnh|trấn|ấp|thôn cũ|mới,
    cũ, trước đây, hồi trước|xưa, ngày xưa, đặc khu, bỏ|hết|còn|cấp huyện|quận|xã|tỉnh, thuộc xã|phường|tỉnh|huyện|về|đâu, về tỉnh|xã|phường, giải thể, không còn, còn|có * không hay, trực thuộc,
    merge|merger|merged|abolished|old|new, which ward|commune|province, 1 7 2025, hai|2 cấp
  `,
  ],
  [
    'unit',
    `xã, phường, thị trấn|xã, huyện, quận, tỉnh, thành phố, ấp, thôn, khu|tổ phố|dân, bản, làng, ward, commune, district, province, quê`,
  ],
  ['named', `gọi|kêu|tên|ghi là|gì|sao|chi|thế, tên * gì, ghi địa|ở|phường|xã, called, name, là gì, đổi thành, thành gì|xã|phường|tỉnh`],
  // A dossier and where it stands.
  ['dossier', `hồ sơ, hs, mã hồ|hs|biên, biên nhận, giấy|phiếu|tờ hẹn, đơn của|tôi, dossier, application, số hồ|biên`],
  [
    'progress',
    `
    tới|đến đâu, xong chưa, xong * chưa, trễ|quá|lố hẹn|hạn, chưa * có|xong|thấy|trả|duyệt, đang xử|chờ, xử lý, trạng thái, tình trạng, tiến độ, bổ sung|xung, bị trả|từ|hủy|dừng|treo, từ chối, tạm dừng,
    duyệt, có kết, im re|lìm|ru, tiếp nhận, chờ thẩm|bổ|thanh, chuyển phòng|lên|qua|về, mới đăng, bao giờ|khi xong|có|được, status|overdue|awaiting|late|progress|pending, nộp * rồi, nộp hôm|tuần|tháng|từ|lâu
  `,
  ],
  [
    'track',
    `tra, tra cứu, theo dõi, kiểm tra, check, coi|xem * hồ|tiến|tình|kết|đến|tới, tìm * thấy, mã * ở|nằm|đâu, nhập mã, mã * báo|sai|không|tồn, quên|mất|nhớ mã, track|look|view`,
  ],
  ['mine', `của|cho tôi|em|mình|tui|cháu|con|bác|mẹ|ba|bố|má, my, mine, me, tôi nộp|gửi|làm, em|mình|tui nộp|gửi`],
  // Online: account, application, filing.
  [
    'account',
    `
    tài khoản, tk, acc, account, mật khẩu, mk, pass, passcode, password, otp, mã xác|otp, mã bí mật, đăng nhập|xuất, login, log in, log out, đăng ký tài|vneid, kích hoạt, định danh, dinh danh,
    mức 1|2|một|hai, khuôn mặt, sinh trắc, nfc, khóa * tài|tk, bị khóa, mở khóa, số chính chủ, sim, câu hỏi bảo mật, e id, quét mặt
  `,
  ],
  [
    'app',
    `
    app, ứng dụng, cài, cài đặt, tải * app|ứng|vneid|về|máy|xuống, gỡ, phiên bản, cập nhật, ch play, chplay, app|apple store, appstore, play, iphone, ipad, samsung, oppo, xiaomi, android, ios, máy|điện đời|thoại cũ,
    tương thích, bộ nhớ, dung lượng máy, văng, treo, đơ, lag, trắng xóa|màn, install, download
  `,
  ],
  ['vneid', `vneid, vnid, ví định, ứng dụng định`],
  [
    'swindle',
    `
    lừa, lừa đảo, giả, giả mạo|danh, thật không|hay, có thật, tin được|không, xưng, tự xưng, mạo danh, gọi * xưng|bảo|kêu|biểu, link, đường link|dẫn, bấm vào|vô, nghi ngờ, đáng nghi|ngờ, apk, chia sẻ màn, điều khiển,
    scam, fake, số lạ, an toàn, mất tiền, đọc * otp|mã, gửi * link|zalo|mã, nghe nói|bảo|đồn, đồn
  `,
  ],
  [
    'portal',
    `
    cổng * dịch|quốc|công, dịch vụ công, dvc, dvcqg, trang web|mạng|dịch|quốc, website, web, hệ thống, portal, trên|qua|bằng|lên mạng|cổng|web|trang|máy|onl|online, trực tuyến, online, onl, internet
  `,
  ],
  [
    'screen',
    `
    nút, bấm, màn hình, ô, mục, chọn, dấu sao, báo lỗi|sai|không|đang, bị lỗi, lỗi, quay vòng|tròn|hoài, đứng im|yên|máy, tiếp tục, bước cuối|tiếp, mờ, hiện ra|lên, không hiện|thấy|vào|vô|được, lưu nháp|tạm, nháp, gõ,
    bàn phím, danh sách, không hợp lệ, tồn tại, bảo trì, mất mạng, mạng yếu|chậm, biểu mẫu|tờ điện|khai, button|error|fails|failed|rejects|screen|loading, thoát
  `,
  ],
  [
    'upload',
    `tải * lên, up, upload, đính kèm, tệp, file, pdf, jpg, dung lượng, định dạng, quá lớn|nặng, kích thước, gửi * ảnh|tệp|file|hình, ảnh, hình, tấm`,
  ],
  ['sign', `ký số, chữ ký số, ký tay|tên|điện, token, usb, con dấu, dấu đỏ`],
  ['file', `nộp, gửi hồ, khai, điền, submit, apply, làm hồ, đăng ký, nộp hộ|thay|nhầm, khai nhầm|sai, gửi * rồi, submitted, filing`],
  [
    'pay',
    `
    thanh toán, chuyển tiền|khoản|nhầm, ck, trừ tiền, bị trừ, quét mã|qr, qr, mã qr, momo, zalopay, ví điện, ví momo, thẻ atm|ngân|nội|tín, ngân hàng, internet banking, banking, tiền mặt, biên lai, hóa đơn, hoàn tiền|phí|lại|trả, hoàn,
    giao dịch, đóng|nộp|trả|trả tiền|phí|lệ, lệ phí, tiền phí, cước, payment|paid|refund|receipt|card|charged|pay, tiền * thiếu|dư|nhầm, hai|2 lần * tiền
  `,
  ],
  ['cheaper', `giảm * phí|tiền|nửa|phần, miễn phí|giảm, rẻ hơn, bớt, phần trăm, mất phí cao, mất đồng, free, mất tiền không`],
  [
    'receive',
    `
    lấy * kết|giấy|kq, nhận * kết|giấy|kq|nhà|bản, trả kết, kết quả, kq, bưu điện|tá|chính|phẩm, giao * nhà|giấy|nhầm, tận nhà, về nhà, gửi * về|nhà|bưu, ship, bản điện tử|giấy, giấy điện tử, kho dữ liệu, lấy hộ|giùm|giúp|thay,
    nhờ * lấy|nhận, đổi * nhận, ra lấy, tới|đến lấy|nhận, để lâu, giấy hẹn|phiếu, collect|pick|result|delivered|mailed|electronic, tải * kết|bản|về
  `,
  ],
  [
    'company',
    `công ty, cty, doanh nghiệp, dn, tổ chức, hợp tác xã, htx, giám đốc, kế toán, đại diện pháp, người đại diện, hộ kinh doanh, mã số thuế, company|business|organisation|organization|representative, chi nhánh, nhân viên * công|nộp`,
  ],
  [
    'helpless',
    `
    không|ko|hông|chẳng|không có biết|rành|có|đọc * chữ|máy|mạng|điện|bấm|smartphone|internet|tiếng|dùng|xài|sử, mù|dốt chữ, già, lớn tuổi, mắt kém|mờ, điếc, câm, khuyết tật, cục gạch, liệt, nằm một|liệt, không đi được|nổi|lại, xe lăn, dân tộc,
    tiếng kinh|dân, điện thoại thông, smartphone, phone, cannot read|use, elderly, old, không có mạng|điện|smartphone|vneid
  `,
  ],
  [
    'help',
    `giúp, giùm, dùm, hộ, thay, nhờ, chỉ giúp|giùm|dùm, hướng dẫn, làm giúp|hộ|giùm|thay, bấm giúp|hộ|giùm|máy, tận nơi|nhà, tổ công nghệ, đoàn thanh niên, tình nguyện, help, on behalf, for me, assist`,
  ],
  [
    'scan',
    `
    chụp, photo, phô tô, photocopy, scan, quét giấy|tài|thành|bằng, ảnh chụp|mờ, rõ nét|chữ, mờ, lóa, nghiêng, mất góc, bốn|4 góc, hai|2 mặt, mặt trước|sau|nào, màu, trắng đen|den, bản gốc|chính|sao, gom|gộp|ghép, đánh máy, viết tay,
    cũ rách, rách, nhàu, in sẵn|ra, bản dịch, dịch sang|trước, picture|copies|copy|original
  `,
  ],
  ['before', `trước khi|khi|đi, chuẩn bị, mang theo|sẵn, đem theo, sẵn, khỏi đi lại, nên mang|đem|viết|photo, before, prepare, bring`],
  // People about the service.
  [
    'praise',
    `
    khen, cảm ơn * cô|chú|anh|chị|cán|nhân, hài lòng, nhiệt tình, tận tình, dễ thương, vui vẻ, nhanh gọn|chóng, tốt lắm|quá, quá tốt, lịch sự, chu đáo, thanks|thank to, friendly|quick|great|helpful|excellent, năm sao
  `,
  ],
  [
    'complain',
    `
    thái độ, cộc lốc, hách, quát, nạt, mắng, cau có, khó chịu, bực, bức xúc, tệ, quá tệ|kém|lâu|chậm, kém, chờ * tiếng|lâu|mãi|hoài, không ai gọi|tiếp|bắt|trả|nghe, chen ngang|hàng, bấm điện thoại, lướt, vòi, bồi dưỡng, đòi tiền|thêm,
    gây khó, làm khó, hành dân|lên|tôi, đi lại * lần, chạy tới|đi|lui, dơ, bẩn, hôi, nóng, chật, đứng nắng, vắng mặt, không * biên lai, kỷ luật, không công bằng, đuổi, rude|slow|unfair|dirty|terrible|long|queue|attitude|complain|complaint
  `,
  ],
  [
    'suggest',
    `góp ý, đề nghị, kiến nghị, đề xuất, mong, nên|cần có|thêm|đặt|dán|mở, phản ánh, đánh giá, ý kiến, thêm * quầy|người|ghế|bảng|quạt|buổi, suggest|suggestion|please add|put, phàn nàn, khiếu nại, tố cáo, báo ai|với`,
  ],
  [
    'nuisance',
    `rác, nước thải, karaoke, ồn, loa, khói, lấn chiếm|đất, xây lấn|trái|không, đèn đường, ổ gà, ngập, chó thả, vỉa hè, hàng xóm, ô nhiễm, mùi hôi, noise|garbage|neighbour|neighbor`,
  ],
  [
    'person',
    `
    gặp, gọi lại|cho|điện, nói chuyện, chuyển máy|cho|người, nối máy, kết nối, người thật|khác|hỗ|tư|ra|trực, con người, ai đó|trực|rảnh, có ai, kêu * người|nhân|cán, tư vấn, trực tiếp, liên hệ lại, nhắn * phụ|anh|chị, tổng đài viên,
    human|person|someone, call me, call back, speak|talk|chat to|with, real
  `,
  ],
  [
    'machine',
    `
    máy|bot|robot|app|trợ * này|trả|nói|lý, bot, robot, chatbot, ai, trả lời tự|gì|sai|lạc|không, không hiểu, hiểu gì|không, hỏi hoài|mãi|một|1, lạc quẻ|đề, vòng vo, câu lệnh, hệ thống này, ad, admin, bạn|em|mày|m là|tên, you are,
    hỏi * lần, tin nhắn, nhắn|gõ|chat|nt ở|với|đây, lưu|giữ * lại|tin|gì, xóa, đọc được, nguồn, lấy ở đâu * ra, chắc * đúng|không, đoán
  `,
  ],
  [
    'greeting',
    `chào, hello, hi, hế lô, alo, bye, tạm biệt, hẹn gặp, cảm ơn, cám ơn, thank|thanks, tks, camon, ok, oke, oki, okie, ừ, uh, vâng, dạ, haha, hihi, kkk, hehe, vui, giỏi, xịn, hay quá|lắm, hiểu rồi, biết rồi, được rồi, khỏe, mấy tuổi`,
  ],
  // General rules.
  ['household-book', `sổ hộ khẩu|tạm, hộ khẩu giấy|cũ, sổ giấy|xanh, household book, sổ đỏ hộ`],
  [
    'anywhere',
    `ở|xã|phường|nơi|chỗ|tỉnh khác|bất|nào, nào cũng được, khác nơi|xã|tỉnh|phường, ngoài|đúng địa|nơi|quê, không thuộc địa, đang ở|trọ|làm, về quê, tại nơi, anywhere|another`,
  ],
  ['certify', `chứng thực, công chứng, sao y, chứng chữ|ký, di chúc, bản sao, certified|certify|notary|notarize|notarized`],
  [
    'rule',
    `luật, nghị định, thông tư, quy định, mức độ|3|4|ba|bốn, toàn|một trình|phần, mẫu số|0|02|03|05, mẫu 01|02|03|04|05|06|07, tờ mẫu|số, hiệu lực, áp dụng, law|decree|regulation, tháng 3|7|1`,
  ],
  // What is nobody's business here.
  ['sky', `thời tiết, trời nắng|mưa|hôm|có, mưa, nắng, bão, nhiệt độ, dự báo, weather|rain|sunny`],
  [
    'luck',
    `xổ số, vé số, lô đề, con lô, đề về, số đề, đánh|soi số|đề|con, trúng giải|số, tử vi, bói, tuổi * hợp|tuổi, phong thủy, ngày tốt|đẹp, nằm mơ, cung hoàng, lottery|horoscope`,
  ],
  [
    'fun',
    `bóng đá, trận, đá banh|bóng, tỷ số, world cup, mu, vô địch, phim, nhạc, hát, bài hát, game, truyện, kể chuyện|chuyện, chuyện cười, hài, karaoke nào, du lịch, khách sạn, quán nào|nhậu|ăn|cà, football|match|movie|song|joke|game`,
  ],
  ['eat', `nấu, kho cá, món, nguyên liệu, muối dưa, công thức, ăn gì|chi|j, ngon, phở, bún, recipe|cook|food`],
  ['love', `yêu, người yêu, crush, chia tay, thất tình, ngoại tình, tán, bạn gái|trai, hẹn hò, buồn, cô đơn, girlfriend|boyfriend|love`],
  [
    'school',
    `bài tập, bài toán, giải * toán|bài|phương, phương trình, toán, văn tả, bài văn, đại học, điểm chuẩn|thi, học phí|bổng|kỳ|sinh, tuyển sinh, ielts, toeic, du học, dịch * câu|sang|giúp|giùm, equation|essay|homework|university|exam|translate`,
  ],
  [
    'write',
    `viết * bài|thơ|code|đoạn|văn|email|essay, viết giúp|cho|hộ * bài|văn|thơ|code, code, python, lập trình, làm thơ, tóm tắt, soạn, write|poem|essay|code|program`,
  ],
  [
    'health',
    `đau, bệnh viện, khám, thuốc, bác sĩ, uống thuốc, tiêm, vắc xin, vacxin, sốt, ho, xét nghiệm, giảm cân, bầu, chuyển viện|tuyến, phòng khám, hospital|doctor|medicine|vaccine|clinic`,
  ],
  [
    'traffic',
    `bằng lái, gplx, giấy phép lái, phạt nguội, vượt đèn, nồng độ cồn, đăng kiểm, csgt, giao thông * phạt, biển số, đăng ký xe, cà vẹt, bị giữ|tước xe|bằng|gplx, thi bằng, driving|driver|licence|license plate`,
  ],
  [
    'court',
    `ly hôn|dị|thân, tòa, tòa án, kiện, khởi kiện, án phí, luật sư, thi hành án, bị bắt, tạm giam, trại giam, bào chữa, đòi nợ, vay nợ, mượn * trả, divorce|court|lawyer|sue|debt`,
  ],
  ['tax', `thuế, quyết toán, hoàn thuế, hải quan, khai thuế, tndn, tncn, vat, gtgt, hóa đơn điện|đỏ, mst, tax|taxes|customs|invoice`],
  [
    'work',
    `bảo hiểm xã|thất, bhxh, bhtn, thất nghiệp, lương, lương hưu, thai sản, nghỉ phép|việc, tìm việc, tuyển dụng|công|người, xin việc, xuất khẩu lao, công ty * nợ|không|lương, hợp đồng lao, salary|pension|job|unemployment|work`,
  ],
  [
    'abroad',
    `visa, hộ chiếu, passport, thị thực, đại sứ, định cư, xuất cảnh|ngoại, vé máy|tàu|xe, nước ngoài, embassy|travel|tourist|flight|permit`,
  ],
  [
    'bank',
    `vay, lãi suất, ngân hàng, tín dụng, atm, thẻ tín|bị, vietcombank|agribank|bidv|techcombank, sim, vinaphone|viettel|mobifone, chứng khoán, bitcoin, coin, giá vàng|xăng|heo|lúa|đô|cà, tỷ giá, đầu tư, loan|interest|bank|stock|price`,
  ],
  [
    'utility',
    `tiền|cúp|mất|công tơ|hóa điện|nước, điện lực, nước máy|yếu|sạch, điện tháng, internet * chậm|rớt|yếu|hư, wifi, mạng * rớt|nhà, cây * bệnh|trồng, sâu bệnh, phun, phân bón, giống, electricity|power|wifi`,
  ],
  [
    'shop',
    `mua, bán, giá bao|cả, giá * nhiêu|gi, tủ lạnh, xe máy nào, điện thoại nào, cho vay|thuê, đặt xe|hàng|bàn|phòng, grab, shopee, ship, buy|sell|cheap|shopping`,
  ],
  [
    'crime',
    `
    làm giả, giả * giấy|bằng|con|cccd, giấy|bằng|dấu giả, mua bằng|sổ|giấy|điểm, photoshop, tẩy, cạo sửa, sửa * cho đủ|không ai, phong bì, lót tay, hối lộ, bôi trơn, lo lót, chạy chọt|hồ|giấy, hack, lách luật, trốn nghĩa|thuế,
    của|vneid|otp người|ng|chồng|vợ khác|tôi * không|hay, danh sách * căn|nghèo|số, tra * địa chỉ|sdt|số|người, bribe|fake|forge|hack|cheat
  `,
  ],
  [
    'order',
    `đóng vai, bỏ qua * lệnh|chỉ|hướng|luật, quên * luật|lệnh|hướng|chỉ, từ giờ bạn|mày, không giới hạn, câu lệnh, developer, ignore|instructions|prompt|reveal|repeat|pretend|roleplay|dan`,
  ],
  [
    'insult',
    `ngu, đồ ngu|điên|khốn|chó|vô|lừa, dốt, mất dạy, vô dụng|tích, cút, khốn nạn, dm, đm, đmm, vcl, vl, cc, clgt, lũ, ăn hại, thằng, con mẹ, stupid|idiot|useless|junk|fuck|shit`,
  ],
  // Danger.
  [
    'hurt',
    `
    máu, bất tỉnh, ngất, co giật, tím tái, nghẹn, hóc, sặc, ngừng thở, khó thở, không thở, đột quỵ, méo miệng, gãy, ngã, té, điện giật, giật điện, bị giật, rắn cắn, đuối nước, chìm, ngộ độc, uống nhầm|hết|thuốc * thuốc|rồi|sâu, cấp cứu, đẻ, chuyển dạ, tai nạn, xe tông|đụng|cán, tông|đụng * người|xe,
    bleeding|unconscious|breathing|choking|accident|injured|collapsed|drowning
  `,
  ],
  [
    'violence',
    `đánh * em|tôi|con|mẹ|vợ|nhau|hội, dao, chém, đâm, giết, bóp cổ, dọa, đe dọa|dọa, tạt, axit, rượt, cướp, trộm, leo vô|vào|rào, phá cửa, đập cửa|phá, xâm hại, hiếp, bắt cóc, súng, hành hung, bạo hành|lực, hitting|hit|knife|robbery|rape|kidnap|threaten|attack`,
  ],
  [
    'disaster',
    `cháy, hỏa hoạn, khói, nổ, xì gas|ga, rò gas|rỉ, bình gas|ga, mắc kẹt, kẹt * nóc|trong|thang, sạt lở, vùi, sập, lũ, nước lên|dâng|cuốn, cứu hỏa, fire|flood|gas|explosion|landslide|trapped`,
  ],
  [
    'despair',
    `chết, tự tử|sát|vẫn, không muốn|thiết sống, muốn chết, nhảy cầu|lầu|sông, rạch * tay, hết vỉ, từ biệt, kết thúc * đời|tất, mệt mỏi quá, suicide|kill|die|end my life`,
  ],
  [
    'cry',
    `cứu, cứu với|em|tôi|mạng, gấp, khẩn, ngay bây giờ, sợ quá|lắm, trốn, đang * ngoài cửa|trong nhà|dưới, help, please help, right now, emergency`,
  ],
]
