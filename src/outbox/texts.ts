import type { Language } from '../model/message.ts'

/** In place of a menu of one. */
export const typeOne: Readonly<Record<Language, (label: string) => string>> = {
  vi: label => `Nếu cần, gõ số 1: ${label}`,
  en: label => `If you need it, type 1: ${label}`,
}

/** Above choices that have no buttons. */
export const typeNumber: Readonly<Record<Language, string>> = { vi: 'Gõ số để chọn:', en: 'Type a number to choose:' }
