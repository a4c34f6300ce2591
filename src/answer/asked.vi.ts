import type { Asked } from './facet.ts'

/**
 * How people ask for one side of a procedure. Syntax of a line: see pattern.ts; `~` before a line: its words keep their
 * weight in the search, because they may name the procedure too. Level 3 names the side, 2 names a way of going about it,
 * 1 is how people ask about anything.
 */
export const asked: readonly Asked[] = [
  {
    facet: 'documents',
    level: 3,
    lines: `
    giấy tờ gì|chi, giấy gì|chi, giấy tờ nào, những giấy tờ, loại giấy tờ, loại giấy gì|nào, các giấy tờ, mấy loại giấy,
    giấy tờ gồm, giấy tờ cần, giấy tờ ra sao, giấy tờ thế nào, giấy tờ sao, giấy tờ cần thiết,
    cần|phải|gồm|mang|đem|cầm|chuẩn|nộp|những * giấy tờ, hồ sơ gồm|cần|có|gì|nào|sao, hồ sơ * gồm|cần * gì, hồ sơ bao gồm,
    hồ sơ như thế nào, thành phần hồ sơ, bộ hồ sơ, cần những|các|mấy gì|giấy|loại, cần gì|chi, cần cái gì, cần * những gì,
    cần có gì, cần chuẩn bị, chuẩn bị * gì, chuẩn bị những, chuẩn bị giấy|hồ, gồm * gì, mang|đem|cầm|kèm gì|chi|theo|những,
    cần|phải mang|đem|cầm, mang * giấy, nộp|đưa|trình * những gì, nộp|đưa|trình gì, phải có gì, phải có giấy gì|tờ|nào, cần đơn gì,
    lấy gì đi|để|mà|làm, làm|nộp|viết|khai đơn gì|nào, giấy chi, tờ chi, thủ tục chi, giấy nào $,
    thêm giấy, thiếu giấy, nộp thêm, nộp|đòi những, đòi * gì|chi, nộp|mang|đem|cầm|đòi|trình|photo * gì|chi|những, giấy khác thay, thay bằng giấy|gì, lấy|dùng gì thay|chứng,
    tự viết đơn, đủ|hết giấy tờ, all papers, cần thêm gì, bản chính hay bản sao, mấy bản, mấy bộ
  `,
  },
  {
    facet: 'documents',
    level: 2,
    lines: `đòi|bắt|yêu * giấy, cần * gì|chi $, có|cần|phải cần|phải|có mang|đem|cầm|nộp|photo, có|cần|phải cần|có|nộp giấy|sổ|bản ** không, đơn gồm`,
  },
  {
    facet: 'overview',
    level: 3,
    lines: `là giấy|cái|tờ|thủ|việc gì|chi, là thủ tục gì, là giấy tờ gì, là làm gì, nghĩa là, là gì khác, khác gì, khác nhau thế|ra|như|chỗ|gì|sao, khác * chỗ|điểm nào`,
  },
  { facet: 'overview', level: 2, lines: `là gì|chi, là sao $` },
  {
    facet: 'documents',
    level: 1,
    lines: `
    làm|xin|đăng như thế nào, làm|xin thế nào, làm|xin sao, như thế nào, thế nào, ra sao, phải sao, thủ tục gì, phải làm gì,
    làm gì, sao $, sao đây, sao giờ, làm sao, kiểu gì|chi, s $, thế nào $, ntn, làm cách nào, cách nào, bằng cách nào, thủ tục sao, thì sao
  `,
  },
  {
    facet: 'fee',
    level: 3,
    lines: `
    lệ phí, tốn|mất|đóng|nộp|trả * đồng nào, miễn phí, tiền * khác, tốn|mất|đóng|nộp|trả|thu|miễn * khoản, khoản gì|nào phải nộp|đóng|trả, đóng gì, có|phải phải|cần đóng|trả, đóng tiền, giá chừng|khoảng, đóng * ngàn|nghìn|trăm|triệu|đồng, tốn gì, mất đồng, miễn tiền, chi phí bao|thế|sao|hết|là|ra|nhiêu|không, ^ chi phí, phí bao nhiêu, phí nhiêu, phí không, phí gì, phí sao, phí hết, phí mấy, phí thế nào, mức phí,
    nộp|đóng|mất|tốn|tiền|thu|trả phí, miễn|giảm phí, ^ phí, giá bao nhiêu, giá nhiêu, giá cả, giá mấy, giá thế nào,
    bao|mấy|nhiêu tiền, bao nhiêu tiền, mất|hết|tốn bao|mấy nhiêu tiền, mất|hết|tốn nhiêu|mấy tiền, tiền không, tốn|mất|hết|đóng|nộp|trả|tốn tiền, hết|tốn|đóng|trả|nộp|thu bao nhiêu,
    hết|tốn|đóng|trả|nộp|thu nhiêu, mất bao nhiêu $, mất nhiêu $, bao nhiêu một|1 bản|trang|tờ|bộ|lần|cái|chữ|thẻ|giấy,
    mấy nghìn|ngàn|đồng|trăm|chục, bao nhiêu đồng|nghìn|ngàn, tính tiền, # trang, # tờ * tiền|nhiêu|phí, mắc không, rẻ không
  `,
  },
  {
    facet: 'fee',
    level: 1,
    lines: `bao nhiêu $, bao nhiêu vậy, nhiêu $, nhiêu vậy, mấy triệu, bao nhiêu phần|triệu|trăm`,
  },
  {
    facet: 'time',
    level: 3,
    lines: `
    khi|hôm nào $, khi mô $, ngày|thứ nào trong, bữa|hôm|ngày sau mới, mấy hôm|bữa|ngày có|xong|thì, mấy|nhiêu hôm|bữa|ngày|tuần có|lấy|nhận giấy|kết, nhiêu ngày có, bao lâu, mấy|nhiêu ngày|hôm|bữa|tuần|tháng|tiếng, bao nhiêu ngày|hôm|bữa|tuần|tháng,
    khi|hôm|bữa|lúc nào * có|xong|lấy|nhận, bao giờ thì, bao giờ * có|xong|lấy|nhận|được, chừng nào * có|xong|lấy|nhận|được,
    khi|chừng nào có kết quả, thời gian giải|xử|làm|cấp|trả|bao|chờ, thời gian, thời hạn giải|xử|cấp|trả,
    lấy|có|được|xong|nhận liền|ngay, liền|ngay không, trong ngày, có nhanh không, lâu không|lắm, lấy được không,
    nhanh|gấp|sớm * được không, làm|lấy|cần gấp|nhanh, kịp không, có|không kịp, kịp lấy|xong|nhận|có, sáng nộp|làm ** chiều|trưa|mai, nộp sáng|chiều|hôm ** lấy|có|nhận, trong|cùng buổi|ngày|sáng không, liền hay, luôn hay, hôm sau có|lấy|nhận,
    đợi|chờ khoảng|tới|đến, khoảng|chừng bao lâu, khoảng|chừng mấy ngày|tuần|tháng|hôm, bao|khi giờ|nào ** được nhận|lĩnh|lãnh|hưởng|lấy, bao|khi giờ|nào ** bắt đầu,
    mất|tốn|hết bao lâu, mất|tốn|hết bao nhiêu lâu|ngày|hôm|bữa|tuần|tháng, mất|tốn|hết mấy|nhiêu lâu|ngày|hôm|bữa|tuần|tháng,
    lấy được luôn, xong trong, chờ|đợi bao|mấy, lấy luôn, mau không, lẹ không
  `,
  },
  {
    facet: 'where',
    level: 3,
    lines: `
    xã|phường|ủy hay * văn|sở|tỉnh|huyện|công|phòng|thành|trung, ở xã|phường hay, xã hay phường|huyện|tỉnh, đường nào, gửi ai, quận|tỉnh|huyện|quầy|cửa|bộ|trạm|tòa nào, báo|nộp|gửi|khai|nói|trình|đưa cho|với ai, cho ai $, liên hệ đâu|ai|cơ|chỗ|nơi|với, cho|với|tới|đến|ra|lên|về|qua ** hay cho|với|tới|đến|ra|lên|về|ủy|trạm|xã,
    ở|tại|đến|tới|ra|lên|về|đi|nộp|làm|qua|vô|vào|xuống|chỗ|ra|xin đâu, ở chỗ|nơi|mô nào, chỗ|nơi|đâu nào, !mô, ở !mô, gặp|hỏi ai,
    nộp cho ai, cơ quan nào, phòng|ban|đơn nào|vị, xã|phường nào, bất kỳ được, ở * bất kỳ, xã|phường hay * tỉnh|huyện|công|sở|quận, gửi|nộp|đưa cho ai, hỏi * cơ quan,
    ai cấp|ký|duyệt|xét $, ai ký|duyệt giấy|tờ|cái|cho|hồ|quyết, ^ ai cấp, ai giải quyết, who|whom * signs|issues|approves, đâu vậy|ta|ạ, đâu $
  `,
  },
  {
    facet: 'where',
    level: 2,
    lines: `
    ~ở huyện|xã|tỉnh|phường|nơi|chỗ khác, ~huyện|xã|tỉnh|phường|nơi khác,
    ~khác tỉnh|xã|phường|huyện|nơi, hay|phải lên|về|ra|bắt * sở|tỉnh|quê|huyện|thành, hay phải|bắt lên|về|ra, ~ở chỗ|nơi tạm trú, ~về quê, ~phải về * quê|nơi, ~đúng nơi, ~nơi đang ở,
    ~ở * xã|phường mình|này|em|tôi được, cần|phải|khỏi|có ra|lên|tới|đến|về|xuống|đi tỉnh|sở|huyện|thành
  `,
  },
  {
    facet: 'online',
    level: 2,
    lines: `
    online, onl, ký|nộp|làm|khai|gửi qua|trên|bằng vneid, bấm * điện thoại, qua|trên|bằng|lên mạng, trực tuyến, trên|qua|bằng|vào app, ~qua|trên|bằng vneid, trên|bằng|qua điện thoại,
    trên|qua|lên cổng, cổng dịch vụ công, dịch vụ công, qua internet, tại|ở nhà được, ngồi nhà, khỏi ra|lên xã|phường|ủy,
    không cần ra|lên|đến xã|phường|ủy
  `,
  },
  {
    facet: 'steps',
    level: 3,
    lines: `
    các|từng|mấy|những bước, việc đầu tiên, đầu tiên ** phải, khâu nào, những|các khâu, sau khi nộp|gửi|có ** gì tiếp, bước nào, quy trình, trình tự, bắt đầu từ đâu, bắt đầu thế nào, bước đầu, bước tiếp,
    làm gì trước, làm gì tiếp, tiếp theo làm gì
  `,
  },
  {
    facet: 'conditions',
    level: 3,
    lines: `
    điều kiện gì|nào|thế|ra|như|sao|không|để, có|cần|đủ điều kiện, ^ điều kiện, điều kiện $, bị|có phạt, không|chưa|chẳng * giấy tờ gì|chi|nào, trong|sau|quá bao|mấy ** phải|khai|báo|đăng|trình|nộp,
    mấy|nhiêu ngày|hôm|tháng|bữa|lâu|tuần thì phải|bắt|bị, bao lâu thì|là phải|bắt|bị|hiệu, bao lâu ** hiệu lực, trong bao lâu ** trình|phải|khai|báo|nộp, hạn dùng|sử, hạn bao|mấy|đến|tới, dùng|xài được bao|mấy|tới|đến, còn dùng|xài|hạn|giá,
    bao|khi giờ|nào * dùng|xài được, tối đa|thiểu bao|mấy|là|được|phải, bao nhiêu ** mới được|cho|xét|phải, mấy ** mới được|cho|xét|phải, bao nhiêu thì|là được|phải|xét|mới|bị, có được * tiền không, đáp ứng, có chế|khoản|trợ|hỗ ** gì|nào không, phạt không, phạt tiền, phạt bao nhiêu, có|có bắt buộc, bắt buộc, có|phải|cần xin phép,
    có|phải|cần giấy phép, có được phép, yêu cầu gì, tiêu chuẩn, đủ tuổi, ~bao nhiêu|mấy tuổi, ~mấy tuổi,
    mất quyền, phải ** trong mấy|bao ngày|nhiêu|lâu, trước mấy|bao ngày|nhiêu|giờ, tối đa bao lâu|nhiêu, cần|phải|có * mấy|nhiêu người, vốn bao nhiêu, khi nào * phải, bao giờ thì được, có giá trị, giá trị bao lâu, thời hạn bao lâu, thời hạn sử dụng, hạn sử dụng, hiệu lực, có sao không,
    trường hợp nào, có được hỗ trợ, khi nào phải|cần|được, khi nào thì * được|phải, ai được hưởng|xét|nhận, những ai * được, hộ|nhà nào được, được xét, mới xét, tại|vì sao, sao còn|lại,
    có được * hưởng|nhận
  `,
  },
  {
    facet: 'conditions',
    level: 1,
    lines: `
    được không|chưa|hông|hay|chứ|chăng, có được, có chịu|cho|duyệt|nhận, có|mới cần|phải, phải chờ|đợi, có làm được, có cần ** không, có phải ** không, có * được ** không, ~# tuổi * được|chưa, không được, đúng không, phải không,
    có không, ~không có * sao, ~mất * sao
  `,
  },
  {
    facet: 'who',
    level: 3,
    lines: `
    ai có trách, ai trong, ai ** đứng ra, ai là|được ưu, hay người|chủ|bên|con|cháu|cha|mẹ|vợ|chồng|khách ** phải|đi|được|báo|nộp, hay * phải cha|mẹ|vợ|chồng|chính|đích|con, đích thân, chính chủ, phải|có ** cùng không,
    dẫn|đưa ** giùm|giúp|hộ|thay được, dẫn|đưa đi ** được, ai được|phải|đi|nộp|đứng|làm, ai có quyền, ai là người, ai mới được, đối tượng nào, những ai, người nào được,
    ~người khác đi|làm|nộp|lấy, làm|đi|nộp|lấy|khai thay, làm|nộp|đi|lấy|khai|ký hộ|giùm|giúp|thay được, ~nhờ * làm|nộp|đi|lấy|khai,
    ~ủy quyền * được không, phải|cần có mặt, đi|làm một|1 mình, cả hai phải|cùng|người|vợ|đứa, hai|cả * cùng đi|ra|có,
    phải đi cùng, 
    ~bà|ông|dì|cô|chú|bác|anh|chị|mẹ|ba|bố|cha|con|cháu|vợ|chồng|em|xóm đi ** được,
    ~bà|ông|cháu nội|ngoại|ruột đi|khai|làm|xin ** được, ~thay em|tôi|mẹ|cha|ba|bố|con|cho|vợ|chồng|ông|bà|người ** được, ~tự đi, ~chỉ|một mình ** đi|làm ** được
  `,
  },
  {
    facet: 'form',
    level: 3,
    lines: `
    tờ khai nào|gì|ở|đâu|mẫu|ghi|điền|lấy, theo mẫu, mẫu nào|số, xin|lấy|tải|in * mẫu|đơn ** đâu|nào, xin|cho mẫu, tờ ct01|đơn|khai ** lấy|in|tải|mua, mẫu đơn|tờ|nào|số, đơn mẫu, biểu mẫu, tải|lấy|xin|có|in mẫu, mẫu ở đâu, ~ct01,
    điền gì|sao, điền thế nào, điền như thế nào, điền tờ khai, ghi|viết|khai sao, ghi|viết|điền thế nào,
    ghi|viết như thế nào, viết đơn sao|thế|như|ra
  `,
  },
  { facet: 'form', level: 2, lines: `viết đơn` },
  {
    facet: 'result',
    level: 3,
    lines: `
    xong ** giấy|tờ|sổ gì|nào, xong thì * gì, cầm về, đưa|trả|phát cho * giấy|tờ gì, thành ** giấy gì, xong có sổ|giấy|thẻ gì|không,
    kết quả là gì, kết quả gì, được cấp gì, xong * giấy gì, được cấp|nhận sổ, được cấp giấy, nhận được gì, nhận được giấy gì, được nhận gì,
    ra giấy gì
  `,
  },
  {
    facet: 'benefit',
    level: 3,
    lines: `
    được|giảm|đền|cho|nhận|lãnh|hưởng * bao nhiêu phần|triệu, giúp|giúp đỡ * gì, được giúp ** gì, được cho gì, chế độ gì|chi|nào, hưởng * gì|chi, được|lãnh * bao|nhiêu tiền|đồng, được bao nhiêu tiền, được|hưởng|nhận|lãnh|lĩnh|cho bao nhiêu, được|hưởng|nhận|lãnh|lĩnh|cho nhiêu,
    được|hưởng|nhận|lãnh|lĩnh mấy đồng|trăm|triệu, mức hưởng|tiền, hỗ trợ * những gì, hỗ trợ gì, hỗ trợ * khoản, mức trợ cấp, ~trợ cấp bao nhiêu, ~trợ cấp nhiêu,
    ~hỗ trợ bao nhiêu, tiền|nhiêu * một|mỗi|hàng|1 tháng, một|mỗi|hàng|1 tháng được|bao|nhận|lãnh, được hưởng gì, được|gia hưởng * khoản, có được hỗ trợ tiền, hưởng|nhận * khoản gì|nào, những khoản nào|gì,
    được hưởng những gì, quyền lợi, số tiền được
  `,
  },
  {
    facet: 'law',
    level: 3,
    lines: `
    ở|trong|theo|tại thông|nghị|luật|văn ** nào|gì, ở thông|nghị|luật|văn tư|định|bản nào|số, văn bản nào, căn cứ pháp, căn cứ nào, căn cứ vào đâu, cơ sở pháp lý, luật|nghị|tư|định nào, thông tư nào, nghị định nào,
    nghị định mấy|số, theo luật|nghị|thông, theo quy định nào, quy định ở đâu, điều luật, quy định pháp luật
  `,
  },
]

