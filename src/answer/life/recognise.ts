import type { Understood } from '../../model/answer.ts'
import type { Life } from '../../model/life.ts'
import type { LifeExperience } from '../learnt.ts'
import { openBook } from '../pattern.ts'
import { chanceOfWhole, weigh, type Weighed } from './learnt.ts'
import { namesIn, openSigns, type Typed } from './signs.ts'
import { wholeSigns } from './whole.ts'

/** An event told of, and what was said that changes its steps. */
export type Told = { readonly life: Life; readonly cases: readonly string[] }

/**
 * `told`: the likeliest first, a second where it is told of as well, or, `isDoubted`, may be meant instead. `whole`: how likely everything that is to be done is wanted.
 * `isSigned`: the first was told in words that are a sign of it. `isSure`: everything is asked for in so many words; `isNew`: told
 * as something that has just come.
 */
export type Heard = {
  readonly told: readonly Told[]
  readonly whole: number
  readonly isDoubted: boolean
  readonly isSigned: boolean
  readonly isSure: boolean
  readonly isNew: boolean
}

/**
 * The event must be this likely among all; if not told outright, it is asked which of the two likeliest it is. A second one is told of
 * as well if it is this likely, with so large a share of the evidence for the first, in words that are a sign of it.
 */
const least = { first: 0.2, outright: 0.4, second: 0.13, beside: 0.6 }

export function openRecognise(
  lives: readonly Life[],
): (typed: Typed, understood: Understood, experience: LifeExperience | undefined) => Heard {
  const read = openSigns(lives)
  const books = new Map(
    lives.map(life => [life.id, openBook(life.cases.flatMap(({ id, signs }) => signs.map((sign): [string, string] => [id, sign])))]),
  )
  return (typed, understood, experience) => {
    const said = read(typed)
    const { met, asked } = said
    const rest = { isSure: asked.has('surely'), isNew: asked.has('newly') }
    const [first, second] = weigh(lives, said, experience)
    if (!first || first.sure < least.first) return { told: [], whole: 0, isDoubted: false, isSigned: false, ...rest }
    const tell = ({ life }: Weighed): Told => {
      const book = books.get(life.id)
      const found = book === undefined ? new Set<string>() : namesIn(book, said.readings)
      return { life, cases: life.cases.flatMap(({ id }) => (found.has(id) ? [id] : [])) }
    }
    const isDoubted = first.sure < least.outright
    return {
      told: [tell(first), ...(second && (isDoubted || isAsWell(second, first, met)) ? [tell(second)] : [])],
      isDoubted,
      whole: chanceOfWhole(wholeSigns(said, first, understood), experience),
      isSigned: met.has(first.life.id),
      ...rest,
    }
  }
}

function isAsWell({ life, sure, evidence }: Weighed, first: Weighed, met: ReadonlySet<string>): boolean {
  return sure >= least.second && evidence >= least.beside * first.evidence && met.has(life.id) && met.has(first.life.id)
}
