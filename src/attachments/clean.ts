import type { AttachmentType } from '../model/attachment.ts'
import { cleanPdf } from './aside.ts'
import { cleanPicture } from './picture.ts'

/** What a file really is, by its first bytes, and the same without what it should not tell or do. Its name and declared type count for nothing. */

export type Cleaned =
  | { readonly ok: true; readonly type: AttachmentType; readonly bytes: Uint8Array }
  /** *kind*: neither a picture nor a PDF that can be cleaned; *size*; *active*: a PDF that does things or hides its words. */
  | { readonly ok: false; readonly why: 'kind' | 'size' | 'active' }

/** Phones make pictures of this size; a PDF must pass Zalo's door. */
export const mostBytes = 10 * 1024 * 1024
const mostPdf = 5 * 1024 * 1024

export async function cleaned(bytes: Uint8Array): Promise<Cleaned> {
  const kind = kindOf(bytes)
  if (kind === undefined) return { ok: false, why: 'kind' }
  if (bytes.length > (kind === 'pdf' ? mostPdf : mostBytes)) return { ok: false, why: 'size' }
  return kind === 'pdf' ? cleanPdf(bytes) : cleanPicture(bytes)
}

function kindOf(bytes: Uint8Array): 'picture' | 'pdf' | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'pdf'
  const isPicture = head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || /^RIFF[^]{4}WEBP/.test(head)
  return isPicture ? 'picture' : undefined
}
