import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KnowledgeError } from '../../src/model/error.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import { currentCatalogue } from '../../src/knowledge/current.ts'
import { readSnapshot } from '../../src/knowledge/snapshot.ts'
import { birth, plant, real } from './tree.ts'

const today = '2026-11-22'
let tree: ReturnType<typeof plant>
let file: string
beforeEach(() => {
  tree = plant()
  file = join(tree.root, '../out/knowledge.json')
})
afterEach(() => {
  tree.remove()
})

it('what was written is read back unchanged, for the whole real knowledge too', async () => {
  const written = await currentCatalogue(real, [file], today)
  expect(readSnapshot(real, file)).toEqual(written)
  expect(written).toEqual(loadCatalogue(real, today))
})

it('is fresh until a file is changed, added or taken away', async () => {
  await currentCatalogue(tree.root, [file], today)
  expect(readSnapshot(tree.root, file)).toBeDefined()
  const before = tree.read(birth)
  tree.write(birth, `${before}\n# later\n`)
  expect(readSnapshot(tree.root, file)).toBeUndefined()
  tree.write(birth, before)
  expect(readSnapshot(tree.root, file)).toBeDefined()
  tree.write('faq/x.yaml', 'id: x\n')
  expect(readSnapshot(tree.root, file)).toBeUndefined()
})

it('a missing, cut, changed or older snapshot is not read', async () => {
  expect(readSnapshot(tree.root, file)).toBeUndefined()
  await currentCatalogue(tree.root, [file], today)
  const text = readFileSync(file, 'utf8')
  for (const bad of [
    '',
    'null',
    text.slice(0, text.length / 2),
    text.replace('Khai sinh cho bé', 'Khai sinh cho bò'),
    text.replace(/"format":\d+/, '"format":0'),
  ]) {
    expect(bad).not.toBe(text)
    writeFileSync(file, bad)
    expect(readSnapshot(tree.root, file)).toBeUndefined()
  }
})

it('a folder with problems is not published, and the old snapshot stays', async () => {
  await currentCatalogue(tree.root, [file], today)
  const before = readFileSync(file, 'utf8')
  tree.write(birth, 'code: x\n')
  await expect(currentCatalogue(tree.root, [file], today)).rejects.toThrow(KnowledgeError)
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(readdirSync(join(file, '..'))).toEqual(['knowledge.json'])
  expect(existsSync(file)).toBe(true)
})
