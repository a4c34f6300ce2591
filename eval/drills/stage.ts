import { randomUUID } from 'node:crypto'
import { openTelegramFake } from '../../test/support/telegram/server.ts'
import { signed } from '../../test/support/zalo-oa/deliver.ts'
import { consented } from '../../test/support/zalo-oa/consent.ts'
import { openZaloOaFake } from '../../test/support/zalo-oa/server.ts'
import { openZaloBotFake } from '../../test/support/zalo-bot/server.ts'

/** Platforms of our own for the drills: people write there, and what they read is seen as they see it. */

export type Stage = {
  readonly name: string
  /** What the server must be told to work with it. */
  readonly environment: Readonly<Record<string, string>>
  person(): Audience
  /** From now on calls fail now and then, and webhooks are called twice. `share`: of the calls, 0 to 1. */
  trouble(share: number): void
  /** Every call fails in this way from now on, or no longer. */
  down(how: Outage | undefined): void
  /** The server is up and found here, whatever its PUBLIC_URL: what must be set up by then is. */
  callsAt(url: string): Promise<void>
  /** A person's words as the platform would post them: a call of its own beside the fake's. */
  knock(url: string, person: number, text: string): Request
  /** Messages that wait to be delivered to us. */
  waiting(): number
  /** When each call to send came, ms since the epoch. */
  sends(): readonly number[]
  close(): Promise<void>
}
export type Audience = {
  says(text: string): void
  /** Something else than words, as the platform's own fields tell it, where its fake can. */
  sends?(fields: object): void
  screen(): readonly { readonly text: string; readonly at: number }[]
}
/** *page*: a gateway answers for it. *hang-up*: nobody knows what was done. */
export type Outage = 'page' | 'hang-up'
export type Way = 'webhook' | 'poll'

const secret = 'a-word_agreed-on'
const json = { 'content-type': 'application/json' }
const post = (url: string, body: string, headers: Readonly<Record<string, string>>): Request =>
  new Request(url, { method: 'POST', body, headers })

const odd = (share: number): boolean => Math.random() < share

/** What the crowd sees of a platform's person. */
const audience = (person: { says(text: string): unknown; screen(): ReturnType<Audience['screen']> }): Audience => ({
  says: text => void person.says(text),
  screen: () => person.screen().map(({ text, at }) => ({ text, at })),
})

type Hooked = { webhook: { url: string } | undefined }

async function callsAt(state: Hooked, url: string): Promise<void> {
  for (const until = Date.now() + 10_000; state.webhook === undefined && Date.now() < until;)
    await new Promise(resolve => setTimeout(resolve, 20))
  if (state.webhook === undefined) throw new Error('no webhook was set')
  state.webhook.url = `${url}${new URL(state.webhook.url).pathname}`
}

export async function telegramStage(way: Way, retryMs = 200): Promise<Stage> {
  const fake = await openTelegramFake({ retryMs })
  const { state } = fake
  let people = 1000
  let knocks = 0
  let share = 0
  let outage: Outage | undefined
  state.twice = () => odd(share)
  state.trouble = method => {
    if (outage !== undefined) return { kind: outage === 'page' ? 'html' : 'drop', times: 1 }
    if (method !== 'sendMessage' || !odd(share)) return method === 'getUpdates' && odd(share) ? { kind: 'drop', times: 1 } : undefined
    return { kind: (['flood', 'html', 'cut'] as const)[Math.floor(Math.random() * 3)] ?? 'html', times: 1 }
  }
  return {
    name: `telegram by ${way}`,
    environment: {
      TELEGRAM_TOKEN: fake.token,
      TELEGRAM_API: fake.url,
      TELEGRAM_MODE: way,
      TELEGRAM_SECRET: secret,
      TELEGRAM_PER_SECOND: '300',
    },
    person: () => {
      const person = fake.person(people++)
      const { chat } = person
      return {
        says: text => void person.says(text),
        sends: fields => void person.sends(fields),
        screen: () => state.messages.filter(one => one.chat === chat).map(({ text, at }) => ({ text, at })),
      }
    },
    trouble: of => void (share = of),
    down: how => void (outage = how),
    callsAt: url => (way === 'poll' ? Promise.resolve() : callsAt(state, url)),
    knock: (url, person, text) => {
      const from = { id: person, is_bot: false, first_name: 'Lan' }
      const message = { message_id: knocks + 1, date: Math.floor(Date.now() / 1000), chat: { id: person, type: 'private' }, from, text }
      const headers = { ...json, 'x-telegram-bot-api-secret-token': secret }
      return post(
        `${url}/hooks/telegram:${fake.token.split(':')[0]}`,
        JSON.stringify({ update_id: 1_000_000_000 + knocks++, message }),
        headers,
      )
    },
    waiting: () => state.updates.length,
    sends: () => state.calls.filter(({ method }) => method === 'sendMessage').map(({ at }) => at),
    close: fake.close,
  }
}

