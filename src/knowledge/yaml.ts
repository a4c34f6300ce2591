import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml'
import type { Problem } from '../model/error.ts'

/** Where something stands in a document: keys and positions, from the top. */
export type Path = readonly PropertyKey[]

/** One file that could be read. `lineOf` gives the 1-based line of the deepest part of the path that exists. */
export type Read = { readonly file: string; readonly value: unknown; lineOf(path: Path): number }

/** Reads one YAML file. Whatever is wrong with it as a text comes back as problems, never as a throw. */
export function readYaml(path: string, file: string): Read | { readonly problems: readonly Problem[] } {
  const text = decode(readFileSync(path))
  if (typeof text !== 'string') return { problems: [{ file, ...text }] }
  const tab = text.split('\n').findIndex(line => /^ *\t/.test(line))
  if (tab >= 0) return { problems: [{ file, line: tab + 1, what: 'starts with a tab; use spaces, two for each level' }] }

  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0) {
    return { problems: firstOf(document.errors).map(error => ({ file, line: lines.linePos(error.pos[0]).line, what: plain(error) })) }
  }
  const value = toValue(document)
  if (value instanceof Error) return { problems: [{ file, line: 1, what: 'uses anchors (&, *) that cannot be followed; write the text out' }] }
  if (value === null || value === undefined) return { problems: [{ file, line: 1, what: 'is empty; fill it in or delete the file' }] }
  return { file, value, lineOf: where => lines.linePos(startOf(document, where)).line || 1 }
}

function decode(bytes: Uint8Array): string | { readonly line: number; readonly what: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { line: 1, what: 'is saved as UTF-16; save it again with the encoding UTF-8' }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n').normalize('NFC')
  } catch {
    return { line: badLine(bytes), what: 'has letters that are not UTF-8; save the file again with the encoding UTF-8 and retype this line' }
  }
}

function badLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    const part = bytes.subarray(start, end < 0 ? bytes.length : end)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part)
    } catch {
      return line
    }
    if (end < 0) return 1
    start = end + 1
    line += 1
  }
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function startOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let start = offsetOf(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) return start
      start = offsetOf(pair.key) ?? start
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      start = offsetOf(node) ?? start
    } else return start
  }
  return start
}

function offsetOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range
  return range?.[0]
}

const causes: { readonly [code: string]: string } = {
  DUPLICATE_KEY: 'has the same key twice in one place; keep one',
  BAD_INDENT: 'is not lined up with the lines around it, or a bracket above is still open; correct the spaces or close the bracket',
  TAB_AS_INDENT: 'uses a tab; use spaces, two for each level',
  MISSING_CHAR: 'misses a closing quote or bracket (here or one line above) or a space after ":", or is not lined up; correct that',
  MULTILINE_IMPLICIT_KEY: 'looks like a key over several lines; put quotes around text that holds ": ", or line it up',
  BLOCK_AS_IMPLICIT_KEY: 'holds ": " inside plain text, or is not lined up with the lines above; put quotes around it, or correct the spaces',
  BAD_SCALAR_START: 'starts with a sign that YAML reserves (@ ` %); put quotes around the text',
  UNEXPECTED_TOKEN: 'has something that does not belong here; check quotes, brackets and dashes',
  MULTIPLE_DOCS: 'holds "---" in the middle; one file is one record, so remove it',
  BAD_ALIAS: 'uses * or & as a reference; put quotes around text that starts with it',
  KEY_OVER_1024_CHARS: 'has a key that is far too long; a quote may be missing',
}

/** After a slip in the layout every further complaint is its echo: only the first is worth reading. */
function firstOf(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const layout = errors.filter(error => error.code !== 'DUPLICATE_KEY').slice(0, 1)
  return layout.length > 0 ? layout : [...errors]
}

function plain(error: YAMLParseError): string {
  return causes[error.code] ?? `cannot be read: ${error.message.split('\n')[0]}`
}
