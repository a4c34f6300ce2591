import type { About, Answer, Facet, Understood } from '../model/answer.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Hit } from '../model/search.ts'
import { calibration } from './calibration.ts'
import { compose } from './compose.ts'
import { distinct } from './decide.ts'
import { counterpart, isForeign } from './foreign.ts'
import type { Meant } from './pool.ts'
import { allOf, countFor, isPriced, sidesOf, type Sides, type Question, type Reader } from './question.ts'
import type { Thread } from './thread.ts'
import { persons } from './thread.vi.ts'

export type Talked = Extract<About, { kind: 'procedure' }>

/** A message in the midst of a talk: what it says, how it ties, what was talked of (the latest first), what stands to choose. */
export type Asking = {
  readonly question: Question
  readonly thread: Thread
  readonly reader: Reader
  readonly talked: readonly Talked[]
  readonly offered: readonly Meant[]
}

/** Procedures talked of, the latest first. */
export function talkedOf({ about, earlier = [] }: Conversation): Talked[] {
  return [...(about ? [about] : []), ...earlier].flatMap(one => {
    if (one.kind !== 'procedure') return []
    // The case told last time is no answer to the next question.
    const { situation: _, ...matter } = one
    return [matter]
  })
}

/** Words of substance that neither ask nor tie; who it is for is no subject. */
export function left({ question: { reading, asked }, thread }: Asking): string[] {
  return reading.tokens.flatMap((token, at) =>
    token.filler || token.light || persons.has(token.folded) || asked.quiet.has(at) || thread.quiet.has(at) ? [] : [token.folded],
  )
}

/** One of a handful, told by its own words or by being the likeliest of them. */
export function oneOf(
  pool: readonly Meant[],
  asking: Asking,
  least: { likest: number; explained: number; score: number },
): Understood | undefined {
  if (pool.length === 0) return undefined
  const liked = asking.reader.likest(words(asking), pool)
  const meant =
    liked && liked.score >= least.likest && liked.explained >= least.explained ? pool.find(({ id }) => id === liked.id) : undefined
  if (meant) return meantAs(meant, asking)
  const [best, second] = hitsAmong(new Set(pool.map(({ code }) => code)), asking)
  if (!best || best.score < least.score || best.score - (second?.score ?? 0) < calibration.lean.lead) return undefined
  const found = pool.find(({ code }) => code === best.id)
  return found && meantAs(found, asking)
}

function words({ question: { reading }, thread }: Asking): string {
  return reading.tokens.flatMap((token, at) => (thread.quiet.has(at) ? [] : [token.typed])).join(' ')
}

function hitsAmong(codes: ReadonlySet<string>, { question, thread, reader }: Asking): Hit[] {
  const quiet = new Set([...question.asked.quiet, ...thread.quiet])
  const { hits } = reader.search.find(question.reading, { quiet, limit: wide })
  return distinct(hits, reader.setting.shelf).filter(({ kind, id }) => kind === 'procedure' && codes.has(id))
}

/** Neighbours may stand far down the list. */
const wide = 40

function meantAs(meant: Meant, asking: Asking): Understood | undefined {
  const before = asking.question.was.about
  const { procedures } = asking.reader.setting.shelf
  const domestic = isForeign(asking.question.reading.tokens) ? procedures.get(meant.code) : undefined
  const abroad = domestic && counterpart(domestic, true, procedures)
  if (abroad) return understood({ kind: 'procedure', code: abroad.code, facet: meant.facet ?? 'overview' }, asking)
  const facet = meant.facet ?? (before?.kind === 'procedure' ? before.facet : 'overview')
  return understood(
    { kind: 'procedure', code: meant.code, facet, ...(meant.situation !== undefined && { situation: meant.situation }) },
    asking,
  )
}

export function understood(about: Talked, asking: Asking): Understood {
  return { intent: 'procedure', answers: [tell(about, asking)], candidates: [{ code: about.code, score: 1 }] }
}

/** `about.facet` unless the message asks for another side. */
export function tell(about: Talked, { question, reader: { setting } }: Asking): Answer {
  const { asked, reading, was } = question
  const procedure = setting.shelf.procedures.get(about.code)
  if (!procedure) return { kind: 'unknown', why: 'no-match' }
  const { facet, beside } = sidesAfter(about.facet)
  return compose(
    procedure,
    {
      facet,
      ...(beside && { beside }),
      ...(about.situation !== undefined && { situation: about.situation }),
      count: countFor(about.code, reading.tokens, was),
      ...allOf(asked, facet),
    },
    setting,
  )

  function sidesAfter(before: Facet): Sides {
    const { asked: said } = question
    const priced = isPriced(reading.tokens)
    if (said.level === 0 && !priced) return { facet: before }
    return sidesOf(reading.tokens, said, was, { priced, pays: procedure?.benefit !== undefined })
  }
}
