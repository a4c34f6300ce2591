import type { Cleaned } from './clean.ts'

/** A picture drawn anew, so that nothing but what is seen remains: no place, no time, no camera, no thumbnail of what was cut away. */

/** Zalo takes a megabyte at most. Each try is smaller than the one before. */
const mostOut = 1_000_000
const tries = [
  { side: 2000, quality: 82 },
  { side: 1600, quality: 72 },
  { side: 1200, quality: 60 },
] as const
/** A file of a few kilobytes may claim to be of any size. */
const mostPixels = 50_000_000

/** A large one takes a hundred megabytes while it is drawn; the others wait. */
const mostAtOnce = 2
let under = 0
const waiting: (() => void)[] = []

export async function cleanPicture(bytes: Uint8Array): Promise<Cleaned> {
  if (under >= mostAtOnce) await new Promise<void>(resolve => waiting.push(resolve))
  under += 1
  try {
    return await drawn(bytes)
  } finally {
    under -= 1
    waiting.shift()?.()
  }
}

async function drawn(bytes: Uint8Array): Promise<Cleaned> {
  // Loaded when the first picture comes: most processes never see one.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  try {
    // Its head alone is read for this.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return { ok: false, why: 'size' }
    for (const { side, quality } of tries) {
      const made = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
        .rotate()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
        .jpeg({ quality })
        .timeout({ seconds: 20 })
        .toBuffer()
      if (made.length <= mostOut) return { ok: true, type: 'image/jpeg', bytes: made }
    }
    return { ok: false, why: 'size' }
  } catch {
    // Broken.
    return { ok: false, why: 'kind' }
  }
}
