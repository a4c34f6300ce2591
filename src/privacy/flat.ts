/**
 * A text as the finders read it: lower case, no accents, any script's digits as 0-9, any dash as '-', any blank as ' ',
 * nothing invisible. `from[i]` and `to[i]` are the UTF-16 offsets in the original that position i of `flat` stands for.
 */
export type Flat = { readonly flat: string; readonly from: Uint32Array; readonly to: Uint32Array }

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u
const digit = /\p{Nd}/u
const blank = /[\p{Z}\u2800]/u
const dash = /[\p{Pd}\u2212]/u
const dots = /[\u00b7\u2022\u2027\u3002]/u
const known = new Map<number, string>()

export function flatten(text: string): Flat {
  const parts: string[] = []
  const from: number[] = []
  const to: number[] = []
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0
    const end = i + (point > 0xffff ? 2 : 1)
    const part = flatOf(point)
    parts.push(part)
    for (let n = 0; n < part.length; n++) {
      from.push(i)
      to.push(end)
    }
    i = end
  }
  return { flat: parts.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) }
}

function flatOf(point: number): string {
  const was = known.get(point)
  if (was !== undefined) return was
  const made = makeFlat(point)
  // Ordinary talk uses a few hundred characters; the bound is against someone who sends all of Unicode.
  if (known.size < 4096) known.set(point, made)
  return made
}

function makeFlat(point: number): string {
  const char = String.fromCodePoint(point)
  if (point < 0x7f && point >= 0x20) return char.toLowerCase()
  if (/[\t\r\n]/.test(char) || blank.test(char)) return ' '
  if (point < 0x20 || unseen.test(char)) return ''
  if (dash.test(char)) return '-'
  if (dots.test(char)) return '.'
  return Array.from(char.normalize('NFKD').toLowerCase(), pieceOf).join('')
}

function pieceOf(char: string): string {
  if (unseen.test(char)) return ''
  if (digit.test(char)) return String(valueOf(char))
  return char === 'đ' ? 'd' : char
}

/** Digits of every script stand in runs of ten, from 0 to 9. */
function valueOf(char: string): number {
  const point = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(point - value - 1))) value++
  return value
}
