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
  if (isDeleted(text)) return { kind: 'bad', why: 'the code is marked as deleted' }
  const stray = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if ((printed.match(/\d\.\d{6}(?!\d)/g)?.length ?? 0) > 1)
    return { kind: 'bad', why: 'there are several codes in one cell; give each procedure a row of its own' }
  const mends: Mend[] = stray === text && text === printed.trim() ? [] : ['stray']
  return mended(stray, mends)
}

/** Each damaged form: what it is recognised by, what is left of it when mended, and what the mending is called. */
const forms: readonly (readonly [RegExp, (found: readonly string[]) => string, Mend])[] = [
  [suffix, ([, core = '']) => core, 'suffix'],
  [/^(\d\.\d{6})\.\d{1,2}$/, ([, core = '']) => core, 'service'],
  [/^(\d)[.,](\d{3})[.,](\d{3})$/, ([, first = '', second = '', third = '']) => `${first}.${second}${third}`, 'dot'],
  [/^(\d)(\d{6})$/, ([, first = '', rest = '']) => `${first}.${rest}`, 'dot'],
  [/^(\d),(\d+)$/, ([, first = '', rest = '']) => `${first}.${rest}`, 'dot'],
  [new RegExp(`^\\d\\.\\d{${leastDigits},5}$`), ([text = '']) => text.padEnd(8, '0'), 'zero'],
]

/** Every form leaves a shorter or a whole code, so this ends. */
function mended(text: string, mends: readonly Mend[]): ReadCode {
  if (whole.test(text)) return { kind: 'code', code: text, mends }
  for (const [pattern, mend, name] of forms) {
    const found = pattern.exec(text)
    if (found) return mended(mend(found), [...mends, name])
  }
  return { kind: 'bad', why: whyBad(text) }
}

function whyBad(text: string): string {
  if (/^\d\.\d{7,}$/.test(text)) return 'a code has six digits after the dot, this one has more'
  if (/^[\d.,]+$/.test(text)) return 'the digits are not those of a code such as 1.001193'
  return 'this is not a national code such as 1.001193 (a number of the province, an internal one or a test?)'
}

/** "1.014955-Xoa": taken out of use, yet still in the list. */
export function isDeleted(printed: string): boolean {
  return /-\s*(?:xo[aá]|xóa)\s*$/iu.test(printed.normalize('NFC'))
}
