import type { PictureTexts } from './picture.vi.ts'

export const en: PictureTexts = {
  group: 'Send a picture to the officer',
  send: 'Send a picture',
  secret: 'Take no picture of an identity card, a bank card or a one-time code.',
  sending: 'Sending the picture…',
  failed: 'The picture could not be sent yet.',
  again: 'Send again',
  drop: 'Remove',
}
