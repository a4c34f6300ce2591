/** What stands around a list on paper and in its picture. */
export const sheetVi = {
  heading: 'Giấy tờ cần mang',
  bring: 'Mang theo',
  maybe: 'Tuỳ nơi tiếp nhận, có thì mang theo',
  leave: 'Không cần mang',
  notes: 'Lưu ý',
  place: 'Nộp ở đâu',
  counter: 'Đến',
  hours: 'Giờ làm việc',
  fee: 'Phí',
  time: 'Bao lâu xong',
  made: (day: string) => `Soạn ngày ${day} theo câu trả lời trong cuộc trò chuyện. Máy soạn, không phải giấy tờ của cơ quan nhà nước.`,
  names: (names: readonly string[], more: number) => `${names.join('; ')}${more > 0 ? `; và ${more} giấy khác` : ''}.`,
  source: (titles: readonly string[], more: number) => `Nguồn: ${titles.join('; ')}${more > 0 ? `; và ${more} nguồn khác` : ''}.`,
  over: 'Xem tiếp mặt sau: nộp ở đâu, phí, bao lâu xong.',
  print: 'In trang này',
  picture: 'Mở dạng ảnh',
  howTo: 'Bấm “In trang này”, chọn khổ A5, in hai mặt nếu có hai trang. Máy không in được thì lưu ảnh, gửi ra tiệm in.',
  ticked: 'đã có',
  gone: 'Danh sách này không mở được nữa',
  goneWhy: 'Địa chỉ đã quá 30 ngày hoặc bị gõ thiếu. Anh/chị quay lại cuộc trò chuyện và gõ “xem danh sách”.',
}

export type SheetTexts = typeof sheetVi
