import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isScalar, parseDocument, Scalar, stringify, YAMLSeq, type Document } from 'yaml'
import { KnowledgeError } from '../model/error.ts'
import type { Diff, Joined } from './diff.ts'
import { draftText, passageOf, type Origin } from './draft.ts'

/** `office`: slug of the office whose posted list this is. `replace`: the list is complete, so codes that are not on it go. */
export type Approval = { readonly today: string; readonly office?: string; readonly replace?: boolean; readonly drafts?: boolean }

/** `kept`: files that already existed and were left alone. Paths are relative to the knowledge folder. */
export type Applied = {
  readonly written: readonly string[]
  readonly kept: readonly string[]
  readonly office?: {
    readonly file: string
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly handles: number
  }
}

/**
 * Writes what was approved below the knowledge folder: `drafts/<code>.yaml` for codes the catalogue lacks (unless `drafts`
 * is false), `passages/<code>.yaml` where the file brings the published text, and the `handles` of the office. No draft,
 * passage or procedure that exists is ever changed. Throws KnowledgeError, before writing anything, when the office's file
 * is missing or unreadable.
 */
export async function apply(diff: Diff, folder: string, approval: Approval): Promise<Applied> {
  const office = approval.office === undefined ? undefined : await readOffice(folder, approval.office)
  const origin: Origin = { file: diff.file, today: approval.today }
  const firsts = diff.taken.filter(({ repeats }) => repeats === undefined)
  const drafts = approval.drafts === false ? [] : firsts.filter(({ known, row }) => known !== 'catalogue' && row.name !== '')
  const files = [...drafts.map(joined => draftFile(joined, origin)), ...firsts.flatMap(joined => passageFile(joined, origin))]
  const written: string[] = []
  const kept: string[] = []
  for (const file of files) ((await writeNew(folder, file)) ? written : kept).push(file.path)
  if (!office) return { written, kept }
  const change = setHandles(office.document, diff, approval.replace === true)
  await replaceFile(join(folder, office.file), office.document.toString({ lineWidth: 0 }))
  return { written: [...written, office.file], kept, office: { file: office.file, ...change } }
}

type File = { readonly path: string; readonly text: string }

function draftFile(joined: Joined, origin: Origin): File {
  return { path: `drafts/${joined.code}.yaml`, text: draftText(joined, origin) }
}

function passageFile(joined: Joined, origin: Origin): File[] {
  const passage = passageOf(joined, origin)
  return passage ? [{ path: `passages/${joined.code}.yaml`, text: stringify(passage, { lineWidth: 0 }) }] : []
}

async function writeNew(folder: string, { path, text }: File): Promise<boolean> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function readOffice(folder: string, slug: string): Promise<{ file: string; document: Document }> {
  const file = `offices/${slug}.yaml`
  const fault = (what: string): never => {
    throw new KnowledgeError([{ file, line: 1, what }])
  }
  if (!/^[a-z0-9-]{2,40}$/.test(slug)) fault(`"${slug}" is no slug of an office`)
  const text = await readFile(join(folder, file), 'utf8').catch(() => fault('does not exist; write the office first, then import its list'))
  const document = parseDocument(text)
  if (document.errors.length > 0) fault('cannot be read; run the check of the knowledge files first')
  return { file, document }
}

type Handles = { readonly added: readonly string[]; readonly removed: readonly string[]; readonly handles: number }

/** Each code on a line of its own, with the name as a remark, so that a person can read the list. */
function setHandles(document: Document, diff: Diff, replace: boolean): Handles {
  const before = codesIn(document)
  const posted = new Set(diff.handles)
  const removed = replace ? before.filter(code => !posted.has(code)) : []
  const added = diff.handles.filter(code => !before.includes(code))
  const codes = [...before.filter(code => !removed.includes(code)), ...added]
  const names = new Map(diff.taken.map(({ code, row }) => [code, row.name]))
  const remarks = remarksIn(document)
  const list = new YAMLSeq()
  for (const code of codes) {
    const item = new Scalar(code)
    item.type = Scalar.QUOTE_SINGLE
    const remark = remarks.get(code) ?? (names.has(code) ? ` ${names.get(code)?.slice(0, 100) ?? ''}` : undefined)
    if (remark !== undefined) item.comment = remark
    list.items.push(item)
  }
  document.set('handles', list)
  return { added, removed, handles: codes.length }
}

function codesIn(document: Document): string[] {
  const list = document.get('handles')
  return list instanceof YAMLSeq ? list.items.map(item => String(isScalar(item) ? item.value : item)) : []
}

function remarksIn(document: Document): ReadonlyMap<string, string> {
  const list = document.get('handles')
  const items = list instanceof YAMLSeq ? list.items : []
  return new Map(
    items.flatMap(item => (isScalar(item) && typeof item.comment === 'string' ? [[String(item.value), item.comment] as const] : [])),
  )
}

/** All or nothing: a crash leaves the old file. */
async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.new`
  await writeFile(fresh, text)
  await rename(fresh, path)
}
