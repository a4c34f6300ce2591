import type { Connect } from '../../src/model/channel.ts'

export const connect: Connect = {
  before: [
    'An Official Account of a state body, verified and with a package that includes the API, and a Zalo app that the OA is linked to (developers.zalo.me).',
    'In the app, copy three different secrets with care: its id and "Khóa bí mật" (for tokens), and on its webhook page the "OA Secret Key" (for signatures).',
    'The server needs PUBLIC_URL with https, and the app’s domain must be verified.',
  ],
  questions: [
    { name: 'appId', question: 'App id', check: /^\d{5,25}$/ },
    { name: 'appSecret', question: 'Khóa bí mật of the app', check: /^\S{8,}$/ },
    { name: 'id', question: 'Id of the Official Account', check: /^\d{5,25}$/ },
    { name: 'key', question: 'OA Secret Key, from the webhook page', check: /^\S{8,}$/ },
  ],
  consent: [
    'In the app’s console set the callback to {at}/connected and the webhook to {hook}, to the letter.',
    'There switch on: user_send_*, follow, unfollow, user_click_chatnow, oa_send_*, user_withdraw and Webhook Retry; leave the "#" filter ("Lọc cú pháp") off.',
    'Then an administrator of the OA opens this address within a quarter of an hour and allows the app:',
  ],
  after: [
    'Start the server (npm start) if it does not run yet, write to the OA, then look: "motcua doctor" says how it is. A new consent: {at}/connect.',
  ],
}
