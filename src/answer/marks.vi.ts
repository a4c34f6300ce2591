import type { Facet } from '../model/answer.ts'

/** Words in the knowledge's own prose that tell what a sentence is about. */

export const isForm = /^(tờ khai|đơn|giấy đề nghị|mẫu|phiếu)/i

/** A case that is only the way of filing. */
export const atCounter = /^(đến |khi )?(nộp|làm) (trực tiếp|tại quầy)/i

/** In the label of a case: someone lacks the thing named. */
export const lacking = /^(không có|không còn|mất|chưa có|thiếu) (.+)$/i

export const doubtWords: readonly (readonly [Facet, RegExp])[] = [
  ['fee', /(lệ )?phí|đồng|tiền/i],
  ['time', /thời hạn|ngày làm việc|trả kết quả|bao lâu/i],
  ['online', /trên mạng|trực tuyến|toàn trình|vneid/i],
  ['documents', /giấy tờ|hồ sơ gồm|tờ khai/i],
  ['where', /nơi nộp|cơ quan|thẩm quyền/i],
]

/** Someone or something from abroad is part of the case. Syntax: see pattern.ts. */
export const abroad = `
  nước ngoài, ngoại quốc, ngoại kiều, việt kiều, kiều bào, quốc tịch
  foreigner|foreign|abroad|overseas
  vietnamese girl|girlfriend|woman|lady|wife|man|boyfriend|husband|fiance|fiancee|partner
`
export const countries = `
  hàn|trung|thái|hoa quốc|lan|kỳ, nhật bản, đài loan, sing|singapore|campuchia|malaysia|philippines, ấn độ, nước đức|nga|lào
  người|chồng|vợ|cha|bố|mẹ|ba hàn|nhật|mỹ|pháp|úc|đức|nga|anh|tây|hoa|trung|thái|canada|lào|ấn|đài
  anh hàn|nhật|mỹ|pháp|úc|tây|canada
  bên|sang hàn|nhật|mỹ|pháp|úc|đức|nga|canada|tây|tàu|thái|lào|đài
  ở|qua|đi|lấy|từ !hàn|nhật|mỹ|pháp|úc|đức|nga|canada
  korean|japanese|chinese|american|taiwanese|french|australian|german|russian|canadian|british|indian|italian|spanish|swiss|cambodian|malaysian
  in|from|to korea|japan|china|taiwan|america|france|australia|germany|russia|canada|laos|cambodia|thailand|england
`

/** The cities of provincial rank, as people write them. */
export const cities = `
  thành phố hồ chí minh, tp hồ chí minh, hồ chí minh, tphcm, tp hcm, hcm, sài gòn
  hà nội, hải phòng, đà nẵng, cần thơ, tp|phố huế
`

/** In an official name: the form of a procedure for cases with a foreign side, decided and charged otherwise. */
export const foreignForm = /có yếu tố nước ngoài/i
/** Already about something done abroad: no other form of it is to be preferred. */
export const aboutAbroad = /nước ngoài/i

/**
 * What is to be done, where it is not doing a thing for the first time. A procedure named by one of these is not meant when
 * the question says none of its line. One line is one deed, in all its words.
 */
export const deeds = `
  đổi|thay|sửa|chỉnh|chính|sai|nhầm|trật|khác|cập|nhật|change|changing|correct|correction|update|wrong|mistake|fix|rename|amend
  lại|mất|rách|hỏng|cháy|thất|rớt|rơi|hư|again|lost|replace|replacement|reissue|torn|damaged|stolen|re
  gia|hạn|hết|renew|renewal|extend|extension|expired|expires
  chấm|dứt|ngừng|nghỉ|ngưng|đóng|giải|thể|thôi|bỏ|hủy|stop|close|end|cancel|shut|pause|suspend
  xóa|cắt|gạch|chuyển|hủy|bỏ|thu|hồi|delete|remove|cancel
  lưu|động|tận|tới|xuống|già|yếu|bệnh|đến|núi|đảo|bản|xa
  trích|lục|sao|bản|copy|copies|extract|duplicate
`

/** Of those patterns, the words that name the country itself. */
export const countryWords: readonly string[] = [
  'hàn trung thái hoa quốc lan kỳ nhật bản đài loan mỹ pháp úc đức nga anh tây tàu canada ấn lào campuchia singapore malaysia philippines',
  'đài korean japanese chinese american taiwanese french australian german russian canadian british indian italian spanish swiss cambodian malaysian',
  'korea japan china taiwan america france australia germany russia canada laos cambodia thailand england',
]
