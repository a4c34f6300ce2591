import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'vite'
import { embedConfig, chatConfig, out, root } from './vite.config.ts'

/** Builds all that a browser loads into dist/web: `node channels/web/build.ts`. */

// Tests call this too: what they set must not reach the browser.
process.env['NODE_ENV'] = 'production'
const styles = new Set<string>()
const made = await build(chatConfig(styles))
const chunks = [made].flat().flatMap(one => ('output' in one ? one.output : []))
const chat = chunks.find(chunk => chunk.type === 'chunk' && chunk.isEntry)?.fileName
if (chat === undefined) throw new Error('the build made no entry')
await build(embedConfig(chat))

const icon = readFileSync(`${root}/widget/icon.svg`)
const iconName = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`
mkdirSync(`${out}/assets`, { recursive: true })
writeFileSync(`${out}/assets/${iconName}`, icon)

const page = readFileSync(`${root}/page.html`, 'utf8')
  .replaceAll('/assets/{{chat}}', `/${chat}`)
  .replaceAll('{{icon}}', iconName)
  .replace(/\n\s*/g, '\n')
writeFileSync(`${out}/index.html`, page)
writeFileSync(`${out}/styles.txt`, [...styles].join('\n'))
