import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

/** Raised when pictures are drawn in another way: those drawn before are then drawn anew. */
const format = 1
const stamp = 'made-from'

/**
 * A folder with the PNG of every SVG in `source`: the first place whose pictures were drawn from exactly these, else
 * the last one, drawn anew and put in place whole. Undefined where there is no source.
 */
export async function currentPictures(source: string, places: readonly [string, ...string[]]): Promise<string | undefined> {
  if (!existsSync(source)) return undefined
  const files = readdirSync(source)
    .filter(file => file.endsWith('.svg'))
    .toSorted()
  const mark = markOf(source, files)
  const drawn = places.find(place => markIn(place) === mark)
  if (drawn !== undefined) return drawn
  const place = places.at(-1) ?? places[0]
  await draw(source, files, { place, mark })
  return place
}

async function draw(source: string, files: readonly string[], { place, mark }: { place: string; mark: string }): Promise<void> {
  // The drawing library stays out of a process that does not need it.
  const { render } = await import('./render.ts')
  const aside = `${place}-${process.pid}`
  mkdirSync(aside, { recursive: true })
  for (const file of files) {
    writeFileSync(join(aside, file.replace(/\.svg$/, '.png')), render(readFileSync(join(source, file), 'utf8')))
    await setImmediate()
  }
  writeFileSync(join(aside, stamp), mark)
  rmSync(place, { recursive: true, force: true })
  renameSync(aside, place)
}

function markIn(place: string): string | undefined {
  const file = join(place, stamp)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function markOf(source: string, files: readonly string[]): string {
  const hash = createHash('sha256').update(`${format}\0`)
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(source, file)))
      .update('\0')
  return hash.digest('hex')
}
