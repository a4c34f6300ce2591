import type { Language } from '../model/message.ts'

/** Above choices that have no buttons. */
export const typeNumber: Readonly<Record<Language, string>> = { vi: 'Gõ số để chọn:', en: 'Type a number to choose:' }
