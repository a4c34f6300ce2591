import type { Facet, Intent } from '../src/model/answer.ts'
import { intents, facets } from '../src/model/answer.ts'
import type { Learning } from './learn.ts'

/** What the patterns' verdict weighs for a side before anything was seen, by its level. */
const named = [0.5, 2, 2, 3] as const

/** Signs `p:<side>:<level>`. */
export const sideLearning: Learning<Facet> = {
  classes: facets,
  rounds: 60,
  least: 4,
  prior: (sign, of) => {
    const [mark, side, level] = sign.split(':')
    return mark === 'p' && side === of && level !== undefined ? (named[Number(level)] ?? 0) : 0
  },
}

/** How much is believed of what was understood already (`g`), of likeness at all, from 0.3 and from 0.5, and of a pattern by its level. */
const outright = { g: 2, l: 0.3, l3: 0.7, l5: 0.7 } as const
const wished = [0, 0.7, 1.5, 2.5] as const

/** Signs of `intentSigns`. */
export const intentLearning: Learning<Intent> = {
  classes: intents,
  rounds: 40,
  least: 3,
  prior: (sign, of) => {
    const [mark = ''] = sign.split(':')
    if (sign.endsWith(`:${of}`) && Object.hasOwn(outright, mark)) return outright[mark as keyof typeof outright]
    if (sign.startsWith('small:') && sign.endsWith(':no')) return of === 'smalltalk' ? 2 : 0
    const pattern = /^w:(.*):(\d)$/.exec(sign)
    return pattern?.[1] === of ? (wished[Number(pattern[2])] ?? 0) : 0
  },
}
