import { TextDecoder } from 'node:util'
import { refuse } from './refuse.ts'

/** Reading of text files: UTF-8, or UTF-16 with its mark ("Unicode text" of spreadsheets). Anything else is refused, never guessed. */

const wrong =
  'The letters are not UTF-8, so Vietnamese would come out wrong; in the spreadsheet program choose "Save as" and the type "CSV UTF-8", or save as XLSX.'

export function decoderOf(start: Uint8Array): TextDecoder {
  const [a, b] = start
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  if (start.includes(0)) refuse('The file is neither text nor one of the formats that can be read: XLSX, DOCX, CSV, JSON, YAML.')
  return new TextDecoder('utf-8', { fatal: true })
}

/** Text of the bytes, piece by piece. Throws FileRefused at the first letter that cannot be right. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of bytes) yield checked(read(decoder, chunk))
  yield checked(read(decoder))
}

export function decodeWhole(bytes: Uint8Array): string {
  const decoder = decoderOf(bytes)
  return checked(read(decoder, bytes) + read(decoder))
}

function read(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (error) {
    return refuse(wrong, error)
  }
}

/** UTF-8 once read as a Western code page and saved again: "ThÃ¡Â»Â§", "Thá»§ tá»¥c". */
const twice = /Ã[\u0080-\u00bf€-™]|Ä[\u0080-\u00bf‘’]|á[º»][\u0080-\u00bf€-™]/
/** Letters that the saving program did not have: "Th? t?c hành chính". */
const lost = /\p{L}\?\p{L}/gu
/** The old TCVN3 fonts ("Thñ tôc hµnh chÝnh"): letters that no Vietnamese word holds, beside letters. */
const oldFont = /\p{L}[µ¶¸¹®¬­§¨©ª«¦]|[®§]\p{L}/gu

function checked(text: string): string {
  if (text.includes('\ufffd') || twice.test(text)) refuse(wrong)
  if ((text.match(lost)?.length ?? 0) > 20)
    refuse('Letters were lost when the file was saved ("Th? t?c"); save it again as "CSV UTF-8" or as XLSX.')
  if ((text.match(oldFont)?.length ?? 0) > 20)
    refuse('The text is in an old Vietnamese font code (TCVN3 or VNI), not Unicode; convert it to Unicode and save it again.')
  return text
}
