type Lines = readonly [string, ...string[]]

/** What is said around the steps of a guide. The steps themselves stand in knowledge/guides. */
export const walkVi = {
  next: 'Xong, bước tiếp',
  nextAll: 'Xong cả rồi',
  worked: 'Được rồi',
  stuck: 'Không được',
  trouble: 'Đang gặp lỗi',
  still: 'Vẫn không được',
  back: 'Quay lại',
  again: 'Nhắc lại bước này',
  restart: 'Làm lại từ đầu',
  leave: 'Thôi, để sau',
  resume: 'Tiếp tục hướng dẫn',
  /** A number does not stand alone in the next line of a narrow phone. */
  step: (title: string, number: number) => `${title}: bước\u00a0${number}`,
  question: (title: string, number: number) => `${title}: câu\u00a0${number}`,
  steps: (title: string, count: number) => `${title}: ${count} bước liền nhau`,
  fixing: (label: string) => `Gỡ lỗi: ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`,
  why: (why: string) => `Tôi hỏi vì: ${why.charAt(0).toLocaleLowerCase('vi')}${why.slice(1)}`,
  because: (why: string) => `${why} Vì vậy tôi hỏi:`,
  noQuestion: 'Bước này tôi không hỏi gì, chỉ nhờ anh/chị làm một việc:',
  simpler: 'Nói dễ hiểu hơn',
  whichFailure: ['Anh/chị đang vướng ở đâu?', 'Bấm một nút, hoặc gõ vài chữ máy đang báo gì.'] as Lines,
  notUnderstood: 'Tôi chưa hiểu ý này. Mình vẫn đang ở đây:',
  offerHelp: ['Tôi vẫn chưa hiểu, mong anh/chị thông cảm.', 'Anh/chị bấm một nút, hoặc để cán bộ giúp.'] as Lines,
  first: 'Đây là bước đầu tiên rồi.',
  goOn: 'Mình làm tiếp.',
  /** `left`: steps that lie ahead, this one counted. */
  standing: (title: string, number: number, left: number) => `Mình đang ở bước ${number} của “${title}”, còn khoảng ${left} bước.`,
  standingIn: (label: string, title: string) => `Mình đang gỡ “${label}” trong “${title}”.`,
  none: 'Hiện không có hướng dẫn nào đang làm dở. Anh/chị cần làm việc gì?',
  changed: 'Hướng dẫn này vừa được sửa, nên mình làm tiếp từ bước gần nhất.',
  gone: 'Hướng dẫn đó nay không còn. Anh/chị nói lại việc cần làm giúp tôi.',
  paused: 'Vâng, tôi nhớ chỗ này. Lúc nào làm tiếp, anh/chị gõ “tiếp tục”.',
  nowFast: 'Được, tôi nói gọn nhiều bước một lần. Muốn chậm lại thì gõ “từng bước”.',
  nowSlow: 'Được, mình đi từng bước một.',
  nothingSimpler: 'Tôi nói lại bước này. Chỗ nào chưa rõ, anh/chị gõ chữ máy đang hiện.',
  leftOff: (title: string) => `Lúc nãy anh/chị đang làm dở “${title}”. Làm tiếp nhé?`,
  goOnWith: (title: string) => `Tiếp: ${title}`,
  asOf: (day: string) => `Theo thông tin đã công bố, xem ngày ${day}. Màn hình có thể đã đổi đôi chút.`,
}

export type WalkTexts = typeof walkVi
