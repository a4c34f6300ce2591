import type { Understood } from '../../model/answer.ts'
import type { Conversation } from '../../model/conversation.ts'
import { hasStep, type Life } from '../../model/life.ts'
import type { Reading } from '../../model/search.ts'
import type { Heard } from './recognise.ts'

/** Somebody who asks one plain question gets that answer, whatever has happened to him: what tells the two apart. */

/** How likely everything must be to be wanted: where nothing was found, one step of the list, or something that is no step of it. */
const least = { nothing: 0.7, step: 0.9, other: 0.93 }

/** Everything that is to be done is asked for, and nothing else. */
export function wantsAll(
  life: Life,
  heard: Heard,
  { understood, was }: { readonly understood: Understood; readonly was: Conversation },
): boolean {
  return heard.whole >= least[foundBeside(life, understood)] && !goesOn(life, heard, was)
}

function foundBeside(life: Life, { answers: [answer] }: Understood): keyof typeof least {
  if (answer.kind !== 'found') return 'nothing'
  if (answer.about.kind !== 'procedure') return 'other'
  return hasStep(life, answer.about.code) ? 'step' : 'other'
}

/** In the midst of a talk a few like words are more often about what is talked of. */
function goesOn({ id }: Life, { isSure, isNew }: Heard, was: Conversation): boolean {
  if (was.about !== undefined && !(isSure && isNew)) return true
  return was.life?.id === id && !isSure
}

const papers: ReadonlySet<string> = new Set(['giay', 'paper', 'papers', 'document', 'documents'])

/** "Cần làm những giấy tờ gì": papers are asked for, of whatever is to be done. */
export function asksPapers({ tokens }: Reading): boolean {
  return tokens.some(({ folded }) => papers.has(folded))
}
