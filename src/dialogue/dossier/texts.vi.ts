import { states } from './states.vi.ts'

type Lines = readonly [string, ...string[]]

/** What is said about dossiers. `{…}` never stands in these texts: values come in as arguments. */
export const dossiers = {
  states,
  page: { label: 'Trang tra cứu hồ sơ của Cổng Dịch vụ công', url: 'https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html' },
  button: {
    retry: 'Gửi lại mã',
    portal: 'Tự tra trên Cổng',
    states: 'Các trạng thái',
    papers: 'Mẫu giấy 01 đến 07',
    late: 'Hồ sơ trễ hẹn',
    follow: 'Báo tôi khi có tin',
    agree: 'Đồng ý',
    decline: 'Không cần',
    stop: 'Dừng báo tin',
  },
  ask: [
    'Anh/chị gửi mã hồ sơ ghi trên giấy hẹn, tôi xem giúp hồ sơ đang ở bước nào.',
    'Mã thường có dạng G22.99.08-260921-896048. Chỉ gửi mã, đừng gửi số căn cước.',
  ] as Lines,
  example: 'Bản chạy thử có mấy hồ sơ bịa ra: thử mã G22.99.08-261120-000001, 4 số cuối 0001.',
  proof: [
    'Để chắc đây là hồ sơ của anh/chị: gửi tôi 4 số cuối của số điện thoại đã ghi khi nộp.',
    'Nộp hộ thì có thể là số của người đi nộp. Đừng gửi số căn cước.',
  ] as Lines,
  proofAgain: 'Tôi cần đúng 4 chữ số, là 4 số cuối của số điện thoại ghi trong hồ sơ.',
  looking: 'Đang tra hồ sơ…',
  oneOnly: 'Tôi tra mã đầu tiên trước; mã khác anh/chị gửi sau nhé.',
  hidden: [
    'Tôi không thấy hồ sơ nào khớp cả mã và 4 số cuối điện thoại.',
    'Anh/chị so lại với giấy hẹn, rồi gửi lại 4 số hoặc gửi lại mã. Cũng có thể tự tra trên Cổng, hoặc hỏi quầy.',
  ] as Lines,
  locked: [
    'Đã thử không khớp nhiều lần, nên hôm nay tôi ngừng tra ở đây để giữ kín hồ sơ của mọi người.',
    'Anh/chị tự tra trên Cổng hoặc hỏi quầy.',
  ] as Lines,
  whole: [
    'Đang có nhiều lượt thử không khớp, nên 4 số cuối chưa đủ để giữ kín hồ sơ.',
    'Anh/chị gửi cả số điện thoại đã ghi khi nộp, tôi tra tiếp ngay. Số này được cất kín, sau 24 giờ tự xóa.',
  ] as Lines,
  down: ['Hệ thống hồ sơ của đơn vị đang không trả lời, không phải lỗi của anh/chị.', 'Xem ngay được trên Cổng Dịch vụ công:'] as Lines,
  slow: ['Hệ thống trả lời chậm. Có kết quả, tôi nhắn ngay ở đây.', 'Muốn xem liền thì tra trên Cổng Dịch vụ công:'] as Lines,
  gone: ['Mã hồ sơ anh/chị gửi đã tự xóa sau 24 giờ.', 'Anh/chị gửi lại mã giúp tôi.'] as Lines,
  notLinked: 'Tôi chưa được nối với phần mềm của đơn vị, nên không xem thay được. Anh/chị tự xem, một phút là xong:',
  portalSteps: (code: string): readonly string[] => [
    'Mở trang tra cứu ở cuối tin này.',
    code === '' ? 'Gõ mã hồ sơ ghi trên giấy hẹn.' : `Chép mã này vào ô mã hồ sơ: ${code}`,
    'Gõ mã bảo mật hiện trên trang. Mã này để chặn máy, nên tôi không gõ thay được.',
  ],
  kept: 'Mã hồ sơ được cất kín, sau 24 giờ tự xóa.',
  heading: (procedure: string | undefined) => (procedure === undefined ? 'Hồ sơ của anh/chị' : `Hồ sơ: ${procedure}`),
  state: (name: string, means: string) => `Trạng thái: ${name}. ${means}`,
  ownLabel: (label: string) =>
    `Đơn vị ghi trạng thái là “${label}”. Tôi chưa rõ chữ này nghĩa là gì nên không đoán; anh/chị hỏi quầy giúp.`,
  now: (what: string) => `Bây giờ anh/chị ${what}`,
  note: (note: string) => `Cơ quan ghi: “${note}”`,
  fee: (dong: string) => `Số tiền phải trả: ${dong} đồng.`,
  agency: (agency: string) => `Nơi giải quyết: ${agency}.`,
  received: (day: string) => `Nhận ngày ${day}.`,
  filed: (day: string) => `Nộp ngày ${day}.`,
  since: (day: string) => `Như vậy từ ngày ${day}.`,
  due: (day: string) => `Hẹn trả ngày ${day}.`,
  left: (days: number, sure: boolean) => `Còn ${sure ? '' : 'khoảng '}${days} ngày làm việc.`,
  today: 'Đến hẹn hôm nay.',
  waitsForYou: 'Ngày hẹn có thể lùi lại, vì hồ sơ đang chờ anh/chị.',
  finished: (day: string) => `Xong ngày ${day}.`,
  returned: (day: string) => `Giao ngày ${day}.`,
  overdue: (days: number, sure: boolean) => `Đã quá hẹn ${sure ? '' : 'khoảng '}${days} ngày làm việc.`,
  entitled:
    'Trễ hẹn thì cơ quan phải có phiếu xin lỗi, ghi lý do và ngày hẹn mới (mẫu số 04). Anh/chị được đòi phiếu này: hỏi quầy, gọi số dưới đây, hoặc để tôi chuyển cho cán bộ.',
  asOf: (time: string) => `Theo dữ liệu của đơn vị lúc ${time}.`,
  statesHeading: 'Mười trạng thái của hồ sơ',
  stateLine: (name: string, means: string) => `${name}: ${means}`,
  follow: {
    /** Of the words of `what`, `kept`, `here`, `window` and `rights`; a new one whenever they change. */
    version: '2026-11-28 vi',
    purpose: 'dossier-alerts',
    what: (quiet: { from: number; to: number } | undefined) =>
      `Hồ sơ này có thay đổi thì tôi nhắn ở đây${quiet ? `, từ ${quiet.to} giờ đến ${quiet.from} giờ` : ''}.`,
    kept: (office: string | undefined) =>
      `${office ?? 'Đơn vị'} cất kín mã hồ sơ, trạng thái và chỗ nhắn này, chỉ để báo tin. Hồ sơ xong thì xóa, chậm nhất 180 ngày.`,
    here: 'Xem tin: mở lại trang này, trên máy này.',
    window: (days: number) =>
      `Zalo chỉ cho tôi nhắn trong ${days} ngày từ tin cuối của anh/chị. Gần hết, tôi xin anh/chị nhắn một chữ; chưa nhắn thì tin chờ tới lúc anh/chị nhắn lại.`,
    rights: 'Muốn thôi: nhắn DỪNG. Xem hay xóa: nhắn “xem dữ liệu của tôi”, “xóa dữ liệu của tôi”.',
    agree: 'Anh/chị đồng ý không?',
    /** Before the question for the code. */
    first: 'Được, tôi theo dõi giúp. Trước hết cho tôi biết hồ sơ nào.',
    started: ['Đã ghi. Hồ sơ có thay đổi là tôi nhắn.', 'Muốn thôi, nhắn DỪNG.'] as Lines,
    declined: 'Vâng, tôi không theo dõi. Khi cần, anh/chị gửi lại mã hồ sơ.',
    already: 'Hồ sơ này tôi đang theo dõi rồi; có thay đổi là tôi nhắn. Muốn thôi, nhắn DỪNG.',
    enough: (most: number) => `Mỗi người theo dõi được nhiều nhất ${most} hồ sơ. Nhắn DỪNG để thôi các hồ sơ cũ.`,
    stopped: (count: number) =>
      count === 1
        ? 'Đã dừng. Mã hồ sơ tôi cất để theo dõi đã được xóa.'
        : `Đã dừng cả ${count} hồ sơ. Các mã tôi cất để theo dõi đã được xóa.`,
    none: 'Tôi không đang theo dõi hồ sơ nào của anh/chị.',
    changed: 'Hồ sơ anh/chị nhờ theo dõi có thay đổi.',
    stopLine: 'Muốn thôi nhận tin, nhắn DỪNG.',
    over: 'Hồ sơ đã đi hết đường, tôi thôi theo dõi và đã xóa mã.',
    ended: ['Đã 180 ngày, tôi thôi theo dõi hồ sơ của anh/chị và đã xóa mã.', 'Muốn theo dõi tiếp, anh/chị gửi lại mã hồ sơ.'] as Lines,
    word: [
      'Mai là hết hạn Zalo cho tôi nhắn trước cho anh/chị.',
      'Để hồ sơ có tin là báo ngay, anh/chị nhắn lại một chữ, như “ok”.',
    ] as Lines,
  },
}
