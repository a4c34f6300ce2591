import { describe, expect, it } from 'vitest'
import type { Body, HiddenKind, Incoming } from '../../src/model/message.ts'
import { hides } from '../../src/privacy/detect.ts'
import { mask } from '../../src/privacy/mask.ts'

const message = (body: Body, name?: string): Incoming => ({
  account: 'web:lac-thuy',
  channel: 'web',
  id: 'm1',
  chat: 'c1',
  sender: name === undefined ? { id: 's1' } : { id: 's1', name },
  at: '2026-11-22T02:00:00.000Z',
  body,
})

function masked(text: string) {
  const { message: after, kept } = mask(message({ kind: 'text', text }))
  if (after.body.kind !== 'text') throw new Error('a text stays a text')
  return { text: after.body.text, kinds: (after.body.hidden ?? []).map(hidden => hidden.kind), hidden: after.body.hidden ?? [], kept }
}

const found: readonly (readonly [string, readonly HiddenKind[], string])[] = [
  ['cccd 001085012345', ['id-number'], 'cccd [số giấy tờ đã ẩn]'],
  ['Số CCCD: 001 085 012 345 nhé', ['id-number'], 'Số CCCD: [số giấy tờ đã ẩn] nhé'],
  ['0010-8501-2345', ['id-number'], '[số giấy tờ đã ẩn]'],
  ['001.085.012.345 và 012345678', ['id-number', 'id-number'], '[số giấy tờ đã ẩn] và [số giấy tờ đã ẩn]'],
  ['0 0 1 0 8 5 0 1 2 3 4 5', ['id-number'], '[số giấy tờ đã ẩn]'],
  ['cmnd012345678', ['id-number'], 'cmnd[số giấy tờ đã ẩn]'],
  ['số định danh 00108501234', ['id-number'], 'số định danh [số giấy tờ đã ẩn]'],
  ['００１０８５０１２３４５', ['id-number'], '[số giấy tờ đã ẩn]'],
  ['٠٠١٠٨٥٠١٢٣٤٥', ['id-number'], '[số giấy tờ đã ẩn]'],
  ['0\u200b0\u200d1\u2060085\u00ad012345', ['id-number'], '[số giấy tờ đã ẩn]'],
  ['1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣', ['id-number'], '[số giấy tờ đã ẩn]'],
  ['hộ chiếu C1234567', ['id-number'], 'hộ chiếu [số giấy tờ đã ẩn]'],
  ['mã số BHXH 0123456789', ['id-number'], 'mã số BHXH [số giấy tờ đã ẩn]'],
  ['ma otp la 482913 lam giup toi', ['otp'], 'ma otp la [mã riêng đã ẩn] lam giup toi'],
  ['Anh đọc mã OTP 482913 rồi làm giúp em', ['otp'], 'Anh đọc mã OTP [mã riêng đã ẩn] rồi làm giúp em'],
  ['482 913 là mã xác thực của tôi', ['otp'], '[mã riêng đã ẩn] là mã xác thực của tôi'],
  ['O.T.P: 48-29-13', ['otp'], 'O.T.P: [mã riêng đã ẩn]'],
  ['maotp482913', ['otp'], 'maotp[mã riêng đã ẩn]'],
  ['ma xac nhan gui ve may 0912345678 la 482913', ['phone', 'otp'], 'ma xac nhan gui ve may [số điện thoại đã ẩn] la [mã riêng đã ẩn]'],
  ['passcode 123456', ['otp'], 'passcode [mã riêng đã ẩn]'],
  ['mã pin 4829', ['otp'], 'mã pin [mã riêng đã ẩn]'],
  ['482913', ['otp'], '[mã riêng đã ẩn]'],
  ['mật khẩu là Abc@123 nhé', ['password'], 'mật khẩu là [chữ riêng đã ẩn] nhé'],
  ['mật khẩu VNeID của tôi là Hoa@2020', ['password'], 'mật khẩu VNeID của tôi là [chữ riêng đã ẩn]'],
  ['mật khẩu vneid của tao là abc123', ['password'], 'mật khẩu vneid của tao là [chữ riêng đã ẩn]'],
  ['mat khau cua tui la hoa1985', ['password'], 'mat khau cua tui la [chữ riêng đã ẩn]'],
  ['mật khẩu của vợ em: Lan2001', ['password'], 'mật khẩu của vợ em: [chữ riêng đã ẩn]'],
  ['mk: hoahong', ['password'], 'mk: [chữ riêng đã ẩn]'],
  ['pass Abc12345', ['password'], 'pass [chữ riêng đã ẩn]'],
  ['Abc@123 là mật khẩu của tôi', ['password'], '[chữ riêng đã ẩn] là mật khẩu của tôi'],
  ['thẻ 4111 1111 1111 1111 hết hạn', ['card'], 'thẻ [số ngân hàng đã ẩn] hết hạn'],
  ['9704366812345678901', ['card'], '[số ngân hàng đã ẩn]'],
  ['stk 19034567890123 techcombank', ['card'], 'stk [số ngân hàng đã ẩn] techcombank'],
  ['số tài khoản 0451 0002 7788 9', ['card'], 'số tài khoản [số ngân hàng đã ẩn]'],
  ['gọi 0912345678 nhé', ['phone'], 'gọi [số điện thoại đã ẩn] nhé'],
  ['+84 912 345 678', ['phone'], '+[số điện thoại đã ẩn]'],
  ['0912.345.678 hoặc 024 3825 1234', ['phone', 'phone'], '[số điện thoại đã ẩn] hoặc [số điện thoại đã ẩn]'],
  ['0912 34 56 78 09 87 65 43 21', ['phone', 'phone'], '[số điện thoại đã ẩn] [số điện thoại đã ẩn]'],
  ['số nhà 12 0912345678', ['address', 'phone'], '[số nhà đã ẩn] [số điện thoại đã ẩn]'],
  ['nguyen.hoa+1@gmail.com', ['email'], '[thư điện tử đã ẩn]'],
  ['000.00.12.H28-210715-0001 xong chưa', ['dossier'], '[mã hồ sơ đã ẩn] xong chưa'],
  ['hs g22.99.08 – 260921 – 896048 toi dau', ['dossier'], 'hs [mã hồ sơ đã ẩn] toi dau'],
  ['G09.20-20260609-0092637', ['dossier'], '[mã hồ sơ đã ẩn]'],
  ['biên nhận 00673810079', ['dossier'], 'biên nhận [mã hồ sơ đã ẩn]'],
  ['Tôi tên là Nguyễn Văn Hùng', ['name'], 'Tôi tên là [họ tên đã ẩn]'],
  ['em ten nguyen thi lan muon lam khai sinh', ['name'], 'em ten [họ tên đã ẩn] muon lam khai sinh'],
  ['họ tên: TRẦN THỊ MINH KHAI', ['name'], 'họ tên: [họ tên đã ẩn]'],
  ['chồng em tên lê văn tám, mất hôm qua', ['name'], 'chồng em tên [họ tên đã ẩn], mất hôm qua'],
  ['chị Nguyễn Thị Hoa ở thôn 3 xã Lạc Thủy', ['name'], 'chị [họ tên đã ẩn] ở thôn 3 xã Lạc Thủy'],
  ['con gái tôi là Phạm Gia Hân', ['name'], 'con gái tôi là [họ tên đã ẩn]'],
  ['sinh ngày 12/03/1985', ['birth'], 'sinh ngày [ngày sinh đã ẩn]'],
  ['sn 1-2-1990', ['birth'], 'sn [ngày sinh đã ẩn]'],
  ['sinh ngay 5 thang 6 nam 1990', ['birth'], 'sinh ngay [ngày sinh đã ẩn]'],
  ['27/4/1979 là ngày sinh của tôi', ['birth'], '[ngày sinh đã ẩn] là ngày sinh của tôi'],
  ['ở số nhà 12 ngõ 34 đường Láng', ['address'], 'ở [số nhà đã ẩn]'],
  ['nhà tôi ở 12/5 Nguyễn Trãi phường Bến Thành', ['address'], 'nhà tôi ở [số nhà đã ẩn] phường Bến Thành'],
  ['tôi ở 45 đường Trần Phú, phường 3', ['address'], 'tôi ở [số nhà đã ẩn], phường 3'],
  ['nha em hem 45/2/7 duong le loi, phuong 3', ['address'], 'nha em [số nhà đã ẩn], phuong 3'],
  ['xe 29A1-123.45', ['plate'], 'xe [biển số xe đã ẩn]'],
  ['biển số 30E12345', ['plate'], 'biển số [biển số xe đã ẩn]'],
  ['21.028511, 105.804817', ['spot'], '[vị trí đã ẩn]'],
  ['21°01\'40"N 105°48\'17"E', ['spot'], '[vị trí đã ẩn]'],
  ['https://maps.app.goo.gl/AbCd12 nhà em', ['spot'], 'https://[vị trí đã ẩn] nhà em'],
  ['bhyt DN4010123456789', ['id-number'], 'bhyt [số giấy tờ đã ẩn]'],
  ['sổ đỏ số BK 123456', ['id-number'], 'sổ đỏ số [số giấy tờ đã ẩn]'],
  ['mst 8012345678', ['id-number'], 'mst [số giấy tờ đã ẩn]'],
  ['cvv 123', ['card'], 'cvv [số ngân hàng đã ẩn]'],
]

