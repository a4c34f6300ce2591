import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { knowledgeFolder } from '../../../eval/file.ts'
import { unaccented } from '../../../eval/rows.ts'
import { writeFixture } from '../../../eval/semantic/fixture.ts'
import { embed, train, usualTraining, type Static } from '../../../eval/semantic/train.ts'
import { extraFolder, loads } from '../../../src/app/extras.ts'
import { load } from '../../../src/knowledge/load.ts'
import { passagesOf } from '../../../src/search/documents.ts'
import { cardFile, hashOf, readCard } from '../../../src/search/semantic/card.ts'
import { openEncoder, type Encoder } from '../../../src/search/semantic/encoder.ts'
import type { ThreadSetting } from '../../../src/search/semantic/thread.ts'

/** The path of real models, tokenizer to neighbours, driven by a small one that is trained here on our own phrases. */

const { catalogue } = load(knowledgeFolder)
const few = { ...catalogue, procedures: catalogue.procedures.slice(0, 40), faq: [] }
const training = { ...usualTraining, rounds: 2, size: 32 }
const passages = passagesOf(few)
const question = 'Thủ tục đăng ký khai sinh cần giấy tờ gì?'

function cosine(model: Static, one: string, other: string): number {
  const [a, b] = [embed(model, one), embed(model, other)]
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0)
}

describe('the fixture', () => {
  it('is the same to the byte whenever it is trained', () => {
    const [one, other] = [train(few, training), train(few, training)]
    expect(one.vocabulary).toEqual(other.vocabulary)
    expect(Buffer.from(one.table.buffer).equals(Buffer.from(other.table.buffer))).toBe(true)
    expect(train(few, { ...training, seed: 1 }).table).not.toEqual(one.table)
  })
})

