import { fold } from '../../../src/model/fold.ts'
import type { Planted } from './planted.ts'

/**
 * Looks for planted values in bytes in every shape that could be read: as typed, composed and decomposed, without accents, digits alone
 * and cut as usual, in two kinds of UTF-16, base64 at each of its three places, hexadecimal, percent and JSON escapes.
 */
export type Search = { in(bytes: Buffer): readonly Planted[] }

type Needle = { readonly bytes: Buffer; readonly of: Planted }

/** Shorter ones turn up by chance. */
const least = 8

export function searchFor(planted: readonly Planted[]): Search {
  const needles = planted.flatMap(of => shapesOf(of).map((bytes): Needle => ({ bytes, of })))
  const byStart = new Map<number, Needle[]>()
  const starts = new Uint8Array(65_536)
  for (const needle of needles) {
    const start = needle.bytes.readUInt32LE(0)
    starts[start & 0xffff] = 1
    byStart.set(start, [...(byStart.get(start) ?? []), needle])
  }
  return {
    in(bytes) {
      const found = new Set<Planted>()
      for (let at = 0; at + least <= bytes.length; at += 1) {
        if (starts[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue
        for (const { bytes: needle, of } of byStart.get(bytes.readUInt32LE(at)) ?? [])
          if (bytes.length - at >= needle.length && bytes.compare(needle, 0, needle.length, at, at + needle.length) === 0) found.add(of)
      }
      return [...found]
    },
  }
}

function shapesOf({ kind, value, sentence }: Planted): readonly Buffer[] {
  // Six digits turn up by chance in any database: they are looked for with what stood beside them.
  const texts = (kind === 'otp' ? besides(value, sentence) : written(value)).flatMap(text => [text, fold(text), text.toLowerCase()])
  const shapes = [...new Set(texts.flatMap(text => [text.normalize('NFC'), text.normalize('NFD')]))].flatMap(encoded)
  const unique = new Map(shapes.map(shape => [shape.toString('latin1'), shape]))
  return [...unique.values()].filter(shape => shape.length >= least)
}

/** The value with up to eight characters before or behind it. */
function besides(value: string, sentence: string): string[] {
  const at = sentence.indexOf(value)
  const plain = value.replace(/\D/g, '')
  const [before, after] = [sentence.slice(Math.max(0, at - 8), at), sentence.slice(at + value.length, at + value.length + 8)]
  return [value, plain].flatMap(text => [before + text, text + after]).filter(text => text.length >= least)
}

function written(value: string): string[] {
  const plain = value.replace(/\D/g, '')
  if (plain.length < 9 || plain.length < value.replace(/[ .()+-]/g, '').length) return [value]
  const home = plain.replace(/^84/, '0')
  return [value, ...[plain, home].flatMap(digits => [digits, ...[' ', '.', '-'].flatMap(mark => groups(digits, mark))])]
}

function groups(digits: string, mark: string): string[] {
  return [3, 4].map(size => digits.match(new RegExp(`\\d{1,${size}}`, 'g'))?.join(mark) ?? digits)
}

function encoded(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const wide = Buffer.from(text, 'utf16le')
  const hex = utf8.toString('hex')
  return [
    utf8,
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text.replace(/[^ -~]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)),
    ...[0, 1, 2].map(shift => sixtyFour(utf8, shift)),
    ...[0, 1, 2].map(shift => sixtyFour(wide, shift)),
  ]
}

/** The middle of what base64 makes of it behind `shift` other bytes: the ends depend on the neighbours. */
function sixtyFour(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const middle = text.slice(shift === 0 ? 0 : shift + 1, text.length - 2)
  return middle.length >= 10 ? Buffer.from(middle) : Buffer.alloc(0)
}
