import { hearingCodes, type Heard } from '../campaign/heard.ts'
import { markedDays } from '../model/campaign.ts'
import type { Store } from '../model/store.ts'
import { dayIn } from '../model/vietnam.ts'

/** The codes that people may bring, as campaigns are made: by this process or another. */
export type CampaignCodes = { readonly hear: Heard; close(): void }

const dayMs = 86_400_000
type House = { readonly store: Store; now(): Date; failed(error: unknown, where: string): void }

export async function openCampaignCodes({ store, now, failed }: House): Promise<CampaignCodes> {
  let hear: Heard = () => undefined
  let seen = ''
  const load = async (): Promise<void> => {
    // Paper lies about for a while after its campaign.
    const known = await store.campaigns.known(dayIn(new Date(now().getTime() - markedDays * dayMs)))
    const codes = known.map(({ code }) => code)
    if (codes.join(' ') !== seen) hear = hearingCodes(codes)
    seen = codes.join(' ')
  }
  await load()
  let loading = Promise.resolve()
  let asked = false
  const close = store.onWake(({ topic }) => {
    if ((topic !== 'campaign' && topic !== 'any') || asked) return
    asked = true
    loading = loading
      .then(() => {
        asked = false
        return load()
      })
      .catch((error: unknown) => failed(error, 'campaigns'))
  })
  return { hear: text => hear(text), close }
}
