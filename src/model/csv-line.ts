/** A cell that begins like a formula would be run by a spreadsheet; a number is a number. */
const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${(/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** One line of a CSV file. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

/** The mark by which Excel knows that a file is UTF-8. */
export const utf8Mark = '\ufeff'
