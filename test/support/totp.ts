import { createHmac } from 'node:crypto'

/** The app on a phone that makes six-digit codes (RFC 6238), reading the address that the square holds. */
export function codeOf(uri: string, at = Date.now()): string {
  const { searchParams } = new URL(uri)
  const period = Number(searchParams.get('period') ?? 30)
  const digits = Number(searchParams.get('digits') ?? 6)
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / period)))
  const hash = createHmac('sha1', fromBase32(searchParams.get('secret') ?? ''))
    .update(moment)
    .digest()
  const from = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replace(/=+$/, ''), letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => parseInt(byte, 2)))
}
