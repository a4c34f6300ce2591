import type { Conversation, Heard } from '../model/conversation.ts'
import { fold } from '../model/fold.ts'
import type { Language } from '../model/message.ts'
import { englishWords } from './english.ts'

/**
 * The language of the talk from now on. A page says with every message where its switch stands; only a switch that was
 * moved counts, so that a talk led in English on a Vietnamese page stays in English when a button is tapped.
 */
export function languageOf(
  before: Pick<Conversation, 'language' | 'page'>,
  { language, body }: Heard,
): Pick<Conversation, 'language' | 'page'> {
  const page = language ?? before.page
  const switched = language === undefined || language === before.page ? before.language : language
  const written = body.kind === 'text' ? writtenIn(body.text) : undefined
  return { language: written ?? switched, ...(page === undefined ? {} : { page }) }
}

const letters = /[\p{L}']+/gu

/** The language of a text that shows it plainly. A few words prove nothing: people of Viet Nam say "hello" and "ok" too. */
function writtenIn(text: string): Language | undefined {
  // What was hidden is named in Vietnamese, whatever the language of the person.
  const words =
    text
      .replace(/\[[^[\]]*\]/g, ' ')
      .toLowerCase()
      .match(letters) ?? []
  if (words.length < 2) return undefined
  const own = words.filter(word => englishWords.has(word)).length
  if (own >= 2 && own / words.length >= 0.4) return 'en'
  const accented = words.filter(word => fold(word) !== word).length
  return own === 0 && accented >= 2 ? 'vi' : undefined
}
