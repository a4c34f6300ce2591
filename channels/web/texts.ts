import type { Language } from '../../src/model/message.ts'
import { en } from './texts.en.ts'
import { vi } from './texts.vi.ts'

export type Texts = { readonly [Code in keyof typeof vi]: string }
export type Refusal = keyof Texts

export const texts: { readonly [L in Language]: Texts } = { vi, en }

/** Vietnamese unless the client says English first. */
export function languageOf(request: Request): Language {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'vi'
}
