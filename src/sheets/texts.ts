import type { Language } from '../model/message.ts'
import { sheetEn } from './texts.en.ts'
import { sheetVi, type SheetTexts } from './texts.vi.ts'

export const sheetTexts = (language: Language): SheetTexts => (language === 'en' ? sheetEn : sheetVi)

/** "28/11/2026" */
export const sayDay = (iso: string): string => iso.split('-').map(Number).toReversed().join('/')
