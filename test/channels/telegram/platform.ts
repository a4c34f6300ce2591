import { openTelegram } from '../../../channels/telegram/index.ts'
import type { Platform } from '../../support/platform.ts'
import { openTelegramFake } from '../../support/telegram/server.ts'

const secret = 'a-word_agreed-on'
const post = (url: string, body: string, said?: string): Request =>
  new Request(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(said === undefined ? {} : { 'x-telegram-bot-api-secret-token': said }) },
  })

export const platform: Platform = {
  open: openTelegram,
  config: { token: '4242:fake-token_of-nobody', mode: 'webhook', secret, name: 'motcua_bot' },
  genuine: (url, payload) => post(url, payload, secret),
  forged: (url, payload) => ({
    'no word': post(url, payload),
    'an empty word': post(url, payload, ''),
    'another word': post(url, payload, `${secret}x`),
    'the beginning of it': post(url, payload, secret.slice(0, -1)),
  }),
  followed: link =>
    JSON.stringify({
      update_id: 1,
      message: {
        message_id: 1,
        date: 1_790_000_000,
        chat: { id: 77, type: 'private' },
        from: { id: 77, is_bot: false, first_name: 'Lan' },
        text: `/start ${new URL(link).searchParams.get('start')}`,
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    }),
  async fake() {
    const fake = await openTelegramFake()
    const on = 'sendMessage'
    return {
      config: { api: fake.url },
      chat: '77',
      screen: () =>
        fake
          .person(77)
          .screen()
          .map(({ text, buttons, photo }) => ({ text, buttons: buttons.map(one => one.text), picture: photo })),
      next: fault => {
        if (fault === 'blocked') fake.state.blocked.add('77')
        else fake.state.faults.push({ kind: fault === 'limited' ? 'flood' : fault === 'page' ? 'html' : 'cut', times: 1, on })
      },
      pictured: photo => {
        fake.person(77).sendsPhoto(photo)
        return Promise.resolve(JSON.stringify(fake.state.updates.at(-1)))
      },
      close: fake.close,
    }
  },
}
