import { v7 as uuid } from 'uuid'
import { cleaned } from '../attachments/clean.ts'
import type { Config } from '../config.ts'
import type { PictureFault } from '../model/asked-pictures.ts'
import type { Attachment } from '../model/attachment.ts'
import type { Act } from '../model/cases.ts'
import type { Incoming } from '../model/message.ts'
import type { Store } from '../model/store.ts'
import type { Seal } from '../privacy/seal.ts'
import { mostInCase } from './attachments.ts'

/** What citizens sent when they were asked: drawn anew, sealed, and given out at the desk alone. */

type Sent = Pick<Attachment, 'case' | 'author' | 'ref'> & { readonly bytes: Uint8Array; readonly message?: Incoming }

export type SentPictures = {
  /** Where its case still asks for some. `message`: told to the lane in the same breath. */
  take(sent: Sent): Promise<'kept' | Exclude<PictureFault, 'lost'>>
  sentIn(of: string): Promise<readonly Attachment[]>
  /** The bytes of one of them. */
  look(of: string, id: string): Promise<Uint8Array | undefined>
  /** For good; false where there is none. */
  remove(of: string, id: string, act: Act): Promise<boolean>
}

export type PictureHouse = {
  readonly store: Pick<Store, 'attachments'>
  readonly seal: Seal
  readonly config: Pick<Config, 'keepTalkDays'>
  now(): Date
}

export function openSentPictures({ store: { attachments }, seal, config, now }: PictureHouse): SentPictures {
  return {
    take: async ({ bytes, message, ...whose }) => {
      const what = await cleaned(bytes)
      if (!what.ok) return what.why === 'size' ? 'size' : 'kind'
      const { type } = what
      if (type !== 'image/jpeg') return 'kind'
      const at = now()
      const until = new Date(at.getTime() + config.keepTalkDays * 86_400_000).toISOString()
      const made = { id: uuid(), name: 'anh.jpg', type, size: what.bytes.length, madeAt: at.toISOString(), until }
      const box = seal.seal(Buffer.from(what.bytes).toString('base64'))
      const file: Attachment = { ...whose, ...made, by: 'citizen' }
      const taken = await attachments.take(file, box, { most: mostInCase, ...(message && { message }) })
      return typeof taken === 'string' ? taken : 'kept'
    },
    sentIn: async of => (await attachments.of(of, now().toISOString())).filter(({ by }) => by === 'citizen'),
    look: async (of, id) => {
      const found = await attachments.open(id, now().toISOString())
      const opened = found?.file.case === of && found.file.by === 'citizen' ? seal.open(found.box) : undefined
      return opened === undefined ? undefined : Buffer.from(opened, 'base64')
    },
    remove: attachments.remove,
  }
}
