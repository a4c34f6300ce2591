import { describe, expect, it } from 'vitest'
import { fold } from '../../src/model/fold.ts'
import { bare, olds, places, type Old } from './support.ts'

/** Every fifth old commune: 2,008 of them, from every province. */
const sample = olds.filter((_, at) => at % 5 === 2)

type End = 'right' | 'asked' | 'wrong' | 'missed'
function endOf(old: Old, text: string): End {
  const found = places.resolve(text)
  if (found.kind === 'one') return old.now.join() === found.place.now.id ? 'right' : 'wrong'
  // The island districts had no communes: the district itself is the answer.
  if (found.kind === 'district') return old.name === old.district && found.communes[0]?.id === old.now[0] ? 'right' : 'missed'
  if (found.kind !== 'ask') return 'missed'
  const offered = found.candidates.flatMap(({ now }) => now.map(({ id }) => id))
  if (!old.now.every(id => offered.includes(id))) return 'missed'
  return found.why === 'split' && old.now.length > 1 ? 'right' : 'asked'
}

function score(write: (old: Old) => string): Record<End, number> & { readonly share: number } {
  const ends = { right: 0, asked: 0, wrong: 0, missed: 0 }
  for (const old of sample) ends[endOf(old, write(old))]++
  return { ...ends, share: ends.right / sample.length }
}

describe('two thousand old communes said with their district', () => {
  it('are many', () => {
    expect(sample.length).toBeGreaterThanOrEqual(2000)
    expect(new Set(sample.map(({ province }) => province)).size).toBe(63)
  })

  const forms: readonly (readonly [string, number, (old: Old) => string])[] = [
    ['as on paper', 0.99, ({ name, district }) => `${name}, ${district}`],
    ['in a sentence', 0.99, ({ name, district }) => `cho em hỏi ở ${name.toLowerCase()} ${district.toLowerCase()} giờ nộp ở đâu ạ`],
    ['without accents', 0.99, ({ name, district }) => fold(`tui o ${name} ${district} thi gio nop o dau`)],
    ['with the province', 0.99, ({ name, district, province }) => `${name} - ${district} - ${province}`],
    ['without kinds', 0.98, ({ name, district }) => `${bare(name)}, ${bare(district)}`],
    ['without kinds, with the province', 0.985, ({ name, district, province }) => `${bare(name)}, ${bare(district)}, ${bare(province)}`],
    ['without kinds and accents', 0.94, ({ name, district }) => fold(`${bare(name)} ${bare(district)}`)],
  ]
  it.each(forms)('are found %s', (_, least, write) => {
    const { share, wrong } = score(write)
    expect(wrong).toBe(0)
    expect(share).toBeGreaterThanOrEqual(least)
  })
})
