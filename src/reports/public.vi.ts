/** The words of the figures that everyone may read. */

export const page = {
  title: 'Số liệu một cửa',
  example: 'Đơn vị này là ví dụ, số liệu không có thật.',
  lead: 'Người dân hỏi trợ lý tự động bao nhiêu, được trả lời ra sao, cán bộ trả lời nhanh chậm thế nào, hồ sơ có đúng hẹn không. Số của ba tháng trọn gần nhất, kể cả những số chưa tốt.',
  none: 'Chưa có tháng trọn nào để nêu số.',
  means: 'Cách đếm:',
  howHead: 'Đọc các số này thế nào',
  how: [
    'Chỉ đếm số lượt. Không có tên, số điện thoại hay lời của ai ở đây.',
    'Dấu <5*: ít hơn 5 lượt, hoặc là số mà nêu ra thì suy được một số ít hơn 5. Không nêu để không đoán ra ai.',
    'Dấu –: tháng đó chưa đếm, hoặc quá ít lượt để tính cho đúng.',
    'Đơn vị không sửa tay được các số này. Số của một tháng có thể đổi chút ít khi tệp hồ sơ được cập nhật.',
  ],
  ask: 'Hỏi trợ lý của đơn vị này',
  choose: 'Chọn đơn vị:',
  noOffice: 'Chưa đơn vị nào công khai số liệu.',
  english: {
    head: 'In English',
    text: 'Figures of this commune’s one-stop shop for the last three whole months: questions put to the automatic assistant and how they were answered (trả lời được: answered, phải hỏi lại: asked back, chưa trả lời được: not answered), how long people waited for an officer, and how dossiers were filed and finished (trễ hẹn: late). Only counts, never people; “<5*” means fewer than five, or a number from which one below five would follow.',
  },
  charts: {
    answers: 'Biểu đồ số câu hỏi theo tháng',
    filing: 'Biểu đồ tỷ lệ nộp trực tuyến theo tháng',
    deadlines: 'Biểu đồ trả kết quả theo tháng',
  } as {
    readonly [section: string]: string
  },
  missing: '–',
  total: 'Tổng',
  unit: (label: string, unit: string) => `${label} (${unit})`,
  aimed: '– mục tiêu',
  few: '<5*',
} as const
