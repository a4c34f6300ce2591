import type { About, Understood } from '../../model/answer.ts'
import { readChoice } from '../../model/choice.ts'
import { hasStep, type Life } from '../../model/life.ts'
import type { Hit, Token } from '../../model/search.ts'
import { readFacet } from '../facet.ts'
import { upTo } from '../learnt.ts'
import type { Weighed } from './learnt.ts'
import { accentSigns, type Said } from './signs.ts'

/** What tells whether everything is wanted that is to be done when something happens, or one thing, or something else. */

/** `weighed`: the likeliest event; `understood`: what would be answered if there were no events of life. */
export function wholeSigns(said: Said, { life, sure, evidence, strange }: Weighed, understood: Understood): string[] {
  const [tokens] = said.readings
  return [
    ...new Set([
      ...said.words,
      ...accentSigns(tokens),
      ...askSigns(said),
      ...upTo('e', evidence / 6),
      ...upTo('u', sure),
      `E:${life.id}`,
      ...eventSigns(said, life),
      ...strangeSigns(tokens, strange),
      ...hitSigns(said.hits, life),
      ...answerSigns(understood, life),
    ]),
  ]
}

function askSigns({ readings: [tokens], asked }: Said): string[] {
  const { facet, level } = readFacet(tokens)
  const ways = asked.size === 0 ? ['no'] : [...asked]
  const said = tokens.filter(token => !token.filler).length
  return [
    ...ways.flatMap(way => [`a:${way}`, `a:${way}:${level}`, `a:${way}:${facet}`]),
    `f:${facet}`,
    `f:${facet}:${level}`,
    `f#${level}`,
    `n:${Math.min(6, Math.floor(said / 4))}`,
  ]
}

function eventSigns({ met, denied }: Said, { id }: Life): string[] {
  const own = met.has(id) ? 'm:yes' : met.size > 0 ? 'm:other' : 'm:no'
  return denied.has(id) ? [own, 'm:not'] : [own]
}

/** Where what is asked stands, as a rule. */
const ending = 6

/** Words that were never said of any event speak of something else, most of all where it is asked. */
function strangeSigns(tokens: readonly Token[], strange: (word: string) => boolean): string[] {
  const said = tokens.filter(token => !token.filler).map(({ folded }) => folded)
  const last = said.slice(-ending)
  const [all, late] = [said.filter(strange).length, last.filter(strange).length]
  return [
    ...last.map(word => `z:${word}`),
    ...Array.from({ length: Math.min(6, all) }, (_, at) => `x>${at}`),
    ...Array.from({ length: late }, (_, at) => `z>${at}`),
    ...upTo('xs', said.length === 0 ? 0 : all / said.length),
    `z:${late}:${said.length > ending ? 'long' : 'short'}`,
  ]
}

function hitSigns(hits: readonly Hit[], life: Life): string[] {
  const [hit] = hits
  if (!hit) return ['h:no']
  const place = placeOf(hit.id, life)
  const near = hits.slice(0, 4).filter(({ id }) => placeOf(id, life) !== 'out').length
  return [
    `k:${hit.kind}`,
    ...upTo('h', hit.score),
    ...upTo('c', hit.coverage),
    ...[0.3, 0.5, 0.7, 0.9].flatMap(least => (hit.score > least ? [`${place}>${least}`] : [])),
    `in:${near}`,
  ]
}

/** What would be told or offered first, and whether it is a step of the list. */
function answerSigns({ intent, answers }: Understood, life: Life): string[] {
  const [answer] = answers
  const about = answer.kind === 'found' ? answer.about : answer.kind === 'unsure' ? firstOffered(answer.choices) : undefined
  const place = about === undefined ? 'none' : about.kind === 'procedure' ? placeOf(about.code, life) : about.kind
  const side = about?.kind === 'procedure' ? about.facet : '-'
  return [
    `g:${answer.kind}`,
    `i:${intent}`,
    `g:${place}`,
    `g:${answer.kind}:${place}`,
    `g:${answer.kind}:${answer.kind === 'unknown' ? answer.why : side}`,
    `g:${place}:${side}`,
    ...(answers.length > 1 ? ['g:more'] : []),
  ]
}

function firstOffered(choices: readonly { readonly id: string }[]): About | undefined {
  return choices.flatMap(({ id }): About[] => {
    const about = readChoice(id)
    return about !== undefined && typeof about !== 'string' && about.kind === 'procedure' ? [about] : []
  })[0]
}

function placeOf(code: string, life: Life): 'first' | 'in' | 'out' {
  if (life.steps[0]?.code === code) return 'first'
  return hasStep(life, code) ? 'in' : 'out'
}
