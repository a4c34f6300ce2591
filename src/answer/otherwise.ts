import type { Answer, Understood } from '../model/answer.ts'
import { understood, type Asking } from './asking.ts'
import { factsOf, readFacts, suit, type Told } from './facts.ts'
import { counterpart } from './foreign.ts'
import { siblingsOf } from './pool.ts'
import type { Setting } from './setting.ts'

/** "Ảnh là người Hàn": a circumstance that makes another procedure of it. */
export function otherwise(asking: Asking): Understood | undefined {
  const [about] = asking.talked
  const { setting } = asking.reader
  const because = onlyFacts(asking)
  const foreign = because?.find(({ fact }) => fact.name === 'foreign')
  const procedure = about && setting.shelf.procedures.get(about.code)
  if (!procedure || !because) return undefined
  const other = foreign && counterpart(procedure, foreign.fact.value === 'yes', setting.shelf.procedures)
  const sibling = other?.code ?? siblingsOf(procedure.code, setting.shelf).find(({ phrases }) => isFor(phrases, because))?.code
  if (!about || sibling === undefined) return undefined
  const told = understood({ kind: 'procedure', code: sibling, facet: about.facet }, asking)
  const [first] = told.answers
  return { ...told, answers: [saying(first, because, setting)] }
}

/** "Cháu 9 tuổi", while it is open which of a few: the one whose own description is that case. */
export function suited(asking: Asking): Understood | undefined {
  const told = asking.offered.length > 0 ? onlyFacts(asking) : undefined
  const [only, other] = told ? asking.offered.filter(({ phrases }) => isFor(phrases, told)) : []
  if (!told || !only || other) return undefined
  const found = understood({ kind: 'procedure', code: only.code, facet: only.facet ?? 'overview' }, asking)
  return { ...found, answers: [saying(found.answers[0], told, asking.reader.setting)] }
}

/** That it is another procedure now, and by which words, unless its papers say so already. */
function saying(answer: Answer, because: readonly Told[], { texts, english, shelf }: Setting): Answer {
  if (answer.kind !== 'found' || answer.about.kind !== 'procedure') return answer
  const procedure = shelf.procedures.get(answer.about.code)
  if (procedure && suit(procedure, factsOf(because)).because.papers.length > 0) return answer
  const said = because.map(({ fact }) => (english ? fact.english : fact.told)).join(texts.comma)
  const [first, ...rest] = answer.blocks
  return { ...answer, blocks: [first, ...rest.slice(0, -1), { kind: 'paragraph', text: texts.because(said) }, ...rest.slice(-1)] }
}

/** A look-alike whose own description is the case told of, and no case of another. */
function isFor(phrases: readonly string[], told: readonly Told[]): boolean {
  return told.some(({ fact }) => fact.name === 'age' && phrases.some(phrase => fact.when?.test(phrase) === true))
}

/** Circumstances, where the message tells nothing else and asks for no other side. */
function onlyFacts({ question: { reading, asked }, thread }: Asking): Told[] | undefined {
  if (asked.level > 1) return undefined
  const told = readFacts(reading.tokens)
  const at = new Set(told.flatMap(one => one.at))
  const others = reading.tokens.filter((token, place) => !token.filler && !token.light && !at.has(place) && !thread.quiet.has(place))
  return told.length > 0 && others.length <= mostBeside ? told : undefined
}

/** Words of substance beside a circumstance, before it is a story of its own. */
const mostBeside = 2

/** A circumstance that only changes the papers: the same once more, as it is for this person. */
export function fitting(asking: Asking): Understood | undefined {
  const [about] = asking.talked
  const told = about && onlyFacts(asking)
  const procedure = about && asking.reader.setting.shelf.procedures.get(about.code)
  if (!told || !procedure) return undefined
  const changed = suit(procedure, factsOf(told))
  const { papers, fees } = changed.because
  if (papers.length + fees.length === 0) return undefined
  const facet = about.facet === 'fee' && fees.length > 0 ? 'fee' : papers.length > 0 ? 'documents' : 'fee'
  return understood({ kind: 'procedure', code: about.code, facet }, asking)
}
