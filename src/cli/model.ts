import type { Command } from 'commander'
import type { ModelUse } from '../model/model-uses.ts'
import { dayIn } from '../model/vietnam.ts'

/** `motcua model`: what the language model was asked, and what it cost. */

export type ModelTools = {
  uses(since: string): Promise<readonly ModelUse[]>
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

const days = 31
const dayMs = 86_400_000

/** Returns the command, for what else there is to say of models. */
export function addModelCommand(motcua: Command, { uses, orExplain, print }: ModelTools): Command {
  return motcua
    .command('model')
    .description('calls, tokens and cost of the language model in the last 31 days, by day and purpose')
    .action(() => orExplain(async () => print(describeUses(await uses(dayIn(Date.now() - days * dayMs))))))
}

const columns = ['day', 'purpose', 'calls', 'late', 'failed', 'used', 'struck', 'tokens in', 'tokens out', 'cost']

function describeUses(uses: readonly ModelUse[]): string {
  if (uses.length === 0) return 'The language model was not asked in the last 31 days.'
  const lines = uses.map(({ day, purpose, calls, late, failed, used, struck, tokensIn, tokensOut, cost }) =>
    [day, purpose, calls, late, failed, used, struck, tokensIn, tokensOut, moneyOf(cost)].join('\t'),
  )
  const all = uses.reduce((sum, { cost }) => sum + cost, 0)
  return [columns.join('\t'), ...lines, `cost of all, at MODEL_PRICE_IN and MODEL_PRICE_OUT: ${moneyOf(all)}`].join('\n')
}

const moneyOf = (millionths: number): string => String(Math.round(millionths / 10_000) / 100)
