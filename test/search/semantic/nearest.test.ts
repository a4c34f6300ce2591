import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clustered } from '../../../eval/semantic/clustered.ts'
import { extraFolder, loads } from '../../../src/app/extras.ts'
import { exact, graph, type Hnsw } from '../../../src/search/semantic/nearest.ts'

describe('the nearest vectors', () => {
  it('are found in order, each by its cosine, and no more than asked for', () => {
    const data = Float32Array.from([1, 0, 0.6, 0.8, 0, 1, -1, 0])
    const found = exact({ size: 2, data }).find(Float32Array.from([1, 0]), 3)
    expect(found.map(({ row }) => row)).toEqual([0, 1, 2])
    expect(found.map(({ similarity }) => similarity)).toEqual([1, expect.closeTo(0.6), 0])
  })

  // The extra is installed in CI before the tests; there this test must run.
  it.skipIf(process.env['CI'] === undefined && !loads('semantic', 'hnswlib-node'))(
    'are 99 in 100 the same by the graph, of 50,000 clustered ones (motcua add semantic)',
    async () => {
      const hnsw = createRequire(join(extraFolder('semantic'), 'package.json'))('hnswlib-node') as Hnsw
      const { vectors, question } = clustered(50_000, 32)
      const [all, quick] = [exact(vectors), await graph(hnsw, vectors)]
      const questions = Array.from({ length: 200 }, question)
      const met = questions.map(one => {
        const right = new Set(all.find(one, 10).map(({ row }) => row))
        return quick.find(one, 10).filter(({ row }) => right.has(row)).length / 10
      })
      expect(met.reduce((sum, share) => sum + share, 0) / met.length).toBeGreaterThanOrEqual(0.99)
      const [mine] = [all.find(questions[0]!, 1)[0]!]
      expect(quick.find(questions[0]!, 1)[0]).toEqual({ row: mine.row, similarity: expect.closeTo(mine.similarity, 4) as number })
    },
    300_000,
  )
})
