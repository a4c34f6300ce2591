import type { Said } from '../../../src/model/talk.ts'
import { silentMs, type Ask } from './line.ts'
import { headersOf, talkOf } from './wire.ts'

/** Loaded on use: asking for rows instead of listening for them. */

/** For lines that hold a stream back: one question that waits for its answer. */
export async function polled(ask: Ask): Promise<void> {
  const timer = setTimeout(() => ask.cut.abort(), silentMs)
  await fetchRows(ask, ask.busy === undefined ? '&wait=0' : `&busy=${ask.busy ? 1 : 0}`).finally(() => clearTimeout(timer))
  ask.tell({ kind: 'line', up: true })
}

/** One look, at once: what a tab that does not hold the stream does to catch up. */
export async function catchUp(ask: Ask): Promise<void> {
  while ((await fetchRows(ask, '&wait=0')) === most);
}

const most = 200

async function fetchRows({ wire, after, tell, cut }: Ask, more: string): Promise<number> {
  const response = await fetch(talkOf(wire, `talk?after=${after()}&limit=${most}${more}`), { headers: headersOf(wire), signal: cut.signal })
  if (!response.ok) throw new Error(String(response.status))
  const { rows, busy } = (await response.json()) as { rows: readonly Said[]; busy: boolean }
  if (rows.length > 0) tell({ kind: 'rows', rows })
  tell({ kind: 'busy', busy })
  return rows.length
}
