import { timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Config } from '../config.ts'
import { begin } from '../dialogue/begin.ts'
import type { Picture } from '../model/channel.ts'
import type { Know } from '../model/conversation.ts'
import { readSheet, writeSheet, type Sheet, type SheetRequest } from '../model/sheet.ts'
import { Busy } from '../model/aside.ts'
import { openDrawing, type Drawing } from '../pictures/aside.ts'
import { fontFiles } from '../pictures/render.ts'
import type { Seal } from '../privacy/seal.ts'
import { gonePage, sheetPage, type SheetPage } from '../sheets/page.ts'
import { sheetPicture, width } from '../sheets/picture.ts'
import { dayIn } from '../model/vietnam.ts'

/**
 * Personal lists as pages and pictures. Nothing of them is stored: the address itself says what the list is made from, and a keyed
 * hash in it says that the address is ours. It opens for thirty days, and shows the facts of the day on which it is opened.
 */
export type Sheets = {
  /** For the talk: where a list is. Without a public address only the web chat has a page, below its own host. */
  addressFor(channel: string): NonNullable<Know['sheetAt']>
  /** The list behind `/list/<written>/<mark>`; undefined where there is none, or none any more. */
  page(written: string, mark: string): { readonly found: boolean; readonly page: SheetPage }
  /** A picture by the name that a reply gives it. */
  picture(file: string): Promise<Picture | undefined>
  font(name: string): Promise<{ readonly gzip: Uint8Array } | undefined>
  close(): Promise<void>
}

type House = { readonly seal: Seal; know(): Know; now(): Date }

/** 128 bits as hex. */
const markLength = 32
const fonts = { regular: '/list/regular.ttf', bold: '/list/bold.ttf' }
/** Drawn a moment ago: a platform asks for the same picture twice, and people look again. */
const mostKept = 64

export function openSheets({ publicUrl }: Pick<Config, 'publicUrl'>, house: House): Sheets {
  const drawing = openDrawing()
  const draw = drawingOnce(drawing)
  return {
    addressFor: channel => request => {
      const written = writeSheet(request)
      const path = `/list/${written}/${markOf(house.seal, written)}`
      const page = channel === 'web' ? path : publicUrl === undefined ? undefined : `${publicUrl}${path}`
      return { ...(page === undefined ? {} : { page }), picture: `${path}.png` }
    },
    page(written, mark) {
      const asked = askedFor(house, written, mark)
      if (!asked) return { found: false, page: gonePage(readSheet(written)?.language ?? 'vi', fonts) }
      const { sheet, request, today } = asked
      const picture = `/list/${written}/${mark}.png`
      return { found: true, page: sheetPage(sheet, { ticked: request.ticked, today, links: { picture, fonts } }) }
    },
    async picture(file) {
      const [, written = '', mark = ''] = /^\/list\/([^/]+)\/([0-9a-f]+)\.png$/.exec(file) ?? []
      const asked = askedFor(house, written, mark)
      const bytes = asked && (await draw(file, asked))
      const outside = publicUrl === undefined ? {} : { url: `${publicUrl}${file}` }
      return bytes && { bytes, type: 'image/png', name: 'giay-to-can-mang.png', once: true, ...outside }
    },
    font: name => fontNamed(name),
    close: drawing.close,
  }
}

type Asked = { readonly sheet: Sheet; readonly request: SheetRequest; readonly today: string }

/** The list that an address of ours stands for today. */
function askedFor({ seal, know, now }: House, written: string, mark: string): Asked | undefined {
  const request = isSame(mark, markOf(seal, written)) ? readSheet(written) : undefined
  const today = dayIn(now())
  if (!request || request.until < today) return undefined
  const { language, office } = request
  const who = begin({
    id: 'sheet',
    account: 'sheet',
    channel: 'sheet',
    chat: 'sheet',
    language,
    ...(office === undefined ? {} : { office }),
  })
  const listing = know().list(request.checklist, request.answers, who, today)
  return listing.kind === 'sheet' ? { sheet: listing.sheet, request, today } : undefined
}

/** Drawn a moment ago is not drawn again. Undefined where too many wait. */
function drawingOnce({ draw }: Drawing): (file: string, asked: Asked) => Promise<Uint8Array | undefined> {
  const kept = new Map<string, Promise<Uint8Array>>()
  return async (file, { sheet, request, today }) => {
    const key = `${today} ${file}`
    const drawn = kept.get(key) ?? draw(sheetPicture(sheet, request.ticked, today), width)
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, drawn)
    try {
      return await drawn
    } catch (error) {
      kept.delete(key)
      if (error instanceof Busy) return undefined
      throw error
    }
  }
}

function markOf(seal: Seal, written: string): string {
  return seal.hashOf(`sheet ${written}`).slice(0, markLength)
}

function isSame(mark: string, ours: string): boolean {
  const [given, wanted] = [Buffer.from(mark), Buffer.from(ours)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const pack = promisify(gzip)
const packed = new Map<string, Promise<Buffer>>()

async function fontNamed(name: string): Promise<{ gzip: Uint8Array } | undefined> {
  const at = [fonts.regular, fonts.bold].indexOf(`/list/${name}`)
  const file = fontFiles[at]
  if (file === undefined) return undefined
  const font = packed.get(file) ?? readFile(file).then(bytes => pack(bytes))
  packed.set(file, font)
  return { gzip: await font }
}
