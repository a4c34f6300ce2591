import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capabilities } from '../../src/model/channel.ts'
import { plainOf, sourceLine } from '../../src/model/plain.ts'
import type { Block, Reply } from '../../src/model/reply.ts'
import { fit } from '../../src/outbox/fit.ts'

const can = (more: Partial<Capabilities> = {}): Capabilities => ({
  text: 60,
  choices: 2,
  label: 12,
  pictures: false,
  markup: false,
  ...more,
})

const word = fc.string({ unit: fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyạảãàá😀')), minLength: 1, maxLength: 12 })
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '))
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const), text }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(text, { minLength: 1, maxLength: 8 }) }),
  fc.record({ kind: fc.constant('picture' as const), file: fc.constant('a.png'), alt: text }),
)
const reply: fc.Arbitrary<Reply> = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }).map(blocks => blocks as unknown as Reply['blocks']),
  choices: fc.array(fc.record({ id: word, label: word }), { maxLength: 6 }),
})
const wordsOf = (said: string): string[] => said.split(/\s+/).filter(part => part !== '' && part !== '-' && !/^\d+\.$/.test(part))

describe('fit', () => {
  it('loses no word and makes no part longer than the platform takes', () => {
    fc.assert(
      fc.property(reply, fc.integer({ min: 40, max: 400 }), (said, most) => {
        const parts = fit(said, can({ text: most }))
        for (const part of parts) expect(plainOf(part).length).toBeLessThanOrEqual(most)
        const labels = parts.flatMap(part => (part.choices ?? []).map(choice => choice.label))
        const out = wordsOf(parts.map(plainOf).join('\n'))
        const expected = [
          ...wordsOf(plainOf({ blocks: said.blocks })),
          ...((said.choices ?? []).length > 2 ? wordsOf('Gõ số để chọn:') : []),
          ...(said.choices ?? []).slice(2).flatMap(choice => wordsOf(choice.label)),
        ]
        expect(out.join('')).toBe(expected.join(''))
        expect(labels.length).toBe(Math.min(2, said.choices?.length ?? 0))
      }),
    )
  })

  it('leaves room for the source on the last part', () => {
    const citations = [{ source: 's', title: 'Quyết định 163/QĐ-BTP', asOf: '2026-07-18', base: 1, overlay: 0 }]
    fc.assert(
      fc.property(reply, fc.integer({ min: 200, max: 400 }), (said, most) => {
        const parts = fit({ ...said, citations }, can({ text: most }))
        for (const part of parts) {
          const source = sourceLine(part)
          expect(plainOf(part).length + (source === undefined ? 0 : source.length + 1)).toBeLessThanOrEqual(most)
        }
        expect(parts.map(part => part.citations?.length ?? 0).filter(count => count > 0)).toEqual([1])
        expect(parts.at(-1)?.citations).toEqual(citations)
      }),
    )
  })

  it('never cuts a character in half, and shortens a label with a sign that it did', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), said => {
        const parts = fit({ blocks: [{ kind: 'paragraph', text: `x${said}` }], choices: [{ id: 'a', label: said }] }, can({ text: 40 }))
        for (const part of parts) {
          expect(plainOf(part).isWellFormed()).toBe(true)
          for (const { label } of part.choices ?? []) expect([label.length <= 12, label.isWellFormed()]).toEqual([true, true])
        }
      }),
    )
  })

  it('puts the buttons and the source on the last part, and numbers the choices that get no button', () => {
    const parts = fit(
      {
        blocks: [
          { kind: 'paragraph', text: 'một hai ba bốn năm sáu bảy tám chín mười mười một mười hai' },
          { kind: 'paragraph', text: 'cuối' },
        ],
        choices: ['Lệ phí', 'Giấy tờ', 'Ở đâu'].map((label, i) => ({ id: String(i), label })),
        citations: [{ source: 's', title: 't', asOf: '2026-07-18', base: 1, overlay: 0 }],
      },
      can({ text: 80 }),
    )
    expect(parts.map(part => part.choices?.length ?? 0)).toEqual([0, 2])
    expect(parts.map(part => part.citations?.length ?? 0)).toEqual([0, 1])
    expect(plainOf(parts[1]!)).toContain('3. Ở đâu')
  })

  it('gives a picture a call of its own, and its words where pictures are not taken', () => {
    const said: Reply = {
      blocks: [
        { kind: 'paragraph', text: 'trước' },
        { kind: 'picture', file: 'a.png', alt: 'màn hình' },
        { kind: 'paragraph', text: 'sau' },
      ],
    }
    expect(fit(said, can({ pictures: true })).map(part => part.blocks.map(({ kind }) => kind))).toEqual([
      ['paragraph'],
      ['picture'],
      ['paragraph'],
    ])
    expect(fit(said, can()).map(plainOf)).toEqual(['trước\nmàn hình\nsau'])
  })
})
