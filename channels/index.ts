import type { OpenChannel } from '../src/model/channel.ts'
import { openTelegram } from './telegram/index.ts'
import { openWeb } from './web/index.ts'
import { openZaloBot } from './zalo-bot/index.ts'

/** The list of platforms. A new one is a folder beside this file and a line here. */
export const openers = { web: openWeb, telegram: openTelegram, 'zalo-bot': openZaloBot } as const satisfies Record<string, OpenChannel>