/** A message of these alone means the subject of before. */
export const again = `
    còn|vậy|thế, thế|vậy còn, cái|việc|giấy đó|này|kia|ấy, thủ tục|tụ này|đó|trên|ấy, hồ sơ này|đó, nó|nớ, cụ thể, chi tiết,
    rõ|kỹ hơn, nữa|khác không, gì nữa, thôi à|hả, làm cái đó, chi tiết, làm|nộp|lấy|xin|đóng|đi
  `

/** A question that ends with one of these is answered yes or no, so with the conditions. Written folded. */
export const yesOrNo: ReadonlySet<string> = new Set(['khong', 'hong', 'hok', 'chua', 'ha', 'a'])
/** Said after it, to the person asked. */
export const vocatives: ReadonlySet<string> = new Set(
  'co chu bac anh chi ong ba chau con em ad ban troi vay the nhi ta nua luon'.split(' '),
)
/** With one of these, money is paid and not received. */
export const paying: ReadonlySet<string> = new Set(['phi', 'nop', 'dong', 'ton', 'mat', 'het', 'tra', 'thu', 'fee', 'cost'])

/** Asks for the full list instead of the short one. */
export const everything = `
    đủ|hết|toàn giấy tờ, đủ|hết|toàn bộ giấy|hồ, đầy đủ, tất cả giấy|các|những, toàn bộ, chi tiết, all papers|documents
`

/** Puts a new subject under the old question. */
export const continuing = `thế|vậy|rồi còn, ^ còn, ^ thế|vậy, ý tôi|em|mình|tui|cháu|bác|anh|chị|là là|hỏi|nói, ý là, ^ nhầm, hỏi|nói|gõ nhầm, i meant, what about`
