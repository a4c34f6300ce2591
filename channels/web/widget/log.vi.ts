/** What stands in the log beside the messages themselves. */
export const vi = {
  assistant: 'Trợ lý tự động',
  you: 'Anh/chị',
  picture: 'Đã gửi một ảnh',
  officer: 'Cán bộ',
  sending: 'đang gửi…',
  waiting: 'chưa gửi được, sẽ gửi lại',
  slow: 'Mạng chậm, vẫn đang gửi…',
  typing: 'Đang soạn câu trả lời…',
  officerTyping: 'Cán bộ đang gõ…',
  edit: 'Sửa lại',
  drop: 'Bỏ tin này',
  refused: 'Tin này chưa gửi được.',
  choices: 'Chọn câu trả lời',
  source: 'Nguồn',
  asOf: 'dữ liệu ngày',
  others: 'và {n} nguồn khác',
  /** Names of months for a written date; without them a date is 18/7/2026. */
  months: [] as readonly string[],
}
export type LogTexts = typeof vi
