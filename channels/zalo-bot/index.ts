import { mostPictureBytes } from '../../src/model/asked-pictures.ts'
import type { Channel, OpenChannel } from '../../src/model/channel.ts'
import { download, fromHosts } from '../../src/model/download.ts'
import type { Incoming } from '../../src/model/message.ts'
import { withBrake } from './brake.ts'
import { check } from './check.ts'
import { openClient } from './client.ts'
import { readConfig } from './config.ts'
import { events } from './poll.ts'
import { namesOf, setWebhook } from './prepare.ts'
import { openQuota } from './quota.ts'
import { read } from './read.ts'
import { send } from './send.ts'
import { receive } from './webhook.ts'

/** One bot of the Zalo Bot Platform, by long polling or by webhook. The account is named by the first half of its token. */
export const openZaloBot: OpenChannel = (given, tools) => {
  const config = readConfig(given)
  const { token, mode, office, page, waitSeconds } = config
  const account = `zalo-bot:${token.split(':')[0]}`
  const hook = tools.publicUrl === undefined ? undefined : `${tools.publicUrl}/hooks/${account}`
  const client = openClient(token, config.api, tools.fetch)
  const quota = openQuota(config.monthly, tools.keep(account), tools.now)
  let names = config.name === undefined ? [] : [config.name]
  const readOne = (body: unknown): Incoming[] => {
    const found = read(body, names, tools.now())
    if (found === undefined) return []
    quota.count()
    const { bodies, ...message } = found
    return bodies.map((said, i) => ({ ...message, account, channel: 'zalo-bot', id: i === 0 ? found.id : `${found.id}.${i}`, body: said }))
  }
  const channel: Channel = {
    name: 'zalo-bot',
    account,
    // There are no buttons. Pictures are fetched from us, so they need an address the world can reach.
    can: { text: 2000, choices: 0, label: 100, pictures: tools.publicUrl !== undefined, markup: false, perSecond: config.perSecond },
    ...(office === undefined ? {} : { office }),
    ...(page === undefined ? {} : { page }),
    receive: request => receive(request, mode === 'webhook' ? config.secret : undefined, readOne),
    send: withBrake((chat, part) => send(client, tools, chat, part), quota, tools.now, tools.publicUrl),
    typing: async chat => void (await client.call('sendChatAction', { chat_id: chat, action: 'typing' })),
    picture: url => download(url, { fetch: tools.fetch, mostBytes: mostPictureBytes, allowed: fromHosts(config.pictures, config.api) }),
    prepare: async () => {
      names = [...new Set([...names, ...(await namesOf(client))])]
      if (mode === 'webhook') await setWebhook(client, config, hook)
    },
    check: async () => check(client, config, hook, await quota.used()),
  }
  if (mode === 'webhook') return channel
  const polled = async function* (stop: AbortSignal): AsyncIterable<readonly Incoming[]> {
    for await (const found of events(client, waitSeconds, stop)) yield found.flatMap(readOne)
  }
  return { ...channel, poll: polled }
}
