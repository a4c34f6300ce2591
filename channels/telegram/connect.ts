import type { Connect } from '../../src/model/channel.ts'

export const connect: Connect = {
  before: [
    'In Telegram, write to @BotFather: /newbot, then a name and a user name that ends in "bot".',
    'It answers with a token such as 123456789:AA…. Keep it secret: who has it can read and write as the bot.',
  ],
  questions: [
    { name: 'token', question: 'Token', check: /^\d+:[\w-]{3,}$/ },
    {
      name: 'mode',
      question: 'poll (works everywhere) or webhook (needs PUBLIC_URL with https)',
      usual: 'poll',
      check: /^(poll|webhook)$/,
    },
    {
      name: 'secret',
      question: 'Word that Telegram must say when it calls',
      usual: 'random',
      check: /^[\w-]{1,256}$/,
      when: { name: 'mode', is: 'webhook' },
    },
  ],
  after: [
    'Start the server (npm start): it hangs up the menu and, for a webhook, tells Telegram the address.',
    'Then write to the bot. "motcua doctor" says how it is.',
  ],
}
