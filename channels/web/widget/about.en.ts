import type { vi } from './about.vi.ts'

export const en: typeof vi = {
  sources: 'Where this answer comes from',
  place: 'Place',
  asOf: 'Data of',
  openSource: 'Open the original page',
  version: 'Data version',
  say: [
    'This is a machine, not an officer. Answers come from published procedures and name their source and date. When it is not sure it says so and offers an officer.',
    'The conversation belongs to this browser; no account is needed. Nobody can open it from another device.',
    'On a shared computer? Press the button below before you leave.',
  ],
  forget: 'Remove the conversation from this device',
}
