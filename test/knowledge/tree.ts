import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The real knowledge of this repository. */
export const real = join(import.meta.dirname, '../../knowledge')

export const birth = 'procedures/ho-tich/1.001193.yaml'

/** A small sound tree of its own: the lists and the birth registration. The caller gives its folder and removes it. */
export function plant(): { root: string; write(file: string, text: string | Uint8Array): void; read(file: string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
  const root = join(folder, 'knowledge')
  for (const file of ['base.yaml', 'fields.yaml', 'hotlines.yaml', 'official.yaml', 'rules.yaml', 'sources.yaml', 'words.yaml', birth])
    cpSync(join(real, file), join(root, file))
  return {
    root,
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    },
    read: file => readFileSync(join(root, file), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** 1-based line of the first line that holds `text`. */
export function lineWith(source: string, text: string): number {
  const line = source.split('\n').findIndex(each => each.includes(text))
  if (line < 0) throw new Error(`no line holds ${text}`)
  return line + 1
}
