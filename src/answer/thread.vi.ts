/** How a message ties to what was said before. Syntax: see pattern.ts. */
export const threads = [
  [
    'corrects',
    `
    ý tôi|em|mình|tui|cháu|bác|con|anh|chị|cô|chú|bà|ông là|hỏi|nói|muốn, ý là, hỏi|nói|gõ|ghi|viết|bấm nhầm|lộn, ^ nhầm|lộn, à|ấy|ơ|ủa nhầm|lộn|không, nhầm rồi, ^ không phải, đâu phải,
    ^ không * ý, chứ không|chưa|hổng|chẳng|đâu, khoan, i meant|mean, not that, ^ no, actually, wrong one
  `,
  ],
  [
    'returns',
    `
    quay|trở|trở về|lại chuyện|việc|vụ|cái|câu, quay lại|về, trở lại cái|chuyện|việc|vụ|câu, lúc|hồi|ban|khi|ban nãy, nãy, hồi|lúc|khi đầu, trước đó, lúc trước, back to, earlier, before that
  `,
  ],
  [
    'other',
    `
    thủ tục|tụ kia|trước, cái|việc|giấy|vụ|chuyện kia|trước, cái|việc còn lại, the other, other one
  `,
  ],
  ['first', `cái|việc|câu|vụ đầu, cái|việc|câu|vụ|thủ * đầu tiên, cái|việc|câu|vụ thứ nhất, the first`],
  ['second', `cái|việc|câu|vụ thứ|số hai, cái|việc|câu|vụ sau|cuối, the second|last`],
  [
    'each',
    `mỗi|từng cái|việc|thứ|loại|thủ, cả hai|ba|mấy|2|3 cái|việc|thứ|loại|thủ|giấy, hai|ba|2|3 cái|việc|thủ|thứ đó|này|kia|ấy, each|both`,
  ],
] as const

/** What was said so is not what is meant: up to the end of the clause, or to one of `instead`. */
export const denying = `^ không|hổng|chẳng phải|phải là, đâu phải, không phải là, chứ không|chưa|hổng|chẳng|đâu, not the|a|about`
export const instead: ReadonlySet<string> = new Set(['ma', 'chu', 'but'])

/** Another person under the same question ("bố tôi thì sao"): not a subject. Written folded. */
export const persons: ReadonlySet<string> = new Set(
  (
    'bo ba cha tia me ma u bu vo chong con chau ong ba anh chi em ban nha nguoi khac minh no toi tui bac chu co di cau ' +
    'father mother dad mom wife husband son daughter brother sister friend him her'
  ).split(' '),
)

/** What every matter has: no subject either. Written folded. */
export const papery: ReadonlySet<string> = new Set(
  'giay to ho so don tien phi khoan bo ket qua result papers documents fee money'.split(' '),
)
