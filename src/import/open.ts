import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { readCsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { limits as usual, type Limits } from './limits.ts'
import { fromArchive, fromFile, fromFolder } from './records.ts'
import { refuse } from './refuse.ts'
import type { Notice, Source } from './table.ts'
import { readXlsx } from './xlsx.ts'
import { openZip, type Zip } from './zip.ts'

/** An opened file, and the way to let go of it. */
export type Opened = Source & { readonly size: number; close(): void }

/** The rows of a table in any form; throws FileRefused, or Error where the file holds something else than a table. */
export async function openRows(file: string): Promise<Extract<Opened, { kind: 'rows' }>> {
  const source = await openSource(file, usual, () => undefined)
  if (source.kind === 'rows') return source
  source.close()
  throw new Error('not a table')
}

/** Looks at what the file is, not at what it is called. Throws FileRefused for anything but a list that can be read safely. */
export async function openSource(file: string, limits: Limits, notice: Notice): Promise<Opened> {
  const info = await stat(file).catch(error => refuse(`There is no readable file "${file}".`, error))
  const name = basename(file)
  const close = (): void => {}
  if (info.isDirectory()) return { kind: 'records', records: fromFolder(file, limits), size: 0, close }
  if (!info.isFile()) refuse(`"${name}" is not a file.`)
  if (info.size === 0) refuse(`"${name}" is empty.`)
  if (info.size > limits.file) {
    refuse(
      `"${name}" has ${Math.ceil(info.size / 1024 / 1024)} MB; a list of procedures has at most ${Math.floor(limits.file / 1024 / 1024)}. Export only the list, without pictures.`,
    )
  }
  const start = await startOf(file)
  const size = info.size
  switch (kindOf(start, name)) {
    case 'zip':
      return { ...(await office(file, limits, notice)), size }
    case 'tar':
      return { kind: 'records', records: fromArchive(file, limits), size, close }
    case 'json':
    case 'yaml':
      return { kind: 'records', records: fromFile(file, limits), size, close }
    case 'csv':
      return { kind: 'rows', rows: readCsv(file, start, name, limits), size, close }
    case 'ole':
      return refuse(await whyNotOle(file, name))
  }
}

async function startOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

type Kind = 'zip' | 'tar' | 'ole' | 'json' | 'yaml' | 'csv'

function kindOf(start: Uint8Array, name: string): Kind {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, i) => start[i] === byte)
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 512))
  if (begins(0x50, 0x4b)) return 'zip'
  if (begins(0x1f, 0x8b) || head.toString('latin1', 257, 262) === 'ustar') return 'tar'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (begins(0x25, 0x50, 0x44, 0x46))
    refuse(`"${name}" is a PDF; its tables cannot be read safely. Ask for the Excel or Word file it was made from.`)
  if (begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47))
    refuse(`"${name}" is a picture; type the list into a spreadsheet (code, name) and import that.`)
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^<(?:!doctype|html|table|\?xml|meta|head)/i.test(text))
    refuse(`"${name}" is a web page under another name; open it in the spreadsheet program and save it as XLSX.`)
  if (text.startsWith('{\\rtf')) refuse(`"${name}" is rich text; open it in the word processor and save it as DOCX.`)
  return textKind(text, extname(name).toLowerCase())
}

function textKind(text: string, extension: string): Kind {
  if (['.yaml', '.yml'].includes(extension)) return 'yaml'
  if (['.json', '.jsonl', '.ndjson'].includes(extension) || /^[{[]\s*["{[\]}]/.test(text)) return 'json'
  return 'csv'
}

async function office(file: string, limits: Limits, notice: Notice): Promise<Source & { close(): void }> {
  const name = basename(file)
  const zip = await openZip(file, limits)
  const { close } = zip
  try {
    refuseMacros(zip, name)
    if (zip.has('xl/workbook.xml')) return { kind: 'rows', rows: readXlsx(zip, limits, notice), close }
    if (zip.has('word/document.xml')) return { kind: 'rows', rows: readDocx(zip, limits, notice), close }
    if (zip.has('xl/workbook.bin')) refuse(`"${name}" is a binary workbook (XLSB); save it as XLSX.`)
    if (zip.has('content.xml')) refuse(`"${name}" is an OpenDocument file; save it as XLSX or DOCX.`)
    return refuse(`"${name}" is an archive; unpack it and import the list inside.`)
  } catch (error) {
    zip.close()
    throw error
  }
}

function refuseMacros(zip: Zip, name: string): void {
  if (/\.(?:xlsm|xltm|xlam|docm|dotm)$/i.test(name) || zip.some(/(?:^|\/)vbaProject\.bin$|\/macrosheets\//i)) {
    refuse(`"${name}" contains macros (programs); save it as a plain XLSX or DOCX without them.`)
  }
}

/** The old container holds XLS and DOC, and everything that is encrypted. */
async function whyNotOle(file: string, name: string): Promise<string> {
  const handle = await open(file)
  try {
    const bytes = await handle.readFile()
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
      return `"${name}" is protected by a password; save it without one and retry.`
  } finally {
    await handle.close()
  }
  return `"${name}" is in the old XLS or DOC format; open it and save it as XLSX or DOCX.`
}
