import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { active, dayOf, merge, plain, unsettled, type Pending } from '../../../channels/web/widget/rows.ts'
import { reader } from '../../../channels/web/widget/sse.ts'
import type { Choice } from '../../../src/model/reply.ts'
import type { Said } from '../../../src/model/talk.ts'

const at = '2026-11-22T00:00:00.000Z'
const said = (number: number, choices: Choice[] = []): Said => ({
  number,
  at,
  ref: `a${number}`,
  by: 'assistant',
  reply: { blocks: [{ kind: 'paragraph', text: `${number}` }], choices },
})
const mine = (number: number, ref = `c${number}`): Said => ({ number, at, ref, by: 'citizen', body: { kind: 'text', text: 'x' } })
const waits = (id: string, state: Pending['state'] = 'waiting'): Pending => ({
  id,
  state,
  at: 0,
  language: 'vi',
  body: { kind: 'text', text: 'x' },
})
const choices = [{ id: 'a', label: 'A' }]

describe('rows', () => {
  test('however they arrive, each is there once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 40 }))), batches => {
        const rows = batches.reduce<readonly Said[]>(
          (all, batch) =>
            merge(
              all,
              batch.map(number => said(number)),
            ),
          [],
        )
        const numbers = rows.map(row => row.number)
        expect(numbers).toEqual([...new Set(batches.flat())].sort((a, b) => a - b))
      }),
    )
  })

  test('a message whose row is back is no longer pending', () => {
    expect(unsettled([waits('m1'), waits('m2')], [mine(1, 'm1'), said(2)])).toEqual([waits('m2')])
  })
})

describe('which buttons may be tapped', () => {
  test('those of the newest row that has any', () => {
    expect(active([said(1, choices), said(2, choices)], [])).toBe(2)
    expect(active([said(1, choices), said(2)], [])).toBe(1)
  })

  test('none once the person has said something, sent or not', () => {
    expect(active([said(1, choices), mine(2), said(3)], [])).toBeUndefined()
    expect(active([said(1, choices)], [waits('m')])).toBeUndefined()
  })

  test('a refused message gives them back', () => {
    expect(active([said(1, choices)], [waits('m', 'refused')])).toBe(1)
  })
})

test('a reply is read aloud without its frame', () => {
  expect(
    plain([
      { kind: 'heading', text: 'Cần mang' },
      { kind: 'list', ordered: true, items: ['Giấy A', 'Giấy B'] },
      { kind: 'phone', label: 'Quầy', number: '0900' },
    ]),
  ).toBe('Cần mang. Giấy A. Giấy B. Quầy 0900')
})

test('a date is written as people write it', () => {
  expect(dayOf('2026-07-08', [])).toBe('8/7/2026')
  expect(dayOf('2026-07-08', ['', '', '', '', '', '', 'July'])).toBe('8 July 2026')
  expect(dayOf('?', [])).toBe('?')
})

test('events are read whole, wherever the pieces are cut', () => {
  const text = 'retry: 5\n: hi\n\nid: 1\ndata: {"a":"ế\\n"}\n\nevent: busy\ndata: true\n\n: beat\n\nevent: end\ndata: {}\n\n'
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length })), cuts => {
      const read = reader()
      const edges = [0, ...cuts.sort((a, b) => a - b), text.length]
      const heard = edges.slice(1).flatMap((edge, i) => read(text.slice(edges[i], edge)))
      expect(heard).toEqual([
        { event: 'message', data: '{"a":"ế\\n"}' },
        { event: 'busy', data: 'true' },
        { event: 'end', data: '{}' },
      ])
    }),
  )
})
