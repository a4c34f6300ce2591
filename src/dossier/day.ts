import { dayIn } from '../model/vietnam.ts'

/**
 * A day in Viet Nam, as YYYY-MM-DD, from whatever systems write: "20260921083000", "2025-10-01T17:00:00.000+0700" (also with a colon,
 * with Z, or without a zone), "21/09/2026 08:30", "21-9-2026", or a spreadsheet's number of days. Undefined for anything else.
 */
export function dayOf(text: string): string | undefined {
  const written = text.trim()
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(written)
    if (match) return read(match)
  }
  return undefined
}

const real = (year: string, month: string, day: string): string | undefined => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined
  return Number(year) >= 1990 && Number(year) <= 2100 ? iso : undefined
}

const dayMs = 86_400_000

/** Day 0 of spreadsheets, which take 1900 for a leap year. */
const dayZero = Date.UTC(1899, 11, 30)

type Shape = readonly [RegExp, (match: RegExpExecArray) => string | undefined]
const shapes: readonly Shape[] = [
  [/^(\d{4})(\d{2})(\d{2})(?:\d{6}|\d{4})?$/, ([, year = '', month = '', day = '']) => real(year, month, day)],
  [
    /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?) ?(Z|[+-]\d{2}:?\d{2})$/i,
    ([, local = '', zone = '']) => {
      const at = new Date(`${local.replace(' ', 'T')}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
      return Number.isNaN(at.getTime()) ? undefined : dayIn(at)
    },
  ],
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/, ([, year = '', month = '', day = '']) => real(year, month, day)],
  [
    /^(?:\d{1,2}:\d{2}(?::\d{2})?,? )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,T].*)?$/,
    ([, day = '', month = '', year = '']) => real(year, month, day),
  ],
  [/^([345]\d{4})(?:\.\d+)?$/, ([, days = '']) => new Date(dayZero + Number(days) * dayMs).toISOString().slice(0, 10)],
]
