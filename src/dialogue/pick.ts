import type { Conversation } from '../model/conversation.ts'
import { fold } from '../model/fold.ts'
import type { Choice } from '../model/reply.ts'
import { chosen, numerals, yes } from './wishes.vi.ts'

export type Pick = { readonly kind: 'one'; readonly choice: Choice } | { readonly kind: 'no-such'; readonly most: number }

/** Typed words as the patterns read them: folded, no punctuation, single blanks. */
export function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Reads "2", "số hai" or a typed label as one of the choices just offered. Afterwards a number is a word like any other. */
export function pick(was: Conversation, text: string): Pick | undefined {
  const { choices, until } = was.offered
  if (choices.length === 0 || was.turns > until) return undefined
  const typed = bare(text)
  const label = choices.find(choice => bare(choice.label) === typed)
  if (label) return { kind: 'one', choice: label }
  const [only, other] = choices.filter(({ id }) => id.startsWith('p:') || id.startsWith('f:'))
  const isQuestion = choices.some(({ id }) => id === 'none')
  if (only && !other && isQuestion && yes.test(typed)) return { kind: 'one', choice: only }
  const number = numberIn(typed)
  if (number === undefined) return undefined
  const choice = choices[number - 1]
  return choice ? { kind: 'one', choice } : { kind: 'no-such', most: choices.length }
}

function numberIn(typed: string): number | undefined {
  const said = chosen.exec(typed)?.[1]
  if (said === undefined) return undefined
  if (/^\d/.test(said)) return Number(said)
  const number = numerals.findIndex(words => words.includes(said))
  return number < 0 ? undefined : number
}
