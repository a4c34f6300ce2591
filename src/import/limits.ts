/** How much a file may ask of the machine. Real lists of a whole province stay ten times below each. */

const mib = 1024 * 1024

export const limits = {
  /** Bytes of the file itself. */
  file: 64 * mib,
  /** Bytes of a file that is read in one piece (JSON, YAML). */
  whole: 24 * mib,
  /** Bytes of one record of an archive or of one line of JSON. */
  record: 8 * mib,
  /** Entries of a zip or tar archive: a list with one QR picture a row has thousands. */
  entries: 20_000,
  /** Bytes of all entries together after inflating, as the archive itself declares them and as they turn out. */
  inflated: 256 * mib,
  /** Bytes of one entry that is read. */
  entry: 96 * mib,
  /** Inflated size over packed size, for entries above `ratioFrom` bytes. Sheets reach 30, bombs 1,000. */
  ratio: 200,
  ratioFrom: mib,
  rows: 60_000,
  /** Columns beyond this are not read. */
  columns: 256,
  /** Characters of one cell. */
  cell: 200_000,
  /** Rows in which a table's headings must appear. */
  headingWithin: 40,
} as const

export type Limits = { readonly [K in keyof typeof limits]: number }
