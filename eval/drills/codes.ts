import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'

/** Made-up dossier codes as people write them, and sentences that only look as if they held one. */

const root = join(import.meta.dirname, '../..')

/** What people say: the phrases of the knowledge and the questions we keep, but those that do hold a number of that length. */
export function ourPhrases(): readonly string[] {
  const files = readdirSync(join(root, 'knowledge'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml'))
  const said = files.flatMap(file => {
    const content = parse(readFileSync(join(root, 'knowledge', file), 'utf8')) as { phrases?: unknown; questions?: unknown } | null
    const texts = (list: unknown): string[] =>
      Array.isArray(list) ? list.map(each => (typeof each === 'string' ? each : String(each?.text ?? each?.ask ?? ''))) : []
    return [...texts(content?.phrases), ...texts(content?.questions)]
  })
  const asked = ['dev', 'train', 'test'].flatMap(name =>
    readFileSync(join(root, `eval/questions/${name}.tsv`), 'utf8')
      .split('\n')
      .slice(1)
      .map(line => line.split('\t').toSorted((a, b) => b.length - a.length)[0] ?? ''),
  )
  return [...new Set([...said, ...asked])].filter(text => text.length > 3 && !/-\d{6}|\d{8}/.test(text))
}

const digits = (least: number, most = least): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map(all => all.join(''))
const two = (from: number, to: number): fc.Arbitrary<string> => fc.integer({ min: from, max: to }).map(n => String(n).padStart(2, '0'))
const shortDay = fc.tuple(two(15, 35), two(1, 12), two(1, 28)).map(parts => parts.join(''))
const day = fc.oneof({ weight: 3, arbitrary: shortDay }, { weight: 1, arbitrary: shortDay.map(text => `20${text}`) })
const letter = fc.constantFrom('H', 'G', 'A', 'K')

/** Every shape that is known, with letters or dots. */
const code = fc.oneof(
  fc
    .tuple(digits(3), digits(2), digits(2, 3), letter, digits(2), shortDay, digits(3, 7))
    .map(([a, b, c, l, h, d, n]) => `${a}.${b}.${c}.${l}${h}-${d}-${n}`),
  fc
    .tuple(letter, digits(2), fc.array(digits(1, 4), { maxLength: 4 }), day, digits(3, 8))
    .map(([l, a, units, d, n]) => `${[`${l}${a}`, ...units].join('.')}-${d}-${n}`),
)

/** A code as it is typed: case, dashes, blanks, digits of another script, O for 0, a blank for a dash. */
export const typed = fc
  .tuple(
    code,
    fc.constantFrom('-', ' - ', '–', ' – ', '- ', '—', '−', '_', '‑', 'blank'),
    fc.constantFrom('.', '. ', ' .', ',', '。'),
    fc.constantFrom('as is', 'lower', 'wide', 'unseen', 'o'),
  )
  .map(([value, dash, dot, way]) => ({ value, text: spelt(value, dash, dot, way) }))

function spelt(value: string, dash: string, dot: string, way: string): string {
  const old = /^\d{3}\./.test(value)
  const units = way === 'o' && old ? value.replace(/^[\d.]+/, part => part.replaceAll('0', 'O')) : value
  const [agency = '', ...others] = units.split('-')
  const joint = dash !== 'blank' ? dash : agency.includes('.') ? ' ' : '-'
  const text = [agency.replaceAll('.', dot), ...others].join(joint)
  if (way === 'lower') return text.toLowerCase()
  if (way === 'wide') return text.replace(/\d/g, d => String.fromCharCode(0xff10 + Number(d)))
  return way === 'unseen' ? text.replaceAll('.', '\u200b.') : text
}

const mobile = fc
  .tuple(fc.constantFrom('032', '039', '056', '070', '079', '081', '088', '090', '098'), digits(7))
  .map(parts => parts.join(''))
const never = fc.tuple(fc.constantFrom('1302', '0231', '0432', '0000', '1399', '9901'), two(15, 35)).map(([day_, year]) => `${year}${day_}`)

/** What citizens paste that is no dossier code. */
export const nearMiss = fc.oneof(
  fc.tuple(letter, digits(2), digits(2), digits(1), shortDay, digits(6)).map(([l, a, b, c, d, n]) => `${l}${a}.${b}.${c}-${d}${n}`),
  fc.tuple(letter, digits(2), digits(2), never, digits(6)).map(([l, a, b, d, n]) => `${l}${a}.${b}-${d}-${n}`),
  fc.tuple(digits(3), digits(2), digits(2), digits(2)).map(([a, b, c, h]) => `${a}.${b}.${c}.H${h}`),
  fc.tuple(fc.constantFrom('1', '2', '3'), digits(6)).map(parts => parts.join('.')),
  fc.tuple(fc.constantFrom('1', '3'), digits(6), digits(2)).map(([a, b, h]) => `${a}.${b}.000.00.00.H${h}`),
  fc.tuple(digits(5), fc.integer({ min: 2020, max: 2026 }), digits(5)).map(parts => parts.join('/')),
  digits(11).map(rest => `0${rest}`),
  digits(12),
  mobile,
  mobile.map(number => `+84 ${number.slice(1, 4)} ${number.slice(4, 7)} ${number.slice(7)}`),
  fc.tuple(two(1, 28), two(1, 12), fc.integer({ min: 1950, max: 2030 })).map(([d, m, y]) => `${d}/${m}/${y}`),
  fc
    .tuple(digits(2, 3), fc.constantFrom('2024', '2025', '2026'), fc.constantFrom('NĐ-CP', 'TT-BTP', 'QĐ-TTg', 'NQ-HĐND'))
    .map(parts => parts.join('/')),
  fc.integer({ min: 1, max: 900_000 }).map(n => `${(n * 1000).toLocaleString('de-DE')} đồng`),
  fc.tuple(two(11, 99), fc.constantFrom('A', 'B', 'H1', 'K2'), digits(3), digits(2)).map(([a, l, b, c]) => `${a}${l}-${b}.${c}`),
  digits(4).map(tail => `1900 ${tail}`),
  digits(10).map(number => `mã số thuế ${number}`),
  digits(10).map(number => `số BHXH ${number}`),
  digits(13).map(number => `stk ${number}`),
  fc.tuple(digits(4), digits(2)).map(([a, b]) => `tờ bản đồ ${b} thửa ${a}`),
  fc.constantFrom('mã QR', 'mã OTP không về', 'hồ sơ 2 bộ', 'hồ sơ số 12', 'COVID-19', 'H28', 'G22', 'phường 12-3-2026', 'số 000.00.12'),
)
