import { intents, type Intent, type Understood } from '../model/answer.ts'
import type { Hit, Token } from '../model/search.ts'
import { conceptSigns } from './concepts.ts'
import { decide, isOutright, type Verdict } from './decide.ts'
import { readSmall } from './intent.ts'
import { likeliest, readTable, upTo, type Likely, type Table } from './learnt.ts'
import type { Question } from './question.ts'

/**
 * What is wanted, learnt from sample questions. What the patterns, the likeness to other wishes and the search say are signs among
 * the words, and so is what was understood by all of them. `intention.tsv` is written by `node eval/calibrate.ts`.
 */
export function likeliestIntents(signs: readonly string[], by: Table<Intent> = learnt): readonly Likely<Intent>[] {
  return likeliest(by, signs)
}

const learnt = readTable<Intent>(new URL('intention.tsv', import.meta.url))

export function intentSigns(question: Question, { intent, answers }: Pick<Understood, 'intent' | 'answers'>): string[] {
  const verdict = decide(question.hits, question.beside).kind
  return [
    ...new Set([
      'any',
      `g:${intent}`,
      `g:${intent}:${answers[0].kind}`,
      ...wordSigns(question.reading.tokens),
      ...conceptSigns(question.reading.tokens),
      ...patternSigns(question, verdict),
      ...likenessSigns(question),
      ...searchSigns(question, verdict),
      ...matterSigns(question),
    ]),
  ]
}

/** Words, neighbours and the ends. How a question begins ("Is there …", "Can my …") is said in words that carry nothing else. */
function wordSigns(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(token => (token.filler ? [] : [token.folded]))
  const [first, second] = tokens.map(token => token.folded)
  const signs = [`^${first}`, `^${first}_${second}`, ...tokens.flatMap(token => (token.filler ? [`~${token.folded}`] : []))]
  for (const [at, word] of words.entries()) {
    signs.push(word)
    if (at + 1 < words.length) signs.push(`${word}_${words[at + 1]}`)
    if (at + 2 < words.length) signs.push(`${word}__${words[at + 2]}`)
    if (at >= words.length - 3) signs.push(`$${words.length - at}${word}`)
  }
  if (words.length > 1) signs.push(`$$${words.slice(-2).join('_')}`)
  return signs
}

function patternSigns({ reading: { tokens }, wishes, wanted, asked }: Question, verdict: Verdict['kind']): string[] {
  const small = readSmall(tokens)
  const rest = small ? tokens.filter((token, at) => !token.filler && !small.at.has(at)).length : 0
  return [
    `a:${asked.level}`,
    `a:${asked.facet}:${asked.level}`,
    ...wishes.map(wish => `w:${wish.intent}:${wish.level}`),
    wanted ? `w1:${wanted.intent}` : 'w:none',
    ...(wanted ? [`wv:${wanted.intent}:${wanted.level}:${verdict}`] : []),
    ...(small ? [`small:${small.small}:${rest > 4 ? 'much' : rest > 2 ? 'some' : 'no'}`] : []),
  ]
}

/** Of what is no procedure the likest. */
function likenessSigns({ like, hits: [first] }: Question): string[] {
  if (!like) return []
  const leads = like.score > (first?.score ?? 0)
  return [
    `l:${like.id}`,
    ...upTo('l', like.score),
    ...(like.score > 0.3 ? [`l3:${like.id}`] : []),
    ...(like.score > 0.5 ? [`l5:${like.id}`] : []),
    ...(leads ? ['lh', `lh:${like.id}`] : []),
  ]
}

/** What the words alone make of it. */
function matterSigns({ matters }: Question): string[] {
  const wishes = intents.flatMap(intent => upTo(`m:${intent}`, matters.get(intent) ?? 0).slice(1))
  const others = intents.reduce((sum, intent) => sum + (matters.get(intent) ?? 0), 0)
  return [...wishes, ...upTo('m:procedure', 1 - others).slice(1)]
}

function searchSigns({ hits, beside }: Question, verdict: Verdict['kind']): string[] {
  const [first] = hits
  const best = (kind: Hit['kind']): number => hits.find(hit => hit.kind === kind)?.score ?? 0
  const [procedure, faq] = [best('procedure'), best('faq')]
  return [
    ...upTo('p', procedure),
    ...upTo('f', faq),
    ...upTo('c', first?.coverage ?? 0),
    ...(faq > procedure ? ['f>p', ...upTo('fp', faq)] : []),
    `n:${Math.min(8, beside.content)}`,
    `v:${verdict}`,
    ...(isOutright(first) ? ['outright'] : []),
  ]
}
