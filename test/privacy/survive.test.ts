import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/model/message.ts'
import { detect, hides } from '../../src/privacy/detect.ts'
import { mask } from '../../src/privacy/mask.ts'

const textOf = (text: string): string => {
  const message: Incoming = { account: 'a', channel: 'web', id: 'm', chat: 'c', sender: { id: 's' }, at: '', body: { kind: 'text', text } }
  const { body } = mask(message).message
  return body.kind === 'text' ? body.text : ''
}

const digitsIn = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, d => String(d.charCodeAt(0) - 0x660))
    .replace(/\D/g, '')

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map(all => all.join(''))
const word = fc.constantFrom(
  'cho',
  'tôi',
  'hỏi',
  'lam',
  'giấy',
  'khai sinh',
  'của',
  'bé',
  'nộp ở đâu',
  'ạ',
  'số',
  'la',
  'năm 2026',
  'phí 8.000 đồng',
  'thủ tục 1.001193',
)
const words = fc.array(word, { maxLength: 5 }).map(all => all.join(' '))

/** The number in a sentence, cut and written in some way. */
const written = (number: fc.Arbitrary<string>, cuts: readonly (readonly number[])[]) =>
  fc
    .tuple(
      words,
      number,
      words,
      fc.constantFrom('', ' ', '.', '-', ' - ', '\u00a0', '–'),
      fc.constantFrom(...cuts),
      fc.constantFrom('plain', 'wide', 'arabic', 'hidden'),
    )
    .map(([before, value, after, mark, cut, script]) => ({
      value,
      text: `${before} ${inScript(cutAt(value, cut).join(mark), script)} ${after}`,
    }))

function cutAt(value: string, cut: readonly number[]): string[] {
  const parts: string[] = []
  let rest = value
  for (const size of cut) {
    parts.push(rest.slice(0, size))
    rest = rest.slice(size)
  }
  return [...parts, rest].filter(part => part !== '')
}

function inScript(text: string, script: string): string {
  if (script === 'plain') return text
  return text.replace(/\d/g, d =>
    script === 'wide'
      ? String.fromCharCode(0xff10 + Number(d))
      : script === 'arabic'
        ? String.fromCharCode(0x660 + Number(d))
        : `${d}\u200b`,
  )
}

const identity = fc.tuple(fc.constantFrom('001', '017', '025', '034', '091', '096'), digits(9)).map(parts => parts.join(''))
const oldIdentity = fc
  .tuple(fc.constantFrom('01', '11', '17', '24', '36'), digits(7))
  .map(parts => parts.join(''))
  .filter(id => !id.endsWith('000'))
const phone = fc
  .tuple(fc.constantFrom('032', '039', '056', '070', '079', '081', '088', '090', '098'), digits(7))
  .map(parts => parts.join(''))
const card = fc.tuple(fc.constantFrom('4', '51', '35', '9704'), digits(16)).map(([head, tail]) => withCheck((head + tail).slice(0, 15)))

function withCheck(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, d, i) => {
      const n = i % 2 === 0 ? Number(d) * 2 : Number(d)
      return total + (n > 9 ? n - 9 : n)
    }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map(n => String(n).padStart(2, '0'))
const day = fc.tuple(two(19, 30), two(1, 12), two(1, 28)).map(parts => parts.join(''))
const dossier = fc.oneof(
  fc.tuple(digits(3), digits(2), digits(2), digits(2), day, digits(4)).map(([a, b, c, h, d, n]) => `${a}.${b}.${c}.H${h}-${d}-${n}`),
  fc.tuple(digits(2), digits(2), digits(2), day, digits(6)).map(([a, b, c, d, n]) => `G${a}.${b}.${c}-${d}-${n}`),
  fc.tuple(digits(2), digits(2), day, digits(7)).map(([a, b, d, n]) => `G${a}.${b}-20${d}-${n}`),
)

const gone = ({ value, text }: { value: string; text: string }): void => {
  const after = textOf(text)
  expect(after).not.toContain(value)
  expect(digitsIn(after)).not.toContain(digitsIn(value))
}

