import { expect, test } from 'vitest'
import { openSearch } from '../../src/search/search.ts'
import { catalogue, procedure } from '../support/catalogue.ts'

const syllables =
  'cấp đổi giấy phép xây dựng nhà ở đất đai hộ kinh doanh xác nhận trợ cấp người có công trẻ em nuôi con hộ tịch trích lục tạm trú'.split(
    ' ',
  )

function pick(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `${syllables[(seed * 7 + at * at * 13) % syllables.length]}`).join(' ')
}

test('a question over five thousand procedures is answered in a few milliseconds', () => {
  const procedures = Array.from({ length: 5000 }, (_, at) =>
    procedure({
      code: `1.${String(at).padStart(6, '0')}`,
      name: `${pick(at, 9)} ${at}`,
      short: pick(at, 5),
      phrases: Array.from({ length: 6 }, (_, step) => pick(at + step * 31, 4)),
    }),
  )
  const search = openSearch(catalogue({ procedures }))
  const times = Array.from({ length: 60 }, (_, at) => {
    const begun = performance.now()
    search.find(search.read(`cho em hỏi ${pick(at, 6)} thì cần gì ạ`))
    return performance.now() - begun
  }).toSorted((one, other) => one - other)
  // The machine that tests may be busy: the median holds the promise of 3 ms, the bound here leaves it room.
  expect(times[30]).toBeLessThan(150)
}, 60_000)
