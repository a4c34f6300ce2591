import { openTelegramFake } from '../../test/support/telegram/server.ts'
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
  /** The server was found here and not at its PUBLIC_URL. */
  callsAt(url: string): Promise<void>
  /** Messages that wait to be delivered to us. */
  waiting(): number
  /** When each call to send came, ms since the epoch. */
  sends(): readonly number[]
  close(): Promise<void>
}
export type Audience = { says(text: string): void; screen(): readonly { readonly text: string; readonly at: number }[] }
/** *page*: a gateway answers for it. *hang-up*: nobody knows what was done. */
export type Outage = 'page' | 'hang-up'
export type Way = 'webhook' | 'poll'

const odd = (share: number): boolean => Math.random() < share

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
      TELEGRAM_SECRET: 'a-word_agreed-on',
      TELEGRAM_PER_SECOND: '300',
    },
    person: () => {
      const person = fake.person(people++)
      const { chat } = person
      return {
        says: text => void person.says(text),
        screen: () => state.messages.filter(one => one.chat === chat).map(({ text, at }) => ({ text, at })),
      }
    },
    trouble: of => void (share = of),
    down: how => void (outage = how),
    callsAt: url => callsAt(state, url),
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
      ZALO_BOT_SECRET: 'a-word_agreed-on',
      ZALO_BOT_MONTHLY: '0',
      ZALO_BOT_PER_SECOND: '300',
    },
    person: () => {
      const person = fake.person()
      return { says: text => void person.says(text), screen: () => person.screen().map(({ text, at }) => ({ text, at })) }
    },
    trouble: of => {
      share = of
      state.manner.twice = of > 0
    },
    down: how => void (outage = how),
    callsAt: url => callsAt(state, url),
    waiting: () => state.events.length,
    sends: () => state.calls.filter(({ method }) => method === 'sendMessage').map(({ at }) => at),
    close: fake.close,
  }
}
