import { fold } from '../model/fold.ts'

/** What no officer may ask a picture of, however it is written. To have it covered, or not taken along, may be asked. */

const things =
  '(?:can cuoc|cccd|cmnd|cmt|chung minh (?:nhan dan|thu)|ho chieu|passport|(?:ma )?otp|passcode|mat khau|password|the (?:ngan hang|atm|tin dung|visa)|so tai khoan|chan dung|khuon mat|selfie|anh the|van tay|sinh trac)'
const forbidden = new RegExp(`(?:^| )${things}(?: |$)`)
const covered = new RegExp(`(?:^| )(?:che|giau|khong|khoi|dung chup)(?: \\S+){0,3} ${things}(?= |$)`, 'g')

export function isForbidden(what: string): boolean {
  const words = ` ${fold(what)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  return forbidden.test(words.replace(covered, ' '))
}
