import { scaleBand, scaleLinear } from 'd3-scale'
import { line, stack } from 'd3-shape'
import { roughly, type Drawing, type Ink, type Mark, type Measure } from './paper.ts'

/** Charts as marks: the same on a screen, on paper and on the public page. A chart never stands without its numbers beside it. */

/** `values`: one for each name; undefined where it may not be shown, null where there is none. */
type Series = { readonly name: string; readonly ink: Ink; readonly values: readonly (number | undefined | null)[] }

export type Columns = {
  /** Along the bottom, in order. */
  readonly names: readonly string[]
  /** Put on top of each other, the first at the bottom. */
  readonly series: readonly Series[]
  /** A line across, with what it is called. */
  readonly target?: { readonly value: number; readonly name: string }
  /** Behind each number at the side: "%". */
  readonly unit?: string
  /** The end of the scale; where the numbers end when absent. */
  readonly top?: number
  /** How a number that may not be shown is told. */
  readonly hidden: string
}

/** In the units of the drawing. `size`: of the letters. */
export type Room = { readonly w: number; readonly h: number; readonly size: number; readonly measure?: Measure }

type Frame = {
  readonly room: Required<Room>
  readonly left: number
  readonly top: number
  readonly bottom: number
  x(i: number): number
  y(value: number): number
  readonly step: number
  readonly wide: number
}

export function columns(chart: Columns, given: Room): Drawing {
  const room = { measure: roughly, ...given }
  const key = keyOf(chart, room)
  const frame = frameOf(chart, room, key.bottom)
  const marks = [...key.marks, ...grid(chart, frame), ...bodies(chart, frame), ...foot(chart, frame), ...across(chart, frame)]
  return { w: room.w, h: room.h, marks: marks.map(tidy) }
}

const sumAt = ({ series }: Columns, i: number): number => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)

const topOf = (chart: Columns): number => chart.top ?? Math.max(1, chart.target?.value ?? 0, ...chart.names.map((_, i) => sumAt(chart, i)))

function frameOf(chart: Columns, room: Required<Room>, top: number): Frame {
  const { w, h, size, measure } = room
  const numbers = scaleLinear()
    .domain([0, topOf(chart)])
    .nice(4)
  const left = Math.max(...ticksOf(numbers.ticks(4)).map(tick => measure(told(tick, chart.unit), size, false))) + size * 0.6
  const bottom = h - size * 1.7
  const bands = scaleBand<number>()
    .domain(chart.names.map((_, i) => i))
    .range([left, w])
    .paddingInner(0.28)
    .paddingOuter(0.14)
  const y = numbers.range([bottom, top])
  return { room, left, top, bottom, x: i => bands(i) ?? left, y: value => y(value), step: bands.step(), wide: bands.bandwidth() }
}

/** Nobody is counted by halves. */
const ticksOf = (ticks: readonly number[]): readonly number[] => ticks.filter(tick => Number.isInteger(tick))

const told = (value: number, unit = ''): string => `${value.toLocaleString('vi-VN')}${unit}`

type Written = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor?: 'middle' | 'end'
  readonly bold?: boolean
}
const write = ({ size }: { readonly size: number }, { bold = false, ...at }: Written): Mark => ({
  kind: 'text',
  size,
  bold,
  ink: 'dark',
  ...at,
})

/** What each ink and the line stand for, in as many lines as it takes; one kind of column by itself needs no key. */
function keyOf(
  { series, target }: Columns,
  { w, size, measure }: Required<Room>,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  if (series.length < 2 && target === undefined) return { marks: [], bottom: size * 0.8 }
  const marks: Mark[] = []
  let [x, y] = [0, size]
  const put = (name: string, sample: (at: number, on: number) => Mark, room: number): void => {
    const wide = room + measure(name, size, false)
    if (x > 0 && x + wide > w) [x, y] = [0, y + size * 1.5]
    marks.push(sample(x, y), write({ size }, { x: x + room, y, text: name }))
    x += wide + size * 1.4
  }
  for (const { name, ink } of series)
    put(name, (at, on) => ({ kind: 'box', x: at, y: on - size * 0.8, w: size * 0.9, h: size * 0.9, fill: ink }), size * 1.3)
  if (target !== undefined) put(target.name, (at, on) => dashes(at, on - size * 0.35, size * 2), size * 2.4)
  return { marks, bottom: y + size * 1.4 }
}

