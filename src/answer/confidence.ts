import { natsOf, type Hit } from '../model/search.ts'
import { fitted } from './fitted.ts'
import { chanceOf } from './learnt.ts'

/** What speaks for the first candidate and against it. Shares and scores 0 to 1. */
export type Signs = { readonly [name in keyof typeof fitted]: number }

/** `wish`: score of the best thing that is no procedure; `content`: words of substance in the question. */
export type Beside = { readonly wish: number; readonly content: number }

/** Below this a wish's score is chance. */
const chance = 0.2

export function signsOf(first: Hit, second: Hit | undefined, { wish, content }: Beside): Signs {
  const rival = second?.score ?? 0
  return {
    one: 1,
    score: first.score,
    margin: first.rank - (second?.rank ?? 0),
    ratio: rival / Math.max(first.score, 1e-6),
    likelihood: natsOf(first),
    coverage: first.coverage,
    covered: first.evidence.covered,
    wish: Math.max(0, wish - chance),
    content: Math.log(1 + content),
  }
}

/** How likely the first candidate is right, 0 to 1, as measured on questions of its kind. */
export function confidence(signs: Signs): number {
  return chanceOf(fitted, signs)
}
