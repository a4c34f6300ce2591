import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { weightsFile, type Card } from './card.ts'

/** The little of `@huggingface/transformers` that is used. It lies outside of the house, so the compiler does not see it. */
type Transformers = {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string; useFSCache: boolean }
  pipeline(task: 'feature-extraction', model: string, options: object): Promise<Extract>
}
type Extract = {
  (texts: readonly string[], options: { pooling: Card['pooling']; normalize: true }): Promise<{ dims: number[]; data: Float32Array }>
  dispose(): Promise<unknown>
}

export type Session = {
  /** Vectors of unit length, in the order of the texts; all zero where the model knows nothing of a text. */
  embed(texts: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}

export type SessionSetting = { readonly folder: string; readonly packages: string; readonly card: Card; readonly threads?: number }

/** Loads tokenizer and graph from the folder alone: nothing is fetched. Throws when packages or files are missing. */
export async function openSession({ folder, packages, card, threads = 1 }: SessionSetting): Promise<Session> {
  const { env, pipeline } = createRequire(join(packages, 'package.json'))('@huggingface/transformers') as Transformers
  Object.assign(env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: dirname(folder), useFSCache: false })
  const extract = await pipeline('feature-extraction', basename(folder), {
    dtype: card.dtype,
    local_files_only: true,
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  })
  return {
    async embed(texts) {
      const { dims, data } = await extract(texts, { pooling: card.pooling, normalize: true })
      const size = dims.at(-1) ?? 0
      if (size === 0 || data.length !== texts.length * size)
        throw new RangeError(`${card.name} (${weightsFile[card.dtype]}) gives ${data.length} numbers for ${texts.length} texts`)
      return texts.map((_, at) => usable(data.slice(at * size, (at + 1) * size)))
    },
    close: async () => void (await extract.dispose()),
  }
}

/** Nothing known has no length, and dividing by it gives no number. */
const usable = (vector: Float32Array): Float32Array => (vector.every(Number.isFinite) ? vector : vector.fill(0))
