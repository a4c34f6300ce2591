import type { genuine as vi } from './texts.vi.ts'

export const genuine: typeof vi = {
  listed: ({ kind, value, name }) =>
    kind === 'app' ? `This address is on the official list: ${name}.` : `${value} is on the official list: ${name}.`,
  listedLink:
    'I compare the address letter by letter; I do not open the page. Type codes and passwords only yourself, never send them to anyone.',
  listedPhone:
    'The number shown when someone calls you can be faked. If they want a code, a password or money, hang up and call this number yourself.',
  alike: ({ value, name }) => [
    `This address is not on the official list. It looks like ${value} (${name}), but it is another one.`,
    'Do not tap it and type nothing there.',
  ],
  short: [
    'This shortened link is not on the official list, and it hides where it leads.',
    'Do not tap it. To reach the portal, type dichvucong.gov.vn yourself.',
  ],
  file: [
    'This app file is not on the official list. Do not download or install it.',
    'VNeID is installed only from the App Store or Google Play.',
  ],
  state: [
    'This address is not on the official list I keep.',
    'It ends in gov.vn, as state bodies do, but I have not checked it. Please check with the Public Administrative Service Centre.',
  ],
  unlisted: [
    'This address is not on the official list.',
    'Type no identity number, code or password there. Ask the Public Administrative Service Centre first.',
  ],
  number: 'This number is not on the official list. The list has:',
  hiddenPhone: 'The phone number you sent is locked away, so I cannot compare it. Please compare it with the official list yourself:',
  callers: 'If a caller wants a code, a password, money or an app installed, hang up.',
  nth: n => `Address ${n}:`,
  howTo: [
    'Copy the address or the number here, and I compare it with the official list.',
    'With a QR code: scan it, do not tap, only copy the address that appears.',
  ],
}
