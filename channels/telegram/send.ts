import { GrammyError, InputFile, type Api } from 'grammy'
import type { Sent, Tools } from '../../src/model/channel.ts'
import type { Part } from '../../src/model/reply.ts'
import { failure } from './api.ts'
import { draw } from './draw.ts'

/** Sends one part, or writes it over the menu it answers. */
export async function send(api: Api, tools: Tools, chat: string, part: Part): Promise<Sent> {
  try {
    const [block] = part.blocks
    if (block.kind === 'picture' || block.kind === 'file') return sent(await sendPicture(api, tools, chat, part))
    if (part.replaces !== undefined && (await overwritten(api, chat, part.replaces, part))) return { ok: true, id: part.replaces }
    return sent(await sendText(api, chat, part))
  } catch (error) {
    return failure(error)
  }
}

const sent = ({ message_id: id }: { readonly message_id: number }): Sent => ({ ok: true, id: String(id) })

function sendText(api: Api, chat: string, part: Part) {
  const { html, keyboard } = draw(part)
  return api.sendMessage(chat, html, { ...text, ...(keyboard && { reply_markup: keyboard }) })
}
const text = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

async function sendPicture(api: Api, { picture }: Tools, chat: string, part: Part) {
  const [block] = part.blocks
  const found = block.kind === 'picture' || block.kind === 'file' ? await picture(block.file) : undefined
  if (found === undefined) return sendText(api, chat, part)
  const { html, keyboard } = draw(part)
  const file = new InputFile(found.bytes, found.name)
  const beside = { caption: html, parse_mode: 'HTML', ...(keyboard && { reply_markup: keyboard }) } as const
  return block.kind === 'file' ? api.sendDocument(chat, file, beside) : api.sendPhoto(chat, file, beside)
}

/** False when Telegram says that this message cannot be changed: then the part is sent as a new one. */
async function overwritten(api: Api, chat: string, message: string, part: Part): Promise<boolean> {
  const { html, keyboard } = draw(part)
  try {
    await api.editMessageText(chat, Number(message), html, { ...text, ...(keyboard && { reply_markup: keyboard }) })
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    // An edit whose answer got lost is tried again, and has nothing left to change.
    return error.description.includes('not modified')
  }
}
