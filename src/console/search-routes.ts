import type { Context } from 'hono'
import { z } from 'zod'
import type { Case } from '../model/cases.ts'
import type { Found } from '../model/desk.ts'
import { fold } from '../model/fold.ts'
import { plainOf } from '../model/plain.ts'
import type { Said } from '../model/talk.ts'
import { partsOf } from './excerpt.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { rowOf, scopeOf } from './rows.ts'

/** Looking for cases: by their number, by masked words, by a whole value that is still under seal. */

const asking = z.object({ q: z.string().trim().min(1).max(200) })
const caseNumber = /^(?:#|số\s*)?(\d{1,6})$/i

export function searchRoutes(options: ConsoleOptions): Handlers {
  return {
    search: async c => {
      const read = asking.safeParse(await c.req.json().catch(() => undefined))
      if (!read.success) return problem('invalid')
      const keys = options.keysIn(read.data.q)
      return c.json(keys.length > 0 ? await bySeal(c, options, keys) : await byWords(c, options, read.data.q))
    },
  }
}

/** Who looks for a number asks after one person: that is noted, as seeing one is. */
async function bySeal(c: Context<Env>, { cases, known, now }: ConsoleOptions, keys: readonly string[]): Promise<readonly Found[]> {
  const { officer } = c.get('session')
  const at = now().toISOString()
  await cases.audit({ at, officer: officer.id, what: 'sealed search' })
  const all = await cases.sealed(scopeOf(officer), keys, at)
  return all.map(of => ({ row: rowOf(of, known, at), by: 'sealed', parts: partsOf(of.question ?? '', []) }))
}

async function byWords(c: Context<Env>, options: ConsoleOptions, asked: string): Promise<readonly Found[]> {
  const { cases, known, talk, now } = options
  const scope = scopeOf(c.get('session').officer)
  const at = now().toISOString()
  const number = caseNumber.exec(asked)?.[1]
  const numbered = number === undefined ? undefined : await cases.numbered(scope, Number(number), at)
  const words = fold(asked).match(/[a-z0-9]+/g) ?? []
  const hits = await cases.search(scope, asked, at)
  const found = async ({ case: of, number: line }: { readonly case: Case; readonly number: number }): Promise<Found> => {
    const [said] = await talk(of.account, of.chat, line - 1, 1)
    return { row: rowOf(of, known, at), by: 'words', parts: said === undefined ? [] : partsOf(wordsOf(said), words) }
  }
  const others = await Promise.all(hits.filter(({ case: of }) => of.id !== numbered?.id).map(found))
  if (numbered === undefined) return others
  return [{ row: rowOf(numbered, known, at), by: 'number', parts: partsOf(numbered.question ?? '', []) }, ...others]
}

function wordsOf(said: Said): string {
  if (said.by !== 'citizen') return plainOf(said.reply)
  if (said.body.kind === 'text') return said.body.text
  return said.body.kind === 'choice' ? (said.body.label ?? '') : ''
}
