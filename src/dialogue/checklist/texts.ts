import type { Language } from '../../model/message.ts'
import { listEn } from './texts.en.ts'
import { listVi, type ListTexts } from './texts.vi.ts'

export function listTexts(language: Language): ListTexts {
  return language === 'en' ? listEn : listVi
}
