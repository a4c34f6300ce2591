import type { Blocks, Choice, Citation } from './reply.ts'

export const facets = [
  'overview',
  'documents',
  'fee',
  'time',
  'where',
  'online',
  'steps',
  'conditions',
  'who',
  'form',
  'result',
  'benefit',
  'law',
] as const
export type Facet = (typeof facets)[number]

/**
 * What an answer, and then the conversation, is about. `all`: everything known of this side, where the first answer is short.
 * `beside`: a second side told in the same breath, where both or either may have been asked for.
 */
export type About =
  | {
      readonly kind: 'procedure'
      readonly code: string
      readonly facet: Facet
      readonly beside?: Facet
      readonly situation?: number
      readonly all?: true
    }
  | { readonly kind: 'national'; readonly code: string }
  | { readonly kind: 'faq' | 'guide' | 'office' | 'place'; readonly id: string }
  /** `id`: an event of life and its cases, "death~land"; with "#<code>" one of its steps. */
  | { readonly kind: 'life'; readonly id: string }

export type GuideName = 'account' | 'app' | 'file-online' | 'pay' | 'receive' | 'look-up' | 'business' | 'assisted' | 'prepare'

/** What the person wants, before what it is about. */
export type Intent =
  | 'procedure'
  | `guide:${GuideName}`
  | 'dossier'
  | 'office'
  | 'place'
  | 'faq'
  | 'feedback'
  | 'officer'
  | 'smalltalk'
  | 'out-of-scope'
  | 'emergency'

const guideNames = [
  'account',
  'app',
  'file-online',
  'pay',
  'receive',
  'look-up',
  'business',
  'assisted',
  'prepare',
] as const satisfies readonly GuideName[]

export const intents: readonly Intent[] = [
  'procedure',
  ...guideNames.map(name => `guide:${name}` as const),
  'dossier',
  'office',
  'place',
  'faq',
  'feedback',
  'officer',
  'smalltalk',
  'out-of-scope',
  'emergency',
]

export type Answer =
  | {
      readonly kind: 'found'
      readonly about: About
      readonly score: number
      readonly blocks: Blocks
      readonly choices: readonly Choice[]
      readonly citations: readonly [Citation, ...Citation[]]
    }
  /**
   * One good question back, at most five choices. `lines`: what is known of each already, with its source. `again`: the one that stood
   * open, since what was said did not answer it.
   */
  | {
      readonly kind: 'unsure'
      readonly question: string
      readonly choices: readonly [Choice, Choice, ...Choice[]]
      readonly lines?: readonly string[]
      readonly again?: true
      readonly citations?: readonly [Citation, ...Citation[]]
    }
  /** `whose`: it tells whose work it is, as a source says. */
  | { readonly kind: 'unknown'; readonly why: Unknown; readonly blocks?: Blocks; readonly whose?: true }

export type Unknown = 'out-of-scope' | 'no-match' | 'case-specific' | 'stale'

/** `score` is 0 to 1, comparable only within one question. */
export type Candidate = { readonly code: string; readonly score: number }

export type Understood = {
  readonly intent: Intent
  readonly answers: readonly [Answer, ...Answer[]]
  readonly candidates: readonly Candidate[]
}
