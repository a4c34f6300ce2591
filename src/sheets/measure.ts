/**
 * How wide text is in Be Vietnam Pro, in parts of the font size: at least as wide as the bold letters are drawn, so that what is
 * wrapped by it fits. SVG has no line breaks of its own.
 */
const classes: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s]/u, 0.24],
  [/[iìíỉĩịjlIÌÍỈĨỊ']/u, 0.31],
  [/[.,:;]/u, 0.36],
  [/[ftr()|“”1]/u, 0.47],
  [/[mwMW%…]/u, 0.91],
  [/\p{Lu}/u, 0.84],
  [/\p{Ll}/u, 0.69],
]
const usual = 0.74

/** Letters that are not bold are narrower. */
const regular = 0.96

export function widthOf(text: string, weight: 400 | 700 = 700): number {
  const scale = weight === 700 ? 1 : regular
  return scale * Array.from(text).reduce((sum, letter) => sum + (classes.find(([letters]) => letters.test(letter))?.[1] ?? usual), 0)
}

/** Lines of at most `room` (same unit), broken between words; a word that is too long stands alone. */
export function wrap(text: string, room: number, weight: 400 | 700 = 700): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, weight) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** The widths above are upper bounds; a whole paragraph is nearer to this share of them. */
const usually = 0.93

export const linesOf = (text: string, room: number): number => wrap(text, room / usually, 400).length
