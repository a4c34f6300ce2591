import type { Call } from './danger.ts'

/**
 * Words of danger, by the number that helps. Syntax of a line: pattern.ts; a word with half of its marks meets them too. `!` stands where
 * the word without accents is mostly another one ("chạy" is no "cháy", "sắp" no "sập", "tròn" no "trốn").
 */

const water = 'sông|ao|hồ|giếng|kênh|suối|mương|biển|rạch|đập|vực|hố|cống'
const small = 'bé|cháu|trẻ|đứa|con|nhỏ|thằng|nít|gái|trai'
const kin = 'chồng|vợ|bố|ba|cha|tía|dượng|ghẻ|kế|rể|trai|nó|hắn|mẹ|má|chú|bác|cậu'
const someone = `tôi|em|mình|tui|mẹ|má|bố|ba|vợ|chị|anh|người|bà|ông|nó|bạn|cô|chú|bác|cụ|nhau|hàng|mấy|cả|${small}`
const beats = 'đánh|!đập|!đấm|!đạp|!tát|!quất|!phang|bóp|!trói|!rượt|xích|nhốt'
const wheels = 'xe|tô|to|oto|ôtô|bus|buýt|taxi|container'

export const danger: readonly (readonly [Call, string])[] = [
  // Fire, gas, water, what falls: fire and rescue.
  [
    '114',
    `
    !cháy, cháy nhà|rừng|chợ|kho|xưởng|phòng|quán|tiệm|lan|lớn|bùng|phừng|rụi, nhà|phòng|kho|chợ|xưởng|quán|tiệm|rừng|bếp|trọ|sạc|pin|điện * cháy rồi|to|lớn|dữ|xẹt|phừng|lan|cho|sang|xáng,
    nhà|phòng|kho|chợ|xưởng|quán|tiệm|rừng|bếp|trọ đang|bị cháy, nhà * đang cháy, cháy cho rồi, ^ cháy rồi, đang cháy $|rồi|lớn|to|dữ, dang chay nha,
    cứu hỏa, gọi * chữa cháy, phát !nổ|cháy|hỏa, nổ lửa|tung, bén sang|vào|qua|tới, lửa ** sát|vườn|nhà|tới gần, !khói um, mùi khét, khét quá|lẹt, lửa * lan|bốc|leo|bén|phừng|ngùn|cháy|mái, bén|bốc|phát|bùng lửa, !bắt !lửa, tóe|xẹt lửa|điện, chập điện|cháy, bốc|ngạt khói, !khói * đen|nghi|nghịt|bốc|mù|ngút, khói mù|nghi|đen nghịt|mịt|ngút|kịt|đặc, hỏa hoạn, bình|sạc|pin|ga * !nổ, nổ bình|ga|gas,
    rò|xì|!hở * ga|gas|gaz|khí, ga|gas|gaz * rò|xì|xi|nồng|nặc|hôi, mùi ga|gas|gaz, khí ga|gas|độc, ngạt khí
  `,
  ],
  [
    '114',
    `
    đuối nước, chết đuối, đuối ở|dưới|ngoài, rơi|ngã|té|rớt|lọt|sẩy|trượt|nhào|lao * xuống|dưới * ${water}|nước|cầu, bị * nước cuốn|trôi|đẩy, nước|lũ * cuốn|trôi|đẩy ${someone}|xe|nhà|ra|mất|xuống, bị lũ|nước|cuốn * cuốn|trôi|rồi|mất,
    bị cuốn, xuồng|ghe|thuyền|đò|tàu|phà|sà * lật|chìm|đắm, lật|chìm|đắm !xuồng|ghe|thuyền|đò|!tàu|phà, ${someone} * bị|đang !chìm, tắm ${water} * chìm|mất|hụt, không biết bơi, hụt chân, vớt * ${water}, chưa * lên|vớt được $,
    mắc kẹt, !kẹt * đầu|tay|chân|cổ|người, ket dau|tay|chan|co vao|trong|giua, !kẹt * thang|trong|nóc|mái|dưới|giữa, kẹt trên gác|mái|nóc|lầu, bị|đang kẹt, kẹt * thang|nóc|mái, thang máy * đứng|kẹt|rơi|hỏng * người|bầu|trong, nước * ngập|lên|dâng * nóc|mái|cổ|ngực|nhanh|nhà|cửa, ngập * nóc|mái|cổ|ngực, lũ * về|lên|ào|quét|ống, lũ quét|ống,
    leo|trèo|ngồi|kẹt * nóc|mái * cứu|nước, bị|đang cô lập, nước * tràn|vô|vào|dâng|lên * nhà|phòng|ngang|tới|cổ * bụng|ngực|cổ|đầu|hông|giường, tới|ngang|quá|đến * bụng|ngực|cổ $|rồi * nước, nước lên nhanh|cao|tới, leo * nóc|mái nhà, tắm * giờ|mà * không|chưa|chỉ thấy, sạt lở * đè|nhà|người|vùi|kẹt|đường|núi|đồi|rồi, đang|mới|vừa sạt|lở, núi|!đồi * sạt|!lở, !lở đất|núi|đá, lở núi, sụt !lún|hố * nhà|người, !đất|đá|núi|!bùn * !đổ|!ập|!vùi|!lấp, đất|núi đá|đổ * vùi|lấp|ập, !vùi|!lấp * nhà|người|mất|chết, !sập, sập nhà|tường|sàn|mái|cầu|hầm|giàn, nhà|tường|sàn|mái|cầu|hầm|giàn * !sập, nhà|tường|sàn|mái|cầu|hầm|giàn * sập rồi|xuống|hết|đè, bị sập,
    tường|cây|giàn|nhà|mái|trụ|cột|cần * đổ|ngã|rơi * đè|trúng|lên|xuống, đè lên|trúng|chết ${someone}, bị * đè lên|trúng|dưới|bẹp|ở, bi de * duoi, dây|trụ|cột|cáp điện|cao * đứt|rớt|rơi|đổ|gãy|hở|tóe, dây điện * nằm|vắt, đứt|rớt|rơi dây * điện|cao
  `,
  ],
  // A body that fails.
  [
    '115',
    `
    gọi|cần|kêu * cấp cứu, cấp cứu $, cấp cứu gấp|ngay|số, đưa|chở đi cấp cứu, xe cấp cứu, bị|có|gặp tai nạn, tai nạn * nặng|nghiêm|ngay|vừa|ngoài|trước|ở|đường|nằm|giao|liên, đang|vừa|mới * tai nạn,
    ${wheels} * lật|húc * ${someone}|nhau|vào|!xuống|cột|chết|trúng|xe|đèo|ruộng, ${wheels} * tông|đụng ${someone}|nhau|vào|cột|chết|trúng|xe, xe * !tông|!đụng, xe|tải * lật $|xuống|ngang|rồi|giữa, !tông|!đụng * ${someone}|nhau|xe|cột|vào, tông|húc nhau|chết|trúng|ba|bà|người,
    !cán người|qua|chết|trúng|ngang|phải|nát, can chet|nguoi * chet|nam, xe|tải * cán ${someone}, vừa|mới|bị đụng|tông xe|nhau|người, bị xe|tải|ô * tông|cán|húc|đụng, bị tông|húc, người * nằm * đường|im|động|!la, nằm bất|im|la|gục|giữa|dưới * động|liệt|không|đường,
    bị thương * nặng|lắm|nhiều|nằm, nhiều|mấy người * bị thương, máu * nhiều|chảy|ra|phun|quá|me|đầy|lắm|ướt|trào, chảy|ra|nôn|ói|ho|mất * máu, đứt * tay|chân|ngón|mạch * máu|lìa, đứt !lìa, gãy|gẫy * chân|tay|cổ|xương * nằm|đường|giữa|lòi, máu ra, máu chảy,
    ngất xỉu|rồi|đi|lịm|trong|giữa|dưới|không, bị|đang|vừa ngất, !ngất, bất tỉnh, hôn mê, !lả|lịm !đi|dần|rồi, không|hết * !cựa|!thở, không thở|cựa|cử nổi|được|quậy|nữa|động, không thở $, ngừng|ngưng thở|tim, khó thở, thở không|hắt, nghẹt thở, tím tái|ngắt|lại|đen|mặt|môi, mặt|môi|người * tím,
    co giật, co quắp, sùi bọt, trợn mắt, gọi * không|chẳng|hổng thưa|dậy|tỉnh, lay không|mãi|hoài, gục xuống|trên|tại|đầu, ngã|té * tắm|lầu|thang|giàn|mái * gọi|không|máu|bất|gãy|đau, không * tỉnh|dậy nữa|được $
  `,
  ],
  [
    '115',
    `
    đột quỵ, tai biến rồi|nằm|ngay, bị tai biến, méo miệng|mồm|mặt, miệng|mồm|mặt * !lệch|!méo|xệch, mieng meo, cơn hen|suyễn|tim, môi thâm, say nắng * xỉu|gục, nói ngọng|!đớ, liệt|!tê nửa|tay * người|tay, nửa người * !tê|liệt|không, nhồi máu, đau thắt|ngực|tim, tức ngực, thắt ngực, tim * loạn|ngừng|đau|nhanh, đau tim,
    !nghẹn|!hóc|!sặc * tím|thở|xương|hạt|cổ|sữa|khóc|đồng|kẹo|thạch|nước, hóc xương, sặc sữa|nước|cháo, mắc ở|ngang|trong|lại cổ|họng, nuốt nhầm|phải|trúng, nuốt * đồng|pin|cục|hạt|kim|nam|đinh * , uống|ăn nhầm|phải|trúng * thuốc|chai|xăng|nấm|lá|hóa|axit|cỏ|dầu, uống * hết|nguyên vỉ|hũ|chai|lọ|viên * , uống * thuốc sâu|trừ|rầy|chuột|cỏ|diệt|ngủ,
    bị|trúng ngộ độc, ngộ độc, trúng độc|thực, nôn|ói * mửa|lả|liên|ra|máu|rũ, đau bụng dữ|quằn, ăn nấm, rắn * cắn|mổ, ong * chích|đốt|vò|đánh, chó * cắn * máu|nát|chết|đang, điện giật|hút, giật điện, bị|chạm * giật|điện|dây * gục|bất|quắp|bắn|chết|cao, phóng điện, bị giật nằm|gục|bất|co,
    vỡ|chảy|rỉ !ối, nước !ối, đau dữ|quằn dội|quại, ra máu|nước * ướt|nhiều|ối|bầu, chuyển dạ, sắp|đang|muốn !đẻ|sinh|sanh * xe|đường|quá|rồi|ngập, đau !đẻ, đau đẻ quá|rồi|từ|dữ, !đẻ|sanh|sinh !rơi * xe|đường|khóc|tím, de roi tren|ngoai|doc, bầu * ra máu, băng huyết, !bỏng|!phỏng * nặng|nước|xăng|toàn|khắp|mặt, bị bỏng|phỏng nước|nặng|xăng|toàn
  `,
  ],
  // Who wants to end it.
  [
    '115',
    `
    !tự !tử, tự sát|!tận|!vẫn, muốn|định|đòi|dọa|tính|sợ|vừa * tự tử, tự tử rồi|mất|luôn|trong|bằng, muốn|định|tính chết $|quá|đi|cho|thôi|rồi|luôn|lắm, tôi|em|mình|con|cháu muốn|định|sẽ chết, không|chẳng|hết * muốn|thiết|thèm|còn sống, chán sống, chán đời, không|hết chịu nổi nữa * sẽ|muốn|chỉ|tối, sẽ|muốn|định đi|biến luôn|khỏi * cho|đời, cho * khỏi khổ|nợ, kêu|đòi|dọa|sẽ|định * cắt|rạch|cứa tay, sống * làm gì nữa|$, kết liễu, kết thúc * đời|mạng|tất, tuyệt mệnh, từ biệt, vĩnh biệt, treo cổ,
    nhảy cầu|lầu|sông|xuống|từ, định|đòi|tính|dọa nhảy|chết|!tự, đứng|ngồi|trèo|leo * lan can|thượng|mép|nóc|thành|cột * , lan can cầu, sân thượng * nhảy|đứng|một, !rạch|!cắt|!cứa * cổ|mạch|tay, cắt mạch|gân, cắt cổ tay
  `,
  ],
  // Who does harm.
  [
    '113',
    `
    đánh nhau, ẩu đả, hỗn chiến, hội đồng ${someone}|thg|tao|một, đánh hội|chết, danh hoi, dọa|đe giết|chém|đốt|giết|đâm|đánh|tạt, dọa * đốt|giết|chém|đâm, cầm|vác|xách|kề|!dí|!thủ|!rút|vung|!mang * dao|búa|gậy|rựa|!súng|!kiếm|!mã|hung|!mác|!điếu, cầm|mang|vác súng|dao, hàng nóng, cầm|vác|xách|!mang * tuýp|ống|thanh|cây|chai|gạch * sắt|đòi|đánh|đập, đòi xử|đánh|chém|giết ${someone}, tạt * axit, đang|cứ * đập kính|xe|đồ, !dí|!kề * cổ|súng|dao, kề dao, dí súng|dao, mã tấu, nổ súng, bị !bắn chết|trúng,
    bị|đang * !đâm|chém, dam nhau|chet|nguoi|trung, chém|!đâm|giết người|nhau|chết|cả|${someone}, giết cả|hết|tôi|em, tạt axit|xăng, mua|đổ|tưới xăng|săng * đốt|về|dọa, đòi đốt|giết|chém|tạt, rượt chém|đánh|đuổi|theo, ngáo đá|đập, phê|chơi đá * dao|phá, đang|cứ * phá|đập cửa|nhà|phá, phá|đập|đạp cửa,
    !vây * nhà|trước|quanh, chặn đường|đầu|xe, xin đểu, trấn lột, tống tiền, bịt mặt|khẩu * súng|dao|vào, đuổi|rượt * chém
  `,
  ],
  [
    '113',
    `
    !cướp, bị|vụ|có|tên|thằng|đám cướp, cướp cướp|của|xe|túi|tiền|vàng|điện|tiệm|ngân|giật, giật túi|dây|điện|giỏ|ví|vàng|đồ|dọc|bóp, bị giật * túi|dây|điện|giỏ|ví|vàng|xe, kẻ|ăn|thằng|tên|bọn|có|đứa trộm, thằng|đứa|kẻ|bọn|tên đang * lấy|bẻ|dắt|trộm|cạy|mở * xe|đồ|khóa|cửa, trộm đang|vào|vô|leo|trong|lẻn|bẻ, bị trộm * đang|vào|vô,
    đột nhập, lẻn|leo|trèo|lọt|mò * vào|vô * nhà|phòng|sân, leo|trèo|nhảy rào|tường|cổng, !cạy|!bẻ|!phá|!cắt * cửa|khóa|cổng, phá|bẻ cửa|khóa, cay cửa|khóa|cổng * nhà, khóa * bẻ|cạy|phá, kẻ|người|thằng|đứa lạ * vào|vô|leo|rình|cạy|đứng|trong * nhà|cửa|sân|phòng|rào|cổng, tiếng chân|bước * nhà|lầu, bị|vụ hiếp, hiếp|!cưỡng * dâm|hiếp|${someone}
  `,
  ],
  // Who is taken, held, lost.
  [
    '113',
    `
    bắt cóc, !dắt|!bế|!kéo|!lôi|!dụ|!ẵm|!cướp * ${small} * đi|lên|chạy|mất|xe, !bắt|!chở * ${small} * chạy|mất|xe|trốn, bị * lạ|người bế|dắt|kéo|bắt|chở|lôi|dụ, người lạ * bế|dắt|kéo|lôi|dụ|chở|bắt|ẵm * ${small}, kéo|lôi|đẩy|!bắt|tống|ném|bế|ẵm ** lên xe|ô|taxi, tiền chuộc, bắt|giữ|nhốt làm|con * tin,
    bị * nhốt|giam|giữ|trói * trong|phòng|không|người|lại, nhốt|giam tôi|em|tui|mình|chúng|người|cháu|con|nó|trong|lại, giữ tôi|chúng|tụi không|trong|lại|làm, bị lừa * bán|sang|qua * , buôn người, bán * sang|qua|biên cam|campuchia|trung|miến|giới|casino,
    mất tích, ${small} * lang|khóc * ngoài|một|không * mình|biết|xe|đường, không biết nhà ở, người * đón * rồi|đi * không|chẳng * biết, đi|bị lạc * ${small}|chợ|tìm|mất|hội|đường|rồi|đâu|từ, lạc * ${small}|mẹ|bà|ông|cụ, ${small}|bà|ông|cụ|mẹ * !lạc !mất|đường|mẹ|đâu|nhà, ${small}|bà|ông|cụ|mẹ * đi|bị lạc, tìm cả|từ|suốt|khắp * đêm|sáng|ngày|qua|xóm|nơi * không|chưa|chẳng, !lẫn|!lú|quên * bỏ|đi|ra * đâu|mất|về|từ|khỏi|chưa, bị lẫn|lú * bỏ|đi|ra * đâu|mất|về|từ|khỏi|chưa, bỏ nhà|đi * từ|đâu|mất|chưa|tìm, đi học|chơi|chợ|tắm * chưa|không * về, từ ** chưa|không * !về $, chưa|không * về !nhà
  `,
  ],
]

