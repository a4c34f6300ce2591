import { tidy } from '../model/fold.ts'
import type { Meaning, Passage } from '../model/search.ts'
import type { Encoder } from './semantic/encoder.ts'
import type { Indexed, Near } from './semantic/thread.ts'

/**
 * Meaning beside words. A sentence model takes longer than a turn may hold the event loop, so it is asked ahead of the turn, in a
 * thread of its own, and the turn finds what it said. A model that is slow, broken or not there yet costs a question nothing but
 * its help.
 */
export type Semantic = {
  /** Asks the model about what comes next. Never rejects, and never takes longer than `patienceMs`. */
  prepare(question: string): Promise<void>
  /** What the model made of a question that was prepared. */
  meaning(question: string): Meaning | undefined
  /** The texts of a newly published base. Until their vectors are there, questions are answered without. */
  index(passages: readonly Passage[]): Promise<Indexed>
  close(): Promise<void>
}

/** `weight`: log-odds per unit of similarity. `open`: starts the model, again after a failure. */
export type SemanticSetting = {
  readonly weight: number
  open(): Encoder
  onProgress?(done: number, all: number): void
  failed(error: unknown): void
}

/** So long does a question wait for the model. */
export const patienceMs = 40
/** So long is a broken model left alone before it is opened anew. */
const restMs = 60_000
/** What was asked last is kept for the turn that follows at once. */
const mostKept = 200
/** A model reads no further: a longer text takes longer than it may, and says what it is about at its beginning. */
const mostWords = 60

export function openSemantic(setting: SemanticSetting): Semantic {
  const kept = new Map<string, Meaning>()
  let passages: readonly Passage[] | undefined
  let encoder: Encoder | undefined
  let isReady = false
  let isLate = false
  let rest: NodeJS.Timeout | undefined

  const start = (): Encoder => {
    const opened = setting.open()
    encoder = opened
    opened.ended.catch((error: unknown) => (encoder === opened ? broken(error) : undefined))
    opened.opened.catch((error: unknown) => (encoder === opened ? broken(error) : undefined))
    return opened
  }
  const broken = (error: unknown): void => {
    isReady = false
    isLate = false
    void encoder?.close()
    encoder = undefined
    setting.failed(error)
    rest = setTimeout(() => void again().catch(() => undefined), restMs).unref()
  }
  const again = async (): Promise<Indexed | undefined> => {
    const opened = encoder ?? start()
    if (passages === undefined) return undefined
    const indexed = await opened.index(passages, setting.onProgress)
    isReady = encoder === opened
    return indexed
  }
  const ask = async (opened: Encoder, question: string): Promise<void> => {
    const near = await opened.near(shortened(question))
    kept.set(tidy(question), meaningOf(near, setting.weight))
    for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old)
  }
  start()
  return {
    async prepare(question) {
      // Whoever comes while the model is late would only wait behind.
      if (!isReady || isLate || encoder === undefined || question.trim() === '') return
      const asked = ask(encoder, question).catch(() => undefined)
      const isInTime = await Promise.race([asked.then(() => true), late()])
      if (isInTime) return
      isLate = true
      void asked.then(() => (isLate = false))
    },
    meaning: question => kept.get(tidy(question)),
    async index(texts) {
      passages = texts
      const indexed = await again()
      if (!indexed) throw new Error('the model did not open')
      return indexed
    },
    async close() {
      clearTimeout(rest)
      const last = encoder
      encoder = undefined
      isReady = false
      await last?.close()
    },
  }
}

/** What a document gains over the least alike of those told: differences alone move an order. */
export function meaningOf(near: readonly Near[], weight: number): Meaning {
  const least = near.at(-1)?.similarity ?? 0
  return new Map(near.map(({ of, similarity }) => [of, weight * (similarity - least)]))
}

export const shortened = (question: string): string => question.trim().split(/\s+/).slice(0, mostWords).join(' ')

const late = (): Promise<false> => new Promise(resolve => void setTimeout(() => resolve(false), patienceMs))
