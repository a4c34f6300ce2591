import type { Count, Measure, Report, ReportRow, Section, SectionId } from '../../src/model/report.ts'

/** A report with every section and every way in which a count may stand. Made up. */

type Made = Partial<Section> & {
  readonly id: SectionId
  readonly title: string
  readonly order: Section['order']
  readonly rows: ReportRow[]
  readonly measures?: Measure[]
  readonly total?: Count
}

const section = (of: Made): Section => ({
  definition: 'Định nghĩa của mục này.',
  rounded: false,
  measures: [],
  ...of,
})

const hours = Array.from({ length: 24 }, (_, hour) => {
  const count = hour < 6 || hour > 21 ? ('few' as const) : 10 + ((hour * 7) % 23)
  return { key: String(hour), label: `${hour}:00–${hour + 1}:00`, count, before: count }
})

export const sampleReport: Report = {
  office: { slug: 'mau', name: 'Trung tâm Phục vụ hành chính công xã Mẫu (ví dụ)' },
  period: { kind: 'month', of: '2026-10', from: '2026-10-01', to: '2026-10-31' },
  before: { kind: 'month', of: '2026-09', from: '2026-09-01', to: '2026-09-30' },
  after: { kind: 'month', of: '2026-11', from: '2026-11-01', to: '2026-11-30' },
  title: 'Tháng 10 năm 2026 (1/10/2026 – 31/10/2026)',
  made: '2026-11-02',
  until: '2026-10-31',
  isOver: true,
  notes: ['Số dưới 5 không được nêu.'],
  sections: [
    section({
      id: 'answers',
      title: 'Câu hỏi và cách trả lời',
      order: 'fixed',
      rows: [
        { key: 'found', label: 'Trả lời được', count: 270, before: 232 },
        { key: 'unsure', label: 'Phải hỏi lại', count: 61, before: 70 },
        { key: 'unknown', label: 'Chưa trả lời được', count: 19, before: 'few' },
      ],
      total: 350,
      totalBefore: 310,
      measures: [{ key: 'found-share', label: 'Tỷ lệ trả lời được', unit: 'percent', value: 77, before: 75 }],
    }),
    section({
      id: 'procedures',
      title: 'Thủ tục được hỏi nhiều',
      order: 'ranked',
      rows: [
        { key: '1.001193', label: 'Đăng ký khai sinh', count: 120, before: 100 },
        { key: '2.000815', label: 'Chứng thực bản sao từ bản chính', count: 84 },
      ],
      rest: 66,
      total: 270,
      totalBefore: 232,
    }),
    section({
      id: 'facets',
      title: 'Bà con hỏi điều gì',
      order: 'fixed',
      rows: [
        { key: 'documents', label: 'Giấy tờ', count: 150, before: 130 },
        { key: 'fee', label: 'Lệ phí', count: 120, before: 102 },
        { key: 'law', label: 'Căn cứ pháp lý', count: 'few', before: 'few' },
      ],
      total: 270,
      totalBefore: 232,
    }),
    section({ id: 'hours', title: 'Giờ hỏi', order: 'fixed', rows: hours, total: 350, totalBefore: 310 }),
    section({
      id: 'channels',
      title: 'Kênh',
      order: 'fixed',
      rows: [
        { key: 'web', label: 'Trang web', count: 200, before: 190 },
        { key: 'zalo-oa', label: 'Zalo', count: 150, before: 120 },
      ],
      total: 350,
      totalBefore: 310,
    }),
    section({
      id: 'unanswered',
      title: 'Câu chưa trả lời được',
      order: 'ranked',
      rounded: true,
      rows: [{ key: 'nuoi cho', label: 'nuôi chó … đăng ký', count: 10 }],
      rest: 'few',
    }),
    section({
      id: 'handoffs',
      title: 'Chuyển cán bộ',
      order: 'fixed',
      rows: [
        { key: 'in-time', label: 'Trả lời đúng hẹn', count: 30, before: 25 },
        { key: 'late', label: 'Trả lời trễ hẹn', count: 6, before: 'few' },
        { key: 'none', label: 'Đến hết kỳ chưa ai trả lời', count: 'few', before: 'few' },
      ],
      measures: [
        { key: 'median', label: 'Chờ ở giữa (trung vị)', unit: 'minutes', value: 25, before: 30, target: 60 },
        { key: 'p90', label: 'Chín phần mười chờ không quá', unit: 'minutes', value: 70, before: 95 },
        { key: 'in-time', label: 'Trả lời đúng hẹn', unit: 'percent', value: 83 },
      ],
    }),
    section({
      id: 'reasons',
      title: 'Vì sao chuyển cán bộ',
      order: 'fixed',
      rows: [{ key: 'asked', label: 'Bà con muốn gặp', count: 40 }],
    }),
    section({ id: 'guides', title: 'Bắt đầu hướng dẫn từng bước', order: 'ranked', rows: [{ key: 'account', label: 'Tạo tài khoản', count: 44, before: 30 }], total: 44, totalBefore: 30 }), // prettier-ignore
    section({ id: 'finished', title: 'Làm xong hướng dẫn', order: 'ranked', rows: [{ key: 'account', label: 'Tạo tài khoản', count: 21, before: 16 }], total: 21, totalBefore: 16 }), // prettier-ignore
    section({ id: 'stuck', title: 'Chỗ vướng', order: 'ranked', rows: [{ key: 'account otp stuck', label: 'Tạo tài khoản › otp: làm không được', count: 9 }] }), // prettier-ignore
    section({
      id: 'satisfaction',
      title: 'Hài lòng',
      order: 'fixed',
      rows: [5, 4, 3, 2, 1].map(score => ({ key: String(score), label: `${score} điểm`, count: score > 3 ? 12 : ('few' as const) })),
      measures: [{ key: 'mean', label: 'Điểm trung bình', unit: 'score', value: 4.3, before: 4.1 }],
    }),
    section({ id: 'campaigns', title: 'Chiến dịch', order: 'ranked', rounded: true, rows: [{ key: 'c1', label: 'Tháng chuyển đổi số', count: 35, before: 10 }] }), // prettier-ignore
    section({
      id: 'filing',
      title: 'Cách nộp hồ sơ',
      order: 'fixed',
      rows: [
        { key: 'online', label: 'Trực tuyến', count: 140, before: 100 },
        { key: 'counter', label: 'Tại quầy', count: 160, before: 190 },
        { key: 'post', label: 'Qua bưu chính', count: 'few', before: 'few' },
      ],
      measures: [{ key: 'online', label: 'Nộp trực tuyến', unit: 'percent', value: 46, before: 34, target: 60 }],
    }),
    section({
      id: 'deadlines',
      title: 'Sớm, đúng và trễ hẹn',
      order: 'fixed',
      rows: [
        { key: 'early', label: 'Sớm hẹn', count: 200, before: 180 },
        { key: 'on-time', label: 'Đúng hẹn', count: 60, before: 70 },
        { key: 'late', label: 'Trễ hẹn', count: 12, before: 15 },
      ],
      total: 272,
      totalBefore: 265,
      measures: [{ key: 'in-time', label: 'Sớm và đúng hẹn', unit: 'percent', value: 95, before: 94, target: 98 }],
    }),
  ],
}