/** Harm that goes on in a house. Told without a "now" it asks for help as much as for papers. `child`: a child is told of. */
export const harm: readonly (readonly ['adult' | 'child', string])[] = [
  [
    'adult',
    `
    ${kin} * ${beats} ${someone}, chồng|dượng|ghẻ ${beats}, chồng|dượng|ghẻ|vợ * đang * ${beats}, bị * ${kin} * ${beats}|hiếp, bị cha|bố|ba|mẹ|dượng|chồng|chú|anh * quất|đập|tát|đấm|trói|đạp, bị đánh|!đập|nhốt, đập * vợ|con|mẹ|má|tôi|em|đầu|tường, bạo hành, !bạo !lực, bạo lực gia|học|trong|với|tình, hành hung|hạ,
    ngược đãi, say * đánh|!đập|phá|!phang|gậy|ruột, bóp cổ, vũ phu, !đánh tôi|tui|vợ|con|chồng|cháu|trẻ|em|mẹ|bố, đánh vợ|con|cháu|mẹ * thâm|bầm|tím|suốt|hoài|dã|túi|đập|máu, đánh đập, xâm hại, cưỡng hiếp|bức|dâm, lạm dụng tình|trẻ, hiếp dâm, vác|cầm gậy|roi|chổi|chày * ${someone}
  `,
  ],
  [
    'child',
    `
    ${small} * bị * ${beats}|hiếp|!xâm|!lạm|!dâm, ${beats} * bé|cháu|trẻ|đứa|nhỏ|nít, ${beats} thằng|con nhỏ|bé|cu|nít|trai|gái, xâm hại|phạm ${small}|tình, trẻ|bé|cháu * xâm hại, !sờ !soạng|!mó, so soang, dâm ô, giở trò, làm nhục,
    bạo hành|lực trẻ|con|bé|cháu, ${small} * bị * bạo, đánh con|cháu|trẻ|bé, hành hạ con|cháu|trẻ|bé, mẹ|cha|bố|ba|dì kế|ghẻ|dượng * ${beats}, dượng * ${beats} * ${small}, cô|thầy|bảo giáo|mẫu * ${beats}, !bỏ !đói, nhốt|!trói|!treo|xích * bé|con|cháu|đứa|trẻ|thằng, treo con|thang|chau be|bé|nhỏ, cha|bố|ba|mẹ nó ${beats}|đập
  `,
  ],
]

