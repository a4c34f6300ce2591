import type { OutRow, Outbox, Store } from '../model/store.ts'
import { mask } from '../privacy/mask.ts'
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

type Value = { readonly kind: string; readonly value: string }

/** The keyed hash by which a whole phone number or dossier code is found again; parts of one, as four digits, have none. */
export function keyOf({ hashOf }: Pick<Seal, 'hashOf'>, { kind, value }: Value): string | undefined {
  if (kind === 'phone') return hashOf(`sealed phone ${value.replace(/\D/g, '').slice(-9)}`)
  return kind === 'dossier' ? hashOf(`sealed dossier ${value}`) : undefined
}

/** The keys of all whole values in what an officer types, read as a citizen's words are. */
export const keysIn = (seal: Pick<Seal, 'hashOf'>, text: string): readonly string[] =>
  mask({ account: '', channel: '', chat: '', id: '', sender: { id: '' }, at: '', body: { kind: 'text', text } }).kept.flatMap(
    value => keyOf(seal, value) ?? [],
  )

/** The outbox as the platforms see it: sealed words are opened only when a row is about to leave. */
export const revealing = (outbox: Outbox, open: OpenSealed): Outbox => ({
  ...outbox,
  claim: async (lease, accounts, limit) => Promise.all((await outbox.claim(lease, accounts, limit)).map(row => shown(row, open))),
})

async function shown(row: OutRow, open: OpenSealed): Promise<OutRow> {
  return { ...row, part: await reveal(row.part, open) }
}