describe('what people send by mistake does not survive', () => {
  it('identity numbers of 12 digits, however they are cut and written', () => {
    fc.assert(fc.property(written(identity, [[], [3, 3, 3], [4, 4], [3, 1, 2], [6]]), gone), { numRuns: 1000 })
  })

  it('identity numbers of 9 digits', () => {
    fc.assert(fc.property(written(oldIdentity, [[], [3, 3]]), gone), { numRuns: 1000 })
  })

  it('phone numbers', () => {
    fc.assert(fc.property(written(phone, [[], [4, 3], [3, 3], [4, 2, 2]]), gone), { numRuns: 1000 })
    fc.assert(
      fc.property(
        written(
          phone.map(n => `84${n.slice(1)}`),
          [[], [2], [2, 3, 3]],
        ),
        gone,
      ),
      { numRuns: 1000 },
    )
  })

  it('bank cards', () => {
    fc.assert(fc.property(written(card, [[], [4, 4, 4], [8]]), gone), { numRuns: 1000 })
  })

  it('dossier codes', () => {
    fc.assert(
      fc.property(words, dossier, words, (before, value, after) => gone({ value, text: `${before} ${value} ${after}` })),
      { numRuns: 1000 },
    )
  })

  it('several at once, in any order', () => {
    const any = fc.oneof(identity, phone, card, dossier)
    fc.assert(
      fc.property(fc.array(fc.tuple(words, any), { minLength: 1, maxLength: 5 }), parts => {
        const after = textOf(parts.map(([before, value]) => `${before} ${value}`).join(', '))
        for (const [, value] of parts) expect(digitsIn(after)).not.toContain(digitsIn(value))
      }),
      { numRuns: 1000 },
    )
  })

  it('one-time codes, on either side of the word for them', () => {
    const name = fc.constantFrom(
      'OTP',
      'mã otp',
      'ma xac thuc',
      'mã xác nhận',
      'Ma Xac Minh',
      'passcode',
      'mã PIN',
      'ma bi mat',
      'verification code',
    )
    const code = fc
      .integer({ min: 4, max: 8 })
      .chain(digits)
      .filter(value => !/^(?:19|20)\d\d$|^1[89]00/.test(value))
    fc.assert(
      fc.property(name, code, fc.boolean(), fc.constantFrom(' là ', ': ', ' ', ' của tôi là '), (said, value, first, joint) => {
        expect(textOf(first ? `${value} là ${said} nhé` : `${said}${joint}${value} nhé`)).not.toContain(value)
      }),
      { numRuns: 1000 },
    )
  })

  it('passwords behind a word for them', () => {
    const name = fc.constantFrom('mật khẩu', 'mat khau', 'MK', 'pass', 'password', 'mật khẩu vneid của tôi')
    const value = fc.stringMatching(/^[A-Z][a-z]{3,6}[@#$%]\d{1,4}$/)
    fc.assert(
      fc.property(name, fc.constantFrom(' là ', ': ', ':', ' = ', ' '), value, words, (said, joint, secret, after) => {
        expect(textOf(`${said}${joint}${secret} ${after}`)).not.toContain(secret)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what only looks alike stays', () => {
  const stays = (text: string): void => {
    expect(textOf(text)).toBe(text)
  }

  it('amounts, dates, years, hotlines and procedure codes in ordinary sentences', () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 }).map(n => `${(n * 1000).toLocaleString('de-DE')} đồng`)
    const date = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1950, max: 2030 }))
      .map(([d, m, y]) => `${d}/${m}/${y}`)
    const code = fc.tuple(fc.constantFrom('1', '2', '3'), digits(6)).map(parts => parts.join('.'))
    const hotline = digits(4).map(tail => `1900 ${tail}`)
    const harmless = fc.oneof(amount, date, code, hotline, fc.integer({ min: 1950, max: 2030 }).map(String))
    fc.assert(
      fc.property(fc.array(fc.tuple(words, harmless), { minLength: 1, maxLength: 4 }), parts =>
        stays(parts.map(([before, value]) => `${before} thì ${value}`).join(', rồi ')),
      ),
      { numRuns: 1000 },
    )
  })
})

describe('any text at all', () => {
  it('never throws, and the hits are in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        let end = 0
        for (const hit of detect(text)) {
          expect(hit.start).toBeGreaterThanOrEqual(end)
          expect(hit.end).toBeGreaterThan(hit.start)
          end = hit.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })

  const family = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Đặng', 'Huỳnh')
  const given = fc.constantFrom('Văn Hùng', 'Thị Hoa', 'Thị Minh Khai', 'Gia Hân', 'Quốc Bảo', 'Minh')
  const told = fc.constantFrom('tôi tên là', 'họ và tên:', 'họ tên', 'chồng em tên', 'con gái tôi là', 'ông', 'chị')
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

  it('full names behind a word for them, with accents, without, in capitals', () => {
    const how = fc.constantFrom(
      (text: string) => text,
      bare,
      (text: string) => text.toUpperCase(),
    )
    const name = fc.tuple(family, given, how).map(([first, rest, write]) => write(`${first} ${rest}`))
    fc.assert(
      fc.property(words, told, name, (before, cue, name) => {
        expect(textOf(`${before} ${cue} ${name}, ạ`)).not.toContain(name)
      }),
      { numRuns: 1000 },
    )
  })

  it('dates of birth however they are written', () => {
    const cue = fc.constantFrom('sinh ngày', 'ngày sinh:', 'sn', 'sinh', 'ngay sinh cua chau la', 'DOB')
    const parts = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1930, max: 2026 }))
    const date = parts.chain(([d, m, y]) =>
      fc.constantFrom(
        `${d}/${m}/${y}`,
        `${d}-${m}-${y}`,
        `${d}.${m}.${y}`,
        `${y}-${m}-${d}`,
        `${d} tháng ${m} năm ${y}`,
        `ngay ${d} thang ${m} nam ${y}`,
      ),
    )
    fc.assert(
      fc.property(words, cue, date, (before, word, date) => {
        expect(textOf(`${before} ${word} ${date} ạ`)).not.toContain(date)
      }),
      { numRuns: 1000 },
    )
  })

  it('houses, number plates and places on the map', () => {
    const n = (most: number) => fc.integer({ min: 1, max: most })
    const house = fc
      .tuple(n(999), n(99), n(99))
      .chain(([a, b, c]) =>
        fc.constantFrom(`số nhà ${a}`, `số nhà ${a}/${b}`, `ngõ ${b}/${c}`, `${a} ngách ${b} ngõ ${c}`, `hem ${a}/${b}`),
      )
    const plate = fc
      .tuple(fc.integer({ min: 11, max: 99 }), fc.constantFrom('A', 'C1', 'H', 'LD'), digits(5))
      .chain(([a, b, c]) => fc.constantFrom(`${a}${b}-${c.slice(0, 3)}.${c.slice(3)}`, `biển số ${a}${b}${c}`, `bks ${a}-${b} ${c}`))
    const spot = fc
      .tuple(fc.integer({ min: 85_000, max: 233_900 }), fc.integer({ min: 1_021_000, max: 1_179_000 }))
      .map(([a, b]) => `${(a / 1e4).toFixed(4)}, ${(b / 1e4).toFixed(4)}`)
    fc.assert(
      fc.property(words, fc.oneof(house, plate, spot), words, (before, value, after) => {
        const rest = textOf(`${before} ở ${value} , ${after}`)
        expect(rest).not.toContain(value)
      }),
      { numRuns: 2000 },
    )
  })

  it('loses nothing that is not hidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789 .-:@aokmtp làmậtkhẩu')), maxLength: 80 }), text => {
        if (!hides(text)) expect(textOf(text)).toBe(text)
        const rest = textOf(text).split(/\[[^\]]* đã ẩn\]/u)
        let from = 0
        for (const part of rest) {
          const at = text.indexOf(part, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + part.length
        }
      }),
      { numRuns: 2000 },
    )
  })
})
