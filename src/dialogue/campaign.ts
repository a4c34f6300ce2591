/** Codes of campaigns that people type, where a platform carries no parameter of its own: "#TANLAC7". */

/** The code in capitals, and the text without it. A bare number after # is a number, not a code. */
export function codeIn(text: string): { readonly code: string; readonly rest: string } | undefined {
  const found = /(?:^|\s)# ?([A-Za-z][A-Za-z0-9]{2,19})(?![\p{L}\p{N}_])[.,!]?/u.exec(text)
  if (found?.[1] === undefined) return undefined
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { code: found[1].toUpperCase(), rest: rest.replace(/ {2,}/g, ' ').trim() }
}
