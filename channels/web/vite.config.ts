import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Plugin, InlineConfig } from 'vite'

/** How the widget is built: one module with chunks loaded on use, and the small script that foreign pages include. */

export const root = fileURLToPath(new URL('.', import.meta.url))

/** Phones from about 2020 on. */
const target = ['es2020', 'chrome80', 'safari14', 'firefox78']

const shared = {
  root,
  configFile: false,
  envFile: false,
  publicDir: false,
  logLevel: 'error',
  mode: 'production',
  base: './',
} satisfies InlineConfig

/** `css` receives the hash of each style sheet kept as text, for the page's policy in browsers that need it as an element. */
export function chatConfig(out: string, css: Set<string>): InlineConfig {
  return {
    ...shared,
    plugins: [styleHashes(css)],
    build: {
      target,
      cssTarget: target,
      outDir: out,
      emptyOutDir: true,
      reportCompressedSize: false,
      // As a library no preloading code is put in, which would weigh more than our own chunks.
      lib: { entry: `${root}/widget/element.tsx`, formats: ['es'] },
      rolldownOptions: {
        // What chunks share stays in the entry: one request, not five.
        preserveEntrySignatures: 'allow-extension',
        // Vite leaves the white space in libraries that are modules.
        output: { minify: true, entryFileNames: 'assets/chat-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  }
}

/** `chat` is the built module's path below the site. */
export function embedConfig(out: string, chat: string): InlineConfig {
  return {
    ...shared,
    define: { __CHAT__: JSON.stringify(chat) },
    build: {
      target,
      outDir: out,
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry: `${root}/widget/embed.ts`, formats: ['iife'], name: 'motCua', fileName: () => 'widget.js' },
    },
  }
}

function styleHashes(found: Set<string>): Plugin {
  return {
    name: 'style-hashes',
    enforce: 'post',
    transform(code, id) {
      const [, text] = id.endsWith('.css?inline') ? (/^export default ("[^]*")/.exec(code) ?? []) : []
      if (text)
        found.add(
          `sha256-${createHash('sha256')
            .update(JSON.parse(text) as string)
            .digest('base64')}`,
        )
    },
  }
}
