import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barShares, columns, type Columns } from '../../src/model/chart.ts'
import { roughly, type Mark } from '../../src/model/paper.ts'

const room = { w: 300, h: 180, size: 12 }
const filed: Columns = {
  names: ['8', '9', '10'],
  series: [
    { name: 'Trước hạn', ink: 'pale', values: [40, 10, null] },
    { name: 'Trễ hạn', ink: 'warm', values: [20, 30, undefined] },
  ],
  hidden: '<5',
}
const boxesIn = (marks: readonly Mark[], ink: string) => marks.flatMap(mark => (mark.kind === 'box' && mark.fill === ink ? [mark] : []))
const textsIn = (marks: readonly Mark[]) => marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))

describe('columns', () => {
  it('stand on each other, as high as their numbers', () => {
    const { marks } = columns(filed, room)
    const [early, late] = [boxesIn(marks, 'pale').slice(1), boxesIn(marks, 'warm').slice(1)]
    expect(early.map(({ h }) => h / early[1]!.h).map(Math.round)).toEqual([4, 1])
    // The one on top is shorter by a line of paper.
    expect(late[1]!.h / late[0]!.h).toBeCloseTo(1.5, 1)
    expect(late[0]!.y + late[0]!.h).toBeLessThan(early[0]!.y)
  })

  it('say where a number may not be shown, and nothing where there is none', () => {
    expect(textsIn(columns(filed, room).marks).filter(text => text === '<5')).toHaveLength(1)
    const none = { ...filed, series: [{ name: 'Trước hạn', ink: 'pale', values: [40, 10, null] }] } as const
    expect(textsIn(columns(none, room).marks)).not.toContain('<5')
  })

  it('count in whole people, and show the target though nothing reaches it', () => {
    const { marks } = columns(
      { names: ['1'], series: [{ name: 'n', ink: 'main', values: [2] }], target: { value: 80, name: 'Mục tiêu' }, unit: '%', hidden: '' },
      room,
    )
    expect(textsIn(marks)).toEqual(expect.arrayContaining(['0%', '20%', '80%', 'Mục tiêu']))
    expect(
      textsIn(columns({ names: ['1'], series: [{ name: 'n', ink: 'main', values: [1] }], hidden: '' }, room).marks).filter(t =>
        /,/.test(t),
      ),
    ).toEqual([])
  })

  it('keep all of themselves inside, whatever the numbers', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constant(undefined), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 31 }), rows => {
        const chart: Columns = {
          names: rows.map((_, i) => String(i)),
          series: [
            { name: 'một', ink: 'main', values: rows.map(([one]) => one) },
            { name: 'hai', ink: 'warm', values: rows.map(([, two]) => two) },
          ],
          hidden: '<5',
        }
        for (const mark of columns(chart, room).marks) {
          if (mark.kind === 'path') continue
          const wide = mark.kind === 'box' ? mark.w : roughly(mark.text, mark.size, mark.bold)
          const left = mark.kind === 'text' && mark.anchor !== undefined ? mark.x - wide / (mark.anchor === 'end' ? 1 : 2) : mark.x
          expect(left).toBeGreaterThanOrEqual(-0.01)
          expect(mark.y).toBeGreaterThanOrEqual(0)
          expect(mark.y).toBeLessThanOrEqual(room.h)
        }
      }),
    )
  })
})

it('bars are shares of the longest', () => {
  expect(barShares([10, 5, undefined])).toEqual([1, 0.5, 0])
  expect(barShares([])).toEqual([])
})
