import { setTimeout as pause } from 'node:timers/promises'
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import type { ModelPurpose, ModelUses } from '../model/model-uses.ts'
import { dayIn } from '../model/vietnam.ts'
import { idleMs, type Chat, type Prompt, type Said, type Spec } from './chat.ts'

/** Calls of the model: counted, limited in time and number, and left alone for a while after it failed several times. */

export type Calls = {
  /** Whether asking now may help somebody who waits. Where it is only not loaded yet, loading begins. */
  ready(): boolean
  /** The model's words, or undefined where there are none in time, for whatever reason. */
  ask(purpose: ModelPurpose, prompt: Prompt, limitMs: number): Promise<string | undefined>
  /** What became of an answer. */
  note(purpose: ModelPurpose, what: 'used' | 'struck', times?: number): void
  close(): Promise<void>
}

export type CallSetting = {
  readonly chat: Chat
  readonly spec: Spec
  readonly uses: ModelUses
  readonly price: { readonly in: number; readonly out: number }
  readonly callsPerDay: number
  now(): Date
  /** What went wrong, by name: never what was asked or said. */
  failed(error: unknown, where: string): void
  readonly pace?: CallPace
}

/** After so many failures in a row nobody asks for `restMs`; then one call tries. Loading may take `loadMs`. */
export type CallPace = { readonly failures: number; readonly restMs: number; readonly loadMs: number }
const usualPace: CallPace = { failures: 3, restMs: 30_000, loadMs: 120_000 }

class Late extends Error {
  override readonly name = 'ModelLate'
}

export function openCalls(setting: CallSetting): Calls {
  const { chat, spec, uses, price, callsPerDay, now, failed, pace = usualPace } = setting
  const breaker = circuitBreaker(handleAll, { breaker: new ConsecutiveBreaker(pace.failures), halfOpenAfter: pace.restMs })
  let restsUntil = 0
  breaker.onBreak(() => (restsUntil = Date.now() + pace.restMs))
  breaker.onReset(() => (restsUntil = 0))
  const loading = openLoading(setting, pace)
  const spent = openSpent(uses, callsPerDay)
  const count = (purpose: ModelPurpose, more: Parameters<ModelUses['add']>[1]): Promise<void> =>
    uses.add({ day: dayIn(now()), purpose }, more)
  const counted = (purpose: ModelPurpose, more: Parameters<ModelUses['add']>[1]): void =>
    void count(purpose, more).catch((error: unknown) => failed(error, 'model count'))
  const call = async (purpose: ModelPurpose, prompt: Prompt, limitMs: number): Promise<Said> => {
    const over = new AbortController()
    const late = pause(limitMs, undefined, { signal: over.signal }).then(() => {
      throw new Late('no answer in time')
    })
    try {
      return await Promise.race([chat.ask({ spec, prompt, limitMs }), late])
    } catch (error) {
      counted(purpose, error instanceof Late || isAbort(error) ? { late: 1 } : { failed: 1 })
      throw error
    } finally {
      over.abort()
      late.catch(() => undefined)
    }
  }
  return {
    ready: () => Date.now() >= restsUntil && spent.left(dayIn(now())) && loading.isDone(),
    async ask(purpose, prompt, limitMs) {
      if (Date.now() < restsUntil || !(await spent.take(dayIn(now())))) return undefined
      // Counted before it is made: whoever is killed in it has paid for it all the same.
      await count(purpose, { calls: 1 })
      try {
        const { text, tokensIn, tokensOut } = await breaker.execute(() => call(purpose, prompt, limitMs))
        loading.used()
        counted(purpose, { tokensIn, tokensOut, cost: tokensIn * price.in + tokensOut * price.out })
        return text
      } catch (error) {
        failed(nameless(error), 'model')
        return undefined
      }
    },
    note: (purpose, what, times = 1) => counted(purpose, { [what]: times }),
    close: () => chat.close(),
  }
}

const isAbort = (error: unknown): boolean => error instanceof Error && /abort|timeout/i.test(`${error.name} ${error.message}`)

/** A provider's message may repeat what was asked. */
function nameless(error: unknown): Error {
  return new Error(error instanceof Late || isAbort(error) ? 'late' : 'no answer')
}

/** The thread holds what it has loaded until it has been idle for long: it is taken to be loaded until shortly before. */
function openLoading({ chat, spec, failed }: CallSetting, { loadMs, restMs }: CallPace): { isDone(): boolean; used(): void } {
  let until = 0
  let triedAt = Number.NEGATIVE_INFINITY
  const used = (): void => void (until = Date.now() + idleMs - 60_000)
  const load = (): void => {
    if (Date.now() - triedAt < restMs) return
    triedAt = Date.now()
    const prompt = spec.provider === 'ollama' ? { prompt: { rules: 'ok', words: 'ok' } } : {}
    chat.ask({ spec, ...prompt, limitMs: loadMs }).then(used, () => failed(new Error('not loaded'), 'model'))
  }
  return {
    isDone: () => {
      if (Date.now() < until) return true
      load()
      return false
    },
    used,
  }
}

/** How many calls of a day are left. The others' calls are read now and then: several processes may exceed it by a few. */
function openSpent(uses: ModelUses, most: number): { left(day: string): boolean; take(day: string): Promise<boolean> } {
  let known = { day: '', calls: 0 }
  return {
    left: day => known.day !== day || known.calls < most,
    take: async day => {
      const rows = await uses.since(day)
      known = { day, calls: rows.filter(row => row.day === day).reduce((sum, { calls }) => sum + calls, 0) }
      return known.calls < most
    },
  }
}
