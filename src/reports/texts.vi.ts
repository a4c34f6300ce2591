import type { CaseReason } from '../model/conversation.ts'
import type { Facet } from '../model/answer.ts'
import type { Period, PeriodKind, SectionId } from '../model/report.ts'

/** What reports say, to the people of an office. */

const day = (iso: string): string => iso.split('-').map(Number).toReversed().join('/')

const named: { readonly [K in PeriodKind]: (of: string) => string } = {
  week: of => `Tuần ${Number(of.slice(6))} năm ${of.slice(0, 4)}`,
  month: of => `Tháng ${Number(of.slice(5))} năm ${of.slice(0, 4)}`,
  quarter: of => `Quý ${of.slice(6)} năm ${of.slice(0, 4)}`,
}

type Wording = { readonly title: string; readonly definition: string }

const sections: Readonly<Record<SectionId, Wording>> = {
  answers: {
    title: 'Câu hỏi và cách trả lời',
    definition:
      'Mỗi điều bà con hỏi tính một lần. “Trả lời được”: trợ lý trả lời ngay từ dữ liệu đã công bố. “Phải hỏi lại”: trợ lý hỏi lại cho rõ. “Chưa trả lời được”: trợ lý nói là chưa biết. Bước đi trong các hướng dẫn không tính ở đây.',
  },
  procedures: {
    title: 'Thủ tục được hỏi',
    definition:
      'Trong những điều trả lời được: hỏi về thủ tục nào. “Không về một thủ tục” là giờ mở cửa, địa chỉ, quy định chung và tương tự.',
  },
  facets: {
    title: 'Bà con hỏi điều gì',
    definition: 'Trong những điều trả lời được: hỏi về giấy tờ, lệ phí, thời hạn hay điều khác của thủ tục.',
  },
  hours: { title: 'Giờ hỏi', definition: 'Mọi câu hỏi, theo giờ Việt Nam lúc được trả lời.' },
  channels: { title: 'Hỏi qua đâu', definition: 'Mọi câu hỏi, theo nơi bà con nhắn.' },
  unanswered: {
    title: 'Câu chưa trả lời được, gom theo ý',
    definition:
      'Câu hỏi lại hoặc chưa trả lời được, gom theo những chữ giống nhau; đếm số người, mỗi người một lần, làm tròn xuống bội số của 5. Chỉ nêu nhóm có từ 5 người, và chỉ những chữ mà từ 5 người cùng viết; chữ khác thay bằng “…”. Câu đã quá hạn lưu hoặc người hỏi đã xóa thì không còn ở đây.',
  },
  handoffs: {
    title: 'Chuyển cán bộ',
    definition:
      'Yêu cầu gặp cán bộ được mở trong kỳ, xét đến hết tháng (hoặc tuần) mở yêu cầu. “Đúng hẹn”: cán bộ trả lời lần đầu trong số phút làm việc mà nơi này đặt ra. Chỉ tính giờ mở cửa. Thời gian chờ làm tròn lên 5 phút.',
  },
  reasons: { title: 'Vì sao chuyển cán bộ', definition: 'Yêu cầu gặp cán bộ được mở trong kỳ, theo lý do.' },
  guides: { title: 'Bắt đầu hướng dẫn từng bước', definition: 'Số lần bắt đầu một hướng dẫn. Một người bắt đầu hai lần tính hai.' },
  finished: { title: 'Đi hết hướng dẫn', definition: 'Số lần đi đến bước cuối của một hướng dẫn, kể cả bắt đầu từ kỳ trước.' },
  stuck: {
    title: 'Chỗ hay vướng',
    definition: 'Số lần bà con báo không làm được, gặp lỗi, hay phải nhờ người ở một bước của hướng dẫn. Chỗ dưới 5 lần không nêu.',
  },
  satisfaction: {
    title: 'Mức hài lòng',
    definition: 'Điểm bà con tự chấm sau khi xong một yêu cầu hoặc một hướng dẫn: 5 là rất hài lòng, 1 là không hài lòng.',
  },
  campaigns: {
    title: 'Chiến dịch',
    definition: 'Cuộc trò chuyện bắt đầu từ mã của chiến dịch, làm tròn xuống bội số của 5.',
  },
  filing: {
    title: 'Cách nộp hồ sơ',
    definition:
      'Hồ sơ tiếp nhận trong kỳ theo tệp xuất từ phần mềm một cửa, theo cột hình thức nộp. Tỷ lệ tính trên hồ sơ có ghi hình thức.',
  },
  deadlines: {
    title: 'Sớm, đúng và trễ hẹn',
    definition:
      'Hồ sơ xử lý xong trong kỳ theo tệp xuất từ phần mềm một cửa, so ngày xong với ngày hẹn trả. Hồ sơ chưa xong và hồ sơ không ghi đủ hai ngày không tính.',
  },
}

const facets: Readonly<Record<Facet | 'other', string>> = {
  overview: 'Nói chung',
  documents: 'Giấy tờ',
  fee: 'Lệ phí',
  time: 'Thời hạn',
  where: 'Nơi nộp',
  online: 'Nộp trực tuyến',
  steps: 'Các bước',
  conditions: 'Điều kiện',
  who: 'Ai được làm',
  form: 'Mẫu đơn',
  result: 'Kết quả',
  benefit: 'Mức hưởng',
  law: 'Căn cứ pháp lý',
  other: 'Không về một thủ tục',
}

