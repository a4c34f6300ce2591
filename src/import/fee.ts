import { fold } from '../model/fold.ts'
import type { Fee } from '../model/procedure.ts'
import { amount, bareAmount, free, locally, zero } from './facts.vi.ts'
import type { Doubt } from './row.ts'

/** What a text about fees surely says; anything less sure is unknown, with the doubt. */
export type ReadFee = { readonly fees: readonly Fee[]; readonly doubts: readonly Doubt[] }

/** Đồng below this are no fee in đồng: a dollar amount at an embassy, or "700" for 700.000. */
const leastDong = 1000

export function readFee(text: string, column: string): ReadFee {
  const folded = fold(text).replace(/\s+/g, ' ').trim()
  if (folded === '') return { fees: [], doubts: [] }
  const doubt = (kind: Doubt['kind'], what: string): ReadFee => ({ fees: [{ kind: 'unknown' }], doubts: [{ kind, column, what }] })
  if (locally.test(folded)) return { fees: [{ kind: 'set-locally' }], doubts: [] }
  if (zero.test(folded)) return doubt('fee-zero', `"${text.trim()}" is not the same as free; the fee is kept as unknown`)
  if (free.test(folded)) return { fees: [{ kind: 'free' }], doubts: [] }
  const amounts = [...new Set([...folded.matchAll(amount), ...bare(folded)].map(([, digits = '']) => Number(digits.replace(/[.,]/g, ''))))]
  if (amounts.length === 0) return doubt('fee-unclear', 'no amount can be read; the fee is kept as unknown')
  if (amounts.length > 1) return doubt('fee-unclear', `several amounts stand here; which holds for whom needs a person`)
  return feeOf(amounts[0] ?? 0, column)
}

/** One amount in đồng. */
export function feeOf(dong: number, column: string): ReadFee {
  if (dong <= 0)
    return {
      fees: [{ kind: 'unknown' }],
      doubts: [{ kind: 'fee-zero', column, what: '0 is not the same as free; the fee is kept as unknown' }],
    }
  if (dong < leastDong || !Number.isInteger(dong)) {
    return {
      fees: [{ kind: 'unknown' }],
      doubts: [
        {
          kind: 'fee-currency',
          column,
          what: `${dong} is too little to be đồng (another currency, or zeros lost); the fee is kept as unknown`,
        },
      ],
    }
  }
  return { fees: [{ kind: 'amount', dong }], doubts: [] }
}

function bare(folded: string): RegExpExecArray[] {
  const found = bareAmount.exec(folded)
  return found ? [found] : []
}
