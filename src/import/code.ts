/** Reading of procedure codes as lists print them. */

/** What had to be mended. `zero`: trailing zeros that a spreadsheet dropped; `service`: the number of an online service after the code. */
export type Mend = 'zero' | 'dot' | 'suffix' | 'service' | 'stray'

export type ReadCode =
  | { readonly kind: 'code'; readonly code: string; readonly mends: readonly Mend[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly why: string }

const whole = /^\d\.\d{6}$/
/** ".000.00.00.H37": the province that keeps the record. Seen with spaces, doubled dots, commas and lost dots. */
const suffix = /^(\d[.,]?\d{3,6})[.,]{1,2}0{2,4}[.,]?0{1,2}[.,]0{1,2}[.,]?[A-Z]\d{2}(\.[A-Z])?\.?$/i
/** Fewer digits than this are no code that lost zeros but something else. */
const leastDigits = 3

export function readCode(printed: string): ReadCode {
  const text = printed.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s]+/gu, '')
  if (text === '' || /^[-–—._/]+$/.test(text)) return { kind: 'none' }
  if (/-xo[aá]$/iu.test(text)) return { kind: 'bad', why: 'the code is marked as deleted' }
  const stray = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if ((stray.match(/\d\.\d{6}(?!\d)/g)?.length ?? 0) > 1) return { kind: 'bad', why: 'there are several codes in one cell; give each procedure a row of its own' }
  const mends: Mend[] = stray === text && text === printed.trim() ? [] : ['stray']
  return mended(stray, mends)
}

function mended(text: string, mends: Mend[]): ReadCode {
  const core = suffix.exec(text)?.[1]
  if (core !== undefined) return mended(core, [...mends, 'suffix'])
  if (whole.test(text)) return { kind: 'code', code: text, mends }
  const service = /^(\d\.\d{6})\.\d{1,2}$/.exec(text)?.[1]
  if (service !== undefined) return { kind: 'code', code: service, mends: [...mends, 'service'] }
  const [, first, second, third] = /^(\d)[.,](\d{3})[.,](\d{3})$/.exec(text) ?? []
  if (first !== undefined) return { kind: 'code', code: `${first}.${second}${third}`, mends: [...mends, 'dot'] }
  if (/^\d{7}$/.test(text)) return { kind: 'code', code: `${text[0]}.${text.slice(1)}`, mends: [...mends, 'dot'] }
  if (/^\d,\d+$/.test(text)) return mended(text.replace(',', '.'), [...mends, 'dot'])
  const digits = /^\d\.(\d{1,5})$/.exec(text)?.[1]
  if (digits !== undefined && digits.length >= leastDigits) return { kind: 'code', code: text.padEnd(8, '0'), mends: [...mends, 'zero'] }
  return { kind: 'bad', why: whyBad(text) }
}

function whyBad(text: string): string {
  if (/^\d\.\d{7,}$/.test(text)) return 'a code has six digits after the dot, this one has more'
  if (/^[\d.,]+$/.test(text)) return 'the digits are not those of a code such as 1.001193'
  return 'this is not a national code such as 1.001193 (a number of the province, an internal one or a test?)'
}
