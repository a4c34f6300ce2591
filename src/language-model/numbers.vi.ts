/** Numbers and what they count, as a model may write them. */

export const digits: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
])
export const scales: ReadonlyMap<string, number> = new Map([
  ['chục', 10],
  ['mươi', 10],
  ['mười', 10],
  ['trăm', 100],
  ['nghìn', 1000],
  ['ngàn', 1000],
  ['triệu', 1_000_000],
  ['tỷ', 1_000_000_000],
  ['tỉ', 1_000_000_000],
])
/** Between the parts of a number. */
export const joints: readonly string[] = ['linh', 'lẻ', 'rưỡi']
/** Scales behind digits, as they are written short. */
export const shortScales: ReadonlyMap<string, number> = new Map([...scales, ['k', 1000], ['tr', 1_000_000]])

/** What a figure counts; several spellings are one. */
export const units: ReadonlyMap<string, string> = new Map(
  [
    'đồng|đ|vnđ|vnd',
    '%|phần trăm',
    'ngày',
    'giờ',
    'phút',
    'tuần',
    'tháng',
    'năm',
    'buổi',
    'bản',
    'bộ',
    'tờ',
    'trang',
    'ảnh|tấm',
    'lần',
    'người',
    'tuổi',
    'km',
    'm²|m2|mét vuông',
    'mét',
    'kg',
    'quý',
    'khoản',
    'điều',
  ].flatMap(line => line.split('|').map((one): [string, string] => [one, line])),
)
/** "năm 2026" is a year, not five of anything; "một người" is anybody. */
export const article = 'một'
