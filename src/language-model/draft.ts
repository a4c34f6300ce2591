import type { Calls } from './calls.ts'
import { strike } from './figures.ts'
import { citizen, draftRules, draftWords, office, struck } from './prompts.vi.ts'

/** A reply that an officer may begin with. Nobody but an officer ever reads it as it is. */

/** All of it masked. */
export type DraftOf = {
  readonly sources: readonly [string, ...string[]]
  readonly talk: readonly { readonly isCitizen: boolean; readonly text: string }[]
}
/** `struck`: how many figures stand in none of the sources, and were taken out. */
export type Draft = { readonly text: string; readonly struck: number }

const mostLetters = 2000
const mostOfEach = 600

export async function draft(calls: Calls, { sources, talk }: DraftOf, limitMs: number): Promise<Draft | undefined> {
  const lines = talk.map(({ isCitizen, text }) => `${isCitizen ? citizen : office}: ${plain(text).slice(0, mostOfEach)}`)
  const said = await calls.ask('draft', { rules: draftRules, words: draftWords(sources.map(plain), lines) }, limitMs)
  const text = said?.trim().slice(0, mostLetters)
  if (text === undefined || text === '') return undefined
  const checked = strike(text, sources, struck)
  calls.note('draft', 'used')
  if (checked.struck > 0) calls.note('draft', 'struck', checked.struck)
  return checked
}

/** What is quoted cannot end its quotation. */
const plain = (text: string): string => text.replaceAll(/[<>]/g, ' ')
