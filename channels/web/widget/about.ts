import { en } from './about.en.ts'
import { vi } from './about.vi.ts'
import { en as logEn } from './log.en.ts'

export const about = { vi: { ...vi, months: [] as readonly string[] }, en: { ...en, months: logEn.months } }
