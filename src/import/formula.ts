/** Formulas that reach out of the sheet: they start programs (DDE), fetch addresses, or call into libraries. */
const reaching =
  /\b(?:WEBSERVICE|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|RTD|DDE|EXEC|CALL|REGISTER(?:\.ID)?|FOPEN|FILTERXML|IMAGE)\s*\(|\|[^|]*!/i

/** The text of an `<f>` element, without its "=". A link (HYPERLINK) to a page is common and harmless: it is never followed. */
export function hostileFormula(formula: string): boolean {
  return formula !== '' && reaching.test(formula)
}

/** `="1.001193"` is the way to keep a code as text in a CSV file: gives the text. */
const quoted = /^="([^"]*)"$/

/** A cell of a text file. What a spreadsheet would run when it opens the file is reported; what is only text comes back as text. */
export function textOrFormula(cell: string): string | { readonly formula: string } {
  const text = cell.trimStart()
  const kept = quoted.exec(text)?.[1]
  if (kept !== undefined) return kept
  if (/^[=@]/.test(text)) return { formula: text }
  // "- Bản chính", "+84…" and "-5" are text and numbers; "+SUM(…)", "-cmd|…" are not.
  if (/^[+-]/.test(text) && (/^[+-]+[A-Za-z.]+\d*\(/.test(text) || reaching.test(text))) return { formula: text }
  return cell
}
