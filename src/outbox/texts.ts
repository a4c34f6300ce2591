import type { Language } from '../model/message.ts'

/** In place of a menu of one. */
export const typeOne: Readonly<Record<Language, (label: string) => string>> = {
  vi: label => `Nếu cần, gõ số 1: ${label}`,
  en: label => `If you need it, type 1: ${label}`,
}

/** Above choices that have no buttons. */
export const typeNumber: Readonly<Record<Language, string>> = { vi: 'Gõ số để chọn:', en: 'Type a number to choose:' }

/** After the name of a file that the platform does not take. */
export const notHere: Readonly<Record<Language, string>> = {
  vi: 'Ở đây không nhận được tệp; anh/chị hỏi cán bộ cách nhận, hoặc nhận tại quầy.',
  en: 'Files cannot be received here; ask the officer how to get it, or fetch it at the counter.',
}
