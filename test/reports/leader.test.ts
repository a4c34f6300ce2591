import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roughly, type Drawing } from '../../src/model/paper.ts'
import { pdfOf } from '../../src/model/print.ts'
import type { Report } from '../../src/model/report.ts'
import { leaderOf } from '../../src/reports/leader.ts'
import { layOutLeader, type LeaderPage } from '../../src/reports/leader-layout.ts'
import { sampleMonths } from '../support/months.ts'

const months = sampleMonths(6)
const trail = months.map(({ period, title, sections }) => ({ name: period.of.slice(5), title, sections }))
const viewOf = (report: Report) => ({ report, trail })
const october = months.at(-1)!
const page = leaderOf(viewOf(october), { example: false })
const textOf = ({ marks }: Drawing): string => marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])).join(' ')
const without = (...ids: string[]): Report => ({ ...october, sections: october.sections.filter(({ id }) => !ids.includes(id)) })

describe('the page for whoever leads the commune', () => {
  it('says what happened, the three figures, the late ones, the waits, what was not answered, what to decide', () => {
    const text = textOf(layOutLeader(page, roughly))
    for (const words of [
      'Báo cáo tháng 10/2026',
      'hỏi trợ lý tự động 350 lượt (tháng trước 310, tăng 13 %)',
      '46 %',
      'mục tiêu 60 %, chưa đạt; tháng trước 34 %',
      '95 %',
      '25 phút',
      'Trễ hẹn 12 hồ sơ; tháng trước 15.',
      'chưa ai trả lời: ít hơn 5*',
      '“nuôi chó … đăng ký”: 10–14 người hỏi',
      'Đề nghị quyết định',
      '12 hồ sơ trễ hẹn: yêu cầu bộ phận',
      'Nộp trực tuyến đạt 46 %, mục tiêu 60 %',
    ])
      expect(text).toContain(words)
  })

  it('is one page of A4 with its letters in it, the same each time', async () => {
    const pdf = (): Promise<Uint8Array> =>
      pdfOf([{ draw: measure => layOutLeader(page, measure), a4: true }], { title: page.title, author: page.office, at: new Date(0) })
    const text = Buffer.from(await pdf()).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+BeVietnamPro-Regular/)
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+BeVietnamPro-Bold/)
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/)
    expect(Buffer.from(await pdf()).toString('latin1')).toBe(text)
  })

  it('speaks of questions where no export tells of dossiers, and asks for nothing where all is well', () => {
    const bare = without('filing', 'deadlines', 'unanswered', 'stuck')
    const alone = leaderOf({ report: bare, trail: [] }, { example: true })
    expect(alone.charts.map(({ title }) => title)).toEqual(['Người dân hỏi vào giờ nào trong ngày'])
    expect(alone.figures.map(({ value }) => value)).toEqual(['25 phút', '77 %', '4,3 điểm'])
    const text = textOf(layOutLeader(alone, roughly))
    expect(text).toContain('không có việc nào phải quyết định gấp')
    expect(text).toContain('không có thật')
    const empty = leaderOf({ report: { ...october, sections: [] }, trail: [] }, { example: false })
    expect(textOf(layOutLeader(empty, roughly))).toContain('chưa có số liệu về câu hỏi')
  })

  it('never leaves the page nor runs into its foot, however long the names', () => {
    const words = fc.array(fc.constantFrom('thủ', 'tục', 'đăng ký', 'nghiêng', 'Phường', 'Nguyễn-Trãi-Bình-Định'), { maxLength: 120 })
    const name = words.map(all => all.join(' '))
    const chart = page.charts[0]!
    const any = fc.record<LeaderPage>({
      office: name,
      title: name,
      warnings: fc.array(name, { maxLength: 1 }),
      happened: name,
      figures: fc.array(fc.record({ value: fc.constant('1.234.567 phút'), label: name, note: name }), { maxLength: 3 }),
      charts: fc.array(fc.record({ title: name, chart: fc.constant(chart.chart), note: name }), { maxLength: 2 }),
      sections: fc.array(fc.record({ head: name, lines: fc.array(name, { minLength: 1, maxLength: 20 }), keep: fc.boolean() }), {
        maxLength: 3,
      }),
      foot: fc.tuple(name, name).map(lines => lines),
      more: fc.constant('… và {n} mục nữa'),
    })
    fc.assert(
      fc.property(any, long => {
        const { w, h, marks } = layOutLeader(long, roughly)
        const foot = marks.findLast(mark => mark.kind === 'box' && mark.fill === 'grey')!
        const above = marks.slice(0, marks.indexOf(foot))
        for (const mark of marks) expect(mark.y).toBeLessThanOrEqual(h - 39)
        for (const mark of above) expect(mark.y).toBeLessThanOrEqual(foot.y)
        for (const mark of marks)
          if (mark.kind === 'text' && mark.anchor === undefined)
            expect(mark.x + roughly(mark.text, mark.size, mark.bold)).toBeLessThanOrEqual(w - 39)
      }),
      { numRuns: 60 },
    )
  })

  it('compares no month under way with a whole one, and says that it is rounded', () => {
    const running: Report = {
      ...october,
      isOver: false,
      until: '2026-10-15',
      sections: october.sections.map(section => ({ ...section, rounded: true })),
    }
    const text = textOf(layOutLeader(leaderOf(viewOf(running), { example: false }), roughly))
    expect(text).toContain('Báo cáo tháng 10/2026 (số liệu đến hết ngày 15/10/2026)')
    expect(text).toContain('350–354 lượt (tháng trước 310).')
    expect(text).not.toMatch(/tăng|giảm/)
  })

  it('says how many lines found no room', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `nhóm câu hỏi số ${i}`)
    const text = textOf(layOutLeader({ ...page, sections: [{ head: 'Chưa trả lời', lines }, ...page.sections] }, roughly))
    expect(text).toMatch(/… và \d+ mục nữa/)
    expect(text).toContain('Đề nghị quyết định')
    expect(text).not.toContain('nhóm câu hỏi số 59')
  })
})
