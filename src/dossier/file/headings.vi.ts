import type { FilingWay } from '../../model/dossier.ts'
import { fold } from '../../model/fold.ts'

export type Column =
  | 'code'
  | 'national'
  | 'procedure'
  | 'state'
  | 'since'
  | 'received'
  | 'due'
  | 'finished'
  | 'returned'
  | 'phone'
  | 'agency'
  | 'note'
  | 'fee'
  | 'way'

/** What one-stop software calls the columns of its exports. Names and identity numbers are on no list: they are never read. */
const written: Readonly<Record<Column, readonly string[]>> = {
  code: ['mã hồ sơ', 'số hồ sơ', 'mã số hồ sơ', 'số biên nhận', 'mã biên nhận', 'mã hs', 'số hs', 'mã tra cứu'],
  national: ['mã hồ sơ quốc gia', 'mã quốc gia', 'mã hồ sơ dvcqg', 'mã hồ sơ liên thông', 'mã dvcqg'],
  procedure: ['tên thủ tục', 'thủ tục', 'tên tthc', 'tên thủ tục hành chính', 'thủ tục hành chính', 'loại hồ sơ', 'tên dịch vụ công'],
  state: ['trạng thái', 'tình trạng', 'trạng thái hồ sơ', 'tình trạng hồ sơ', 'tình trạng xử lý', 'trạng thái xử lý'],
  since: ['ngày cập nhật trạng thái', 'ngày chuyển trạng thái', 'ngày đổi trạng thái', 'thời gian cập nhật trạng thái'],
  received: ['ngày tiếp nhận', 'ngày nhận', 'thời gian tiếp nhận', 'ngày nhận hồ sơ', 'ngày tiếp nhận hồ sơ', 'ngày nộp'],
  due: [
    'ngày hẹn trả',
    'ngày hẹn',
    'hẹn trả',
    'hạn trả',
    'ngày hẹn trả kết quả',
    'thời hạn',
    'hạn xử lý',
    'hạn giải quyết',
    'ngày hẹn trả kq',
    'thời gian hẹn trả',
  ],
  finished: ['ngày xử lý xong', 'ngày hoàn thành', 'ngày có kết quả', 'ngày kết thúc', 'ngày kết thúc xử lý', 'ngày xong'],
  returned: ['ngày trả', 'ngày trả kết quả', 'ngày trả kq', 'ngày giao kết quả', 'thời gian trả'],
  phone: [
    'số điện thoại',
    'điện thoại',
    'sđt',
    'số đt',
    'điện thoại liên hệ',
    'số điện thoại người nộp',
    'điện thoại người nộp',
    'di động',
  ],
  agency: [
    'đơn vị xử lý',
    'cơ quan',
    'cơ quan giải quyết',
    'đơn vị',
    'đơn vị giải quyết',
    'nơi giải quyết',
    'cơ quan thực hiện',
    'phòng ban xử lý',
  ],
  note: ['nội dung bổ sung', 'yêu cầu bổ sung', 'lý do', 'lý do từ chối', 'nội dung yêu cầu', 'ghi chú cho công dân'],
  fee: ['số tiền phải nộp', 'phí phải nộp', 'lệ phí phải nộp', 'số tiền còn phải nộp'],
  way: [
    'hình thức nộp',
    'hình thức nộp hồ sơ',
    'hình thức tiếp nhận',
    'hình thức tiếp nhận hồ sơ',
    'cách thức nộp',
    'cách thức nộp hồ sơ',
    'kênh tiếp nhận',
    'kênh nộp hồ sơ',
    'nguồn tiếp nhận',
    'nguồn hồ sơ',
    'nộp qua',
  ],
}

/** How the ways of filing are written; what is written otherwise is not known. */
const waysWritten: readonly (readonly [FilingWay, RegExp])[] = [
  ['post', /buu (?:chinh|dien|cuc)|bcci|vnpost/],
  ['online', /truc tuyen|qua mang|online|dich vu cong|dvc|internet/],
  ['counter', /truc tiep|tai quay|mot cua|tai cho|tai trung tam/],
]

export function wayOf(text: string): FilingWay | undefined {
  const written = fold(text)
  return waysWritten.find(([, pattern]) => pattern.test(written))?.[0]
}

const columns: ReadonlyMap<string, Column> = new Map(
  (Object.entries(written) as [Column, readonly string[]][]).flatMap(([column, names]) => names.map(name => [fold(name), column] as const)),
)

/** Which column stands where, if the row is the row of headings: it names at least the code and the state. The first of two wins. */
export function headingsIn(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>()
  for (const [i, cell] of cells.entries()) {
    const name = fold(cell)
      .replace(/\(.*?\)|[*:]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const column = columns.get(name)
    if (column !== undefined && !found.has(column)) found.set(column, i)
  }
  return found.has('code') && found.has('state') ? found : undefined
}
