import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../../model/error.ts'

/** What must be known of a sentence model besides its files; `motcua.json` in the model's folder. */

export const cardFile = 'motcua.json'

const fileSchema = z.object({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number() })

const cardSchema = z.object({
  name: z.string(),
  /** Where it came from, and which version was asked for and sent. */
  repository: z.string().optional(),
  revision: z.string().optional(),
  commit: z.string().optional(),
  licence: z.string().optional(),
  pooling: z.enum(['mean', 'cls']),
  /** What is written before a question and before a text that it is compared with. */
  prefixes: z.object({ question: z.string(), passage: z.string() }),
  dtype: z.enum(['q8', 'fp16', 'fp32']),
  /** As they were at the first download. Empty where nobody recorded them. */
  files: z.array(fileSchema),
  /** Log-odds per unit of similarity, as `motcua model calibrate` found them. Without it the model is asked in vain. */
  weight: z.number().nonnegative().optional(),
})

export type Card = z.infer<typeof cardSchema>
export type ModelFile = z.infer<typeof fileSchema>

/** The name of the file of weights, by their precision. */
export const weightsFile = { q8: 'onnx/model_quantized.onnx', fp16: 'onnx/model_fp16.onnx', fp32: 'onnx/model.onnx' } as const

/** The card of a folder, or one made out from what lies there. Throws ConfigError when it holds no model. */
export function readCard(folder: string): Card {
  const file = join(folder, cardFile)
  if (existsSync(file)) {
    const read = cardSchema.safeParse(parse(readFileSync(file, 'utf8')))
    if (read.success) return read.data
    throw new ConfigError(`${file}: ${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? 'is damaged'}`)
  }
  const dtype = (['q8', 'fp16', 'fp32'] as const).find(one => existsSync(join(folder, weightsFile[one])))
  if (dtype === undefined || !existsSync(join(folder, 'tokenizer.json')))
    throw new ConfigError(
      `${folder} holds no sentence model: tokenizer.json and onnx/model.onnx or onnx/model_quantized.onnx are looked for`,
    )
  return { name: basename(folder), pooling: 'mean', prefixes: prefixesOf(basename(folder)), dtype, files: [] }
}

/** Models of the E5 family were trained with these words before every text. */
export const prefixesOf = (name: string): Card['prefixes'] =>
  /(?:^|[-_/])e5(?:[-_]|$)/.test(name) ? { question: 'query: ', passage: 'passage: ' } : { question: '', passage: '' }

/** The first file that is not what it was at the first download. */
export async function changedFile(folder: string, { files }: Pick<Card, 'files'>): Promise<string | undefined> {
  for (const { path, sha256 } of files) {
    if (!existsSync(join(folder, path)) || (await hashOf(join(folder, path))) !== sha256) return path
  }
  return undefined
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Vectors are of no use to another model, another version of it, or another way of asking it. */
export async function vectorKey(folder: string, { name, pooling, prefixes, dtype, files }: Card): Promise<string> {
  const weights = weightsFile[dtype]
  const hashes = ['tokenizer.json', weights].map(
    async path => files.find(file => file.path === path)?.sha256 ?? (await hashOf(join(folder, path))),
  )
  const key = { name, hashes: await Promise.all(hashes), pooling, prefix: prefixes.passage, dtype }
  return createHash('sha256').update(JSON.stringify(key)).digest('hex')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
