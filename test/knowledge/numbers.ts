/**
 * Reads the figures of a Vietnamese text: acts, forms, days, and numbers with what they count.
 * A figure is a short label in which all spellings agree: "20.000 đồng", "20,000đ" and "hai mươi nghìn đồng" are "20000 đồng".
 */

const units: readonly (readonly [unit: string, written: RegExp])[] = [
  ['ngày làm việc', /^(?:ngày,? *(?:\(?làm việc|công)|working[-_]day)/],
  ['ngày', /^(?:ngày(?! đêm)|day\b)/],
  ['giờ', /^(?:giờ|hour|h(?=\d|\b))/],
  ['tháng', /^(?:tháng|month)(?! *\d)/],
  ['năm', /^năm(?! *\d)/],
  ['tuổi', /^tuổi/],
  ['đồng', /^(?:đồng|đ(?!\p{L})|vnđ|vnd)/u],
  ['bản chính', /^bản (?:chính|gốc)/],
  ['bản sao', /^bản (?:sao|chụp)/],
  ['%', /^%/],
]
/** Without one of these behind it, a number word is more often something else: "ba" is a father, "năm" a year, "một" an article. */
const counted = /^(?:ngày(?! đêm)|tháng|năm|tuổi|giờ|bản|bộ|trang|tuần|đợt|nghìn|ngàn|triệu|trăm|người làm chứng)(?!\p{L})/u

const ones = new Map([
  ...'một hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
])
const one = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín'
const words = new RegExp(`(?<!\\p{L})(?:(?:(${one}) mươi|(mười))(?: (một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|(${one}))(?!\\p{L})`, 'gu')

const act = /\d+(?:\.\d+)?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu
const code = /(?<![\d.])\d\.\d{6}(?!\d)/g
const form = /(?<![\p{L}\d/])\p{Lu}{1,5}-?\d{1,3}\p{Ll}?(?![\p{L}\d])/gu
const day = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)|(\d{4})-(\d\d)-(\d\d)(?!\d)|(?<!\d)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/giu
const month = /(?<![\d/])(\d{1,2})\/(\d{4})(?![\d/])/g
const number = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)(?!\d)/g
const scale: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn)\s*/, 1e3],
  [/^triệu\s*/, 1e6],
  [/^trăm\s*/, 1e2],
]

/** `label` says the figure with what it counts ("3 ngày làm việc"); `also`: what a record that holds it holds with it ("3"). */
export type Figure = { readonly label: string; readonly also: readonly string[] }

/** All figures of `text`, in no order. */
export function figuresOf(text: string): Figure[] {
  const found: Figure[] = []
  const left = labelled.reduce((rest, [pattern, read]) => {
    found.push(...[...rest.matchAll(pattern)].map(read))
    return rest.replaceAll(pattern, ' ; ')
  }, joined(text))
  return [...found, ...counts(spelled(left.toLowerCase()))]
}

/** Records break acts and forms apart: "66/2023/TT- BCA". */
function joined(text: string): string {
  return text.normalize('NFC').replaceAll(/(?<=[\p{L}\d])\s*([/-])\s*(?=\p{Lu})/gu, '$1').replaceAll(/\s+/g, ' ')
}

const labelled: readonly (readonly [RegExp, (match: RegExpMatchArray) => Figure])[] = [
  [act, ([said]) => actOf(said.toUpperCase().replace(/^0+(?=\d)/, ''))],
  [code, ([said]) => ({ label: said, also: [] })],
  [day, ([, ...parts]) => dayOf(parts)],
  [month, ([, m, y = '']) => ({ label: `${Number(m)}/${y}`, also: [y] })],
  [form, ([said]) => ({ label: said.toUpperCase().replace('-', '').replace(/(?<=\p{L})0+/u, ''), also: [] })],
]

function actOf(label: string): Figure {
  const [number, year = ''] = label.split('/')
  return { label, also: /^\d{4}$/.test(year) ? [`${number}/${year}`, year] : [] }
}

function dayOf([d, m, y, isoY, isoM, isoD, wordD, wordM, wordY]: readonly (string | undefined)[]): Figure {
  const [date, inMonth, inYear] = [d ?? isoD ?? wordD, m ?? isoM ?? wordM, y ?? isoY ?? wordY].map(Number)
  return { label: `${date}/${inMonth}/${inYear}`, also: [`${inMonth}/${inYear}`, `${inYear}`] }
}

/** Number words in front of something counted become digits. */
function spelled(text: string): string {
  return [...text.matchAll(words)].toReversed().reduce((rest, match) => {
    const end = match.index + match[0].length
    return counted.test(rest.slice(end).trimStart()) ? `${rest.slice(0, match.index)}${wordsValue(match)}${rest.slice(end)}` : rest
  }, text)
}

function wordsValue([, tens, ten, last, single]: RegExpExecArray): number {
  return single ? valueOf(single) : (ten ? 10 : valueOf(tens) * 10) + valueOf(last)
}

function valueOf(word: string | undefined): number {
  return ones.get(word ?? '') ?? 0
}

/** What may stand between the two ends of a range, or between numbers that share one unit: "70 đến dưới 75 tuổi". */
const between = /^\s*(?:-|–|đến|tới|hoặc|và|,|đến dưới|đến đủ|đến hết|đến không quá)\s*(?:dưới\s*)?$/

function counts(text: string): Figure[] {
  const read = [...text.matchAll(number)].map(match => ({ at: match.index, end: match.index + match[0].length, ...withUnit(text, match) }))
  // Backwards, so that a unit travels along a whole row: "5, 7 hoặc 10 ngày".
  for (const [i, here] of [...read.entries()].toReversed()) {
    const next = read[i + 1]
    if (next && here.unit === undefined && between.test(text.slice(here.end, next.at))) here.unit = next.unit
  }
  const copies = [...text.matchAll(/(bản chính|bản sao): *(\d+)/g)].map(match => ({ label: `${Number(match[2])} ${match[1]}`, also: [] }))
  return [...copies, ...read.map(({ value, unit }) => ({ label: unit ? `${value} ${unit}` : `${value}`, also: [`${value}`] }))]
}

function withUnit(text: string, { 0: said, index }: RegExpExecArray): { value: number; unit: string | undefined } {
  let after = text.slice(index + said.length).trimStart().replace(/^\([^)]{0,25}\)\s*/, '')
  let value = numeric(said)
  for (const [pattern, by] of scale) {
    if (pattern.test(after)) value *= by
    after = after.replace(pattern, '')
  }
  return { value, unit: units.find(([, written]) => written.test(after))?.[0] }
}

function numeric(said: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(said)) return Number(said.replaceAll(/[.,]/g, ''))
  return Number(said.replace(',', '.'))
}
