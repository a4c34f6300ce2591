import type { Language } from '../../model/message.ts'
import { walkEn } from './texts.en.ts'
import { walkVi, type WalkTexts } from './texts.vi.ts'

export function walkTexts(language: Language): WalkTexts {
  return language === 'en' ? walkEn : walkVi
}
