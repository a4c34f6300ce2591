/** Where something stands: sheet or table by its name, row counted from 1 as the program shows it. */
export type At = { readonly sheet: string; readonly row: number }

/** One row as the file shows it; `cells[i]` is column i from 0, '' where empty. `formulas`: columns whose value was computed. */
export type Row = { readonly at: At; readonly cells: readonly string[]; readonly formulas?: readonly number[] }

/** One record of a JSON or YAML file. `sheet` is the file's name, `row` the record's place in it. */
export type Entry = { readonly at: At; readonly value: unknown }

/** Something about the file that is not about one row: a hidden sheet, an external link. */
export type Notice = (what: string) => void

/** What a reader makes of a file. */
export type Source =
  { readonly kind: 'rows'; readonly rows: AsyncIterable<Row> } | { readonly kind: 'records'; readonly records: AsyncIterable<Entry> }

const invisible = /\p{Cf}+/gu
const controls = /[\p{Cc}\u2028\u2029]+/gu
const spaces = /[ \u00a0\u2000-\u200a\u202f\u3000]+/g

/** Text of a cell on one line: no control or direction marks (they could forge what a terminal or a form shows), NFC. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(controls, ' ').replace(spaces, ' ').trim()
}

/** The same, keeping line breaks: for passages. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(clean)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** 0 → "A", 26 → "AA". */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}
