import type { Api } from 'grammy'
import type { Channel, OpenChannel, Received, Tools } from '../../src/model/channel.ts'
import type { Incoming } from '../../src/model/message.ts'
import { openApi, whoIs } from './api.ts'
import { check } from './check.ts'
import { readConfig } from './config.ts'
import { picture } from './picture.ts'
import { updates } from './poll.ts'
import { prepare } from './prepare.ts'
import { read, type Read } from './read.ts'
import { send } from './send.ts'
import { isGenuine } from './webhook.ts'

/** Telegram takes 4,096 characters after its markup is read. A label longer than this is cut on a small phone. */
const can = { text: 4000, choices: 12, label: 60, pictures: true, markup: true }

/** One Telegram bot, by long polling or by webhook. The account is named by the bot's own number, the first half of its token. */
export const openTelegram: OpenChannel = (given, tools) => {
  const config = readConfig(given)
  const { token, api: root, mode, waitSeconds, office } = config
  const api = openApi(token, root, tools.fetch)
  const me = whoIs(api, token, config.name)
  const account = `telegram:${me.id}`
  const incoming = (found: Read): Incoming[] => incomingOf(account, found)
  const readOne = (update: unknown): Incoming[] => {
    const found = read(update, { id: me.id, name: me.name() }, tools.now())
    if (found === undefined) return []
    if (found.tap !== undefined) release(api, found.tap)
    return incoming(found)
  }
  const channel: Channel = {
    name: 'telegram',
    account,
    can: { ...can, perSecond: config.perSecond },
    ...(office === undefined ? {} : { office }),
    receive: request => receive(request, mode === 'webhook' ? config.secret : undefined, readOne),
    send: (chat, part) => send(api, tools, chat, part),
    typing: async chat => void (await api.sendChatAction(chat, 'typing')),
    picture: id => picture(api, { root, token, fetch: tools.fetch }, id),
    prepare: () => prepare(api, me, config, hookOf(account, tools)),
    check: () => check(api, config, hookOf(account, tools), tools.now()),
    link: campaign => `https://t.me/${me.name() ?? ''}?start=${encodeURIComponent(campaign)}`,
  }
  if (mode === 'webhook') return channel
  const polling = openApi(token, root, tools.fetch, waitSeconds)
  return { ...channel, poll: stop => poll(polling, waitSeconds, stop, readOne) }
}

const hookOf = (account: string, { publicUrl }: Tools): string | undefined =>
  publicUrl === undefined ? undefined : `${publicUrl}/hooks/${account}`

async function receive(request: Request, secret: string | undefined, readOne: (update: unknown) => Incoming[]): Promise<Received> {
  if (!isGenuine(request, secret)) return { messages: [], response: new Response(null, { status: 401 }) }
  const update = parse(await request.text())
  if (update === undefined) return { messages: [], response: new Response(null, { status: 400 }) }
  return { messages: readOne(update), response: new Response(null, { status: 200 }) }
}

async function* poll(api: Api, waitSeconds: number, stop: AbortSignal, readOne: (update: unknown) => Incoming[]) {
  for await (const found of updates(api, waitSeconds, stop)) yield found.flatMap(readOne)
}

function incomingOf(account: string, { id, chat, sender, at, bodies }: Read): Incoming[] {
  return bodies.map((body, i) => ({ account, channel: 'telegram', id: i === 0 ? id : `${id}.${i}`, chat, sender, at, body }))
}

/** The tapped button stops turning. Nothing hangs on it. */
function release(api: Api, tap: string): void {
  api.answerCallbackQuery(tap).catch(() => undefined)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
