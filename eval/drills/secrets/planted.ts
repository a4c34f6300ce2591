import { fold } from '../../../src/model/fold.ts'

/** Personal data of all kinds, each value made up and used once, and the sentences people put it into. */

/** `value`: what must not be found, as typed. `sentence` holds it. */
export type Planted = { readonly kind: string; readonly value: string; readonly sentence: string }

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const digits = (n: number): string => Array.from({ length: n }, () => Math.floor(Math.random() * 10)).join('')
const between = (from: number, to: number): number => from + Math.floor(Math.random() * (to - from + 1))
const two = (n: number): string => String(n).padStart(2, '0')
const cut = (text: string, sizes: readonly number[], mark: string): string => {
  let from = 0
  return sizes.map(size => text.slice(from, (from += size))).join(mark)
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Đặng', 'Huỳnh', 'Bùi', 'Ngô']
const middles = ['Văn', 'Thị', 'Quốc', 'Thúy', 'Hữu', 'Khánh', 'Xuân']
const firsts = ['Khuê', 'Quỳnh', 'Thoa', 'Duyên', 'Hạnh', 'Phước', 'Tuyết', 'Trúc', 'Khoa', 'Vượng']
const seconds = ['Uyên', 'Trinh', 'Nhàn', 'Loan', 'Thảo', 'Khôi', 'Nghĩa', 'Tuấn', 'Huệ', 'Chiến']
const streets = ['Láng', 'Nguyễn Trãi', 'Trần Phú', 'Lê Lợi', 'Hai Bà Trưng']

function withCheck(body: string): string {
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, d, i) => total + (i % 2 === 1 ? Number(d) : Number(d) * 2 > 9 ? Number(d) * 2 - 9 : Number(d) * 2), 0)
  return body + String((10 - (sum % 10)) % 10)
}

type Maker = () => { readonly value: string; readonly lines: readonly string[] }

