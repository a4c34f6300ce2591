/** How lists write fees and times. All tested on folded, lower-case text. */

export const locally =
  /hdnd|hoi dong nhan dan|(?:theo|do) (?:nghi quyet|quy dinh) (?:cua )?(?:tinh|thanh pho|dia phuong|ubnd)|dia phuong (?:quy dinh|quyet dinh)/
/** The whole cell says that nothing is paid. */
export const free =
  /^[-+* ]*(?:khong(?: (?:thu|mat|phai nop|co))?(?: (?:phi|le phi|phi,? le phi))?|mien phi|mien(?: (?:phi|le phi))?)[. ]*$/
export const zero = /^[-+* ]*0+(?:[.,]0+)?(?: ?(?:d|dong|vnd))?(?: ?\/ ?\p{L}+(?: \p{L}+)?)?[. ]*$/u
/** 15.000, 15000, 1.200.000 followed by a word for the currency. */
export const amount = /(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:vnd|dong|d)(?![a-z])/g
export const bareAmount = /^(\d{1,3}(?:[.,]\d{3})+|\d{4,})[. ]*$/
/** Unit words and what they are with us. */
export const timed =
  /(\d+(?:[.,]\d+)?)(?:\s*\([^)]{1,25}\))?(?:\s*(?:-|–|den)\s*(\d+))?\s*(ngay lam viec|ngay|gio lam viec|gio|thang)(?![a-z])/g
export const timeUnits: Readonly<Record<string, 'working-day' | 'day' | 'hour' | 'month'>> = {
  'ngay lam viec': 'working-day',
  ngay: 'day',
  'gio lam viec': 'hour',
  gio: 'hour',
  thang: 'month',
}
export const sameDay = /^[-+* ]*(?:ngay |giai quyet )*(?:trong ngay|trong ngay lam viec|ngay khi nhan|tra ngay|ngay sau khi)/
/** "khong qua 5 ngay… ke tu ngay": a date in the text is no duration. */
export const bareNumber = /^\d+(?:[.,]\d+)?$/

export const onlineWords = [
  ['full', /toan (?:trinh|phan)|muc do 4|muc 4|^4$/],
  ['partial', /mot phan|muc do 3|muc 3|^3$/],
  ['none', /chua cung cap|khong cung cap|truc tiep|muc do [12]|muc [12]|^[12]$|^khong$|chua$/],
] as const satisfies readonly (readonly ['full' | 'partial' | 'none', RegExp])[]

export const methodNames: Readonly<Record<string, string>> = { DIRECT: 'Trực tiếp', ONLINE: 'Trực tuyến', POSTAL: 'Bưu chính' }
export const levels = [
  ['isWard', 'Cấp Xã'],
  ['isProvince', 'Cấp Tỉnh'],
  ['isMinistry', 'Cấp Bộ'],
] as const
export const labels = {
  steps: 'Trình tự thực hiện',
  ways: 'Cách thức thực hiện',
  papers: 'Thành phần hồ sơ',
  conditions: 'Yêu cầu, điều kiện thực hiện',
  result: 'Kết quả thực hiện',
  law: 'Căn cứ pháp lý',
  who: 'Đối tượng thực hiện',
  agency: 'Cơ quan thực hiện',
  description: 'Mô tả',
  draftOnline: 'Mức độ của nơi lập danh sách, chưa kiểm tra.',
} as const
