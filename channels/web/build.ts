import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { chatConfig, embedConfig, root } from './vite.config.ts'

/** Builds all that a browser loads into dist/web: `node channels/web/build.ts`. */

const out = fileURLToPath(new URL('../../dist/web', import.meta.url))
/** Built aside and put in place whole: a server that starts meanwhile finds the old files or the new ones. */
const aside = `${out}-${process.pid}`
// Tests call this too: what they set must not reach the browser.
process.env['NODE_ENV'] = 'production'

const styles = new Set<string>()
const made = await build(chatConfig(aside, styles))
const chunks = [made].flat().flatMap(one => ('output' in one ? one.output : []))
const chat = chunks.find(chunk => chunk.type === 'chunk' && chunk.isEntry)?.fileName
if (chat === undefined) throw new Error('the build made no entry')
await build(embedConfig(aside, chat))

const icon = readFileSync(`${root}/widget/icon.svg`)
const iconName = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`
writeFileSync(`${aside}/assets/${iconName}`, icon)
const page = readFileSync(`${root}/page.html`, 'utf8')
  .replaceAll('/assets/{{chat}}', `/${chat}`)
  .replaceAll('{{icon}}', iconName)
  .replace(/\n\s*/g, '\n')
writeFileSync(`${aside}/index.html`, page)
writeFileSync(`${aside}/styles.txt`, [...styles].join('\n'))

const old = `${aside}-old`
if (existsSync(out)) renameSync(out, old)
renameSync(aside, out)
rmSync(old, { recursive: true, force: true })
