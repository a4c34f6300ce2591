type Lines = readonly [string, ...string[]]

/** What is said around a personal checklist. Papers, fees and places are the knowledge's own. */
export const listVi = {
  /** `count`: questions on the way most people take. */
  intro: (count: number) => `Tôi hỏi ${count} câu ngắn, rồi soạn danh sách giấy tờ cho riêng anh/chị.`,
  introAfter: (count: number) => `Muốn có danh sách đúng trường hợp của mình, anh/chị trả lời thêm ${count} câu ngắn.`,
  taken: (given: readonly string[]) => `Anh/chị đã kể nên tôi không hỏi lại: ${given.join('; ')}. Chưa đúng thì bấm “Hỏi lại hết”.`,
  heading: (title: string) => `${title}: danh sách của anh/chị`,
  bring: 'Mang theo:',
  ticked: (name: string) => `✅ Đã có: ${name}`,
  maybe: 'Tuỳ nơi tiếp nhận, có thì mang theo:',
  leave: (names: readonly string[], more: number) => `Không cần mang: ${names.join('; ')}${more > 0 ? `; và ${more} giấy khác` : ''}.`,
  notes: 'Lưu ý:',
  where: 'Nộp ở đâu, hết bao nhiêu',
  counter: (name: string) => `Đến: ${name}.`,
  hours: (hours: string) => `Giờ làm việc: ${hours}`,
  fee: (lines: readonly string[]) => `Phí: ${lines.join(' ')}`,
  time: (lines: readonly string[]) => `Thời gian: ${lines.join(' ')}`,
  all: 'Anh/chị đã có đủ giấy trong danh sách. Nhớ mang theo khi đi.',
  left: (count: number) => `Còn ${count} giấy chưa đánh dấu.`,
  tickHow: 'Giấy nào có rồi, anh/chị bấm vào, hoặc gõ “đã có …”. Tôi nhớ cho lần sau.',
  tickedNow: (name: string) => `Tôi ghi: đã có ${name}.`,
  untickedNow: (name: string) => `Tôi bỏ dấu: chưa có ${name}.`,
  tickedAll: 'Tôi ghi: đã có đủ giấy.',
  page: 'Trang để in, khổ A5',
  shared: 'Ảnh danh sách, gửi cho người nhà hoặc in ra đều được. Địa chỉ này dùng được 30 ngày.',
  sharedNowhere: 'Chỗ này chưa gửi được ảnh. Anh/chị chụp màn hình danh sách giúp tôi.',
  pictureAlt: (title: string, names: readonly string[]) => `Danh sách giấy tờ: ${title}. Mang theo: ${names.join('; ')}.`,
  editWhich: 'Anh/chị muốn sửa câu nào?',
  edited: (label: string) => `Tôi đã sửa: ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}.`,
  none: 'Hiện chưa có danh sách nào. Anh/chị cần chuẩn bị hồ sơ gì?',
  which: ['Anh/chị cần chuẩn bị hồ sơ cho việc nào?', 'Chọn một việc, hoặc gõ tên giấy cần làm.'] as Lines,
  gone: 'Danh sách đó nay không còn. Anh/chị nói lại việc cần làm giúp tôi.',
  over: 'Với các câu trả lời này thì không có danh sách.',
  old: 'Danh sách này lập từ trước. Tôi soạn lại theo dữ liệu hôm nay.',
  button: {
    tick: 'Đánh dấu giấy đã có',
    share: 'Ảnh và trang in',
    edit: 'Sửa câu trả lời',
    restart: 'Trả lời lại từ đầu',
    show: 'Xem danh sách',
    resume: 'Trả lời tiếp',
    askAll: 'Hỏi lại hết',
  },
}

export type ListTexts = typeof listVi
