import { mostPictureBytes } from '../../src/model/asked-pictures.ts'
import type { Channel, OpenChannel, Received, Tools } from '../../src/model/channel.ts'
import { download, fromHosts } from '../../src/model/download.ts'
import type { Incoming } from '../../src/model/message.ts'
import { check } from './check.ts'
import { openClient } from './client.ts'
import { readConfig, type Config } from './config.ts'
import { openConsent } from './consent.ts'
import { eventIn } from './event.ts'
import { openHeard, type Heard } from './heard.ts'
import { grantByRefresh } from './oauth.ts'
import { read, type Read } from './read.ts'
import { openSend } from './send.ts'
import { isSigned } from './signature.ts'
import { openTokens } from './tokens.ts'
import { openUploads } from './upload.ts'

const name = 'zalo-oa'

/** One Official Account of Zalo. Messages come by webhook alone; one app may bring those of several OAs to one address. */
export const openZaloOa: OpenChannel = (given, tools) => {
  const config = readConfig(given)
  const account = `${name}:${config.id}`
  const keep = tools.keep(account)
  const tokens = openTokens(
    keep,
    refresh => grantByRefresh(config, tools.fetch, refresh),
    () => tools.now().getTime(),
  )
  const client = openClient(config, tokens, tools.fetch, tools.now)
  const base = tools.publicUrl === undefined ? undefined : `${tools.publicUrl}/at/${account}`
  const hook = tools.publicUrl === undefined ? undefined : `${tools.publicUrl}/hooks/${account}`
  const consent = openConsent(config, { fetch: tools.fetch, now: tools.now, base, tokens })
  const heard = openHeard(keep, tools.now)
  const channel: Channel = {
    name,
    account,
    page: `https://zalo.me/${config.id}`,
    // The platform takes 2,000; room is left for five choices as a list, should it refuse buttons.
    can: { text: 1600, choices: 5, label: 60, pictures: true, markup: false, replyWithinHours: 7 * 24, perSecond: config.perSecond },
    ...(config.office === undefined ? {} : { office: config.office }),
    receive: request => receive(request, config, tools, heard),
    send: openSend({ ...config, client, uploads: openUploads(client, keep, tools.now), picture: tools.picture, now: tools.now }),
    picture: url => download(url, { fetch: tools.fetch, mostBytes: mostPictureBytes, allowed: fromHosts(config.pictures, config.api) }),
    serve: consent.serve,
    consent,
    check: async () =>
      check(
        client,
        tokens,
        { template: config.template, hook, connect: base && `${base}/connect`, heard: await heard.last() },
        tools.now(),
      ),
  }
  return channel
}

/** Retries go on for two hours; what is older or from the future is not Zalo's, whoever signed it. */
const mostApartMs = 24 * 3_600_000

async function receive(request: Request, config: Config, { now }: Tools, heard: Heard): Promise<Received> {
  const raw = new Uint8Array(await request.arrayBuffer())
  const event = eventIn(raw)
  const at = new Date(Number(event?.timestamp))
  const signed = event !== undefined && isSigned(raw, event.timestamp, request.headers.get('x-zevent-signature'), config)
  const timely = Math.abs(at.getTime() - now().getTime()) < mostApartMs
  if (event?.app_id === config.appId) heard.note(signed ? (timely ? 'taken' : 'late') : 'unsigned')
  if (!signed || !timely) return { messages: [], response: new Response(null, { status: 401 }) }
  const found = read(event, at)
  return { messages: found === undefined ? [] : incomingOf(found), response: new Response(null, { status: 200 }) }
}

function incomingOf({ oa, id, chat, sender, at, bodies }: Read): Incoming[] {
  const common = { account: `${name}:${oa}`, channel: name, chat, sender: { id: sender }, at }
  return bodies.map((body, i) => ({ ...common, id: i === 0 ? id : `${id}.${i}`, body }))
}
