import type { Audience, Stage } from './stage.ts'

/** Whether what a person on a platform read is what was to be said to them: all of it, in order, and how much of it twice. */

/** What one person reads who says these sentences on a calm day, each only after the answer to the last. */
export async function script(stage: Stage, sentences: readonly string[]): Promise<readonly string[]> {
  const person = stage.person()
  for (const sentence of sentences) {
    const before = person.screen().length
    person.says(sentence)
    await settled(person, before + 1)
  }
  return person.screen().map(({ text }) => text)
}

/** Waits for the first row after `least`, then until nothing more comes for a while. */
async function settled(person: Audience, least: number): Promise<void> {
  const until = Date.now() + 30_000
  for (let seen = -1, since = Date.now(); ; await pause(25)) {
    const now = person.screen().length
    if (now !== seen) [seen, since] = [now, Date.now()]
    if (now >= least && Date.now() - since > 400) return
    if (Date.now() > until) throw new Error('no answer on a calm day')
  }
}

export type Verdict = { readonly missing: number; readonly disordered: number; readonly twice: number }

export function compare(expected: readonly string[], read: readonly string[]): Verdict {
  let [next, disordered, twice] = [0, 0, 0]
  for (const text of read) {
    if (text === expected[next]) next += 1
    else if (text === expected[next - 1]) twice += 1
    // Said before, but not just before: it has come late.
    else disordered += 1
  }
  return { missing: expected.length - next, disordered, twice }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
