/**
 * What people write around a secret, as patterns over flattened text (lower case, no accents). Every quantifier is bounded
 * or works on disjoint classes, so that a hostile text costs linear time.
 */

const gap = '[ ._-]{0,2}'
const code = `(?:ma|so)${gap}(?:so${gap})?`

/** A code that was sent to a phone: four to eight digits near this are taken out. */
export const otpWord = new RegExp(
  [
    `(?<![a-z])o${gap}t${gap}[pb](?![a-z])`,
    '(?:ma|so)otp',
    `(?<![a-z])${code}xa[ct]${gap}(?:th(?:uc|uat|ut)|n?h?an|minh)`,
    `(?<![a-z])${code}(?:bi${gap}mat|bao${gap}mat|kich${gap}hoat|dang${gap}nhap|pin|xn|xt)(?![a-z])`,
    `(?<![a-z])pass?${gap}code`,
    `(?<![a-z])pin(?:${gap}code)?(?![a-z])`,
    `(?:verif[a-z]{2,10}|confirmation|security|authentication|one${gap}time)${gap}(?:code|password|pin)`,
  ].join('|'),
  'g',
)

/** "mật khẩu", "mk", "pass" and, after it, the few words that may stand before the value. */
const secret = `(?:mat${gap}khau|mat${gap}ma|password|passwd|passwork|pass|pwd|mk)`
const owner =
  '(?: (?:cua|toi|tui|tao|tau|to|em|minh|anh|chi|co|chu|di|cau|bac|chau|con|ong|ba|bo|cha|me|ma|vo|chong|may|vneid|dvc|dich|vu|cong|tai|khoan|tk|dang|nhap|zalo|facebook|fb|wifi|email|moi|cu|app|ung|dung|hien|tai|thi|no|day|for|my|the)(?=[ :=]|$))'
export const passwordWord = new RegExp(`(?<![a-z])${secret}(?![a-z])${owner}{0,6}`, 'g')
/** What joins the word to the value. */
export const joins = /^(?: {0,3}(?:[:=]|->|=>) {0,3}| {1,3}(?:la|is)(?: {0,2}:)? {1,3}| {1,3}- {0,3}| {1,3}|(?=\d))/
/** Words that show that a password is talked about, not told. */
export const talkedAbout =
  /^(?:gi|j|ji|sao|nao|the|lam|cai|mot|bao|bi|duoc|dc|khong|ko|k|chua|roi|ma|va|o|do|can|phai|khi|thi|what|how|not|wrong|incorrect|invalid|correct|lost|expired|forgotten|required|reset|weak|nhu|de|vay|z|a|ạ|nhe|quen|gom|dai|it|chu|so|ky|trung|nham)(?![\p{L}\p{N}])/u
/** "8 ký tự", "2 lần": a count. */
export const counted = /^[ ]{0,2}(?:ky|ki|chu|so|lan|nam|ngay|phut|gio|thang|char|digit|time|letter)(?![a-z])/
export const passwordAfter = new RegExp(`^ {1,3}(?:la|is) (?:cai )?(?:my )?${secret}(?![a-z])`)

/** Before an account number. */
export const accountWord = new RegExp(
  [
    '(?<![a-z])stk(?![a-z])',
    `(?<![a-z])so${gap}(?:tai${gap}khoan|tk)(?![a-z])`,
    `(?<![a-z])(?:tai${gap}khoan|tk)${gap}(?:so|ngan${gap}hang|nh|bank)(?![a-z])`,
    `account${gap}(?:number|no)`,
    'bank account',
    '(?<![a-z])(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|tcb|mbbank|mb bank|sacombank|acb|vpbank|tpbank|momo)(?![a-z])',
  ].join('|'),
  'g',
)

/** Before an identity number. */
export const idWord = new RegExp(
  `(?<![a-z])(?:cccd|cmnd|cmt|cmtnd|can${gap}cuoc|chung${gap}minh|dinh${gap}danh|ddcn|bhxh|bhyt|bao${gap}hiem|the y te|mst|ma so thue|gplx|bang lai|id${gap}(?:card|number))(?![a-z])`,
  'g',
)
export const passport = /(?<![a-z])(?:ho chieu|passport)[^\d]{0,24}?(?<![a-z])([a-z] ?\d{7,8})(?!\d)/g

/** After an amount. */
export const currency = /^ ?(?:dong|vnd|d|k|ngan|nghin|tr|trieu|ty|ti|usd|\u20ab)(?![a-z])/
/** Before a number that is a year or a public short number. */
export const yearBefore = /(?:nam|nien|\/|thang \d{1,2}[ /-]|khoa|tu|den|year) ?$/
export const dialBefore = /(?:goi|dai|hotline|tong dai|so|call) $/
