import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Config } from '../config.ts'
import type { Picture } from '../model/channel.ts'

/** The pictures that guides show. */

/** Undefined where the knowledge has none. */
export function pictureFolder({ knowledgeDir }: Config): string | undefined {
  const folder = join(knowledgeDir, 'guides', 'pictures')
  return existsSync(folder) ? folder : undefined
}

const types: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp' }

/** Reads a picture by name. Its public address names its content, so a platform that fetches late never gets another picture. */
export function pictureReader(config: Config): (file: string) => Promise<Picture | undefined> {
  const folder = pictureFolder(config)
  return async file => {
    const type = types[extname(file)]
    if (folder === undefined || type === undefined || basename(file) !== file) return undefined
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    if (bytes === undefined) return undefined
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const url = config.publicUrl === undefined ? {} : { url: `${config.publicUrl}/pictures/${mark}/${encodeURIComponent(file)}` }
    return { bytes, type, name: file, ...url }
  }
}