/** Nothing but a cry: where it is about no paper, better a number too many. */
export const cry = `cứu với|tôi|em|mạng|cháu|mình|con|tui|e, ai cứu|cuu giúp, cứu cứu, kêu cứu, cầu cứu, cứu người, ai cứu, help help, please help, sos, nguy hiểm quá|lắm`

/** It happens now: outweighs any word of paper. */
export const rightNow = `
  đang|dang cháy|đánh|đập|chém|đâm|giết|bóp|hành|chảy|cầm|chìm|kẹt|trốn|đuổi|rượt|phá|kêu|khóc|ngất|bị|chết|đe|dọa|lan|cạy|leo|quất|nhốt|giãy|bốc|sập|lên|ngập|nằm|bám|đứng|ở * , đang * đánh|chém|đâm|giết|cháy|nhà|phá|đập em|tôi|nhau|con|rồi|mẹ|vợ|cửa|bé|cháu|mấy, ngay bây|lúc giờ|này, vừa|mới xảy, vừa mới bị, cứu với|tôi|mạng|cháu|tui, kêu|cầu cứu, còn ngoài|trong|đứng * cửa|nhà|đó|ngoài,
  trốn trong|dưới|ở * , nãy giờ, khóa cửa|trong * , gọi số|ai|công * mấy|nào|giờ|an * gấp, gấp gấp, máu * chảy|me|đầy|nhiều, chảy|ra * máu, không * thở|thấy * , khóc thét, khóc * bến|ngoài|một|không mình|biết|xe|đường, chưa * về|lên|tìm|thấy, lúc này, đêm nay, sợ quá|lắm, chạy khắp|ra * , không|chẳng|chả * muốn|thiết|thèm sống
`

