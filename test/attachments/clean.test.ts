import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../src/attachments/clean.ts'
import { pdf, photo } from '../support/files.ts'

const refused = async (bytes: Uint8Array): Promise<string> => {
  const what = await cleaned(bytes)
  return what.ok ? `taken as ${what.type}` : what.why
}

const half = (await photo()).subarray(0, 2000)

describe('a picture', () => {
  it('is drawn anew: what is seen stays, where and by what it was taken does not', async () => {
    const before = await photo(3000, 2000)
    expect(before.includes('BI MAT MAY ANH')).toBe(true)
    const what = await cleaned(before)
    if (!what.ok) throw new Error(what.why)
    const after = Buffer.from(what.bytes)
    expect(after.includes('BI MAT MAY ANH') || after.includes('Exif')).toBe(false)
    const { width, height, exif, format } = await sharp(after).metadata()
    expect({ width, height, exif, format }).toEqual({ width: 2000, height: 1333, exif: undefined, format: 'jpeg' })
    expect(after.length).toBeLessThanOrEqual(1_000_000)
  })

  it('taken with the phone on its side stands upright', async () => {
    const sideways = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#fff' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const what = await cleaned(sideways)
    const { width, height } = await sharp(Buffer.from(what.ok ? what.bytes : [])).metadata()
    expect([width, height]).toEqual([200, 400])
  })

  it('of noise still fits the narrowest door', async () => {
    const raw = Buffer.from(Array.from({ length: 1500 * 1500 * 3 }, (_, i) => (i * 2_654_435_761) >>> 24))
    const noise = await sharp(raw, { raw: { width: 1500, height: 1500, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer()
    const what = await cleaned(noise)
    expect(what.ok ? what.bytes.length : 0).toBeLessThanOrEqual(1_000_000)
    expect(what.ok).toBe(true)
  })

  it.each([
    ['words', Buffer.from('xin chào, đây là chữ')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page that begins like a JPEG', Buffer.from('\xff\xd8\xff<html><script>alert(1)</script>', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['half a picture', half],
  ])('%s is none', async (_, bytes) => expect(await refused(bytes)).toBe('kind'))

  it('that claims more points than may be drawn is refused before any is', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(await refused(bomb)).toBe('size')
  })

  it('with bytes changed, cut or put in anywhere is none, or comes out as a picture with nothing else in it', async () => {
    const whole = [
      await photo(300, 200),
      await sharp(await photo(300, 200))
        .png()
        .toBuffer(),
      await sharp(await photo(300, 200))
        .webp()
        .toBuffer(),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        fc.nat(),
        async (file, changes, cut) => {
          const bytes = Buffer.from(cut % 3 === 0 ? file.subarray(0, cut % file.length) : file)
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
          const what = await cleaned(bytes)
          if (!what.ok) {
            expect(['kind', 'size', 'active']).toContain(what.why)
            return
          }
          const after = Buffer.from(what.bytes)
          expect([what.type, after.subarray(0, 3).toString('hex'), after.includes('Exif'), after.includes('BI MAT')]).toEqual([
            'image/jpeg',
            'ffd8ff',
            false,
            false,
          ])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('too large is said to be so', async () => {
    expect(await refused(Buffer.concat([await photo(), Buffer.alloc(11 * 1024 * 1024)]))).toBe('size')
  })
})

describe('a PDF', () => {
  it('loses who made it, and nothing moves in it', async () => {
    const exif = Buffer.from('\xff\xe1\x00\x20Exif\0\0GPS 20.5 105.6 BI MAT!!', 'latin1').toString('latin1')
    const before = pdf({
      objects:
        '5 0 obj <</Author (Nguyen \\(A\\) (Van) An) /Creator <FEFF00420049> /Title (Don)>> endobj\n' +
        '6 0 obj <</Type /Metadata /Subtype /XML /Length 30>> stream\n<xmp>Nguyen Van An</xmp>\nendstream endobj\n' +
        exif,
    })
    const what = await cleaned(before)
    if (!what.ok) throw new Error(what.why)
    const after = Buffer.from(what.bytes).toString('latin1')
    expect(after).toHaveLength(before.length)
    expect(after).not.toMatch(/Nguyen|Van|FEFF|GPS|BI MAT/)
    expect(after).toContain('/Title (Don)')
    expect(after.indexOf('%%EOF')).toBe(before.indexOf('%%EOF'))
  })

  it('with packed objects passes when they hold nothing', async () => {
    expect(await refused(pdf({ packed: '7 0 <</Type /Font>>' }))).toBe('taken as application/pdf')
  })

  it.each([
    ['a script', pdf({ objects: '5 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj' })],
    ['a script in other letters', pdf({ objects: '5 0 obj <</S /J#61vaScript>> endobj' })],
    ['a program', pdf({ objects: '5 0 obj <</S /Launch /F (cmd.exe)>> endobj' })],
    ['another file', pdf({ objects: '5 0 obj <</Type /EmbeddedFile>> endobj' })],
    ['a lock', pdf({ objects: 'trailer <</Encrypt 9 0 R>>' })],
    ['a packed script', pdf({ packed: '7 0 <</S /JavaScript>>' })],
    ['a packed maker', pdf({ packed: '7 0 <</Author (Nguyen Van An)>>' })],
    ['a packed bomb', pdf({ packed: 'x'.repeat(60_000_000) })],
  ])('with %s is refused', async (_, bytes) => expect(await refused(bytes)).toBe('active'))

  it('cut short is none', async () => {
    expect(await refused(pdf().subarray(0, 60))).toBe('kind')
  })
})
