import type { Count, Measure, Report, Section, SectionId } from './report.ts'

/** Figures of a report as the people of an office, and everyone, read them. */

/** How a count that may not be told stands beside others. */
const few = 'ít hơn 5*'
/** Where there is no room for more. */
export const fewMark = '*'
export const fewWhy = '* Ít hơn 5, hoặc là số mà nêu ra thì suy được một số ít hơn 5. Không nêu để không đoán ra ai.'

const units = { minutes: 'phút', percent: '%', score: 'điểm' } as const

export const numberText = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })

/** Rounded down to fives: "10–14". */
export function countText(count: Count | undefined, rounded = false): string {
  if (count === undefined) return ''
  if (count === 'few') return few
  return rounded && count > 0 ? `${numberText(count)}–${numberText(count + 4)}` : numberText(count)
}

/** "tăng 12 %"; nothing where one of the two is not told, or the earlier one is none. */
export function changeText(count: Count | undefined, before: Count | undefined): string {
  if (typeof count !== 'number' || typeof before !== 'number' || before === 0) return ''
  const percent = Math.round((100 * (count - before)) / before)
  if (percent === 0) return 'không đổi'
  return `${percent > 0 ? 'tăng' : 'giảm'} ${numberText(Math.abs(percent))} %`
}

/** Which of a section's counts are rounded. A period that is under way is rounded, the one before it is not; weeks and groups always are. */
export const roundingOf = (
  { period }: Pick<Report, 'period'>,
  { id, rounded }: Pick<Section, 'id' | 'rounded'>,
): { readonly now: boolean; readonly before: boolean } => ({
  now: rounded,
  before: period.kind === 'week' || id === 'unanswered' || id === 'campaigns',
})

export const unitText = ({ unit }: Pick<Measure, 'unit'>): string => units[unit]

export const valueText = ({ unit }: Pick<Measure, 'unit'>, value: number | undefined): string =>
  value === undefined ? 'chưa đủ số' : `${numberText(value)} ${units[unit]}`

/** A share or a score is the better the higher it is, a wait the lower. Undefined where nothing is aimed at, or nothing known. */
export function isReached({ unit, value, target }: Pick<Measure, 'unit' | 'value' | 'target'>): boolean | undefined {
  if (value === undefined || target === undefined) return undefined
  return unit === 'minutes' ? value <= target : value >= target
}

/** "mục tiêu 60 %, chưa đạt". */
function targetText(measure: Measure): string {
  if (measure.target === undefined) return ''
  const reached = isReached(measure)
  return `mục tiêu ${valueText(measure, measure.target)}${reached === undefined ? '' : reached ? ', đạt' : ', chưa đạt'}`
}

/** "mục tiêu 60 %, chưa đạt; kỳ trước 34 %". */
export const besideText = (measure: Measure, earlier = 'kỳ trước'): string =>
  [targetText(measure), measure.before === undefined ? '' : `${earlier} ${valueText(measure, measure.before)}`].filter(Boolean).join('; ')

export const targetLine = (measure: Measure, target: number): string => `Mục tiêu ${valueText(measure, target)}`

export const sectionOf = ({ sections }: Pick<Report, 'sections'>, id: SectionId): Section | undefined =>
  sections.find(section => section.id === id)

/** The figure that says most of a section. */
export const measureOf = (report: Pick<Report, 'sections'>, id: SectionId): Measure | undefined => sectionOf(report, id)?.measures[0]

/** What somebody with little time looks at first, and what it is called where it stands alone. */
const firstOnes: { readonly [Id in SectionId]?: string } = {
  filing: 'Hồ sơ nộp trực tuyến',
  deadlines: 'Hồ sơ trả sớm và đúng hẹn',
  handoffs: 'Chờ cán bộ: một nửa không quá',
  answers: 'Câu hỏi được trả lời ngay',
  satisfaction: 'Điểm hài lòng (1 đến 5)',
}

/** Three at most. */
export const firstMeasures = (report: Pick<Report, 'sections'>): readonly Measure[] =>
  Object.entries(firstOnes)
    .flatMap(([id, label]) => {
      const measure = measureOf(report, id as SectionId)
      return measure?.value === undefined ? [] : [{ ...measure, label }]
    })
    .slice(0, 3)