/** Said of what is over. */
export const past = `
  năm|tháng|tuần|hôm|bữa|đợt|lần|hồi|mùa|dạo trước|ngoái|kia|rồi|nọ|tết|ấy|xưa, # năm|tháng|tuần trước|nay|rồi, một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều năm|tháng|tuần trước|nay|rồi|liền, hồi tháng|năm|tết|xưa|nhỏ|trước|#, năm #, từ năm|nhỏ|xưa|trước, từng bị, hay đi lạc, nạn|quỵ|cổ|bệnh chết $|tại|rồi|hôm|tối, chết hôm|tối|sáng|đêm|chiều qua|kia|nay, về rồi mất, từ nay, trắng tay, liệt giường|lâu, lâu rồi, đã lâu, qua đời, đã mất, mất vì|do|hôm|ngày|tháng|năm, hay|thường bị|đánh|xuyên, nhiều|mấy lần, suốt ngày|xã|$, đánh suốt|hoài|miết|mãi, dạo này hay
`

/** Words of paperwork: with them "tai nạn" is a benefit and "cháy" a permit. */
export const paperwork = `
  chế độ, làm|viết|nộp|gửi|đâm * đơn, trợ cấp, bảo hiểm, bồi thường, đền bù, hưởng|hồ|giấy|thủ * chế|sơ|tờ|tục|phép, hồ sơ, giấy tờ|phép|xác|khai|chứng|mời|báo, đi làm giấy, ủy quyền, di chúc, đổi họ, khuyết tật, được|thì * hưởng|miễn|giảm|hỗ,
  thủ tục, đăng ký|kí, hỗ trợ, cứu trợ|tế, chứng từ|nhận, lệ phí, mai táng, tang, năm ngoái, làm|cấp|xin|in * lại, hợp đồng, chứng thực, khen thưởng, bằng khen, hộ|cận nghèo, xin * giấy|cấp|xác|phép|trợ|hỗ|nuôi|thêm|vào|hưởng|sổ|bản|trích|tách, xin thêm|vô|vào|cấp|lại, bản của|sao|chính, nhà nước, chính quyền, nhờ xã, các bước, bắt đầu từ, muốn nuôi, đi làm những, lo những|gì, về hưu, chất độc, màu da, xây|dựng lại, không|hết đi làm, túng quẫn|thiếu, chỗ nào, giúp đỡ|gì, báo * ai|xã|đâu, cấm tiếp, quyết định, xin lệnh, atm, biện pháp, nạn nhân, về quê|nước, học nghề, xin ăn, diện tích, khen, bảo vệ, nơi|chỗ ở|lánh, tạm lánh, xử lý * bao, cán bộ, ra|lên|qua|hỏi|nhờ|tới|đến|gặp|báo * ủy ban, ủy ban * hỗ trợ|giúp|cấp|xác|giải|có|làm,
  trình báo, giám hộ, hộ chiếu|khẩu|tịch, nuôi dưỡng, thừa kế, khai tử|sinh|báo, chứng tử|sinh, mồ côi, nhận|xin nuôi, tư vấn, căn cước, cccd, sổ đỏ|hồng|nghèo, độc thân, kết|ly|li hôn, cần gì|giấy|những * $, cần giấy, điều kiện, tờ khai, mẫu đơn|số|nào, ở đâu $, kinh doanh, nhãn|thương hiệu, phản ánh, kiến nghị, góp ý,
  ảnh hưởng gì, lý lịch, mật khẩu, tài khoản, bị khóa, vneid, app, web, trạm y, thăm nuôi, khuyết tật, thương binh, cai nghiện, mất sức, tách thửa|hộ|khẩu, chuyển|nhập khẩu, phạt * bao|hành|tiền|năm|nộp, nộp tiền|phạt, đi|ngồi|năm|phạt|án|mấy tù, luật, mức phạt, kiện, tố cáo, hòa giải, biên bản, nghỉ học|việc, ký thay, bán đất, phòng tránh|ngừa|chống, tạm trú|vắng, số điện thoại, đổi tên|sđt|số|địa, quê quán
`