function dashes(x: number, y: number, long: number): Mark {
  const ends: [number, number][] = [
    [0, 0],
    [long, 0],
  ]
  return { kind: 'path', x, y, scale: 1, path: line()(ends) ?? '', ink: 'warm', line: 2, dashed: true }
}

function grid(chart: Columns, { room, left, y }: Frame): readonly Mark[] {
  const { size, w } = room
  const ticks = ticksOf(
    scaleLinear()
      .domain([0, topOf(chart)])
      .nice(4)
      .ticks(4),
  )
  return ticks.flatMap(tick => [
    { kind: 'box', x: left, y: y(tick) - 0.5, w: w - left, h: tick === 0 ? 1.5 : 1, fill: tick === 0 ? 'dark' : 'rule' } as const,
    write(room, { x: left - size * 0.4, y: y(tick) + size * 0.36, text: told(tick, chart.unit), anchor: 'end' }),
  ])
}

/** Between two on top of each other stays a line of paper, so that they are told apart without their colours. */
const gap = 1

function bodies({ names, series, hidden }: Columns, { room, x, y, wide, bottom }: Frame): readonly Mark[] {
  const rows = names.map((_, i) => series.map(({ values }) => values[i] ?? 0))
  const layers = stack<readonly number[], number>()
    .keys(series.keys())
    .value((row, at) => row[at] ?? 0)(rows)
  const boxes = layers.flatMap(({ key, ...layer }) =>
    names.flatMap((_, i): readonly Mark[] => {
      const [from = 0, to = 0] = layer[i] ?? []
      const high = y(from) - y(to)
      const cut = from > 0 && high > 2 * gap ? gap : 0
      return to > from ? [{ kind: 'box', x: x(i), y: y(to), w: wide, h: high - cut, fill: series[key]?.ink ?? 'main' }] : []
    }),
  )
  const size = Math.min(room.size, wide * 0.8)
  const unseen = names.flatMap((_, i) =>
    series.some(({ values }) => values[i] === undefined) && rows[i]?.every(value => value === 0) === true
      ? [write({ size }, { x: x(i) + wide / 2, y: bottom - size * 0.4, text: hidden, anchor: 'middle' })]
      : [],
  )
  return [...boxes, ...unseen]
}

/** As many names as find room; the first always stands. */
function foot({ names }: Columns, { room, x, wide, step, bottom }: Frame): readonly Mark[] {
  const longest = Math.max(...names.map(name => room.measure(name, room.size, false)))
  const every = Math.max(1, Math.ceil((longest + room.size * 0.5) / step))
  return names.flatMap((name, i) =>
    i % every === 0 ? [write(room, { x: x(i) + wide / 2, y: bottom + room.size * 1.35, text: name, anchor: 'middle' })] : [],
  )
}

const across = ({ target }: Columns, { room, left, y }: Frame): readonly Mark[] =>
  target === undefined ? [] : [dashes(left, y(target.value), room.w - left)]

const round = (value: number): number => Math.round(value * 100) / 100

/** Two digits are enough for any eye, and half the bytes. */
function tidy(mark: Mark): Mark {
  const at = { x: round(mark.x), y: round(mark.y) }
  if (mark.kind === 'box') return { ...mark, ...at, w: round(mark.w), h: round(mark.h) }
  return mark.kind === 'text' ? { ...mark, ...at, size: round(mark.size) } : { ...mark, ...at }
}

/** How long each bar is beside the longest, as a share of 1. */
export function barShares(values: readonly (number | undefined)[]): readonly number[] {
  const scale = scaleLinear().domain([0, Math.max(1, ...values.map(value => value ?? 0))])
  return values.map(value => scale(value ?? 0))
}
