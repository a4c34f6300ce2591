import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths relative to the root, in a fixed order; hidden files are left out. */
export function filesIn(root: string, below: string): string[] {
  const path = join(root, below)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => (entry.isDirectory() ? filesIn(root, `${below}/${entry.name}`) : [`${below}/${entry.name}`]))
}

/** Every file a catalogue is made from, relative to the root, in a fixed order. */
export function inputs(root: string): string[] {
  const lists = ['base.yaml', 'calendar.yaml', 'fields.yaml', 'hotlines.yaml', 'life-words.yaml', 'official.yaml', 'rules.yaml', 'sources.yaml', 'words.yaml']
  return [...lists.filter(file => existsSync(join(root, file))), ...['checklists', 'families', 'faq', 'guides', 'life', 'offices', 'procedures'].flatMap(below => filesIn(root, below))]
}