/** Said in weariness. */
export const sighs = `chờ|đợi * muốn xỉu|chết, đói muốn, ồn * muốn|điếc, mệt * chết|vì, chết mệt|dở|cười|tiệt, vì cái|app|web`

/** What only plays with the words. */
export const talk = `
  kể * chuyện|cười, viết * bài|văn|thơ|truyện|đoạn, bài văn|thơ|hát|tập, phim, truyện, bộ phim, game, trò chơi, tin tức, tên là|tôi|đệm|lót|con, họ tên, giờ thuộc|là|gọi xã|phường|gì|đâu|huyện, thuộc xã|phường nào, đồ chơi
`

/** Phrases whose words mean no danger there, though danger may stand beside them. */
export const idle = `
  phòng|chữa|báo|chống cháy, phòng chống cháy,  !cháy túi|giáo|hàng|vé|nắng|máy, chay tui|giao|ho|grab|xe|viec|tien, định danh, bất động sản, liên|câu|thất lạc, ma chay, thẻ|atm * nhốt|nuốt, điện thoại|máy * rơi|rớt * nước|sông|ao|ruộng|bồn|hồ, đơn * kêu|cầu cứu, lãnh đạo, cây|chị|ấp|tên !cháy, cầu|ấp|cây|tên !sập, sập tiệm|hầm|web|app|mạng|nguồn|server|hệ|bẫy, web|app|vneid|mạng|hệ|trang|cổng * sập, sắp xếp|tới|cưới|nhập|hết|đến|sinh|sửa|lấy|làm|nộp|xong|nghỉ, sap xep|toi|cuoi|nhap|het|den|sua|lay|lam|nop|xong|nghi,
  đánh máy|mất|rơi|bạc|cá|giá|bóng|vần|răng|dấu|số|đề|đàn|thuế, danh may|mat|roi|bac|ca|gia|bong|dau|so|sach|cho|muc|hieu|tinh|rieng|nghia|thu|phan|du|xung, lãnh đạo, cứu trợ|tế|hộ|chiến|thương|giúp|giáo|xét, đâm|nộp|làm đơn, đào giếng, nuôi rắn, rắn * nuôi, !đốt rác|rơm|đồng|vàng|rẫy, rác * khói, chém giá|gió, giết mổ|heo|gà|lợn|thịt|mối|kiến|chuột|muỗi|cỏ|sâu|ruồi|gián, súng nước|hơi, điếc tai, đau đầu|tim, pháo hoa|nổ,
  trốn thuế|nợ|nghĩa|mất|rồi, bỏ trốn, bo tron, trạm y, đăng ký|kí, cảnh|phòng|chống * đuối, học bơi, bị|đã lừa, lừa đảo|tiền, cướp biển, tai nạn lao, mất tích * năm, tuyên bố, nghĩa trang, hiến máu|mau, thuốc trừ|sâu được|bán, mở|đại|cửa|buôn|bán * ga|gas|thuốc|dao|rắn, thợ hồ, đẻ dày, giá * ga|gas, chập chờn, cắt điện|nước|giá, không ra|thấy|tìm * nút|hồ|thủ|giấy|trang|mã|mục|file, tìm * hồ|nút|thủ|giấy|mã|mục|trang|tên, tìm trong, kết quả, sáp nhập, ngân hàng, làng sos, bê tông, hồ sơ * kẹt, kẹt * khâu, kẹt ở đâu, con mèo, mai tui|toi|em|minh, giật năm chục
`

