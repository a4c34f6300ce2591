import type { LifeTalk } from './texts.vi.ts'

export const lifeTalkEn: LifeTalk = {
  noted: name => `Noted: ${name} is done.`,
  next: 'What comes next:',
  all: 'Every step of the list is done. Ask at the counter about what you may be entitled to.',
  noSuch: most => `The list has ${most} steps. Please say a number from 1 to ${most}.`,
  share: 'Forward the message below to your family.',
  gone: 'That list is no more. Please tell me again what has happened.',
}
