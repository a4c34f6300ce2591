/** What search hands to the answer. Everything is synchronous and in memory. */

/** One syllable of a question, after abbreviations were read and slips repaired. `filler` never moves a score. */
export type Token = {
  /** Lower case, accents as typed. */
  readonly typed: string
  readonly folded: string
  readonly filler: boolean
  /** An everyday word: no question is about it. */
  readonly light: boolean
  /** A new clause begins here: 'hard' after a full stop or a line, 'soft' after a comma. */
  readonly starts?: 'hard' | 'soft'
}

export type Reading = {
  readonly tokens: readonly Token[]
  /** Other readings of words that may mean two things; they may add to a score, never take away. */
  readonly extra: readonly (readonly Token[])[]
  /** Some of it is in English. */
  readonly english?: true
  /** What a sentence model makes of the whole question, where there is one and it answered in time. */
  readonly meaning?: Meaning
}

/** How much likelier a sentence model makes a document, in log-odds of at least 0, by `nameOf`; those not named get nothing. */
export type Meaning = ReadonlyMap<string, number>

/** One text that a sentence model compares a question with. `of`: the document's `nameOf`. */
export type Passage = { readonly of: string; readonly text: string }

/** `covered`: share of the phrase that the question says. Shares are of weight, 0 to 1. */
type Evidence = { readonly phrase: string; readonly covered: number }

export type Hit = {
  readonly kind: 'procedure' | 'faq' | 'family' | 'wish'
  /** Code, faq id, family name or intent. */
  readonly id: string
  /** The situation of the procedure that the question describes, if one of its phrases was covered. */
  readonly situation?: {
    readonly index: number
    readonly score: number
    readonly covered: number
    /** Share of what only this case's phrase says, and the procedure's own names do not, that the question says. */
    readonly own: number
  }
  /** 0 to 1, comparable within one question. */
  readonly score: number
  /** What hits are ordered by: the score, and how well the words go with all that is said of the document. */
  readonly rank: number
  /** Share of the question's content words that the document holds anywhere. */
  readonly coverage: number
  readonly evidence: Evidence
  /** What a sentence model adds, in log-odds; left out where none was asked. */
  readonly meaning?: number
}

/** What a document is called outside of its catalogue. */
export const nameOf = ({ kind, id }: Pick<Hit, 'kind' | 'id'>): string => `${kind}:${id}`

export type Found = {
  /** Best first; the best wish stands last, whatever its score. */
  readonly hits: readonly Hit[]
  /** Words left when fillers and quiet words are taken out. */
  readonly content: number
}

/**
 * `quiet`: indices of tokens that say what is asked ("lệ phí"), not what it is about. `from`, `to`: a part of the tokens.
 * `only`: nothing but the best wish is looked for, at a small part of the cost.
 */
export type Part = {
  readonly quiet?: ReadonlySet<number>
  readonly from?: number
  readonly to?: number
  readonly limit?: number
  readonly only?: 'wish'
}

export type Search = {
  read(question: string): Reading
  find(reading: Reading, part?: Part): Found
}

/** What a nat of likelihood per word is worth beside the score: learnt by comparing the first with the right one. */
export const likelihoodShare = 0.16

/** What log-odds of meaning are worth beside the score: about what a score is worth in log-odds (`ranked.ts`), turned over. */
export const meaningShare = 0.175

/** How much likelier the document's language makes the words, in nats per word. */
export const natsOf = ({ rank, score, meaning = 0 }: Hit): number => (rank - score - meaningShare * meaning) / likelihoodShare