/** One word that may tell of danger: enough where experience takes the whole message for it. */
export const hints: readonly (readonly [Call, string])[] = [
  [
    '114',
    `!cháy, !lửa, hỏa hoạn, !khói, !nổ, gas, !kẹt, !sập, !lũ, đuối nước, !chìm, sạt lở, !vùi, ngập nước|nhà|nóc, fire, flood, smoke, trapped, drowning, explosion, burning`,
  ],
  [
    '113',
    `!đánh, cầm|con dao, !chém, !đâm, giết, !cướp, !trộm, hiếp, bắt cóc, súng, !dọa, xâm hại, bạo hành, đi lạc, nhốt, knife, gun, fight, rob, attack, thief, kidnap, beating, stabbed`,
  ],
  [
    '115',
    `!máu, ngất, bất tỉnh, đột quỵ, !giật, !ngã, !té, !thở, nghẹn, !hóc, !sặc, !cắn, ngộ độc, cấp cứu, !cứu, tai nạn, !tông, !chết, tự tử|sát|vẫn, sống nữa, !đẻ, bleeding, breathing, unconscious, accident, injured, hurt, suicide, die, choking, stroke`,
  ],
]

/** Words that together tell of danger, though none does alone: two of them, where nothing speaks against it. `,` parts one sign from the next. */
export const signs: readonly (readonly [Call, string])[] = [
  [
    '114',
    `!cháy|khói|khoi, !nổ|bụp, !lửa, !khét|hắc, gas|hóa|độc chất, !lũ|xiết, !trôi|cuốn, !chìm|đuối, !sập|sụp, !vùi|lấp, !kẹt, !đè, bên trong, lọt|rơi|rớt|té|ngã xuống, lật|đổ, !tràn|ngập, đứt`,
  ],
  [
    '115',
    `!máu, !ngất|xỉu, !mửa|nôn|ói, lơ mơ|mơ, !tím|tái|thâm, !lịm|lả, nằm im|bất|gục|co, !tức|thắt ngực, đau dữ|quằn|thắt, !co giật, !thở, bị thương, va chạm, sét đánh, đập đầu, kêu|gọi|lay * không !dậy|tỉnh|mở, !bỏng|phỏng, chân|tay !gãy|đứt, hôn mê, đường huyết, dị ứng|sốc`,
  ],
  [
    '113',
    `!dọa|đe, !chém|đâm|giết, !trói|nhốt, lấy hết, đập|phá|khóa cửa|đồ, tạt sơn|axit|xăng, !cướp|trộm|giật, !dụ|lôi, đòi nợ|tiền|chém, dao|súng|rựa|mã tấu, !đánh|đập, tuyệt mệnh, chưa|không thấy !về, tiếng kêu|la|khóc`,
  ],
]
