import type { LogTexts } from './log.vi.ts'

export const en: LogTexts = {
  assistant: 'Automatic assistant',
  you: 'You',
  picture: 'A picture was sent',
  officer: 'Officer',
  sending: 'sending…',
  waiting: 'not sent yet, will try again',
  slow: 'The network is slow, still sending…',
  typing: 'Writing an answer…',
  officerTyping: 'An officer is typing…',
  edit: 'Edit',
  drop: 'Remove',
  refused: 'This message could not be sent.',
  choices: 'Choose an answer',
  source: 'Source',
  asOf: 'data of',
  others: 'and {n} more',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}