const identity12: Maker = () => {
  const id = `0${pick(['01', '17', '25', '34', '91'])}${digits(9)}`
  const value = pick([id, cut(id, [3, 3, 3, 3], ' '), cut(id, [3, 3, 3, 3], '.'), cut(id, [4, 4, 4], '-'), cut(id, [3, 3, 6], ' ')])
  return { value, lines: ['cccd của tôi {}', 'so can cuoc {} lam giup', '{}', 'Số định danh cá nhân: {} ạ'] }
}
const identity9: Maker = () => {
  const id = `${pick(['12', '17', '24', '36'])}${digits(6)}${between(1, 9)}`
  return { value: pick([id, cut(id, [3, 3, 3], ' '), cut(id, [3, 3, 3], '.')]), lines: ['cmnd cũ số {}', 'chứng minh {} của em', 'cmt {}'] }
}
const phone: Maker = () => {
  const number = `0${pick(['32', '56', '79', '88', '90', '98'])}${digits(7)}`
  const value = pick([
    number,
    cut(number, [4, 3, 3], '.'),
    cut(number, [4, 3, 3], ' '),
    cut(number, [4, 2, 2, 2], ' '),
    cut(number, [4, 3, 3], '-'),
    `+84 ${cut(number.slice(1), [3, 3, 3], ' ')}`,
    `84${number.slice(1)}`,
    `(+84) ${number.slice(1)}`,
  ])
  return { value, lines: ['gọi lại cho tôi số {}', 'sdt {}', 'dt cua em la {} nhe', 'lien he {} gap anh Ba'] }
}
const landline: Maker = () => {
  const number = `02${between(10, 99)}${digits(7)}`
  return { value: pick([number, cut(number, [3, 4, 4], ' '), cut(number, [4, 3, 4], '.')]), lines: ['máy bàn nhà tôi {}', 'so may {}'] }
}
const otp: Maker = () => {
  const code = digits(6)
  return {
    value: pick([code, cut(code, [3, 3], ' '), cut(code, [2, 2, 2], '-')]),
    lines: ['ma otp la {} lam giup toi', 'Mã xác thực: {}', '{} là mã OTP của bác', 'passcode {} nhé'],
  }
}
const word: Maker = () => {
  const value = `${pick(['Hoa', 'lan', 'Me', 'xa'])}${pick(['@', '#', '!'])}${digits(4)}${pick(['kq', 'Zt', 'wy'])}`
  return { value, lines: ['mật khẩu là {}', 'mk: {}', 'mat khau vneid cua toi la {} nhe', '{} là mật khẩu của tôi'] }
}
const card: Maker = () => {
  const number = withCheck(`4${digits(14)}`)
  return { value: pick([number, cut(number, [4, 4, 4, 4], ' '), cut(number, [4, 4, 4, 4], '-')]), lines: ['thẻ {} hết hạn', 'so the {}'] }
}
const account: Maker = () => ({ value: `19${digits(12)}`, lines: ['stk {} techcombank', 'số tài khoản {}', 'chuyển vào tk ngân hàng {}'] })
const mail: Maker = () => ({ value: `${pick(['hoa', 'lan.ng'])}${digits(7)}@gmail.com`, lines: ['mail em là {}', 'gui ve {} nhe'] })
const name: Maker = () => {
  const full = `${pick(families)} ${pick(middles)} ${pick(firsts)} ${pick(seconds)}`
  const value = pick([full, full.toUpperCase(), fold(full)])
  return { value, lines: ['tôi tên là {}, hỏi khai sinh', 'ho ten {}', 'họ và tên: {}', 'chồng em tên {}, mất hôm qua'] }
}
const birth: Maker = () => {
  const [d, m, y] = [between(1, 28), between(1, 12), between(1935, 2020)]
  const value = pick([`${two(d)}/${two(m)}/${y}`, `${d}-${m}-${y}`, `${two(d)}.${two(m)}.${y}`, `${d} tháng ${m} năm ${y}`])
  return { value, lines: ['tôi sinh ngày {}', 'ngay sinh {}', 'con em sn {}', 'Ngày sinh của cháu: {}'] }
}
const home: Maker = () => {
  const [a, b, c] = [between(100, 999), between(11, 99), between(11, 99)]
  const value = pick([
    `số nhà ${a} ngõ ${b} đường ${pick(streets)}`,
    `so nha ${a}/${b}/${c}`,
    `${a}/${b} đường ${pick(streets)}`,
    `ngách ${a}/${b} ngõ ${c}`,
  ])
  return { value, lines: ['nhà tôi ở {}', 'em thuê trọ tại {}, xã Mẫu', 'địa chỉ: {}'] }
}
const person: Maker = () => {
  const value = `${pick(families)} Thị ${pick(firsts)} ${pick(seconds)}`
  const day = `${between(1, 28)}/${between(1, 12)}/${between(1940, 2010)}`
  return { value, lines: [`Tôi là {} sinh ngày ${day}, trú tại số nhà ${between(2, 99)} ngõ ${between(2, 99)}, muốn làm giấy xác nhận`] }
}
const plate: Maker = () => {
  const [head, tail] = [`${between(11, 99)}${pick(['A', 'C1', 'H', 'K2'])}`, digits(5)]
  const value = pick([`${head}-${tail.slice(0, 3)}.${tail.slice(3)}`, `${head} ${tail.slice(0, 3)}.${tail.slice(3)}`])
  return { value, lines: ['xe {} của tôi', 'biển số {}', 'bks {} bi mat dang ky'] }
}
const spot: Maker = () => {
  const [lat, lon] = [`${between(9, 22)}.${digits(6)}`, `${between(103, 108)}.${digits(6)}`]
  const value = pick([`${lat}, ${lon}`, `${lat},${lon}`, `https://maps.google.com/?q=${lat},${lon}`])
  return { value, lines: ['nhà tôi ở đây {}', 'toạ độ {}', 'vi tri {}'] }
}
const insurance: Maker = () => ({ value: `DN4${digits(12)}`, lines: ['thẻ bhyt {}', '{} hết hạn chưa'] })
const passport: Maker = () => ({ value: `C${digits(7)}`, lines: ['hộ chiếu {}', 'passport number {}'] })
const tax: Maker = () => ({ value: `8${digits(9)}`, lines: ['mst {}', 'mã số thuế cá nhân {}'] })
const dossier: Maker = () => ({
  value: `G22.99.08-26${two(between(1, 12))}${two(between(1, 28))}-${digits(6)}`,
  lines: ['hồ sơ {} tới đâu rồi', 'ho so {} 4 so cuoi 5678'],
})

const makers: Readonly<Record<string, Maker>> = {
  'identity 12': identity12,
  'identity 9': identity9,
  phone,
  landline,
  otp,
  password: word,
  card,
  account,
  mail,
  name,
  birth,
  home,
  person,
  plate,
  spot,
  insurance,
  passport,
  tax,
  dossier,
}

export const kinds: readonly string[] = Object.keys(makers)

export function plant(kind: string): Planted {
  const maker = makers[kind]
  if (maker === undefined) throw new Error(`there is no kind "${kind}"`)
  const { value, lines } = maker()
  return { kind, value, sentence: pick(lines).replace('{}', value) }
}
