import { z } from 'zod'
import type { Picture, Sent } from '../../src/model/channel.ts'
import type { Part } from '../../src/model/reply.ts'
import type { Answer, Client } from './client.ts'
import { buttonsOf, listOf, menuOf, wordsOf } from './draw.ts'
import type { Uploads } from './upload.ts'

/** Sends one part as a message of customer care. */

type Tools = {
  readonly client: Client
  readonly uploads: Uploads
  picture(file: string): Promise<Picture | undefined>
  now(): Date
  readonly template?: string | undefined
  readonly templateData?: Readonly<Record<string, string>>
}

/** Whether lists and buttons are taken there is not documented: after a refusal they are left out for a day. */
const withoutMs = 24 * 3_600_000
const unsupported = -233
const invalid = -201
const expired = -100
/** The person has been silent for so long that nothing is taken but a template. */
const shut: ReadonlySet<number | undefined> = new Set([-230, -231, -232])

export function openSend(tools: Tools): (chat: string, part: Part) => Promise<Sent> {
  const { client, now } = tools
  const without = { list: 0, buttons: 0 }
  const say = (chat: string, message: object): Promise<Answer> =>
    client.call('/v3.0/oa/message/cs', () => ({ recipient: { user_id: chat }, message }))
  /** Undefined where the platform does not take this shape. */
  const sayAs = async (shape: keyof typeof without, chat: string, message: object): Promise<Answer | undefined> => {
    if (now().getTime() < without[shape]) return undefined
    const answer = await say(chat, message)
    if (answer.ok || (answer.code !== unsupported && (shape === 'buttons' || answer.code !== invalid))) return answer
    without[shape] = now().getTime() + withoutMs
    return undefined
  }
  const sayWords = async (chat: string, part: Part): Promise<Answer> => {
    const [elements, buttons] = [listOf(part), buttonsOf(part)]
    const list = elements && { attachment: { type: 'template', payload: { template_type: 'list', elements } } }
    const asList = list && (await sayAs('list', chat, list))
    if (asList !== undefined) return asList
    const withButtons = { text: wordsOf(part), attachment: { type: 'template', payload: { buttons } } }
    const asButtons = buttons.length > 0 ? await sayAs('buttons', chat, withButtons) : undefined
    return asButtons ?? say(chat, { text: menuOf(part) })
  }
  return async (chat, part) => {
    const [block] = part.blocks
    const picture = block.kind === 'picture' || block.kind === 'file' ? await tools.picture(block.file) : undefined
    const show = block.kind === 'file' ? giveFile : showPicture
    const answer = picture === undefined ? await sayWords(chat, part) : await show({ ...tools, say }, chat, part, picture)
    if (answer.ok || !shut.has(answer.code) || tools.template === undefined) return sentBy(answer)
    return { ...answer.failed, why: `${answer.failed.why}; ${await knock(tools, chat)}` }
  }
}

/**
 * A template tells that something waits; what waits is told once the person writes. Nothing else of the chat is tried meanwhile, so
 * one silence costs one template.
 */
async function knock({ client, template, templateData = {} }: Tools, chat: string): Promise<string> {
  const body = { user_id: chat, template_id: template, template_data: templateData }
  const answer = await client.call('/v3.0/oa/message/template', () => body)
  return answer.ok ? 'template sent' : `template not sent: ${answer.failed.why}`
}

type Saying = Tools & { say(chat: string, message: object): Promise<Answer> }

async function showPicture({ uploads, say }: Saying, chat: string, part: Part, picture: Picture): Promise<Answer> {
  const text = menuOf(part)
  for (const anew of [false, true]) {
    const uploaded = await uploads.idOf(picture, anew)
    if (uploaded === 'unfit') break
    if ('failed' in uploaded) return { ok: false, code: undefined, failed: uploaded.failed }
    const elements = [{ media_type: 'image', attachment_id: uploaded.id }]
    const answer = await say(chat, { text, attachment: { type: 'template', payload: { template_type: 'media', elements } } })
    // Uploads are kept for a week; one that is gone is made again.
    if (answer.ok || answer.code !== expired) return answer
  }
  return say(chat, { text })
}

/** Where the platform does not take it, its address is told, if it has one. */
async function giveFile({ uploads, say }: Saying, chat: string, part: Part, file: Picture): Promise<Answer> {
  const uploaded = await uploads.idOf(file)
  if (uploaded === 'unfit') return say(chat, { text: [wordsOf(part), file.url].filter(Boolean).join(': ') })
  if ('failed' in uploaded) return { ok: false, code: undefined, failed: uploaded.failed }
  return say(chat, { attachment: { type: 'file', payload: { token: uploaded.id } } })
}

const sentSchema = z.object({ message_id: z.string() })

function sentBy(answer: Answer): Sent {
  if (!answer.ok) return answer.failed
  // Said is said, also where the answer forgets the id.
  return { ok: true, id: sentSchema.safeParse(answer.data).data?.message_id ?? '' }
}
