import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, statSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, it } from 'vitest'
import { currentPictures } from '../../src/pictures/current.ts'
import { fontFiles, render } from '../../src/pictures/render.ts'

const source = join(import.meta.dirname, '../../knowledge/guides/pictures')
const files = readdirSync(source)

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string }
type Words = { readonly text: string; readonly attributes: Readonly<Record<string, string>>; readonly under: readonly Box[] }

/** Every text with the filled boxes drawn before it. */
function wordsIn(svg: string): Words[] {
  const boxes: Box[] = []
  const words: Words[] = []
  let open: Record<string, string> | undefined
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const at = attributes as Record<string, string>
    const number = (key: string): number => Number(at[key])
    if (name === 'rect' && at['fill'] !== 'none')
      boxes.push({ x: number('x'), y: number('y'), width: number('width'), height: number('height'), fill: at['fill'] ?? '' })
    if (name === 'text') {
      open = at
      text = ''
    }
  })
  parser.on('text', part => (text += part))
  parser.on('closetag', ({ name }) => {
    if (name === 'text' && open) words.push({ text, attributes: open, under: [...boxes] })
    if (name === 'text') open = undefined
  })
  parser.write(svg).close()
  return words
}

/** Where the letters really stand, measured with the font that draws them. */
function place({ text, attributes }: Words): { x: number; y: number; width: number; height: number } {
  const kept = Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 720"><text font-family="Be Vietnam Pro" ${kept}>${text.replaceAll('&', '&amp;')}</text></svg>`
  const box = new Resvg(alone, { font: { fontFiles: fontFiles, loadSystemFonts: false } }).getBBox()
  if (!box) throw new Error(`"${text}" draws nothing`)
  return box
}

/** WCAG 2: relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const inside = (inner: Omit<Box, 'fill'>, outer: Omit<Box, 'fill'>): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

describe.each(files)('the picture %s', file => {
  const svg = readFileSync(join(source, file), 'utf8')
  const words = wordsIn(svg)

  it('says what it is', () => {
    expect(file).toMatch(/^[a-z0-9-]+\.svg$/)
    expect(svg).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(words.map(({ text }) => text)).toContain('Hình minh họa')
  })

  it('loads nothing and runs nothing', () => {
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:\/\/[a-z]|<script|<image|<foreignObject|<style|href|\son[a-z]+=|transform=/i,
    )
  })

  it.each(words.map(each => [each.text, each] as const))('“%s” is large, stands out and fits', (_, each) => {
    const { fill = '', ['font-size']: size } = each.attributes
    // 28 of 720 units are 14 px on the narrowest phones, where a picture is 360 px wide.
    expect(Number(size)).toBeGreaterThanOrEqual(28)
    const at = place(each)
    const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2, width: 0, height: 0 }
    const behind = each.under.findLast(box => inside(middle, box))
    expect(behind).toBeDefined()
    expect(contrast(fill, behind!.fill)).toBeGreaterThanOrEqual(4.5)
    expect(inside(at, behind!), `${at.x}+${at.width} is not inside ${JSON.stringify(behind)}`).toBe(true)
  })
})

describe('drawn pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const small = (colour: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="${colour}"/></svg>`
  const from = join(folder, 'svg')
  mkdirSync(from)
  writeFileSync(join(from, 'one.svg'), small('#000000'))

  it('are PNG of one width, and the same each time', () => {
    const png = render(small('#000000'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([900, 450])
    expect(render(small('#000000')).equals(png)).toBe(true)
  })

  it('are drawn once, and anew only when a file changed', async () => {
    const built = join(folder, 'built')
    const own = join(folder, 'own')
    expect(await currentPictures(from, [built])).toBe(built)
    expect(readdirSync(built)).toContain('one.png')
    const old = new Date(1000)
    utimesSync(join(built, 'one.png'), old, old)
    expect(await currentPictures(from, [built, own])).toBe(built)
    expect(statSync(join(built, 'one.png')).mtimeMs).toBe(1000)
    writeFileSync(join(from, 'two.svg'), small('#ffffff'))
    expect(await currentPictures(from, [built, own])).toBe(own)
    expect(readdirSync(own).filter(file => file.endsWith('.png'))).toEqual(['one.png', 'two.png'])
    expect(readdirSync(folder).toSorted()).toEqual(['built', 'own', 'svg'])
  })

  it('need no source', async () => {
    expect(await currentPictures(join(folder, 'nowhere'), [join(folder, 'x')])).toBeUndefined()
  })
})
