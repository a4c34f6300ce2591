import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { load } from '../../src/knowledge/load.ts'
import { birth, plant } from './tree.ts'

const tree = plant()
const sound = tree.read(birth)
const lines = sound.split('\n')
afterAll(() => {
  tree.remove()
})

type Slip = (text: string) => string

const place = fc.nat({ max: sound.length - 1 })
const row = fc.nat({ max: lines.length - 1 })
const sign = fc.constantFrom(':', '- ', '"', "'", '[', ']', '{', '}', '#', '&a ', '*a', '!', '!!set ', '|', '>', '\t', ' ', '\n', '---\n', '0', 'ê', '\u0000', '%', '@', '__proto__: 1\n')

const slips: fc.Arbitrary<Slip> = fc.oneof(
  fc.tuple(place, sign).map(([at, put]): Slip => text => text.slice(0, at) + put + text.slice(at)),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([at, length]): Slip => text => text.slice(0, at) + text.slice(at + length)),
  place.map((at): Slip => text => text.slice(0, at)),
  fc.tuple(row, row).map(([one, other]): Slip => text => swap(text.split('\n'), one, other).join('\n')),
  row.map((at): Slip => text => text.split('\n').toSpliced(at, 1).join('\n')),
  fc.tuple(row, fc.string()).map(([at, put]): Slip => text => text.split('\n').toSpliced(at, 1, put).join('\n')),
)

function swap(all: readonly string[], one: number, other: number): string[] {
  const swapped = [...all]
  swapped[one] = all[other] ?? ''
  swapped[other] = all[one] ?? ''
  return swapped
}

it('whatever happens to a file, it loads or its problems name a line that exists and what is wrong', () => {
  fc.assert(
    fc.property(fc.array(slips, { minLength: 1, maxLength: 4 }), done => {
      const text = done.reduce((now, slip) => slip(now), sound)
      tree.write(birth, text)
      const { catalogue, problems } = load(tree.root, '2026-11-22')
      expect(catalogue.procedures.length + problems.length).toBeGreaterThan(0)
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThanOrEqual(1)
        expect(problem.line).toBeLessThanOrEqual(text.split('\n').length + 1)
        expect(problem.what.length).toBeGreaterThan(5)
      }
    }),
    { numRuns: 250 },
  )
})

it('bytes of any kind do not stop the loader', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      tree.write(birth, bytes)
      const { problems } = load(tree.root)
      expect(problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 150 },
  )
})
