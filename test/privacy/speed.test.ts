import { describe, expect, it } from 'vitest'
import { detect } from '../../src/privacy/detect.ts'

const length = 40_000

const full = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const hostile: Readonly<Record<string, string>> = {
  'one long number': full('1'),
  'single digits': full('1 '),
  'digits and dots': full('1.'),
  'rows of digits': full(`${'0 '.repeat(199)}a `),
  letters: full('a'),
  blanks: full(' '),
  dashes: full('-'),
  'zero-width characters': full('0\u200b'),
  'at signs': full('@'),
  'half e-mails': full('a@'),
  'hosts without an end': `x@${full('a.')}`,
  'words for codes': full('otp '),
  'half words for codes': full('o.t.'),
  'words for passwords': full('mat khau '),
  'owners of passwords': full('mk toi toi toi '),
  passwords: full('mk: a1 '),
  phones: full('0912345678 '),
  'words for receipts': full('ma ho so 12345678 '),
  'half dossier codes': full('G22.99.08-26092'),
  'dots and letters': full('a1.1.'),
  accounts: full('stk 123456 '),
  passports: full('ho chieu '),
  'all of Unicode': Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
}

/** The best of a few, since the machine that runs the tests may be busy with something else. */
function timeOf(text: string): number {
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now()
    for (let i = 0; i < 3; i += 1) detect(text)
    return performance.now() - from
  })
  return Math.min(...times)
}

describe('hostile texts of 40,000 characters', () => {
  it.each(Object.entries(hostile))('four times the text takes about four times as long, not sixteen: %s', (_, text) => {
    detect(text)
    const quarter = timeOf(text.slice(0, length / 4))
    expect(timeOf(text) / Math.max(quarter, 0.05)).toBeLessThan(10)
  })
})
