import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Config } from '../config.ts'
import type { Picture } from '../model/channel.ts'
import type { Files } from './attachments.ts'
import type { Sheets } from './sheets.ts'
import { currentPictures } from '../pictures/current.ts'

/** The pictures that guides show. */

const built = join(import.meta.dirname, '../../dist/pictures')

/** The folder of pictures as platforms take them: what the build drew, or drawn beside the data where the knowledge was edited. Undefined where it has none. */
export function pictureFolder({ knowledgeDir, dataDir }: Config): Promise<string | undefined> {
  return currentPictures(join(knowledgeDir, 'guides', 'pictures'), [built, join(dataDir, 'pictures')])
}

/** Draws the pictures as part of the build. */
export async function buildPictures({ knowledgeDir }: Config): Promise<void> {
  await currentPictures(join(knowledgeDir, 'guides', 'pictures'), [built])
}

const types: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp' }

/** Reads a picture by name. Its public address names its content, so a platform that fetches late never gets another picture. */
export function pictureReader(
  folder: string | undefined,
  { publicUrl }: Config,
  { sheets, files }: { readonly sheets?: Pick<Sheets, 'picture'>; readonly files?: Pick<Files, 'picture'> } = {},
): (file: string) => Promise<Picture | undefined> {
  return async file => {
    if (file.startsWith('/list/')) return sheets?.picture(file)
    if (file.startsWith('/file/')) return files?.picture(file)
    const type = types[extname(file)]
    if (folder === undefined || type === undefined || basename(file) !== file) return undefined
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    if (bytes === undefined) return undefined
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const url = publicUrl === undefined ? {} : { url: `${publicUrl}/pictures/${mark}/${encodeURIComponent(file)}` }
    return { bytes, type, name: file, ...url }
  }
}