const reasons: Readonly<Record<CaseReason, string>> = {
  asked: 'Bà con muốn gặp cán bộ',
  unknown: 'Trợ lý chưa biết',
  'low-trust': 'Trợ lý chưa chắc',
  'case-specific': 'Việc riêng của một người',
  complaint: 'Phản ánh, khiếu nại',
  upset: 'Bà con đang bực',
  safety: 'Có thể nguy hiểm',
  failed: 'Trợ lý gặp lỗi',
}

const rows: Readonly<Partial<Record<SectionId, Readonly<Record<string, string>>>>> = {
  answers: { found: 'Trả lời được', unsure: 'Phải hỏi lại', unknown: 'Chưa trả lời được' },
  procedures: { none: 'Không về một thủ tục' },
  facets,
  hours: { none: 'Không ghi giờ' },
  channels: { web: 'Trang web', telegram: 'Telegram', 'zalo-bot': 'Zalo (bot)', 'zalo-oa': 'Zalo (trang của đơn vị)', none: 'Không ghi' },
  handoffs: {
    'in-time': 'Trả lời đúng hẹn',
    late: 'Trả lời trễ hẹn',
    withdrawn: 'Bà con thôi chờ',
    none: 'Hết kỳ chưa ai trả lời',
  },
  reasons,
  satisfaction: { 5: '5 – rất hài lòng', 4: '4', 3: '3', 2: '2', 1: '1 – không hài lòng' },
  filing: { online: 'Trực tuyến', counter: 'Tại quầy', post: 'Qua bưu chính', unknown: 'Không ghi' },
  deadlines: { early: 'Sớm hẹn', 'on-time': 'Đúng ngày hẹn', late: 'Trễ hẹn' },
}

const measures: Readonly<Record<string, string>> = {
  'found-share': 'Trả lời được',
  median: 'Một nửa chờ không quá',
  p90: 'Chín phần mười chờ không quá',
  'in-time': 'Trả lời đúng hẹn, trong số đã trả lời',
  mean: 'Điểm trung bình',
  online: 'Nộp trực tuyến',
  'on-time': 'Sớm và đúng hẹn',
}

const stuckAs: Readonly<Record<string, string>> = { stuck: 'làm không được', help: 'phải nhờ người', lost: 'hai lần không hiểu nhau' }

export const say = {
  sections,
  rows,
  measures,
  stuckAs,
  stuck: (guide: string, step: string, what: string) => (step === '' ? `${guide}: ${what}` : `${guide}, bước ${step}: ${what}`),
  title: ({ kind, of, from, to }: Period) => `${named[kind](of)} (${day(from)} – ${day(to)})`,
  all: 'Mọi nơi tiếp nhận',
  notes: {
    few: 'Số từ 1 đến 4 không nêu, vì có thể chỉ ra một người; số nào làm lộ số đó cũng không nêu.',
    exact: 'Số được nêu là số đúng.',
    week: 'Báo cáo tuần làm tròn mọi số xuống bội số của 5 (“10” là từ 10 đến 14), để không ai trừ tuần với tháng mà ra số của ít người.',
    running: (until: string) =>
      `Kỳ này chưa hết: số tính đến hết ngày ${day(until)}, làm tròn xuống bội số của 5 (“10” là từ 10 đến 14). Hết kỳ sẽ có số đúng.`,
    none: 'Kỳ này mới bắt đầu hôm nay, nên chưa có ngày nào trọn để đếm.',
    cut: (most: number) => `Câu chưa trả lời được nhiều quá: chỉ gom ${most.toLocaleString('vi-VN')} câu mới nhất.`,
  },
  columns: ['Nơi tiếp nhận', 'Kỳ', 'Mục', 'Mã', 'Tên', 'Đơn vị tính', 'Số', 'Kỳ trước', 'Chỉ tiêu', 'Ghi chú'],
  units: { count: 'lượt', minutes: 'phút', percent: '%', score: 'điểm' },
  few: 'dưới 5 hoặc không nêu',
  rest: 'Còn lại',
  total: 'Tổng',
  isRounded: 'làm tròn xuống bội số của 5',
  sheet: 'Báo cáo',
  badPeriod: {
    week: (of: string) =>
      `Không có tuần “${of}”. Tuần viết như 2026-W41 (năm, chữ W, số tuần từ 01 đến 52 hoặc 53), hoặc ghi một ngày trong tuần: 2026-10-07.`,
    month: (of: string) => `Không có tháng “${of}”. Tháng viết như 2026-10 (năm-tháng), hoặc ghi một ngày trong tháng: 2026-10-07.`,
    quarter: (of: string) =>
      `Không có quý “${of}”. Quý viết như 2026-Q4 (năm, chữ Q, số từ 1 đến 4), hoặc ghi một ngày trong quý: 2026-10-07.`,
  },
  badKind: (kind: string) => `Không có loại kỳ “${kind}”. Có: week (tuần), month (tháng), quarter (quý).`,
  future: (of: string) => `“${of}” chưa đến, nên chưa có số. Anh/chị chọn kỳ đã bắt đầu.`,
}
