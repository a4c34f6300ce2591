/**
 * Circumstances that people tell of, and the cases in the knowledge's own words that they settle.
 * `lines`: how people say it (syntax: pattern.ts). `told`: as it is told back after "Vì anh/chị nói". `when`: cases that hold then;
 * where the same circumstance is known to be otherwise, they do not hold.
 */
export type Fact = {
  readonly name: string
  readonly value: string
  readonly lines: string
  readonly told: string
  readonly english: string
  readonly when?: RegExp
  /** Such cases name several kinds of people ("hộ nghèo, người khuyết tật"): not to be one of them decides nothing. */
  readonly among?: true
}

export const facts: readonly Fact[] = [
  {
    name: 'foreign',
    value: 'yes',
    lines: `
    người nước ngoài, người ngoại quốc, quốc tịch nước|hàn|nhật|mỹ|lào|trung|đài|úc|pháp|anh|đức|campuchia|canada|nga|thái|ấn, việt kiều, hàn|trung|thái quốc|lan, hoa kỳ, nhật bản, đài loan,
    người|chồng|vợ|cha|bố|mẹ|ba|ảnh|cổ|bạn|là hàn|nhật|mỹ|pháp|úc|tây|lào|đài|canada|ấn|campuchia|singapore|malaysia, chồng|vợ|người đức|nga|trung|thái $, foreigner, am|is|comes from ireland|korea|japan|china|taiwan|america|usa|france|germany|australia|canada|england|britain|laos|russia|india|singapore|malaysia|thailand,
    foreign citizen|national|husband|wife|fiance|father|mother, korean|japanese|chinese|american|taiwanese|french|australian|german|russian|canadian|irish|british
  `,
    told: 'có người nước ngoài',
    english: 'one side is a foreigner',
    when: /^(là|cha hoặc mẹ là) người nước ngoài|người trách nhiệm là người nước ngoài|^có nhà đầu tư nước ngoài/,
  },
  {
    name: 'foreign',
    value: 'no',
    lines: `không|đâu|chẳng phải|còn * người nước ngoài, đều|toàn|cùng|cả * là|người việt|người, hai * người việt, nhập * quốc tịch việt, người việt nam cả|hết|mà, both vietnamese, not a|foreign foreigner|citizen`,
    told: 'không có người nước ngoài',
    english: 'nobody is a foreigner',
  },
  {
    name: 'born',
    value: 'abroad',
    lines: `sinh|đẻ|sanh ở|bên|tại * nước|nhật|hàn|mỹ|đài|úc|pháp|đức|lào|nga|trung|thái|canada|ngoại, born abroad|overseas, born in korea|japan|america|taiwan`,
    told: 'bé sinh ở nước ngoài',
    english: 'the child was born abroad',
    when: /bé sinh ở nước ngoài/,
  },
  {
    name: 'born',
    value: 'here',
    lines: `sinh|đẻ|sanh ở|tại * việt nam|quê|xã|bệnh|trạm|nhà, born in vietnam`,
    told: 'bé sinh trong nước',
    english: 'the child was born in Vietnam',
  },
  {
    name: 'parents',
    value: 'married',
    lines: `cha|bố|ba|vợ mẹ|má|chồng * đã|có đăng ký kết hôn, tụi|hai em|đứa|bên * đã|có đăng ký kết hôn, đã|có đăng ký kết hôn rồi, cưới * có đăng ký, có giấy kết hôn rồi|đầy`,
    told: 'cha mẹ đã đăng ký kết hôn',
    english: 'the parents’ marriage is registered',
    when: /cha mẹ đã (đăng ký )?kết hôn/,
  },
  {
    name: 'parents',
    value: 'unmarried',
    lines: `chưa * đăng ký kết hôn, chưa đăng|đk ký kết|hôn hôn, không có giấy kết hôn|đăng, cha|bố|ba mẹ|má * chưa|không kết hôn, tụi|hai em|đứa * chưa kết hôn, chưa cưới, mẹ đơn thân, không * đăng ký kết hôn, not married, single mother`,
    told: 'cha mẹ chưa đăng ký kết hôn',
    english: 'the parents are not married',
  },
  {
    name: 'married-before',
    value: 'yes',
    lines: `đã|từng|vừa|mới ly hôn|dị, ly hôn|dị rồi|xong, một|1|qua đời vợ|chồng, ly hôn * trước, vợ|chồng * đã|mới|vừa mất|chết|qua, góa, divorced, widowed, my ex`,
    told: 'đã ly hôn, hoặc vợ, chồng đã mất',
    english: 'divorced or widowed',
    when: /đã ly hôn/,
  },
  {
    name: 'married-before',
    value: 'no',
    lines: `chưa * kết hôn lần|bao|với, chưa kết hôn lần|bao, chưa * lấy vợ|chồng|ai, chưa|không từng kết|lấy|cưới, chưa có vợ|chồng, never * married, kết hôn lần đầu, độc thân từ|trước`,
    told: 'chưa kết hôn lần nào',
    english: 'never married',
  },
  {
    name: 'home',
    value: 'rent',
    lines: `ở|nhà|phòng trọ|thuê|mướn, nhà * thuê|mướn, thuê|mướn nhà|phòng, ở nhờ, ở !đậu, i rent, renting, tenant, rented`,
    told: 'ở nhà thuê, mượn, ở nhờ',
    english: 'the home is rented or borrowed',
    when: /nhà thuê|đi thuê|trên đất thuê/,
  },
  {
    name: 'home',
    value: 'let',
    lines: `cho thuê|mướn, cho thuê|mướn nhà|phòng, nhà|phòng|khu trọ tôi|của|mình|em|nhà, landlord`,
    told: 'là chủ nhà cho thuê',
    english: 'the home is let to others',
  },
  {
    name: 'home',
    value: 'own',
    lines: `nhà của|riêng mình|tôi|em|tui, nhà mình|tôi|em đứng|mới|tự, nhà chính chủ, nhà mình mới mua|xây, mua nhà rồi|xong, không|đâu phải * thuê|trọ|mướn, own|bought house|home, own * house|home`,
    told: 'ở nhà của mình',
    english: 'the home is one’s own',
    when: /^nhà của mình/,
  },
  {
    name: 'home',
    value: 'kin',
    lines: `về ở với|chung|cùng, ở chung|cùng với bố|ba|cha|mẹ|má|anh|chị|ông|bà|con|vợ|chồng|gia, ở với bố|ba|cha|mẹ|má|anh|chị|ông|bà|con, nhập * khẩu * nhà|vô|vào, về nhà chồng|vợ, live with my|parents`,
    told: 'về ở với người thân',
    english: 'moving in with family',
    when: /về ở với người thân/,
  },
  {
    name: 'filer',
    value: 'other',
    lines: `tôi|em|mình|tui|cháu|con nhờ * đi|nộp|làm|xin|khai|lấy, nhờ * đi|nộp|làm|xin|khai giùm|hộ|giúp|thay, không * tự đi được, someone * for me`,
    told: 'nhờ người khác đi làm',
    english: 'somebody else files it',
    when: /nhờ người khác|nhờ người khác đi|ủy quyền cho người khác/,
  },
  {
    name: 'filer',
    value: 'self',
    lines: `tôi|em|mình|tui|cháu|con|bác tự đi|nộp|làm|khai, không|khỏi nhờ ai, myself`,
    told: 'tự đi làm',
    english: 'you file it yourself',
  },
  {
    name: 'way',
    value: 'online',
    lines: `tôi|em|mình|tui|cháu|con nộp|làm|khai|sẽ|định|muốn * online|mạng|vneid, sẽ|định nộp|làm * online|mạng|vneid, i * file|apply * online`,
    told: 'nộp trên mạng',
    english: 'filed online',
  },
  {
    name: 'way',
    value: 'counter',
    lines: `nộp|làm tại|ở quầy, ra quầy nộp|làm|khai, nộp|làm trực tiếp, không có điện thoại thông, file|apply at|in * counter|person`,
    told: 'nộp tại quầy',
    english: 'filed at the counter',
    when: /^(nộp tại quầy|đến (nộp|làm) trực tiếp)$|^nộp tại quầy hoặc qua bưu điện$/,
  },
  {
    name: 'death-notice',
    value: 'none',
    lines: `không|chưa có giấy báo tử, không|chưa|mất * giấy báo tử, không báo tử, no death notice`,
    told: 'không có giấy báo tử',
    english: 'there is no death notice',
    when: /không có giấy báo tử/,
  },
  {
    name: 'death-notice',
    value: 'there',
    lines: `có|đã * giấy báo tử rồi|của|bệnh, có giấy báo tử`,
    told: 'có giấy báo tử',
    english: 'there is a death notice',
  },
  {
    name: 'account',
    value: 'none',
    lines: `chưa|không có|làm tài|vneid|định, chưa|không có|làm * vneid, no vneid|account`,
    told: 'chưa có tài khoản định danh',
    english: 'no identification account yet',
    when: /chưa có tài khoản định danh/,
  },
  {
    name: 'account',
    value: 'there',
    lines: `có vneid|tài * rồi|mức, có * vneid|khoản rồi, vneid mức 2|hai rồi`,
    told: 'có tài khoản định danh',
    english: 'there is an identification account',
  },
  {
    name: 'service',
    value: 'yes',
    lines: `tôi|em|mình|chồng|vợ|anh|chị|con|là là|làm|đang công|viên|bộ|sĩ|cán|giáo chức|đội|an|quan|bộ|viên, quân nhân, i am a|an soldier|officer|teacher`,
    told: 'là cán bộ, công chức, viên chức hoặc ở lực lượng vũ trang',
    english: 'in public service or the forces',
    when: /công chức, viên chức hoặc đang ở lực lượng vũ trang|người đăng ký là cán bộ/,
  },
  {
    name: 'service',
    value: 'no',
    lines: `không|đâu|chẳng phải * công|viên|bộ|cán|quân chức|đội|bộ|nhân|an, làm tự do, làm ruộng|nông, nông dân`,
    told: 'không phải cán bộ, công chức, viên chức, lực lượng vũ trang',
    english: 'not in public service or the forces',
  },
  {
    name: 'age',
    value: 'under-14',
    lines: `dưới 14, chưa * 14 tuổi, chưa đủ|tròn 14|mười, under 14|fourteen`,
    told: 'người làm dưới 14 tuổi',
    english: 'under 14 years old',
    when: /dưới 14 tuổi/i,
  },
  {
    name: 'age',
    value: '14-to-17',
    lines: `chưa * 18 tuổi, dưới 18|mười, vị thành niên, chưa thành niên, under 18|eighteen`,
    told: 'người làm chưa đủ 18 tuổi',
    english: 'not yet 18 years old',
    when: /chưa thành niên|^chưa có, từ 14 tuổi/i,
  },
  {
    name: 'age',
    value: 'adult',
    lines: `trên 18 tuổi, đủ|hơn 18|mười, người lớn rồi, trưởng thành rồi, is|an adult`,
    told: 'người làm đã đủ 18 tuổi',
    english: 'an adult',
  },
  {
    name: 'need',
    value: 'poor',
    lines: `thuộc|diện|là hộ nghèo, có sổ hộ nghèo, nhà|gia tôi|em|mình|tui|cháu|con|đình hộ nghèo, gia đình * là|thuộc hộ nghèo, poor household`,
    told: 'thuộc hộ nghèo',
    english: 'a poor household',
    when: /hộ nghèo/,
    among: true,
  },
  {
    name: 'merit',
    value: 'yes',
    lines: `gia đình có công, gia đình liệt|thương sĩ|binh, là|con thương|liệt|bệnh binh|sĩ`,
    told: 'gia đình có công với cách mạng',
    english: 'a family with merit',
    when: /gia đình có công/,
    among: true,
  },
  {
    name: 'disabled',
    value: 'yes',
    lines: `là|bị khuyết tật, là người khuyết tật, có giấy khuyết tật, có giấy xác nhận khuyết tật, am|is disabled`,
    told: 'là người khuyết tật',
    english: 'a person with a disability',
    when: /người khuyết tật/,
    among: true,
  },
]

/** Who supposes does not tell. Written folded. */
export const supposing: ReadonlySet<string> = new Set(['neu', 'lo', 'gia', 'if', 'suppose'])

/** Right before a telling they turn it round. Written folded. */
export const denials: ReadonlySet<string> = new Set(['khong', 'chua', 'ko', 'chang', 'hong', 'not', 'no'])

/** Before a number of years they make a bound of it. Written folded. */
export const bounds: ReadonlySet<string> = new Set(['tu', 'tren', 'duoi', 'du', 'qua', 'den', 'hon'])

/** After a number they make an age of it. Written folded. */
export const yearWords: ReadonlySet<string> = new Set(['tuoi', 'years', 'yo'])
