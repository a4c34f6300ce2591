import jsqr from 'jsqr'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { qrSvg } from '../../src/campaign/qr.ts'

// A CommonJS module whose types say that it is none.
const read = jsqr as unknown as typeof jsqr.default

/** A leaflet that was printed, lay about and was photographed: read by another library than the one that wrote it. */

const links = Array.from({ length: 20 }, (_, i) => `https://hoi.xa${'abcdefghij'.slice(0, (i % 10) + 1)}.example.gov.vn/c/TANLAC${i + 20}`)

/** Numbers of our own, so that a failure comes again. */
function lots(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

type Image = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }
type Damage = (png: Sharp, random: () => number) => Sharp | Promise<Sharp>

const paper = '#f4f1ea'
const size = 420
const overlay = async (png: Sharp, svg: string): Promise<Sharp> =>
  sharp(await png.png().toBuffer()).composite([{ input: Buffer.from(svg) }])
const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inside}</svg>`

async function pixels(png: Sharp, each: (value: number, x: number, y: number) => number): Promise<Sharp> {
  const { data, info } = await png.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (let i = 0; i < data.length; i += 1) {
    const at = Math.floor(i / info.channels)
    data[i] = Math.max(0, Math.min(255, each(data[i] ?? 0, at % info.width, Math.floor(at / info.width))))
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

/** Seen from below: what is further away is narrower and lower. */
async function slanted(png: Sharp, share: number): Promise<Sharp> {
  const { data, info } = await png.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const out = Buffer.alloc(data.length, 240)
  for (let y = 0; y < info.height; y += 1) {
    const narrow = 1 - share * (1 - y / info.height)
    for (let x = 0; x < info.width; x += 1) {
      const from = Math.round((x - info.width / 2) / narrow + info.width / 2)
      const row = Math.min(info.height - 1, Math.round(y / narrow))
      if (from < 0 || from >= info.width) continue
      for (let c = 0; c < info.channels; c += 1)
        out[(y * info.width + x) * info.channels + c] = data[(row * info.width + from) * info.channels + c] ?? 0
    }
  }
  return sharp(out, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

const damages: Readonly<Record<string, Damage>> = {
  blur: (png, random) => png.blur(1.2 + 2 * random()),
  rotation: (png, random) => png.rotate(random() * 360, { background: paper }),
  stain: (png, random) =>
    overlay(
      png,
      drawing(
        `<ellipse cx="${140 + 180 * random()}" cy="${140 + 180 * random()}" rx="${20 + 14 * random()}" ry="${16 + 12 * random()}" fill="#5a3a1a"/>`,
      ),
    ),
  noise: (png, random) => pixels(png, value => value + (random() - 0.5) * 150),
  'small print': async (png, random) =>
    sharp(
      await png
        .resize({ width: Math.round(110 + 60 * random()) })
        .png()
        .toBuffer(),
    ).resize({ width: size }),
  perspective: (png, random) => slanted(png, 0.12 + 0.2 * random()),
  'low contrast': (png, random) => pixels(png, value => 120 + (value - 128) * (0.3 + 0.2 * random())),
  'jpeg artefacts': async (png, random) => sharp(await png.jpeg({ quality: Math.round(4 + 10 * random()) }).toBuffer()),
  'folds and scratches': (png, random) =>
    overlay(
      png,
      drawing(
        Array.from(
          { length: 3 },
          () =>
            `<line x1="0" y1="${size * random()}" x2="${size}" y2="${size * random()}" stroke="${random() < 0.5 ? '#fff' : '#333'}" stroke-width="${2 + 2 * random()}"/>`,
        ).join(''),
      ),
    ),
  'uneven light': (png, random) => {
    const [dark, side] = [0.35 + 0.3 * random(), random() < 0.5]
    return pixels(png, (value, x, y) => value * (1 - dark * ((side ? x : y) / size)))
  },
}

async function damaged(link: string, damage: Damage, random: () => number): Promise<Image> {
  const clean = sharp(Buffer.from(qrSvg(link)))
    .resize({ width: size - 80 })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: paper })
  const worn = await damage(sharp(await clean.flatten({ background: paper }).png().toBuffer()), random)
  const { data, info } = await worn.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
}

describe('a QR code', () => {
  it('is read after printing, wear and a bad photograph, 95 times of 100', async () => {
    const failed: string[] = []
    for (const [name, damage] of Object.entries(damages)) {
      for (const [i, link] of links.entries()) {
        const { data, width, height } = await damaged(link, damage, lots(i * 97))
        if (read(data, width, height)?.data !== link) failed.push(`${name} ${i}`)
      }
    }
    expect(failed.length, failed.join(', ')).toBeLessThanOrEqual(links.length * Object.keys(damages).length * 0.05)
  }, 120_000)

  it('is not read when too much of it is gone: the test can fail', async () => {
    const gone: Damage = png => overlay(png, drawing('<rect x="40" y="40" width="340" height="190" fill="#777"/>'))
    const { data, width, height } = await damaged(links[0] ?? '', gone, lots(1))
    expect(read(data, width, height)).toBeNull()
  })
})
