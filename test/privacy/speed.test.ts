import { describe, expect, it } from 'vitest'
import { detect } from '../../src/privacy/detect.ts'

/** Long enough that anything quadratic takes minutes, while what is linear takes a fraction of a second. */
const length = 200_000

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

describe('hostile texts of 200,000 characters', () => {
  it.each(Object.entries(hostile))('are read in linear time: %s', (_, text) => {
    const from = performance.now()
    detect(text)
    expect(performance.now() - from).toBeLessThan(8000)
  })
})
