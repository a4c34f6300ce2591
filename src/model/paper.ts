/** What is drawn where, in points, for paper and screen alike. */

export type Ink = 'dark' | 'light' | 'main' | 'grey' | 'pale' | 'warm' | 'rule'

/** A path of `line` is drawn with a pen so wide, one without is filled. `anchor`: which part of the text stands at `x`. */
export type Mark =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly fill?: Ink
      readonly line?: number
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly bold: boolean
      readonly ink: Ink
      readonly text: string
      readonly anchor?: 'middle' | 'end'
    }
  | {
      readonly kind: 'path'
      readonly x: number
      readonly y: number
      readonly scale: number
      readonly path: string
      readonly ink?: Ink
      readonly line?: number
      readonly dashed?: boolean
    }
export type Drawing = { readonly w: number; readonly h: number; readonly marks: readonly Mark[] }

/** How wide a text is, in points at that size. */
export type Measure = (text: string, size: number, bold: boolean) => number

export const inks: Readonly<Record<Ink, string>> = {
  dark: '#111111',
  light: '#ffffff',
  main: '#0b4f94',
  grey: '#444444',
  pale: '#5b93cc',
  warm: '#b3400c',
  rule: '#d0d4d8',
}

/** Where letters cannot be measured: what they take on average, rather too much. */
export const roughly: Measure = (text, size, bold) => text.length * size * (bold ? 0.6 : 0.56)

/** The size with which a text finds room on one line. */
export const fitting = (measure: Measure, text: string, { size, room, bold }: { size: number; room: number; bold: boolean }): number =>
  Math.min(size, (size * room) / Math.max(1, measure(text, size, bold)))

type Wrapping = { readonly room: number; readonly size: number; readonly bold: boolean; readonly measure: Measure }

/** Lines of whole words; a word longer than a line stays whole. */
export function wrap(text: string, { room, size, bold, measure }: Wrapping): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer, size, bold) <= room) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
