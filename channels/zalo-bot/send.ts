import { z } from 'zod'
import type { Sent, Tools } from '../../src/model/channel.ts'
import type { Part } from '../../src/model/reply.ts'
import type { Answer, Client } from './client.ts'
import { draw } from './draw.ts'

/** Sends one part: a picture by its public address, everything else as text. */
export async function send(client: Client, { picture }: Pick<Tools, 'picture'>, chat: string, part: Part): Promise<Sent> {
  const { text, styles } = draw(part)
  const [block] = part.blocks
  const url = block.kind === 'picture' || block.kind === 'file' ? (await picture(block.file))?.url : undefined
  // The platform sends no documents: people open it at its address.
  if (block.kind === 'file' && url !== undefined)
    return sentBy(await client.call('sendMessage', { chat_id: chat, text: `${text}: ${url}` }))
  const photo = block.kind === 'picture' ? url : undefined
  if (photo !== undefined) return sentBy(await client.call('sendPhoto', { chat_id: chat, photo, caption: text }))
  return sentBy(await client.call('sendMessage', { chat_id: chat, text, ...(styles.length > 0 && { text_styles: styles }) }))
}

const sentSchema = z.object({ message_id: z.string() })

function sentBy(answer: Answer): Sent {
  if (!answer.ok) return answer.failed
  // Said is said, also where the answer forgets the id.
  return { ok: true, id: sentSchema.safeParse(answer.result).data?.message_id ?? '' }
}
