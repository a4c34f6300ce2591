import type { HiddenKind } from '../model/message.ts'

/** What stands in a message where something was taken out. None of them holds a word that the finders look for. */
export const placeholders: Readonly<Record<HiddenKind, string>> = {
  'id-number': '[số giấy tờ đã ẩn]',
  otp: '[mã riêng đã ẩn]',
  password: '[chữ riêng đã ẩn]',
  card: '[số ngân hàng đã ẩn]',
  phone: '[số điện thoại đã ẩn]',
  email: '[thư điện tử đã ẩn]',
  dossier: '[mã hồ sơ đã ẩn]',
  'phone-end': '[4 số cuối đã ẩn]',
  name: '[họ tên đã ẩn]',
  birth: '[ngày sinh đã ẩn]',
  address: '[số nhà đã ẩn]',
  plate: '[biển số xe đã ẩn]',
  spot: '[vị trí đã ẩn]',
}

/** What stands where a value was kept and is kept no longer. */
export const over = '[mã đã tự xóa]'
