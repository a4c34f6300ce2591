import { expect, it } from 'vitest'
import { isForbidden } from '../../src/console/forbidden.vi.ts'

it.each([
  'căn cước hai mặt',
  'CCCD của con',
  'anh the can cuoc',
  'giấy khai sinh và hộ chiếu',
  'thường trú, hộ chiếu',
  'ảnh chụp đúng căn cước',
  'màn hình có mã OTP',
  'mật khẩu VNeID',
  'thẻ ATM',
  'ảnh chân dung',
  'selfie cầm giấy',
  'không phải hộ chiếu mà là căn cước',
])('a picture of %s may not be asked for', what => expect(isForbidden(what)).toBe(true))

it.each([
  'tờ khai đã điền',
  'tờ khai, che số căn cước',
  'giấy hẹn, không chụp căn cước',
  'màn hình báo lỗi',
  'biên lai',
  'thẻ bảo hiểm y tế',
  'nhà, đất',
])('a picture of %s may', what => expect(isForbidden(what)).toBe(false))
