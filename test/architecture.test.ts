import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The shape of the house, held by a machine: parts know only the model, and `src/app.ts` alone joins them. */

const root = resolve(import.meta.dirname, '..')
type Import = { readonly from: string; readonly to: string }

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*'([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g)
  return [...found].map(([, a, b, c]) => {
    const to = a ?? b ?? c ?? ''
    return { from: file, to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to }
  })
}

/** "src/store", "channels/web", "src" for a file that lies directly in src/, or the package's name. */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  if (first !== 'src' && first !== 'channels') return path.startsWith('@') ? `${first}/${second}` : first
  return second.includes('.') ? first : `${first}/${second}`
}

const all = [...sources('src'), ...sources('channels')].flatMap(importsOf)
const isOurs = (path: string): boolean => path.startsWith('src/') || path.startsWith('channels/')

describe('the house', () => {
  it('is really read', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(({ from }) => from === 'src/app.ts').length).toBeGreaterThan(10)
  })

  it('has parts that import only the model and themselves', () => {
    const strangers = all.filter(({ from, to }) => {
      const part = partOf(from)
      if (part === 'src' || part === 'src/app' || part === 'channels' || !isOurs(to)) return false
      return partOf(to) !== part && partOf(to) !== 'src/model'
    })
    expect(strangers).toEqual([])
  })

  it('has migrations that call nothing: what the rest of the store comes to be changes no history', () => {
    const called = all.filter(({ from, to }) => from.startsWith('src/store/migrations/') && !from.endsWith('/index.ts') && to !== 'kysely')
    // Only a type: the name of the engine.
    expect(called.map(({ to }) => to).filter(to => to !== 'src/store/engine.ts')).toEqual([])
  })

  it('is joined in src/app.ts and the folder beside it, and nowhere else', () => {
    const joins = new Map<string, Set<string>>()
    for (const { from, to } of all) {
      if (partOf(from) !== 'src' || !isOurs(to) || ['src', 'src/app', 'src/model'].includes(partOf(to))) continue
      joins.set(from, (joins.get(from) ?? new Set()).add(partOf(to)))
    }
    // The command line may reach two parts directly: the check of the knowledge files, and the import of lists.
    const allowed: Record<string, string[]> = { 'src/cli.ts': ['src/cli', 'src/import', 'src/knowledge'] }
    for (const [file, parts] of joins) if (file !== 'src/app.ts') expect([file, [...parts].toSorted()]).toEqual([file, allowed[file] ?? []])
  })

  it('lets nobody reach into the bridge from a part', () => {
    const bridge = ['src', 'src/app']
    expect(all.filter(({ from, to }) => !bridge.includes(partOf(from)) && bridge.includes(partOf(to)))).toEqual([])
  })

  it('keeps each library where it belongs', () => {
    const homes: Record<string, RegExp> = {
      kysely: /^src\/store\//,
      pg: /^src\/store\/postgres\//,
      'node:sqlite': /^src\/store\/sqlite\//,
      hono: /^(src\/(http|console|campaigns)|channels\/web)\//,
      '@hono/node-server': /^src\/http\//,
      'better-auth': /^src\/console\//,
      grammy: /^channels\/telegram\//,
      commander: /^src\/cli(\.ts|\/)/,
      pino: /^src\/app\.ts$/,
      pdfkit: /^src\/model\/print\.ts$/,
      'd3-scale': /^src\/model\/chart\.ts$/,
      'd3-shape': /^src\/model\/chart\.ts$/,
    }
    const astray = all.filter(({ from, to }) => {
      const home = homes[partOf(to)] ?? homes[to]
      return home !== undefined && !home.test(from)
    })
    expect(astray).toEqual([])
  })

  it('reads the environment in one place', () => {
    const running = [...sources('src'), ...sources('channels')].filter(file => !file.endsWith('/build.ts'))
    const readers = running.filter(file => readFileSync(join(root, file), 'utf8').includes('process.env'))
    expect(readers.toSorted()).toEqual(['src/cli.ts', 'src/main.ts'])
  })
})
