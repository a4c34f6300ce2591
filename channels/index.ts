import type { Connect, OpenChannel } from '../src/model/channel.ts'
import { connect as connectTelegram } from './telegram/connect.ts'
import { openTelegram } from './telegram/index.ts'
import { openWeb } from './web/index.ts'
import { connect as connectZaloBot } from './zalo-bot/connect.ts'
import { openZaloBot } from './zalo-bot/index.ts'
import { connect as connectZaloOa } from './zalo-oa/connect.ts'
import { openZaloOa } from './zalo-oa/index.ts'

/** The list of platforms. A new one is a folder beside this file and a line here. */
export const openers = { web: openWeb, telegram: openTelegram, 'zalo-bot': openZaloBot, 'zalo-oa': openZaloOa } as const satisfies Record<
  string,
  OpenChannel
>

/** How each is set up by questions. */
export const connects = { telegram: connectTelegram, 'zalo-bot': connectZaloBot, 'zalo-oa': connectZaloOa } as const satisfies Record<
  string,
  Connect
>
