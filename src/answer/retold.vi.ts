/**
 * What people tell in place of naming the matter: "bố em mất tuần trước" asks to register a death. `lines` as in `pattern.ts`; what
 * they span is read as `as`. "Mất" alone also means that a thing is lost, so what follows must not be a thing.
 */
const kin = 'bố|ba|cha|tía|thầy|mẹ|má|mạ|bu|ông|bà|cụ|chồng|vợ'
const after =
  'rồi|thì|giờ|cần|phải|làm|hôm|tuần|tháng|năm|sáng|tối|đêm|đã|được|ở|tại|vì|do|mà|từ|lâu|sớm|khi|đột|trong|nay|bữa|tối|xong|muốn|bây'

export const retold: readonly { readonly lines: string; readonly as: string }[] = [
  {
    lines: `${kin} * mất $, ${kin} * mất ${after}, ${kin} * chết, ${kin} * qua đời, ${kin} * từ trần, ${kin} * tắt thở, ${kin} * khuất núi, người thân|nhà * mất|chết, father|mother|husband|wife|grandfather|grandmother * died, father|mother|husband|wife|grandfather|grandmother * passed`,
    as: 'người thân qua đời',
  },
  {
    lines: `con|bé|cháu|vợ * mới|vừa sinh|đẻ, con|bé|cháu|vợ * sinh|đẻ hôm|tuần|được|rồi|xong|bữa, mới|vừa sinh|đẻ con|bé|cháu|em, wife * gave birth, newborn baby`,
    as: 'mới sinh con',
  },
  {
    lines: `chuẩn|sắp|định|tính|muốn * cưới $, chuẩn|sắp|định|tính|muốn * cưới nhau|vợ|chồng|cần|phải|thì, sắp|định|tính|muốn lấy vợ|chồng`,
    as: 'đăng ký kết hôn',
  },
]

/** When it happened says nothing of what it is about. */
export const whenItWas = `hôm|tuần|tháng|năm|bữa|sáng|trưa|chiều|tối|đêm qua|trước|nay|kia|này|ngoái|rồi|hổm|vừa, được # ngày|hôm|tuần|tháng|năm, # ngày|hôm|tuần|tháng|năm, được mấy ngày|hôm|tuần|tháng, yesterday, last week|month|year|night`
