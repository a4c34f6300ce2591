import { existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the officers' page into dist/desk: `node src/console/build.ts`. */

const out = fileURLToPath(new URL('../../dist/desk', import.meta.url))
/** Built aside and put in place whole: a server that starts meanwhile finds the old files or the new ones. */
const aside = `${out}-${process.pid}`
// Tests call this too: what they set must not reach the browser.
process.env['NODE_ENV'] = 'production'

await build({
  root: fileURLToPath(new URL('app', import.meta.url)),
  configFile: false,
  envFile: false,
  publicDir: false,
  logLevel: 'error',
  mode: 'production',
  base: '/desk/',
  build: {
    target: ['es2022', 'chrome94', 'safari15.4', 'firefox93'],
    outDir: aside,
    emptyOutDir: true,
    reportCompressedSize: false,
    // The page's policy takes files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { entryFileNames: 'assets/desk-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
})

const old = `${aside}-old`
if (existsSync(out)) renameSync(out, old)
renameSync(aside, out)
rmSync(old, { recursive: true, force: true })