export async function zaloBotStage(way: Way, retryMs = 200): Promise<Stage> {
  const fake = await openZaloBotFake({ retryMs })
  const { state } = fake
  let share = 0
  let outage: Outage | undefined
  state.trouble = method => {
    if (outage !== undefined) return { kind: outage === 'page' ? 'html' : 'drop', times: 1 }
    if (method !== 'sendMessage' || !odd(share)) return undefined
    // Its "too many" says not how long; our wait for it is longer than a drill.
    return { kind: odd(0.5) ? 'html' : 'cut', times: 1 }
  }
  return {
    name: `zalo-bot by ${way}`,
    environment: {
      ZALO_BOT_TOKEN: fake.token,
      ZALO_BOT_API: fake.url,
      ZALO_BOT_MODE: way,
      ZALO_BOT_SECRET: secret,
      ZALO_BOT_MONTHLY: '0',
      ZALO_BOT_PER_SECOND: '300',
    },
    person: () => audience(fake.person()),
    trouble: of => {
      share = of
      state.manner.twice = of > 0
    },
    down: how => void (outage = how),
    callsAt: url => (way === 'poll' ? Promise.resolve() : callsAt(state, url)),
    knock: (url, person, text) => {
      const id = String(person).padStart(20, '0')
      const message = {
        from: { id, display_name: 'Lan', is_bot: false },
        chat: { id, chat_type: 'PRIVATE' },
        text,
        message_id: randomUUID(),
        date: Date.now(),
      }
      const headers = { ...json, 'x-bot-api-secret-token': secret }
      return post(
        `${url}/hooks/zalo-bot:${fake.token.split(':')[0]}`,
        JSON.stringify({ event_name: 'message.text.received', message }),
        headers,
      )
    },
    waiting: () => state.events.length,
    sends: () => state.calls.filter(({ method }) => method === 'sendMessage').map(({ at }) => at),
    close: fake.close,
  }
}

/** `secondMs`: how long one of the platform's seconds takes here; its pauses between tries go up to an hour. */
export async function zaloOaStage(secondMs = 0.5): Promise<Stage> {
  const fake = await openZaloOaFake({ secondMs })
  const { state } = fake
  let share = 0
  let outage: Outage | undefined
  state.manner.retriesAll = true
  state.manner.patient = true
  state.trouble = path => {
    if (!path.endsWith('/message/cs')) return undefined
    if (outage !== undefined) return { kind: outage === 'page' ? 'html' : 'drop', times: 1 }
    return odd(share) ? { kind: odd(0.5) ? 'html' : 'cut', times: 1 } : undefined
  }
  return {
    name: 'zalo-oa by webhook',
    environment: {
      ...fake.environment,
      ZALO_OA_PER_SECOND: '300',
    },
    person: () => audience(fake.person()),
    trouble: of => {
      share = of
      state.manner.twice = of > 0
    },
    down: how => void (outage = how),
    callsAt: async url => {
      state.hook = `${url}/hooks/zalo-oa:${state.oa}`
      await consented(url, state.oa)
    },
    knock: (url, person, text) => {
      const timestamp = String(Date.now())
      const id = `9${String(person).padStart(17, '0')}`
      const message = { text, msg_id: randomUUID() }
      const event = { app_id: state.app.id, sender: { id }, recipient: { id: state.oa }, event_name: 'user_send_text', message, timestamp }
      const body = JSON.stringify(event)
      state.heard.set(id, state.now())
      return post(`${url}/hooks/zalo-oa:${state.oa}`, body, { ...json, 'x-zevent-signature': signed(state, body, timestamp) })
    },
    waiting: () => state.events.length,
    sends: () => state.calls.filter(({ path }) => path.endsWith('/message/cs')).map(({ at }) => at),
    close: fake.close,
  }
}
