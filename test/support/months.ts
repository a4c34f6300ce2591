import type { Count, Report } from '../../src/model/report.ts'
import { sampleReport } from './report.ts'

/** The sample report as it might have been in each of some months up to October 2026, the oldest first. Made up. */
export function sampleMonths(count: number): readonly Report[] {
  return Array.from({ length: count }, (_, i) => monthOf(10 - count + 1 + i, 0.7 + (0.3 * (i + 1)) / count))
}

function monthOf(month: number, share: number): Report {
  const less = (count: Count): Count => (count === 'few' ? count : Math.round(count * share))
  const of = `2026-${String(month).padStart(2, '0')}`
  return {
    ...sampleReport,
    period: { ...sampleReport.period, of },
    title: `Tháng ${month} năm 2026`,
    sections: sampleReport.sections.map(({ total, ...section }) => ({
      ...section,
      ...(total === undefined ? {} : { total: less(total) }),
      rows: section.rows.map(row => ({ ...row, count: less(row.count) })),
      measures: section.measures.map(measure => ({
        ...measure,
        ...(measure.value === undefined ? {} : { value: Math.round(10 * measure.value * share) / 10 }),
      })),
    })),
  }
}
