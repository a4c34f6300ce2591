import type { guides as vi } from './guides.vi.ts'

export const guides: typeof vi = {
  account: [
    'Citizens log in to the National Public Service Portal with a VNeID account only.',
    'No account yet: take your identity card and a phone with a number in your own name to the commune police and ask for level 2.',
    'Forgotten password, no code, new phone: ask the commune police or call 1900 0368 (VNeID support, charged).',
  ],
  app: [
    'Install VNeID only from the App Store or Google Play. Do not open links or files that someone sends you.',
    'Then choose to activate the account and follow the screen. For help ask the commune police or call 1900 0368 (charged).',
  ],
  'file-online': [
    'To file online: open dichvucong.gov.vn, log in with VNeID, find the procedure and press “Nộp trực tuyến”.',
    'At the end you must see a dossier code; keep a screenshot. If the page fails, you can file at the counter.',
  ],
  pay: [
    'For an online dossier, pay only on its page on the portal. Never transfer money to a private account.',
    'Money taken but nothing changed: do not pay twice, keep the transaction number and call the portal.',
  ],
  receive: [
    'When you file, you choose how to get the result: at the counter or by post.',
    'I do not have the postal fee; please ask the counter before you choose.',
  ],
  'look-up': ['Look at the portal’s own page: type the dossier code from your receipt and the security code shown on the page.'],
  business: [
    'Companies and other organisations log in with the organisation’s electronic identity account (since 1/7/2025).',
    'Its representative can ask the police or call 1900 0368 (charged).',
  ],
  assisted: [
    'Without a smartphone, bring your papers to the one-stop counter and say that you need help.',
    'A helper must never keep your password or one-time codes.',
  ],
  prepare: [
    'Before you file online, have ready: a level 2 VNeID account, a phone that gets messages, clear photos or scans of your papers.',
    'Tell me which procedure, and I list the papers.',
  ],
}
