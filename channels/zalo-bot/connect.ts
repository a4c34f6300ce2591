import type { Connect } from '../../src/model/channel.ts'

export const connect: Connect = {
  before: [
    'In Zalo, open the Official Account "Zalo Bot Manager" and its mini app "Zalo Bot Creator"; make a bot whose name begins with "Bot".',
    'The token arrives as a Zalo message. The basic plan is said to end at 50 people and 3,000 messages a month: enough for a trial, not for a commune.',
  ],
  questions: [
    { name: 'token', question: 'Token', check: /^\d+:\S+$/ },
    {
      name: 'mode',
      question: 'poll (works everywhere) or webhook (needs PUBLIC_URL with https)',
      usual: 'poll',
      check: /^(poll|webhook)$/,
    },
    {
      name: 'secret',
      question: 'Word that Zalo must say when it calls',
      usual: 'random',
      check: /^\S{8,256}$/,
      when: { name: 'mode', is: 'webhook' },
    },
  ],
  after: [
    'Start the server (npm start); for a webhook it tells Zalo the address.',
    'Then write to the bot. "motcua doctor" says how it is.',
  ],
}
