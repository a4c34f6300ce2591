import type { OutRow, Outbox, Store } from '../model/store.ts'
import { reveal } from '../privacy/reveal.ts'
import type { Seal } from '../privacy/seal.ts'

/** The value behind a token, while it is kept. */
export type OpenSealed = (token: string) => Promise<string | undefined>

export const openingSealed =
  (store: Store, seal: Seal, now: () => Date): OpenSealed =>
  async token => {
    const box = await store.care.sealed(token, now().toISOString())
    return box === undefined ? undefined : seal.open(box)
  }

/** The outbox as the platforms see it: sealed words are opened only when a row is about to leave. */
export const revealing = (outbox: Outbox, open: OpenSealed): Outbox => ({
  ...outbox,
  claim: async (lease, accounts, limit) => Promise.all((await outbox.claim(lease, accounts, limit)).map(row => shown(row, open))),
})

async function shown(row: OutRow, open: OpenSealed): Promise<OutRow> {
  return { ...row, part: await reveal(row.part, open) }
}
