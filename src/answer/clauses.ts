import type { Answer, Facet } from '../model/answer.ts'
import type { Hit, Token } from '../model/search.ts'
import { calibration } from './calibration.ts'
import { decide, distinct } from './decide.ts'
import { readFacet } from './facet.ts'
import { countriesIn, preferForeign } from './foreign.ts'
import { joining } from './numbers.vi.ts'
import { answerHit, type Question, type Reader } from './question.ts'

const most = 3

/** "Phí bao nhiêu, mấy ngày, nộp ở đâu?": further sides that are asked for by name, with nothing new beside them. */
export function otherSides({ reading }: Question, first: Facet): Facet[] {
  const parts = partsOf(reading.tokens)
  if (parts.length < 2) return []
  const sides = parts.flatMap(({ from, to }): Facet[] => {
    const tokens = reading.tokens.slice(from, to)
    const asked = readFacet(tokens)
    const isBare = tokens.every((token, at) => token.filler || token.light || asked.quiet.has(at))
    return asked.level === 3 && isBare ? [asked.facet] : []
  })
  return [...new Set(sides)].filter(side => side !== first).slice(0, most - 1)
}

type Clause = { readonly hit: Hit; readonly asks: boolean; readonly answer: () => Answer }

/** Answers to several clear questions in one message, or undefined when it is one question. */
export function splitQuestions(question: Question, { search, setting }: Reader): [Answer, ...Answer[]] | undefined {
  const { reading, was } = question
  const parts = partsOf(reading.tokens)
  if (parts.length < 2) return undefined
  const found: Clause[] = []
  for (const { from, to } of parts) {
    const tokens = reading.tokens.slice(from, to)
    const asked = readFacet(tokens)
    const quiet = new Set([...asked.quiet, ...countriesIn(tokens)].map(at => at + from))
    const [hit] = preferForeign(
      distinct(search.find(reading, { quiet, from, to, limit: 6 }).hits, setting.shelf),
      reading.tokens,
      setting.shelf,
    )
    if (!hit || !isClear(hit) || found.some(other => other.hit.id === hit.id)) continue
    const own = asked.level > 0 ? asked : question.asked
    found.push({ hit, asks: asked.level > 0, answer: () => answerHit(hit, { asked: own, reading: { tokens, extra: [] }, was }, setting) })
    if (found.length === most) break
  }
  const [first, ...rest] = found
  if (!first || rest.length === 0 || isOne(question, found)) return undefined
  return [first.answer(), ...rest.map(({ answer }) => answer())]
}

/** Cut at full stops, commas and joining words. */
function partsOf(tokens: readonly Token[]): { from: number; to: number }[] {
  const starts = [0, ...tokens.flatMap((token, at) => (at > 0 && (token.starts !== undefined || joining.has(token.typed)) ? [at] : []))]
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? tokens.length })).filter(({ from, to }) => to - from >= 2)
}

function isClear({ score, coverage, evidence }: Hit): boolean {
  const least = calibration.clause
  return score >= least.score && evidence.covered >= least.covered && coverage >= least.coverage
}

/**
 * A procedure that covers the whole message (birth registration with health insurance) is not two, nor is a story
 * told in several clauses that asks once.
 */
function isOne({ hits, beside }: Question, found: readonly Clause[]): boolean {
  const [best] = hits
  if (!best || decide(hits, beside).kind !== 'found') return false
  const isWhole = best.score >= calibration.clause.whole && best.coverage >= calibration.clause.coverage
  return (isWhole && !found.some(({ hit }) => hit.id === best.id)) || !found.every(({ asks }) => asks)
}
