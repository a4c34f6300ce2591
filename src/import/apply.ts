import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { KnowledgeError } from '../model/error.ts'
import type { Diff, Joined } from './diff.ts'
import { draftText, passageOf, type Origin } from './draft.ts'
import { withHandles, type Posted } from './handles.ts'

/**
 * `office`: slug of the office whose posted list this is. `replace`: the list is complete, so codes that are not on it go.
 * `drafts`: false writes none. `today` is YYYY-MM-DD.
 */
export type Approval = { readonly today: string; readonly office?: string; readonly replace?: boolean; readonly drafts?: boolean }

/** `kept`: files that already existed and were left alone. Paths are relative to the knowledge folder. */
export type Applied = {
  readonly written: readonly string[]
  readonly kept: readonly string[]
  readonly office?: Omit<Posted, 'text'> & { readonly file: string }
}

/**
 * Writes what was approved below the knowledge folder: `drafts/<code>.yaml` for codes the catalogue lacks, `passages/<code>.yaml`
 * where the file brings the published text, and the `handles` of the office. No draft, passage or procedure that exists is
 * ever changed. Throws KnowledgeError, before writing anything, when the office's file is missing or cannot be edited.
 */
export async function apply(diff: Diff, folder: string, approval: Approval): Promise<Applied> {
  const office = approval.office === undefined ? undefined : await postedIn(folder, approval.office, diff, approval.replace === true)
  const origin: Origin = { file: diff.file, today: approval.today }
  const firsts = diff.taken.filter(({ repeats }) => repeats === undefined)
  const drafts = approval.drafts === false ? [] : firsts.filter(({ known, row }) => known !== 'catalogue' && row.name !== '')
  const files = [...drafts.map(joined => draftFile(joined, origin)), ...firsts.flatMap(joined => passageFile(joined, origin))]
  const written: string[] = []
  const kept: string[] = []
  for (const file of files) {
    const isNew = await writeNew(folder, file)
    ;(isNew ? written : kept).push(file.path)
  }
  if (!office) return { written, kept }
  const { text, ...change } = office
  await replaceFile(join(folder, change.file), text)
  return { written: [...written, change.file], kept, office: change }
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
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function postedIn(folder: string, slug: string, diff: Diff, replace: boolean): Promise<Posted & { readonly file: string }> {
  const file = `offices/${slug}.yaml`
  const fault = (what: string): never => {
    throw new KnowledgeError([{ file, line: 1, what }])
  }
  if (!/^[a-z0-9-]{2,40}$/.test(slug)) fault(`"${slug}" is no slug of an office`)
  const text = await readFile(join(folder, file), 'utf8').catch(() => fault('does not exist; write the office first, then import its list'))
  const posted =
    withHandles(text, diff, replace) ??
    fault('cannot be edited safely; run the check of the knowledge files and write "handles" as a plain list')
  return { ...posted, file }
}

/** All or nothing: a crash leaves the old file. */
async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.new`
  await writeFile(fresh, text)
  await rename(fresh, path)
}
