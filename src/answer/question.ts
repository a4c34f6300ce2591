import type { Answer, Facet } from '../model/answer.ts'
import type { Conversation, Count } from '../model/conversation.ts'
import type { Family } from '../model/knowledge.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Hit, Reading, Search, Token } from '../model/search.ts'
import type { Apart } from './apart.ts'
import { purposeIn } from './aside.ts'
import { calibration } from './calibration.ts'
import { compose } from './compose.ts'
import type { Beside } from './confidence.ts'
import type { AskedFor } from './facet.ts'
import { pagesOf, readCount } from './figures.ts'
import type { Wanted } from './intent.ts'
import type { Likest } from './likest.ts'
import { composeFaq, composeUnknown } from './other.ts'
import type { Likely, Table } from './learnt.ts'
import type { Likelihoods } from './matter.ts'
import { likelySides, patternSide, sideSigns, sureOfSides, wholeSides } from './side.ts'
import type { Setting } from './setting.ts'

export type Reader = { readonly search: Search; readonly setting: Setting; readonly likest: Likest }

/** A question as read: what it asks for, what it may be about. */
export type Question = {
  readonly reading: Reading
  readonly asked: AskedFor
  readonly hits: readonly Hit[]
  /** What tells the first few procedures among them apart, by code. */
  readonly apart: ReadonlyMap<string, Apart>
  /** How likely each procedure and each other wish is meant, by the words alone. */
  readonly matters: Likelihoods
  /** The look-alikes whose common name is all that is said. */
  readonly alike: Family | undefined
  readonly beside: Beside
  /** The likest thing that is no procedure. */
  readonly like: Hit | undefined
  /** All that patterns saw wanted besides a procedure, and what of it counts. */
  readonly wishes: readonly Wanted[]
  readonly wanted: Wanted | undefined
  readonly was: Conversation
}

/** "Nộp trên mạng thì sao", when a procedure was talked of, is its way of filing and no lesson in filing. */
export function isSide({ intent, level }: Wanted, { was, asked }: Pick<Question, 'was' | 'asked'>): boolean {
  return was.about?.kind === 'procedure' && intent === 'guide:file-online' && level === 2 && asked.level >= 2
}

/** What one document says to the question. */
export function answerHit(hit: Hit, { asked, reading, was }: Pick<Question, 'asked' | 'reading' | 'was'>, setting: Setting): Answer {
  if (hit.kind === 'faq') {
    const entry = setting.shelf.faq.get(hit.id)
    return entry ? composeFaq(entry, setting, hit.score) : composeUnknown('no-match', setting)
  }
  const procedure = setting.shelf.procedures.get(hit.id)
  if (!procedure) return composeUnknown('no-match', setting)
  const count = countFor(procedure.code, reading.tokens, was)
  const { facet, beside } = sidesOf(reading.tokens, asked, was, {
    priced: isPriced(reading.tokens),
    pays: procedure.benefit !== undefined,
    isNamed: isBare(hit),
    by: setting.experience?.sides,
  })
  const situation = situationTold(hit, procedure, asked)
  return compose(
    procedure,
    { facet, ...(beside && { beside }), count, ...(situation !== undefined && { situation }), ...allOf(asked, facet) },
    setting,
    hit.score,
  )
}

/** Its name, and nothing besides. */
export const isBare = (hit: Hit | undefined): boolean =>
  hit !== undefined && hit.coverage >= calibration.bare && hit.evidence.covered >= calibration.bare

/** Pages are named: that can only be for the price. */
export function isPriced(tokens: readonly Token[]): boolean {
  return pagesOf(readCount(tokens)) !== undefined
}

/** What is to be reckoned; of the same fee asked on, also what was counted before ("lấy 3 bộ luôn"). */
export function countFor(code: string, tokens: readonly Token[], { about, count }: Conversation): Count {
  const now = readCount(tokens)
  const goesOn = about?.kind === 'procedure' && about.code === code && (about.facet === 'fee' || about.facet === 'online')
  // New pages are a new sum.
  return goesOn && now['pages'] === undefined ? { ...count, ...now } : now
}

/** "Đủ giấy tờ": the short answer named only some. */
export function allOf({ all }: AskedFor, facet: Facet): { all?: true } {
  return all && (facet === 'documents' || facet === 'steps' || facet === 'conditions') ? { all } : {}
}

/** The case described, where it answers what is asked; else it stays a button. */
function situationTold({ situation }: Hit, procedure: Procedure, asked: AskedFor): number | undefined {
  const { score, covered, own: least } = calibration.situation
  if (!situation || situation.score < score || situation.covered < covered || situation.own < least) return undefined
  const own = procedure.situations[situation.index]?.facet
  return asked.level === 0 || own === asked.facet || (asked.level === 1 && asked.facet === 'conditions') ? situation.index : undefined
}

