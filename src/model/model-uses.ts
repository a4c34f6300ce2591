/** What the language model was asked and what it cost, by day (in Viet Nam) and purpose; never by whom. */

export type ModelPurpose = 'rewrite' | 'draft'

/**
 * `calls` were begun; of them `late` ran out of time and `failed` ended otherwise badly. `used`: a query that led to an answer, a draft
 * that was shown. `struck`: figures taken out of drafts, and queries refused. `cost`: millionths of the currency of the prices.
 */
export const modelCounts = ['calls', 'late', 'failed', 'used', 'struck', 'tokensIn', 'tokensOut', 'cost'] as const
type ModelCount = (typeof modelCounts)[number]
export type ModelUse = { readonly day: string; readonly purpose: ModelPurpose } & { readonly [K in ModelCount]: number }

export type ModelUses = {
  add(of: Pick<ModelUse, 'day' | 'purpose'>, more: { readonly [K in ModelCount]?: number }): Promise<void>
  /** From that day on, the oldest first. */
  since(day: string): Promise<readonly ModelUse[]>
}
