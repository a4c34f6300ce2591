import { z } from 'zod'
import type { Keep } from '../../src/model/channel.ts'

/** How calls to the webhook ended lately, for `motcua doctor`: the console of Zalo does not tell. Nothing of what was said. */

/** *unsigned*: the signature was not made with our key. *late*: signed, and its time is not ours. */
type Ending = 'taken' | 'unsigned' | 'late'
/** ISO 8601. */
type Last = { readonly [E in Ending]?: string | undefined }
export type Heard = { note(ending: Ending): void; last(): Promise<Last> }

/** Once a minute is written down, whoever calls how often. */
const everyMs = 60_000
const lastSchema = z.object({ taken: z.string().optional(), unsigned: z.string().optional(), late: z.string().optional() })
const name = 'heard'

export function openHeard(keep: Keep, now: () => Date): Heard {
  const noted = new Map<Ending, number>()
  const last = async (): Promise<Last> => lastSchema.safeParse(JSON.parse((await keep.get(name)) ?? '{}')).data ?? {}
  const write = async (ending: Ending, at: string): Promise<void> => keep.set(name, JSON.stringify({ ...(await last()), [ending]: at }))
  return {
    last,
    note(ending) {
      const at = now()
      if (at.getTime() - (noted.get(ending) ?? Number.NEGATIVE_INFINITY) < everyMs) return
      noted.set(ending, at.getTime())
      // A store that is down is told of by what it fails to store; this may be lost.
      write(ending, at.toISOString()).catch(() => undefined)
    },
  }
}
