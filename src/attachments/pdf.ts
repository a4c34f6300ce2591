import { inflateSync } from 'node:zlib'
import type { Cleaned } from './clean.ts'

/**
 * A PDF is not rewritten, for that would change what an office has signed off: what it says of its maker is blanked in place, byte for
 * byte, and one that does anything by itself, or hides its objects, is refused. Whoever prints it into a new PDF gets one that passes.
 */

/** Names of what acts, calls, sends, or carries another file, and of a lock that hides all of it. A page to open first is none. */
const active =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE|Movie|Sound|Rendition|Encrypt)(?![\w])/
const personal =
  /\/(?:Author|Creator|Producer|Company|Manager|Keywords|Subject|SourceModified)\s*(?:\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>)/g
/** Who made it, where it cannot be blanked. */
const maker = /\/(?:Author|Company|Manager|SourceModified)\s*[(<]/
const metadata = /\/Type\s*\/Metadata[^]{0,400}?stream\r?\n/g
/** Objects packed in streams may hold anything; so many bytes of them are looked through. */
const mostUnpacked = 40_000_000

export function cleanPdf(bytes: Uint8Array): Cleaned {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-2048).includes('%%EOF')) return { ok: false, why: 'kind' }
  const packed = unpacked(file, text)
  if (packed === undefined || active.test(named(text)) || active.test(named(packed)) || maker.test(packed))
    return { ok: false, why: 'active' }
  const clean = Buffer.from(withoutMetadata(blanked(text)), 'latin1')
  withoutExif(clean)
  return { ok: true, type: 'application/pdf', bytes: clean }
}

/** "/J#61vaScript" is a name like another. */
const named = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const spaces = (length: number): string => ' '.repeat(length)

const blanked = (text: string): string =>
  text.replace(personal, entry => entry.replace(/(?<=[(<])[^]*(?=[)>]$)/, inner => spaces(inner.length)))

/** The words of a metadata stream become spaces, so that every place named in the file stays where it is. */
function withoutMetadata(text: string): string {
  let rest = text
  for (const { 0: head, index } of text.matchAll(metadata)) {
    const from = index + head.length
    const to = text.indexOf('endstream', from)
    if (to > from) rest = `${rest.slice(0, from)}${spaces(to - from)}${rest.slice(to)}`
  }
  return rest
}

/** Photographs in it: where and when they were taken stands behind this mark, in a piece whose length comes before it. */
function withoutExif(file: Buffer): void {
  const mark = Buffer.from('Exif\0\0', 'latin1')
  for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + mark.length)) {
    if (at < 4 || file[at - 4] !== 0xff || file[at - 3] !== 0xe1) continue
    const length = file.readUInt16BE(at - 2) - 2
    file.fill(0, at + mark.length, Math.min(file.length, at + length))
  }
}

/** The objects of all packed streams; undefined where one cannot be read or they are too many. */
function unpacked(file: Buffer, text: string): string | undefined {
  const found: string[] = []
  let room = mostUnpacked
  for (const { 0: head, index } of text.matchAll(/\/Type\s*\/ObjStm[^]{0,400}?stream\r?\n/g)) {
    const from = index + head.length
    const to = text.indexOf('endstream', from)
    if (to < 0 || !/\/FlateDecode/.test(text.slice(Math.max(0, index - 300), from))) return undefined
    try {
      const objects = inflateSync(file.subarray(from, to), { maxOutputLength: room })
      room -= objects.length
      found.push(objects.toString('latin1'))
    } catch {
      return undefined
    }
  }
  return found.join('\n')
}
