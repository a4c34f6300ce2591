import { clean } from '../../src/model/clean.ts'
import type { Body } from '../../src/model/message.ts'
import { commands } from './commands.ts'
import type { Message } from './update.ts'

/** Who the bot is: `name` without @, unknown until Telegram was asked. */
export type Bot = { readonly id: string; readonly name: string | undefined }
type Words = { readonly text: string; readonly toUs: boolean }

/** The text without "@our_bot", and whether it is said to us: named, called by a command, or in answer to a message of ours. */
export function wordsOf(message: Message, bot: Bot): Words {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const own = `@${bot.name ?? ''}`.toLowerCase()
  const named = entities.filter(({ type, offset, length, user }) => {
    const part = text.slice(offset, offset + length).toLowerCase()
    if (type === 'text_mention') return user?.id === bot.id
    return bot.name !== undefined && (type === 'mention' ? part === own : type === 'bot_command' && part.endsWith(own))
  })
  const left = named.reduceRight((rest, { type, offset, length }) => {
    const command = type === 'bot_command' ? rest.slice(offset, offset + length - own.length) : ''
    return `${rest.slice(0, offset)}${command}${rest.slice(offset + length)}`
  }, text)
  const answering = message.reply_to_message?.from?.id === bot.id
  const foreign = entities.some(({ type, offset, length }) => type === 'bot_command' && text.slice(offset, offset + length).includes('@'))
  return { text: clean(left.replace(/ {2,}/g, ' ')), toUs: named.length > 0 || (answering && !foreign) }
}

export function said(text: string): Body[] {
  if (text === '') return []
  const [, command, rest = ''] = /^\/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/.exec(text) ?? []
  if (command === undefined) return [{ kind: 'text', text }]
  const name = command.toLowerCase()
  if (name === 'start') return [/^[\w-]{1,64}$/.test(rest) ? { kind: 'start', campaign: rest } : { kind: 'start' }]
  const choice = commands.find(one => one.command === name)?.choice
  if (choice !== undefined) return [{ kind: 'choice', id: choice }]
  // An unknown command is somebody's way of asking: "/khaisinh", "/le_phi khai sinh".
  return [{ kind: 'text', text: `${name.replaceAll('_', ' ')} ${rest}`.trim() }]
}
