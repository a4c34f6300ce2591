import { openZaloOa } from '../../../channels/zalo-oa/index.ts'
import type { Tools } from '../../../src/model/channel.ts'
import type { Platform } from '../../support/platform.ts'
import { signed } from '../../support/zalo-oa/deliver.ts'
import { openZaloOaFake } from '../../support/zalo-oa/server.ts'
import { newState } from '../../support/zalo-oa/state.ts'

/** The day on which the payloads came; what is older is refused. */
const then = new Date(1_790_000_000_000)
const { app, oa, manner } = newState(1)
const person = '246845883529197922'

const timestampOf = (payload: string): string => /"timestamp":"?(\d+)/.exec(payload)?.[1] ?? ''
const mac = (payload: string, timestamp = timestampOf(payload)): string => signed({ app, manner }, payload, timestamp)
const post = (url: string, body: string, signature?: string): Request =>
  new Request(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature === undefined ? {} : { 'x-zevent-signature': signature }) },
  })

/** Where the fake gave tokens, they are put before the channel as if it had been connected. */
const pairs = new Map<string, string>()
const connected = (tools: Tools, api: unknown): Tools => {
  const pair = typeof api === 'string' ? pairs.get(api) : undefined
  if (pair === undefined) return { ...tools, now: () => then }
  const keep: Tools['keep'] = account => {
    const kept = tools.keep(account)
    return { ...kept, get: async name => (await kept.get(name)) ?? (name === 'tokens' ? pair : undefined) }
  }
  return { ...tools, keep }
}

export const platform: Platform = {
  open: (config, tools) => openZaloOa(config, connected(tools, config['api'])),
  config: { appId: app.id, appSecret: app.secret, id: oa, key: app.key },
  dated: (payload, at) => payload.replace(/("timestamp":"?)\d+/, `$1${at.getTime()}`),
  genuine: (url, payload) => post(url, payload, mac(payload)),
  forged: (url, payload) => ({
    'no signature': post(url, payload),
    'an empty one': post(url, payload, 'mac='),
    'that of another body': post(url, payload, mac(`${payload} `, timestampOf(payload))),
    'that of another moment': post(url, payload, mac(payload, `${timestampOf(payload)}0`)),
    'one with the app’s secret': post(url, payload, signed({ app: { ...app, key: app.secret }, manner }, payload, timestampOf(payload))),
    'a body written anew': post(url, JSON.stringify(JSON.parse(payload), undefined, 1), mac(payload)),
  }),
  async fake() {
    const fake = await openZaloOaFake()
    const { access_token: access, refresh_token: refresh } = fake.grant()
    const at = Date.now()
    pairs.set(fake.url, JSON.stringify({ access, refresh, at, until: at + 90_000_000 }))
    const lan = fake.person(person)
    fake.state.heard.set(person, at)
    const faults = { limited: { kind: 'code', code: -32 }, page: { kind: 'html' }, cut: { kind: 'cut' } } as const
    return {
      config: fake.config,
      chat: person,
      screen: () => lan.screen().map(({ text, buttons, picture }) => ({ text, buttons: buttons.map(({ title }) => title), picture })),
      next: fault => {
        if (fault === 'blocked') fake.state.refusing.set(person, -217)
        else fake.state.faults.push({ ...faults[fault], times: 1, on: '/message/cs' })
      },
      pictured: photo => {
        lan.sendsPhotos([photo])
        return Promise.resolve(JSON.stringify(fake.state.events.at(-1)?.event))
      },
      close: fake.close,
    }
  },
}
