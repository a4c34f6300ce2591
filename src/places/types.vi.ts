/** Words that say of what kind a place is, as people write them. */

export type Kind = 'xã' | 'phường' | 'thị trấn' | 'đặc khu' | 'huyện' | 'quận' | 'thị xã' | 'thành phố' | 'tỉnh'
export type Rank = 'commune' | 'district' | 'city' | 'province'

export type TypeWord = {
  readonly words: readonly string[]
  readonly kind: Kind
  readonly rank: Rank
  /** A shortening: needs a dot, a number or capitals, since "p" and "h" are many things. */
  readonly short?: true
}

const full = (kind: Kind, rank: Rank): TypeWord => ({ words: kind.split(' '), kind, rank })
const short = (written: string, kind: Kind, rank: Rank): TypeWord => ({ words: [written], kind, rank, short: true })

/** Longest first: "thị xã" is no "xã". */
export const typeWords: readonly TypeWord[] = [
  full('thị trấn', 'commune'),
  full('đặc khu', 'commune'),
  full('thị xã', 'district'),
  full('thành phố', 'city'),
  full('xã', 'commune'),
  full('phường', 'commune'),
  full('huyện', 'district'),
  full('quận', 'district'),
  full('tỉnh', 'province'),
  short('tt', 'thị trấn', 'commune'),
  short('ttr', 'thị trấn', 'commune'),
  short('x', 'xã', 'commune'),
  short('p', 'phường', 'commune'),
  short('f', 'phường', 'commune'),
  short('h', 'huyện', 'district'),
  short('q', 'quận', 'district'),
  short('tx', 'thị xã', 'district'),
  short('tp', 'thành phố', 'city'),
  short('t', 'tỉnh', 'province'),
]

/** May stand between the kind and the name: "xã tôi là Chi Lăng Bắc", "huyện cũ Tân Lạc". */
export const between: ReadonlySet<string> = new Set(
  'tôi tui em mình cháu con nhà của cũ mới tên là nay trước giờ này bọn chúng toi minh chau nha cua cu moi ten la truoc gio nay chung'.split(
    ' ',
  ),
)
/** May stand between a commune and its district or province. */
export const joining: ReadonlySet<string> = new Set('thuộc ở của cũ cu thuoc o cua'.split(' '))
/** A place follows them. The second set only where the whole message is typed without accents. */
export const before: ReadonlySet<string> = new Set(['ở', 'tại', 'quê', 'về'])
export const beforePlain: ReadonlySet<string> = new Set(['o', 'que', 'tai'])
/** Whoever says this right behind a name asks what has become of the place. */
export const afterPlace: readonly (readonly string[])[] = [
  'cũ',
  'thuộc',
  'giờ thuộc',
  'nay thuộc',
  'giờ là',
  'nay là',
  'bây giờ',
  'hiện nay',
  'sáp nhập',
  'sát nhập',
  'nhập vào',
].map(words => words.split(' '))
/** A person, a street or a house follows them, not a commune. */
export const notBefore: ReadonlySet<string> = new Set(
  `tên anh chị ông bà cô chú bác cháu em bé con thầy bạn ten anh chi ong ba co chu bac chau be thay ban đường phố ngõ hẻm ngách đại lộ chợ cầu
  trường viện ty sông núi hồ thôn xóm ấp bản làng buôn tổ khu họ việt miền giới tịch thưởng duong pho ngo hem cho cau truong vien song thon xom ap lang buon to viet mien gioi tich thuong`.split(
    /\s+/,
  ),
)
/** "phuong tien", "phuong an": in a message without accents these are no ward, unless more says so. */
export const afterPhuong: ReadonlySet<string> = new Set(['tien', 'an', 'phap', 'thuc', 'cham', 'huong', 'dien'])
/** What says so. */
export const beforeWard: ReadonlySet<string> = new Set(['o', 'ubnd', 'tai', 'thuoc', 'que', 've'])
/** What may stand around a name in a message that is nothing but the place. */
export const around: ReadonlySet<string> = new Set(
  'dạ da vâng vang ạ a thưa thua em tôi toi tui mình minh cháu chau con nhà nha ở o là la quê que cũ cu nhé nhe nha đó do ơi oi'.split(' '),
)

/** Provinces and districts by other names. District names that had ended before 2025 lead to the district that took them in. */
export const provinceAliases: readonly (readonly [said: string, province: string])[] = [
  ['hcm', 'Thành phố Hồ Chí Minh'],
  ['tphcm', 'Thành phố Hồ Chí Minh'],
  ['sài gòn', 'Thành phố Hồ Chí Minh'],
  ['sg', 'Thành phố Hồ Chí Minh'],
  ['thừa thiên huế', 'Thành phố Huế'],
  ['vũng tàu bà rịa', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['brvt', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['đắc lắc', 'Tỉnh Đắk Lắk'],
  ['đắc nông', 'Tỉnh Đắk Nông'],
]
export const districtAliases: readonly (readonly [said: string, district: string, province: string])[] = [
  ['quận 2', 'Thành phố Thủ Đức', 'Thành phố Hồ Chí Minh'],
  ['quận 9', 'Thành phố Thủ Đức', 'Thành phố Hồ Chí Minh'],
  ['huyện Mỹ Lộc', 'Thành phố Nam Định', 'Tỉnh Nam Định'],
  ['huyện Đông Sơn', 'Thành phố Thanh Hóa', 'Tỉnh Thanh Hóa'],
  ['huyện Tĩnh Gia', 'Thị xã Nghi Sơn', 'Tỉnh Thanh Hóa'],
  ['huyện Tân Thành', 'Thành phố Phú Mỹ', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['huyện Đất Đỏ', 'Huyện Long Đất', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['huyện Long Điền', 'Huyện Long Đất', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['huyện Yên Dũng', 'Thành phố Bắc Giang', 'Tỉnh Bắc Giang'],
  ['thành phố Ninh Bình', 'Thành phố Hoa Lư', 'Tỉnh Ninh Bình'],
  ['huyện Cát Tiên', 'Huyện Đạ Huoai', 'Tỉnh Lâm Đồng'],
  ['huyện Đạ Tẻh', 'Huyện Đạ Huoai', 'Tỉnh Lâm Đồng'],
  ['huyện Hoành Bồ', 'Thành phố Hạ Long', 'Tỉnh Quảng Ninh'],
  ['huyện Kỳ Sơn', 'Thành phố Hòa Bình', 'Tỉnh Hòa Bình'],
  ['huyện Phục Hòa', 'Huyện Quảng Hòa', 'Tỉnh Cao Bằng'],
  ['huyện Quảng Uyên', 'Huyện Quảng Hòa', 'Tỉnh Cao Bằng'],
  ['huyện Thông Nông', 'Huyện Hà Quảng', 'Tỉnh Cao Bằng'],
  ['huyện Nam Đông', 'Huyện Phú Lộc', 'Thành phố Huế'],
  ['huyện Nông Sơn', 'Huyện Quế Sơn', 'Tỉnh Quảng Nam'],
  ['huyện Tây Trà', 'Huyện Trà Bồng', 'Tỉnh Quảng Ngãi'],
  ['thị xã Cửa Lò', 'Thành phố Vinh', 'Tỉnh Nghệ An'],
]
