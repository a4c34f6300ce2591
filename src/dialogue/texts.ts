import type { Language } from '../model/message.ts'
import { en } from './texts.en.ts'
import { vi } from './texts.vi.ts'

export type Texts = typeof vi

export function textsOf(language: Language): Texts {
  return language === 'en' ? en : vi
}
