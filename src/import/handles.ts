import { isDeepStrictEqual } from 'node:util'
import { parseDocument, YAMLSeq, isScalar } from 'yaml'
import type { Diff } from './diff.ts'

/** The posted list within the text of an office's file. Every other line of the file stays as its editor wrote it. */
export type Posted = {
  readonly text: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly handles: number
}

/** `replace`: codes that are not on the list go. Undefined when the file is written in a way that cannot be edited safely. */
export function withHandles(text: string, diff: Diff, replace: boolean): Posted | undefined {
  const old = listed(text)
  if (!old) return undefined
  const names = new Map(diff.taken.map(({ code, row }) => [code, row.name.slice(0, 100).trim()]))
  const posted = new Set(diff.handles)
  const removed = replace ? [...old.keys()].filter(code => !posted.has(code)) : []
  const added = diff.handles.filter(code => !old.has(code))
  const codes = [...[...old.keys()].filter(code => !removed.includes(code)), ...added]
  const lines = codes.map(code => `  - '${code}'${remark(old.get(code) ?? names.get(code) ?? '')}`)
  const fresh = spliced(text, ['handles:', ...lines])
  return isSafe(text, fresh, codes) ? { text: fresh, added, removed, handles: codes.length } : undefined
}

function remark(name: string): string {
  return name === '' ? '' : ` # ${name}`
}

/** Codes that stand there now, each with its remark. */
function listed(text: string): ReadonlyMap<string, string> | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  const list = document.get('handles')
  const items = list instanceof YAMLSeq ? list.items : []
  return new Map(items.flatMap(item => (isScalar(item) ? [[String(item.value), (item.comment ?? '').trim()] as const] : [])))
}

/** Puts the block in the place of the old one, or at the end. */
function spliced(text: string, block: readonly string[]): string {
  const lines = text.split(/\r?\n/)
  const from = lines.findIndex(line => /^handles\s*:/.test(line))
  if (from < 0) return `${text.trimEnd()}\n${block.join('\n')}\n`
  const next = lines.findIndex((line, i) => i > from && /^[^\s#\-\]]/.test(line))
  // Remarks and blank lines above the next key belong to that key.
  let to = next < 0 ? lines.length : next
  while (to > from + 1 && /^(?:#.*|\s*)$/.test(lines[to - 1] ?? '')) to -= 1
  return [...lines.slice(0, from), ...block, ...lines.slice(to)].join('\n')
}

/** Nothing but the list changed, and the list is what it should be. */
function isSafe(before: string, after: string, codes: readonly string[]): boolean {
  const [old, fresh] = [before, after].map(text => parseDocument(text))
  if (!old || !fresh || fresh.errors.length > 0) return false
  const rest = (document: typeof fresh): unknown => ({ ...(document.toJS() as object), handles: undefined })
  return isDeepStrictEqual(rest(old), rest(fresh)) && isDeepStrictEqual((fresh.toJS() as { handles?: unknown }).handles, codes)
}
