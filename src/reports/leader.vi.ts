/** The words of the page for whoever leads the commune. */

export const leader = {
  title: (month: string) => `Báo cáo tháng ${month}`,
  partial: (day: string) => `số liệu đến hết ngày ${day}`,
  all: 'Tất cả đơn vị',
  earlier: 'tháng trước',
  example: 'Đơn vị ví dụ: số liệu trên trang này không có thật.',
  asked: (n: string, beside: string) => `Trong tháng, người dân hỏi trợ lý tự động ${n} lượt${beside}.`,
  beside: (before: string, change: string) => ` (tháng trước ${before}${change === '' ? '' : `, ${change}`})`,
  outcomes: (found: string, unsure: string, unknown: string) =>
    `Trả lời được ${found} lượt, phải hỏi lại ${unsure} lượt, chưa trả lời được ${unknown} lượt.`,
  nobody: 'Trong tháng chưa có số liệu về câu hỏi của người dân.',
  most: (names: string) => `Hỏi nhiều nhất: ${names}.`,
  filingNote: (all: string) => `Hồ sơ nộp trong tháng: ${all}.`,
  late: (n: string, before: string) => `Trễ hẹn ${n} hồ sơ${before === '' ? '' : `; tháng trước ${before}`}.`,
  charts: {
    answers: 'Câu hỏi của người dân, theo tháng',
    filing: 'Tỷ lệ hồ sơ nộp trực tuyến, theo tháng',
    deadlines: 'Hồ sơ trả kết quả, theo tháng',
    hours: 'Người dân hỏi vào giờ nào trong ngày',
  },
  waits: {
    head: 'Người dân chờ cán bộ trả lời',
    outcome: (row: string, n: string, before: string) => `${row}: ${n} lượt${before === '' ? '' : ` (tháng trước ${before})`}`,
    measure: (label: string, value: string, beside: string) => `${label}: ${value}${beside === '' ? '' : ` (${beside})`}`,
  },
  unanswered: {
    head: 'Người dân hỏi mà trợ lý chưa biết hoặc phải hỏi lại',
    row: (label: string, n: string) => `“${label}”: ${n} người hỏi`,
    none: 'Không có nhóm câu nào đủ nhiều để nêu.',
  },
  decide: {
    head: 'Đề nghị quyết định',
    online: (value: string, target: string) =>
      `Nộp trực tuyến đạt ${value}, mục tiêu ${target}: chọn thôn, xóm hoặc trường để mở đợt hướng dẫn nộp hồ sơ qua mạng.`,
    unheard: (n: string) => `${n} lượt xin gặp cán bộ mà hết tháng chưa ai trả lời: giao người gọi lại ngay và xem lại lịch trực.`,
    late: (n: string) => `${n} hồ sơ trễ hẹn: yêu cầu bộ phận báo cáo lý do từng hồ sơ, đã xin lỗi và hẹn ngày mới chưa.`,
    inTime: (value: string, target: string) =>
      `Đúng và sớm hẹn ${value}, mục tiêu ${target}: rà lại thủ tục hay trễ và người phụ trách từng thủ tục.`,
    waits: (value: string, target: string, peak: string) =>
      `Người dân chờ cán bộ ${value}, mục tiêu ${target}: bố trí thêm người trả lời${peak === '' ? '' : `, nhất là ${peak}`}.`,
    unanswered: (n: number) => `${n} nhóm câu hỏi chưa có câu trả lời: giao người soạn và ngày xong.`,
    stuck: (label: string) => `Người dân vướng nhiều nhất ở “${label}”: cho người hướng dẫn bước này tại quầy.`,
    nothing: 'Theo số liệu tháng này, không có việc nào phải quyết định gấp.',
  },
  foot: (day: string) =>
    `Lập ngày ${day} từ số đếm của trợ lý và tệp hồ sơ xuất ra; không có tên hay câu chữ của riêng ai. Cách đếm từng số: bàn cán bộ, mục Báo cáo.`,
  more: '… và {n} mục nữa, xem ở bàn cán bộ, mục Báo cáo',
} as const