// The extra is installed in CI before the tests; there nothing is skipped.
describe.skipIf(process.env['CI'] === undefined && !loads('semantic', '@huggingface/transformers'))(
  'a sentence model in its thread (motcua add semantic)',
  () => {
    let folder: string
    let model: Static
    const open: Encoder[] = []
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'motcua-'))
      model = train(few, training)
      writeFixture(join(folder, 'fixture'), model)
    })
    afterEach(async () => {
      for (const encoder of open.splice(0)) await encoder.close()
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    const start = (over: Partial<ThreadSetting> = {}): Encoder => {
      const usual = { folder: join(folder, 'fixture'), packages: extraFolder('semantic'), vectors: mkdtempSync(join(folder, 'vectors-')) }
      const encoder = openEncoder({ ...usual, ...over })
      open.push(encoder)
      return encoder
    }
    /** The model under another card. */
    const variant = (name: string, card: object): string => {
      const copy = join(folder, name)
      cpSync(join(folder, 'fixture'), copy, { recursive: true })
      writeFileSync(join(copy, cardFile), JSON.stringify({ ...readCard(join(folder, 'fixture')), ...card }))
      return copy
    }

    it('finds what the training itself would find, with and without accents', async () => {
      const encoder = start()
      await encoder.index(passages)
      for (const text of [question, unaccented(question)]) {
        const near = await encoder.near(text)
        const best = passages.map(({ of, text: other }) => ({ of, similarity: cosine(model, text, other) }))
        const right = best.toSorted((one, other) => other.similarity - one.similarity)[0]!
        expect(near[0]!.similarity).toBeCloseTo(right.similarity, 4)
        expect(best.filter(({ of }) => of === near[0]!.of).some(({ similarity }) => Math.abs(similarity - right.similarity) < 1e-4)).toBe(
          true,
        )
        expect(new Set(near.map(({ of }) => of)).size).toBe(near.length)
      }
    })

    it('computes each vector once, tells how far it is, and computes only what a new base adds', async () => {
      const vectors = mkdtempSync(join(folder, 'vectors-'))
      const texts = new Set(passages.map(({ text }) => text)).size
      const progress: number[] = []
      const first = await start({ vectors }).index(passages, (done, all) => void progress.push(done / all))
      expect(first).toEqual({ passages: passages.length, computed: texts, compared: 'exact' })
      expect(progress.at(-1)).toBe(1)
      const again = start({ vectors })
      expect((await again.index(passages)).computed).toBe(0)
      expect((await again.index([...passages, { of: 'procedure:new', text: 'một việc hoàn toàn mới' }])).computed).toBe(1)
    })

    it('computes anew for another prefix, and for other weights', async () => {
      const vectors = mkdtempSync(join(folder, 'vectors-'))
      await start({ vectors }).index(passages.slice(0, 8))
      const prefixed = variant('prefixed', { prefixes: { question: '', passage: 'khai sinh ' } })
      expect((await start({ vectors, folder: prefixed }).index(passages.slice(0, 8))).computed).toBeGreaterThan(0)
      const other = join(folder, 'other')
      writeFixture(other, train(few, { ...training, seed: 5 }))
      expect((await start({ vectors, folder: other }).index(passages.slice(0, 8))).computed).toBeGreaterThan(0)
      expect(readdirSync(vectors).filter(name => name.endsWith('.bin'))).toHaveLength(3)
    })

    it('puts the prefix before questions', async () => {
      const leaning = start({ folder: variant('leaning', { prefixes: { question: 'kết hôn kết hôn kết hôn ', passage: '' } }) })
      await leaning.index(passages)
      const near = await leaning.near('giấy')
      const asWritten = passages.map(({ text }) => cosine(model, 'kết hôn kết hôn kết hôn giấy', text))
      expect(near[0]!.similarity).toBeCloseTo(Math.max(...asWritten), 4)
    })

    it('says nothing of a question that it knows no word of', async () => {
      const encoder = start()
      await encoder.index(passages)
      expect(await encoder.near('qqq www')).toEqual([])
    })

    it('answers a question while vectors are computed', async () => {
      const encoder = start()
      await encoder.index(passages.slice(0, 4))
      const indexing = encoder.index(passages)
      expect((await encoder.near(question)).length).toBeGreaterThan(0)
      await indexing
    })

    it('compares by a graph where there are many, and finds the same first', async () => {
      const [plain, many] = [start(), start({ graphFrom: 10 })]
      await plain.index(passages)
      expect((await many.index(passages)).compared).toBe('graph')
      const [first] = await plain.near(question)
      await expect.poll(async () => (await many.near(question))[0]?.similarity).toBeCloseTo(first!.similarity, 4)
    })

    it('refuses a file that is not the one first downloaded, by its name', async () => {
      const changed = variant('changed', {})
      const files = await Promise.all(['tokenizer.json', 'onnx/model.onnx'].map(async path => ({ path, sha256: await hashOf(join(changed, path)), bytes: 1 }))) // prettier-ignore
      writeFileSync(join(changed, cardFile), JSON.stringify({ ...readCard(changed), files }))
      await start({ folder: changed }).opened
      const bytes = readFileSync(join(changed, 'onnx/model.onnx'))
      bytes[bytes.length - 100]! ^= 1
      writeFileSync(join(changed, 'onnx/model.onnx'), bytes)
      await expect(start({ folder: changed }).opened).rejects.toThrow(/onnx\/model\.onnx is not the file that was first downloaded/)
    })

    it('does not open where packages, files or a whole model are missing, and fetches nothing', async () => {
      await expect(start({ packages: folder }).opened).rejects.toThrow(/transformers/)
      await expect(start({ folder: join(folder, 'none') }).opened).rejects.toThrow(/holds no sentence model/)
      const half = variant('half', {})
      rmSync(join(half, 'config.json'))
      await expect(start({ folder: half }).opened).rejects.toThrow(/config\.json/)
    })

    it('rejects whoever waits when its thread is stopped', async () => {
      const encoder = start()
      const waiting = encoder.index(passages)
      await encoder.close()
      await expect(waiting).rejects.toThrow(/thread/)
    })
  },
)
