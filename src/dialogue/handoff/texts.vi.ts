import { pictures } from './pictures.vi.ts'

/** What is said to who waits for an officer, and afterwards. */
export const handoff = {
  ahead: (count: number) => (count === 0 ? 'Hiện không có ai chờ trước anh/chị.' : `Trước anh/chị đang có ${count} người chờ.`),
  usually: (minutes: number) => `Mấy lượt gần đây, cán bộ trả lời sau khoảng ${minutes} phút.`,
  closedNow: (when: string, example: boolean) =>
    example ? `Giờ này đã hết giờ làm việc, mở lại ${when} (giờ ví dụ).` : `Giờ này đã hết giờ làm việc, mở lại ${when}.`,
  today: (clock: string) => `${clock} hôm nay`,
  tomorrow: (clock: string) => `${clock} ngày mai`,
  onDay: (clock: string, weekday: string, day: string) => `${clock} ${weekday}, ${day}`,
  mayLeavePhone: 'Muốn được gọi lại, anh/chị gõ số điện thoại ở đây; số được cất kín, xóa khi xong việc.',
  phoneTaken: 'Tôi đã ghi số để cán bộ gọi lại. Số được cất kín, chỉ cán bộ phụ trách mở xem, và xóa khi xong việc, chậm nhất sau 14 ngày.',
  claimed: (name: string) => (name === '' ? 'Cán bộ đã nhận yêu cầu của anh/chị.' : `Cán bộ ${name} đã nhận yêu cầu của anh/chị.`),
  picture: (name: string) => `Ảnh cán bộ gửi: ${name}`,
  file: (name: string) => `Tệp cán bộ gửi: ${name}`,
  offer: {
    upset: 'Anh/chị bực là phải, vì chưa được việc. Muốn cán bộ lo, anh/chị bấm “Chuyển cho cán bộ”.',
    'low-trust': 'Mấy câu vừa rồi tôi chưa hiểu đúng ý. Anh/chị muốn thì để cán bộ trả lời: bấm “Chuyển cho cán bộ”.',
  },
  waitingReads: 'Việc này tôi chưa có thông tin. Yêu cầu gặp cán bộ của anh/chị vẫn đang chờ; cán bộ sẽ đọc được cả tin này.',
  dangerFirst: 'Đang nguy hiểm thì gọi 113, 114 hoặc 115 trước, đừng chờ tin ở đây.',
  directed: (office: string) =>
    office === ''
      ? 'Yêu cầu của anh/chị đã chuyển đúng nơi phụ trách; cán bộ ở đó sẽ trả lời tại đây.'
      : `Yêu cầu của anh/chị đã chuyển tới ${office}; cán bộ ở đó sẽ trả lời tại đây.`,
  late: 'Tới giờ này cán bộ chưa trả lời được anh/chị như đã định, mong anh/chị thông cảm. Yêu cầu vẫn được giữ, và tôi đã nhắc cán bộ.',
  closed: 'Cán bộ đã trả lời xong yêu cầu này. Còn vướng chỗ nào, anh/chị cứ nhắn lại.',
  noReply: 'Yêu cầu này được khép lại vì chưa nhận được tin của anh/chị. Cần tiếp, anh/chị cứ nhắn.',
  merged: (number: number) => `Yêu cầu này được gộp vào yêu cầu số ${number}; cán bộ trả lời ở đó.`,
  rate: 'Anh/chị thấy việc vừa rồi thế nào? Bấm một nút, không bấm cũng được.',
  rateGuide: 'Hướng dẫn vừa rồi có giúp được anh/chị không? Bấm một nút, không bấm cũng được.',
  scores: ['Không hài lòng', 'Chưa hài lòng lắm', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  rated: 'Cảm ơn anh/chị. Muốn góp ý thêm thì bấm nút dưới rồi gõ; không thì thôi.',
  addWord: 'Góp ý thêm',
  askWord: 'Mời anh/chị gõ lời góp ý. Xin đừng ghi số giấy tờ.',
  wordTaken: 'Tôi đã ghi lời góp ý. Cảm ơn anh/chị.',
  pictures,
}
