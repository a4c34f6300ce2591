import { fold } from '../model/fold.ts'
import { article, digits, joints, scales, shortScales, units } from './numbers.vi.ts'

/** Figures in a text: numbers, money, dates, codes, phones, links. What a source does not bear out is taken out. */

/** `keys`: what it says, however it is written, both ends of a range; `loose`: the same without what it counts. */
type Figure = { readonly start: number; readonly end: number; readonly keys: readonly string[]; readonly loose: readonly string[] }

/** Each figure of the text that stands in none of the sources gives way to `mark`. */
export function strike(text: string, sources: readonly string[], mark: string): { readonly text: string; readonly struck: number } {
  const tidy = text.normalize('NFC')
  const borne = new Set(sources.flatMap(source => figuresIn(source.normalize('NFC'))).flatMap(({ keys, loose }) => [...keys, ...loose]))
  let out = ''
  let done = 0
  let struck = 0
  for (const { start, end, keys } of figuresIn(tidy)) {
    if (keys.every(key => borne.has(key))) continue
    out += tidy.slice(done, start) + mark
    done = end
    struck += 1
  }
  return { text: out + tidy.slice(done), struck }
}

const or = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const unit = `(?:${or(units.keys())})${after}`
const spoken = `(?:${or([...digits.keys(), ...scales.keys(), ...joints])})`
const plainScale = `(?:${or([...scales.keys()].map(fold))})`
const plainWord = `(?:${or([...digits.keys(), ...scales.keys(), ...joints].map(fold))})`

/** The first that fits at a place counts. */
const pattern = new RegExp(
  [
    `(?<mail>[\\w.+-]+@[\\w.-]+\\w)`,
    `(?<link>(?:https?:\\/\\/|www\\.)[^\\s<>"]+|${before}[\\w-]+(?:\\.[\\w-]+)*\\.(?:vn|com|org|net|info|io|app|me|ly|xyz)${after}(?:\\/[^\\s<>"]*)?)`,
    `(?<item>(?<=^|\\n)[ \\t]*\\d{1,2}[.)](?=\\s))`,
    `(?<phone>(?:\\+84|${before}0|${before}1[89]00)(?:[ .-]?\\d){4,11}${after})`,
    `(?<date>${before}\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}${after})`,
    `(?<time>${before}\\d{1,2}\\s?(?::|h|giờ)\\s?\\d{2}${after})`,
    `(?<number>${before}\\d+(?:[.,]\\d+)*(?:(?:\\s*[–-]\\s*|\\s+đến\\s+)\\d+(?:[.,]\\d+)*)?(?:\\s*(?:${or(shortScales.keys())})${after})*(?:\\s*${unit}|${after}(?![./-][\\p{L}\\p{N}])))`,
    `(?<code>${before}(?=[\\p{L}\\p{N}./-]*\\d)[\\p{L}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+)*)`,
    `(?<plain>${before}${plainWord}(?:\\s+${plainWord})*\\s+${plainScale}${after}(?:\\s+(?:dong|d)${after})?)`,
    `(?<words>${before}${spoken}(?:\\s+${spoken})*${after}(?:\\s+${unit})?)`,
  ].join('|'),
  'giu',
)

function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const found = keysOf(match.groups ?? {})
    const place = { start: match.index, end: match.index + match[0].length }
    return found === undefined ? [] : [{ ...place, ...found }]
  })
}

type Keys = Pick<Figure, 'keys' | 'loose'>
const same = (key: string): Keys => ({ keys: [key], loose: [] })
const counting = (values: readonly string[], counts: string): Keys => ({
  keys: values.map(value => `${value} ${counts}`.trim()),
  loose: values,
})

function keysOf(groups: Readonly<Record<string, string | undefined>>): Keys | undefined {
  const { mail, link, phone, date, time, number, code, words, plain } = groups
  if (mail !== undefined) return same(mail.toLowerCase())
  if (link !== undefined) return same(siteOf(link))
  if (phone !== undefined) return same(`phone ${phone.replaceAll(/\D/g, '').replace(/^84/, '0')}`)
  if (date !== undefined) return same(dateOf(date))
  if (time !== undefined) return same(`time ${(time.match(/\d+/g) ?? []).map(Number).join(':')}`)
  if (number !== undefined) return numberOf(number)
  if (code !== undefined) return same(fold(code))
  if (words !== undefined) return spokenOf(words)
  return plain === undefined ? undefined : same(`spoken ${fold(plain)}`)
}

const siteOf = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[).,;:/]+$/, '')

function dateOf(date: string): string {
  const [day, month, year = ''] = date.split(/[/.-]/)
  return `date ${Number(day)}/${Number(month)}/${year}`
}

const numberParts = new RegExp(`^([\\d.,]+)(?:(?:\\s*[–-]\\s*|\\s+đến\\s+)([\\d.,]+))?\\s*(.*)$`, 'iu')

/** "15.000 đồng", "20 nghìn", "15 - 20 ngày". */
function numberOf(number: string): Keys {
  const [, from = '', to, rest = ''] = numberParts.exec(number.toLowerCase()) ?? []
  const { scale, counts } = tailOf(rest)
  return counting(
    [from, to].flatMap(part => (part === undefined ? [] : [String(valueOf(part) * scale)])),
    counts,
  )
}

function tailOf(rest: string): { readonly scale: number; readonly counts: string } {
  let left = rest.trim()
  let scale = 1
  for (let word = firstOf(left); shortScales.has(word); word = firstOf(left)) {
    scale *= shortScales.get(word) ?? 1
    left = left.slice(word.length).trim()
  }
  return { scale, counts: units.get(left) ?? '' }
}

const firstOf = (text: string): string => /^\p{L}+/u.exec(text)?.[0] ?? ''

/** Dots and commas part thousands where three digits follow each. */
const valueOf = (digits: string): number =>
  /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? Number(digits.replaceAll(/[.,]/g, '')) : Number(digits.replace(',', '.').replace(/[.,]$/, ''))

/** Words are a figure where they count something, or are of some size: "năm ngày", "hai trăm". */
function spokenOf(text: string): Keys | undefined {
  const { number, counts } = partsOf(text.toLowerCase().split(/\s+/))
  const isSized = number.some(word => scales.has(word))
  // Digits in a row are no number: "mỗi năm một lần".
  const said = isSized ? number : number.slice(-1)
  if (!isSized && (counts === '' || [article, 'không'].includes(said[0] ?? ''))) return undefined
  return counting([String(spokenValue(said))], counts)
}

function partsOf(words: readonly string[]): { readonly number: readonly string[]; readonly counts: string } {
  const end = words.findIndex(word => !digits.has(word) && !scales.has(word) && !joints.includes(word))
  if (end >= 0) return { number: words.slice(0, end), counts: units.get(words.slice(end).join(' ')) ?? '' }
  // "năm" behind a number is a year of age or time, and its unit.
  const isYears = words.length > 1 && words.at(-1) === 'năm'
  return isYears ? { number: words.slice(0, -1), counts: units.get('năm') ?? '' } : { number: words, counts: '' }
}

function spokenValue(words: readonly string[]): number {
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = 1
  for (const word of words) {
    const scale = scales.get(word)
    if (word === 'rưỡi') total += last / 2
    else if (scale === undefined) digit = digits.get(word) ?? digit
    else {
      last = scale
      if (scale < 1000) section += (digit ?? 1) * scale
      else total += (section + (digit ?? (section === 0 ? 1 : 0))) * scale
      if (scale >= 1000) section = 0
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}
