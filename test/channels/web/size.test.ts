import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { assets, buildOnce } from '../../support/site.ts'

/** 15 kB: what a phone on a weak line fetches before a question can be typed. */
const limit = 15_000

const packed = (path: string) => gzipSync(readFileSync(join(assets, path))).length
const named = (start: string) => `assets/${readdirSync(join(assets, 'assets')).find(name => name.startsWith(start)) ?? start}`
/** The file and everything it imports before it runs. */
function withImports(path: string): string[] {
  const text = readFileSync(join(assets, path), 'utf8')
  const names = [...text.matchAll(/(?:from|import)\s*[`"']\.\/([^`"']+)[`"']/g)].map(([, name]) => `assets/${name}`)
  return [path, ...names.flatMap(withImports)]
}
const sum = (paths: string[]) => [...new Set(paths)].reduce((all, path) => all + packed(path), 0)

beforeAll(buildOnce)

describe('what is loaded before the first word can be typed', () => {
  test('the page stays below 15 kB', () => {
    expect(sum(['index.html', ...withImports(named('chat-'))])).toBeLessThanOrEqual(limit)
  })

  test('so does the widget on a foreign page', () => {
    expect(sum(['widget.js', ...withImports(named('chat-')), ...withImports(named('bubble-'))])).toBeLessThanOrEqual(limit)
  })

  test('nothing is fetched from another host', () => {
    for (const path of ['index.html', 'widget.js', ...readdirSync(join(assets, 'assets')).map(name => `assets/${name}`)]) {
      const hosts = [...readFileSync(join(assets, path), 'utf8').matchAll(/https?:\/\/[a-z0-9.-]+/g)].map(([url]) => url)
      expect(hosts.filter(url => url !== 'http://www.w3.org')).toEqual([])
    }
  })
})
