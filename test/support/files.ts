import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files as people send them. */

/** A photograph that tells where it was taken and by what. */
export function photo(width = 1200, height = 800): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a63' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'BI MAT MAY ANH' }, IFD3: { GPSLatitude: '20/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer()
}

/** `objects`: what stands in it besides an empty page; `packed`: objects in a compressed stream. */
export function pdf({ objects = '', packed }: { readonly objects?: string; readonly packed?: string } = {}): Buffer {
  const stream = packed === undefined ? undefined : deflateSync(Buffer.from(packed, 'latin1'))
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n${objects}\n`,
      'latin1',
    ),
    ...(stream === undefined
      ? []
      : [
          Buffer.from(`9 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length}>> stream\n`, 'latin1'),
          stream,
          Buffer.from('\nendstream endobj\n', 'latin1'),
        ]),
    Buffer.from('trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n', 'latin1'),
  ])
}
