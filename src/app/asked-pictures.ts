import { z } from 'zod'
import type { Doing } from '../jobs/run.ts'
import { isAsked, type PictureFault } from '../model/asked-pictures.ts'
import type { Channel, UploadEnd } from '../model/channel.ts'
import type { Incoming } from '../model/message.ts'
import type { Store } from '../model/store.ts'
import type { OpenSealed } from './sealed.ts'
import { openSentPictures, type PictureHouse, type SentPictures } from './sent-pictures.ts'

/** Pictures that an officer asked a citizen for: nothing of one is sealed, fetched or kept before, nor afterwards. */

export type AskedPictures = {
  /** Whether it may be kept where what this message holds can be fetched from. */
  mayTake(message: Incoming): Promise<boolean>
  readonly doings: Readonly<Record<string, Doing>>
  /** For the desk. */
  readonly sent: Pick<SentPictures, 'sentIn' | 'look' | 'remove'>
  /** For clients that send the bytes themselves. `bytes` is asked for only where they may come. */
  upload(message: Omit<Incoming, 'body'>, bytes: () => Promise<Uint8Array | undefined>): Promise<UploadEnd>
}

type House = PictureHouse & {
  readonly store: Pick<Store, 'cases' | 'attachments'>
  readonly channels: ReadonlyMap<string, Channel>
  readonly open: OpenSealed
}

/** A process that died fetching counts as a try: a picture that takes it down is let go. In half a minute and the time the tries take. */
const mostTries = 5

/** The platform is to be asked once more, a little later. */
class Unfetched extends Error {
  override readonly name = 'Unfetched'
}

const orderSchema = z.object({ case: z.string(), pictures: z.array(z.string()) })

export function openAskedPictures(house: House): AskedPictures {
  const { store, now } = house
  const sent = openSentPictures(house)
  const askedIn = async ({ account, chat, at }: Pick<Incoming, 'account' | 'chat' | 'at'>): Promise<string | undefined> => {
    const open = await store.cases.openIn(account, chat)
    return open !== undefined && isAsked(open.picturesUntil, at, now()) ? open.id : undefined
  }
  return {
    sent,
    mayTake: async message => message.body.kind === 'image' && message.body.sources !== undefined && (await askedIn(message)) !== undefined,
    doings: {
      picture: async job => {
        const { case: of, pictures } = orderSchema.parse(job.data)
        const { account = '', chat = '', tries } = job
        const faults: PictureFault[] = []
        for (const ref of pictures) {
          const end = await takeOne({ ...house, sent }, { of, account, chat, ref, tries })
          if (end !== 'kept') faults.push(end)
        }
        return { what: 'pictures-came', data: { case: of, pictures, kept: pictures.length - faults.length, faults } }
      },
      'pictures-end': job => Promise.resolve({ what: 'pictures-ended', data: job.data }),
    },
    upload: async (message, bytes) => {
      const of = await askedIn(message)
      if (of === undefined) return 'over'
      const given = await bytes()
      if (given === undefined) return 'large'
      const { chat, id: ref } = message
      const told: Incoming = { ...message, body: { kind: 'image', pictures: [ref] } }
      const end = await sent.take({ case: of, author: chat, ref, bytes: given, message: told })
      return ends[end]
    },
  }
}

const ends = { kept: 'taken', kind: 'kind', size: 'large', many: 'many', over: 'over' } as const satisfies Record<string, UploadEnd>

type One = { readonly of: string; readonly account: string; readonly chat: string; readonly ref: string; readonly tries: number }

type With = House & { readonly sent: SentPictures }

async function takeOne(house: With, one: One): Promise<'kept' | PictureFault> {
  const { store, now } = house
  const { of, account, chat, ref, tries } = one
  // Kept by a process that died before it could say so, or sent by the client itself.
  if ((await store.attachments.named(of, ref)) !== undefined) return 'kept'
  if (tries > mostTries) return 'lost'
  const asked = await store.cases.openIn(account, chat)
  return asked?.id === of && isAsked(asked.picturesUntil, '', now()) ? fetchOne(house, one) : 'over'
}

async function fetchOne({ channels, open, sent }: With, { of, account, chat, ref, tries }: One): Promise<'kept' | PictureFault> {
  const source = await open(ref)
  const fetching = channels.get(account)?.picture
  if (source === undefined || fetching === undefined) return 'lost'
  const fetched = await fetching(source)
  if (fetched.ok) return sent.take({ case: of, author: chat, ref, bytes: fetched.bytes })
  if (fetched.again && tries < mostTries) throw new Unfetched(fetched.note)
  return fetched.why === 'large' ? 'size' : 'lost'
}