const leftAlone = [
  'phí 200.000 đồng',
  'vay 200.000.000 đồng',
  'vay 200000000',
  '1.500.000.000 đ',
  'trước ngày 24/12/2026',
  'từ 01.07.2025 đến 31.12.2026',
  '2019-2020-2021',
  'sinh năm 1985',
  'thủ tục 1.001193 và 2.000635',
  '1.014061–064',
  '3.000181.000.00.00.H22',
  'gọi 1900 0368 hay 18001096, 1800 1096',
  'gọi 113, 114, 115',
  'mã thanh toán G22.99.3-241219795252',
  'mật khẩu là gì',
  'quên mật khẩu VNeID lấy lại cách nào',
  'mật khẩu 8-20 ký tự',
  'mật khẩu của ông tui bị khóa',
  'vợ em quên mật khẩu',
  'it says my password is incorrect',
  'mk là công dân xã, mk hỏi chút',
  'OTP không về từ năm 2024, phí 200.000đ, gọi 1900 0368, thủ tục 1.001193',
  'tôi không nhận được mã xác thực',
  'giấy xác nhận độc thân năm 2026',
  'sao y 10 trang hết bao nhiêu',
  'Nghị định 118/2025/NĐ-CP',
  'mở cửa 7:30 - 11:30, 13:00 - 16:30',
  'Tôi học ở trường @ Hà Nội',
  'Đường Nguyễn Văn Linh ở đâu, trường Lê Quý Đôn',
  'Kính gửi UBND xã Nguyễn Thị Minh Khai',
  'tổ 5 khu phố 3 phường Lý Thái Tổ',
  'Phường Bắc Lý, Xã Bế Văn Đàn, Bắc Từ Liêm',
  'thi tran thi lam o dau',
  'sao y nguyen van ban goc',
  'còn lưu thì lấy bản sao',
  'tôi là ông ngoại, rút tên ông ra khỏi hộ khẩu',
  'toi la chau noi tho cung ba',
  'cơ quan thi hành án',
  'THỦ TỤC ĐĂNG KÝ BỔ SUNG HOẠT ĐỘNG TÍN NGƯỠNG',
  'chị Hoa ở bộ phận một cửa',
  'làm khai sinh ngày 12/3/2026 được không',
  'bé sinh năm 2026, giấy chứng sinh ngày 5/6/2026',
  'hẹn 12/3/2026 lấy kết quả',
  'ở có 2 đường dây nóng',
  'thông tư 12 đường nào cũng áp dụng',
  'quốc lộ 1A, thôn 3, xóm 2, ấp 4',
  'mẫu 01A-123, biểu 29-2026, xe máy 2 chiếc',
  'diện tích 21.500, 105.000 đồng',
  'sổ đỏ 2 người đứng tên',
  '',
  '👶🏻 làm khai sinh',
]

