import type { Texts } from './texts.ts'

export const en: Texts = {
  missing: 'There is nothing at this address.',
  method: 'This address does not take that kind of request.',
  large: 'This message is too long. Please split it into a few shorter ones.',
  often: 'That was a little fast. Please wait a moment; the message will be sent again by itself.',
  later: 'The system is busy and has not taken the message yet. It will be sent again in a few seconds.',
  busy: 'This page is being made. Please load it again in a few seconds.',
  broken: 'This request was damaged on its way. Please send it again.',
  bug: 'Something went wrong and was written down to be mended. Please try again later, or call the counter.',
}