/** "Thế còn khai tử?", "… thì sao?" ask for the side talked of before. */
function goesOn({ level, facet, continues }: AskedFor, { about, turns }: Conversation): Facet | undefined {
  if (!continues || about?.kind !== 'procedure' || turns === 0) return undefined
  return level === 0 || (level === 1 && facet === 'documents') ? about.facet : undefined
}

export type Sides = { readonly facet: Facet; readonly beside?: Facet | undefined }
type Of = { readonly priced: boolean; readonly pays: boolean; readonly isNamed?: boolean; readonly by?: Table<Facet> | undefined }

/**
 * The side that a message asks for, of this procedure. `priced`: pages are counted; `pays`: it is an allowance; `isNamed`: its name is
 * all that is said.
 */
export function sidesOf(tokens: readonly Token[], asked: AskedFor, was: Conversation, { priced, pays, isNamed = false, by }: Of): Sides {
  if (priced) return { facet: 'fee' }
  const before = goesOn(asked, was)
  if (before) return { facet: before }
  const aside = new Set(purposeIn(tokens, asked))
  const asking = tokens.filter((_, at) => !aside.has(at))
  const sides = likelySides(sideSigns(tokens, asked, { pays, aside }), by)
  if (asked.level === 0 && isNamed && isWhole(sides)) return { facet: 'overview' }
  // A story in which no pattern sees a question still asks for something; a bare name asks for its summary.
  const isStory = asked.level === 0 && asking.filter(token => !token.filler).length > calibration.story
  return isStory ? ofStory(sides) : weighed(sides, asked, patternSide(asked, pays))
}

/** No one side is asked for, or the whole. */
function isWhole(sides: readonly Likely<Facet>[]): boolean {
  const [first = none] = sides
  if (first.of === 'overview') return true
  return first.sure < calibration.side || (first.sure < calibration.sideAlone && sureOfSides(wholeSides, sides) >= calibration.sideAlone)
}

/** Whoever tells a story wants no summary: to him the whole is the papers, and what is to be done. */
function ofStory([first = none, second = none]: readonly Likely<Facet>[]): Sides {
  if (first.of !== 'overview') return { facet: first.of, beside: besideOf(first, second) }
  return { facet: 'documents', beside: second.of === 'documents' ? 'steps' : besideOf(first, second) }
}

/** What a pattern names outright takes more to overrule; what overrules it is told with it. A bare name asks for the whole. */
function weighed([first = none, second = none]: readonly Likely<Facet>[], { level }: AskedFor, named: Facet): Sides {
  const least = level === 3 ? calibration.sideNamed : calibration.side
  if (first.sure < least && first.of !== named) return { facet: named, beside: first.of }
  if (level === 0 && first.of === 'overview') return { facet: first.of }
  return asDone(first.of, besideOf(first, second) ?? namedBeside(first, named, level), level)
}

/** What a pattern names is told beside what is likelier, unless that is all but certain. */
function namedBeside({ of, sure }: Likely<Facet>, named: Facet, level: AskedFor['level']): Facet | undefined {
  const isDoubted = level === 3 || (level === 2 && sure < calibration.sideSure)
  return isDoubted && named !== of ? named : undefined
}

/** Whoever asks how it is done brings papers; the steps by name are the steps. */
function asDone(facet: Facet, beside: Facet | undefined, level: AskedFor['level']): Sides {
  const isSummary = facet === 'overview' && beside === 'steps'
  const isHow = facet === 'steps' && beside === undefined && level < 3
  return isSummary || isHow ? { facet: 'steps', beside: 'documents' } : { facet, beside }
}

const none: Likely<Facet> = { of: 'overview', sure: 0 }

/** Where it is not clear which of two sides is asked for, both are told. "Làm thế nào" asks for the papers sooner than for a summary. */
function besideOf(first: Likely<Facet>, second: Likely<Facet>): Facet | undefined {
  const isOpen = first.sure < calibration.sideAlone && second.sure >= calibration.sideBeside
  if (!isOpen && !(isOfPapers(first, second) && second.sure >= calibration.sideOfPapers)) return undefined
  if (second.of !== 'overview') return second.of
  return first.of === 'documents' ? 'steps' : 'documents'
}

/** "Có cần xin xác nhận không" asks whether one must, and for a paper. */
function isOfPapers(first: Likely<Facet>, second: Likely<Facet>): boolean {
  const sides = [first.of, second.of]
  return sides.includes('conditions') && sides.includes('documents')
}
