import { describe, expect, it } from 'vitest'
import { dueSoon } from '../../src/dossier/due.ts'
import type { Dossier } from '../../src/model/dossier.ts'

const one = (code: string, more: Partial<Dossier>): readonly [string, Dossier] => [
  code,
  { label: 'x', state: 'processing', asOf: '2026-11-20T00:00:00.000Z', ...more },
]

describe('dueSoon', () => {
  it('lists what is late and what soon will be, by working days, late ones first', () => {
    const list = dueSoon(
      [
        one('today', { due: '2026-11-20' }),
        one('monday', { due: '2026-11-23' }),
        one('far', { due: '2026-12-20' }),
        one('late', { due: '2026-11-17' }),
        one('later', { due: '2026-11-19', state: 'supplement' }),
        one('done', { due: '2026-11-17', state: 'done' }),
        one('finished', { due: '2026-11-17', finished: '2026-11-16' }),
        one('no day', {}),
      ],
      '2026-11-20',
      3,
      [],
    )
    expect(list.map(({ code, days, waits }) => [code, days, waits])).toEqual([
      ['late', -3, false],
      ['later', -1, true],
      ['today', 0, false],
      ['monday', 1, false],
    ])
  })
})
