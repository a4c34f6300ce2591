import { openZaloBot } from '../../../channels/zalo-bot/index.ts'
import type { Platform } from '../../support/platform.ts'
import { openZaloBotFake } from '../../support/zalo-bot/server.ts'

const secret = 'a word agreed on'
const post = (url: string, body: string, said?: string): Request =>
  new Request(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(said === undefined ? {} : { 'x-bot-api-secret-token': said }) },
  })

export const platform: Platform = {
  open: openZaloBot,
  config: { token: '12345678:fake-token', mode: 'webhook', secret, name: 'Bot Một Cửa' },
  genuine: (url, payload) => post(url, payload, secret),
  forged: (url, payload) => ({
    'no word': post(url, payload),
    'an empty word': post(url, payload, ''),
    'another word': post(url, payload, `${secret}x`),
    'the beginning of it': post(url, payload, secret.slice(0, -1)),
  }),
  async fake() {
    const fake = await openZaloBotFake()
    const lan = fake.person('6ede9afa66b88fe6d6a9')
    const faults = { limited: { kind: 'code', code: 429 }, page: { kind: 'html' }, cut: { kind: 'cut' } } as const
    return {
      config: { api: fake.url },
      chat: lan.chat,
      screen: () => lan.screen().map(({ text, photo }) => ({ text, buttons: [], picture: photo !== undefined })),
      next: fault => {
        if (fault === 'blocked') fake.state.blocked.add(lan.chat)
        else fake.state.faults.push({ ...faults[fault], times: 1, on: 'sendMessage' })
      },
      pictured: photo => {
        lan.sendsPhoto(photo)
        return Promise.resolve(JSON.stringify(fake.state.events.at(-1)))
      },
      close: fake.close,
    }
  },
}
