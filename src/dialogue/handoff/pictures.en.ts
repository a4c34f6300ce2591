import type { pictures as vi } from './pictures.vi.ts'

/** What is said when an officer asks for a picture. */
export const pictures: typeof vi = {
  asked: what => `Please send a picture: ${what}.`,
  how: (channel, when) =>
    `${ways[channel] ?? 'Please send it here'}, before ${when}. If that does not work, bring the paper to the counter.`,
  kept: (office, days) =>
    `Only officers of ${office} who see to this can open it, and each look is written down. It is deleted ${days} days after this is done at the latest; to delete it at once, write “delete my data”.`,
  anOffice: 'the office',
  elsewhere: platform => `It also stays in your ${platform}; to be rid of it, delete it there too.`,
  platforms: { telegram: 'Telegram', 'zalo-bot': 'Zalo', 'zalo-oa': 'Zalo' },
  not: 'Please take no picture of an identity card, a passport, a bank card, a one-time code or a password.',
  came: count =>
    count === 1
      ? 'The picture has come; the officer will look and answer here.'
      : `${count} pictures have come; the officer will look and answer here.`,
  faults: {
    lost: 'The picture could not be loaded. Please send it again.',
    kind: 'I cannot read this picture. Please take it again, or send a JPG or PNG.',
    size: 'This picture is too large (10 MB and 50 million points at most). Please take a smaller one and send it.',
    many: 'This request has enough pictures, so I take no more.',
    over: 'This picture came after the officer had stopped asking, so it was neither taken nor kept.',
  },
  enough: most =>
    `I take ${most} pictures at most each time an officer asks. This one was not taken; if you need to send more, please tell the officer.`,
  over: 'The time for pictures is over. From now on I take none again.',
}

const ways: { readonly [channel: string]: string } = {
  web: 'Tap “Send a picture” at the end of this conversation',
  telegram: 'Tap the paper clip beside the box you type in, choose the picture and send it here',
  'zalo-bot': 'Tap the picture sign beside the box you type in, choose the picture and send it here',
  'zalo-oa': 'Tap the picture sign beside the box you type in, choose the picture and send it here',
}
