import { fold } from '../model/fold.ts'
import type { Calls } from './calls.ts'
import { rewriteRules, rewriteWords } from './prompts.vi.ts'

/** A muddled question as a query. The model's words are a query and nothing else: nobody ever reads them. */

const mostAsked = 400
const mostWords = 16
const mostLetters = 120

/** `question`: masked. Undefined where the model says nothing that may be searched for. */
export async function rewrite(calls: Calls, question: string, limitMs: number): Promise<string | undefined> {
  const asked = question.slice(0, mostAsked).replaceAll(/[<>]/g, ' ')
  const said = await calls.ask('rewrite', { rules: rewriteRules, words: rewriteWords(asked) }, limitMs)
  if (said === undefined) return undefined
  const query = queryIn(said, asked)
  if (query === undefined) calls.note('rewrite', 'struck')
  return query
}

/** Folded, one line, short, without marks; refused where it holds a figure that the question does not, or nothing new. */
export function queryIn(said: string, question: string): string | undefined {
  const lines = said.split('\n').filter(line => line.trim() !== '')
  const [line] = lines
  // Who was told to write a line and writes a page was led astray, or is.
  if (line === undefined || lines.length > 3 || line.length > 2 * mostLetters || /https?:|www\.|@/i.test(line)) return undefined
  const query = wordsOf(line)
  const words = query.split(' ')
  if (words.length < 2 || words.length > mostWords || query.length > mostLetters) return undefined
  if (query === wordsOf(question) || query.includes('khong ro')) return undefined
  const given = new Set(wordsOf(question).match(/\d+/g))
  return (query.match(/\d+/g) ?? []).every(figure => given.has(figure)) ? query : undefined
}

const wordsOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