describe('mask', () => {
  it.each(found)('takes out what must not be kept: %s', (text, kinds, after) => {
    expect(masked(text)).toMatchObject({ text: after, kinds })
    expect(hides(text)).toBe(true)
  })

  it.each(leftAlone)('leaves alone: %s', text => {
    expect(masked(text)).toMatchObject({ text, kinds: [], kept: [] })
    expect(hides(text)).toBe(false)
  })

  it('keeps a phone and a dossier code under random tokens, and nothing else', () => {
    const { hidden, kept } = masked('cccd 001085012345, gọi +84 912 345 678, hs g22.99.08-260921-896048, mk: abc')
    expect(hidden.map(({ kind, token }) => [kind, token !== undefined])).toEqual([
      ['id-number', false],
      ['phone', true],
      ['dossier', true],
      ['password', false],
    ])
    expect(kept.map(({ kind, value }) => [kind, value])).toEqual([
      ['phone', '0912345678'],
      ['dossier', 'G22.99.08-260921-896048'],
    ])
    expect(kept.map(({ token }) => token)).toEqual(hidden.flatMap(({ token }) => token ?? []))
    expect(new Set(kept.map(({ token }) => token)).size).toBe(2)
  })

  it('finds nothing more in what it has masked', () => {
    expect(found.map(([text]) => masked(text).text).filter(hides)).toEqual([])
  })

  it('reads buttons, campaigns and unknown things too', () => {
    const bodyOf = (body: Body): Body => mask(message(body)).message.body
    expect(bodyOf({ kind: 'choice', id: 'p:1.001193:fee', label: 'Gọi 0912345678' })).toEqual({
      kind: 'choice',
      id: 'p:1.001193:fee',
      label: 'Gọi [số điện thoại đã ẩn]',
    })
    expect(bodyOf({ kind: 'choice', id: '001085012345' })).toEqual({ kind: 'choice', id: 'hidden' })
    const rated: Body = { kind: 'choice', id: 'rate:5:6b740ad5-e63a-5d37-a982-173420827f60' }
    expect(bodyOf(rated)).toEqual(rated)
    expect(bodyOf({ kind: 'start', campaign: '001085012345' })).toEqual({ kind: 'start' })
    expect(bodyOf({ kind: 'start', campaign: 'thon-3' })).toEqual({ kind: 'start', campaign: 'thon-3' })
    expect(bodyOf({ kind: 'other', what: 'contact 0912345678' })).toEqual({ kind: 'other', what: 'contact [số điện thoại đã ẩn]' })
  })

  it('drops names of files and the exact place', () => {
    const bodyOf = (body: Body): Body => mask(message(body)).message.body
    expect(bodyOf({ kind: 'file', mime: 'application/pdf', name: 'CCCD Nguyen Van A.pdf' })).toEqual({
      kind: 'file',
      mime: 'application/pdf',
    })
    expect(bodyOf({ kind: 'location', lat: 20.53812, lon: 105.71234 })).toEqual({ kind: 'location', lat: 20.5, lon: 105.7 })
  })

  it('drops where a picture is, unless an officer asks for some: then it comes back to be sealed', () => {
    const sent = message({ kind: 'image', mime: 'image/jpeg', sources: ['https://a.zdn.vn/a.jpg', 'https://a.zdn.vn/b.jpg'] })
    expect(mask(sent)).toMatchObject({ message: { body: { kind: 'image', mime: 'image/jpeg' } }, kept: [] })
    expect(JSON.stringify(mask(sent))).not.toContain('zdn')
    const { message: stored, kept } = mask(sent, true)
    expect(kept.map(({ kind, value }) => [kind, value])).toEqual([
      ['picture', 'https://a.zdn.vn/a.jpg'],
      ['picture', 'https://a.zdn.vn/b.jpg'],
    ])
    expect(stored.body).toEqual({ kind: 'image', mime: 'image/jpeg', pictures: kept.map(({ token }) => token) })
  })

  it('cuts long names and leaves other senders as they are', () => {
    expect(mask(message({ kind: 'leave' }, 'Đ'.repeat(200))).message.sender.name).toBe('Đ'.repeat(80))
    expect(mask(message({ kind: 'leave' }, 'Nguyễn Thị Hoa')).message.sender).toEqual({ id: 's1', name: 'Nguyễn Thị Hoa' })
  })

  it('does not touch what comes from officers and jobs', () => {
    const body: Body = { kind: 'event', what: 'officer-said', data: { name: 'Hoa', text: 'Gọi 0218 3851 234' } }
    expect(mask(message(body)).message.body).toEqual(body)
  })
})
