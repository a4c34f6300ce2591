/** Words of someone who is not sure whether an address or a number is the real one; over folded text without punctuation. */

const no = '(?:khong|ko|k|hong|hem|hok)'

export const doubt = new RegExp(
  `(?:^| )(?:co that|la that|that (?:${no}|hay|chu|hay gia)|that gia|gia mao|gia ${no}|mao danh|chinh thuc|chinh thong|chinh chu|lua dao|lua ${no}|lua dao|co lua|bi lua|` +
    `an toan|tin duoc|dang tin|tin cay|uy tin|doc hai|co phai (?:la )?(?:cua|trang|web|link|so|cong|dia chi|duong|app|ung dung|that|vneid)|` +
    `(?:bam|vao|mo|tai|cai|nhan|quet|truy cap)(?: \\S+){0,3} duoc ${no}|nen (?:bam|vao|mo|tai|cai)|real|fake|official|genuine|scam|phishing|safe|legit|legitimate|trust)(?: |$)`,
)

/** Enough only where little else is said. */
export const faint = new RegExp(`(?:^| )(?:dung ${no}|phai ${no}|co dung|dung la|la gi|cua ai|la so nao|what is|is this|whose)(?: |$)`)

/** Someone passed it on: the usual beginning of a fraud. */
export const passedOn =
  /(?:^| )(?:(?:gui|nhan|cho|dua|bao|keu|yeu cau|huong dan|sent|send|told)(?: \S+){0,6} (?:link|duong dan|duong link|lien ket|tin nhan|dia chi|ma qr|bam|tai|cai|quet|truy cap|click|install|download))(?: |$)/

/** Asks about "this link" and shows none. */
export const withoutIt = new RegExp(
  `(?:^| )(?:(?:link|lien ket|duong dan|duong link|trang|trang web|web|website|dia chi|ma qr|qr|so(?: dien thoai)?|tong dai) (?:nay|do|kia|la|co)|this (?:link|number|site|website|page|qr code|address))` +
    `(?: \\S+){0,4} (?:that|gia|gia mao|chinh thuc|lua dao|an toan|tin duoc|dang tin|real|fake|official|genuine|safe|scam)(?: (?:${no}|hay gia|hay that|a|vay|the))*$`,
)
