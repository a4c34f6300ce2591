/** What reports say, to the people of an office. */

export const say = {
  badPeriod: {
    week: (of: string) =>
      `Không có tuần “${of}”. Tuần viết như 2026-W41 (năm, chữ W, số tuần từ 01 đến 52 hoặc 53), hoặc ghi một ngày trong tuần: 2026-10-07.`,
    month: (of: string) => `Không có tháng “${of}”. Tháng viết như 2026-10 (năm-tháng), hoặc ghi một ngày trong tháng: 2026-10-07.`,
    quarter: (of: string) =>
      `Không có quý “${of}”. Quý viết như 2026-Q4 (năm, chữ Q, số từ 1 đến 4), hoặc ghi một ngày trong quý: 2026-10-07.`,
  },
  future: (of: string) => `“${of}” chưa đến, nên chưa có số. Anh/chị chọn kỳ đã bắt đầu.`,
}
