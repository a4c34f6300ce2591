import { expect, test } from 'vitest'
import { openPlaces } from '../../src/places/places.ts'
import { bytes, olds } from './support.ts'

const median = (times: readonly number[]): number => times.toSorted((one, other) => one - other)[times.length >> 1]!
function time(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

// The machine that tests may be busy: the promises are 60 ms and 1 ms, the bounds here leave them room.
test('the file is small and opens quickly', () => {
  expect(bytes.length).toBeLessThan(700_000)
  expect(median(Array.from({ length: 7 }, () => time(() => openPlaces(bytes))))).toBeLessThan(1500)
})

test('a sentence is resolved without dwelling on it', () => {
  const places = openPlaces(bytes)
  const texts = olds
    .filter((_, at) => at % 11 === 0)
    .map(({ name, district }) => `cho em hỏi ở ${name} ${district} giờ nộp giấy tờ ở đâu ạ`)
  const times = texts.map(text => time(() => places.resolve(text)))
  expect(median(times)).toBeLessThan(20)
})
