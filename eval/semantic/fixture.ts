import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cardFile, type Card } from '../../src/search/semantic/card.ts'
import { load } from '../../src/knowledge/load.ts'
import { knowledgeFolder } from '../file.ts'
import { onnx, type Graph } from './onnx.ts'
import { train, unknown, type Static } from './train.ts'

/** Written before questions and passages, as with larger models; all of it is unknown words, whose vector is nothing. */
const fixturePrefixes = { question: 'query: ', passage: 'passage: ' } as const

export function writeFixture(folder: string, { vocabulary, size, table }: Static): void {
  const dims = ['batch', 'words'] as const
  writeModel(folder, {
    vocabulary,
    graph: {
      nodes: [{ type: 'Gather', inputs: ['table', 'input_ids'], outputs: ['last_hidden_state'] }],
      weights: [{ name: 'table', dims: [vocabulary.length, size], data: table }],
      inputs: [
        { name: 'input_ids', type: 'int64', dims },
        { name: 'attention_mask', type: 'int64', dims },
      ],
      outputs: [{ name: 'last_hidden_state', type: 'float', dims: [...dims, size] }],
    },
    card: { prefixes: fixturePrefixes },
  })
}

type Written = { readonly vocabulary: readonly string[]; readonly graph: Graph; readonly card: Partial<Card> }

/** In the layout that `@huggingface/transformers` reads: folded words as tokens, and the graph in float32. */
export function writeModel(folder: string, { vocabulary, graph, card }: Written): void {
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  const json = (file: string, value: unknown): void => writeFileSync(join(folder, file), `${JSON.stringify(value)}\n`)
  json('config.json', { model_type: 'bert', architectures: ['BertModel'] })
  json('tokenizer_config.json', { tokenizer_class: 'PreTrainedTokenizerFast', unk_token: unknown, pad_token: unknown, model_max_length: 512 }) // prettier-ignore
  json('tokenizer.json', tokenizer(vocabulary))
  json(cardFile, { name: basename(folder), pooling: 'mean', prefixes: { question: '', passage: '' }, dtype: 'fp32', files: [], ...card }) // prettier-ignore
  writeFileSync(join(folder, 'onnx/model.onnx'), onnx(graph))
}

function tokenizer(vocabulary: readonly string[]) {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    post_processor: null,
    decoder: null,
    added_tokens: [{ id: 0, content: unknown, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFD' },
        { type: 'StripAccents' },
        { type: 'Lowercase' },
        { type: 'Replace', pattern: { String: 'đ' }, content: 'd' },
      ],
    },
    pre_tokenizer: { type: 'Split', pattern: { Regex: '[^\\p{L}\\p{N}]+' }, behavior: 'Removed', invert: false },
    model: { type: 'WordLevel', vocab: Object.fromEntries(vocabulary.map((word, at) => [word, at])), unk_token: unknown },
  }
}

/**
 * `node eval/semantic/fixture.ts DIR`: trains a small model on the names and phrases of our own knowledge and writes it the way
 * downloaded models lie. A fixture: it runs the path that real models take, and stands for none of them.
 */
if (process.argv[1] === import.meta.filename) {
  const [, , folder] = process.argv
  if (folder === undefined) throw new Error('node eval/semantic/fixture.ts DIR')
  const from = performance.now()
  const model = train(load(knowledgeFolder).catalogue)
  writeFixture(folder, model)
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  process.stdout.write(`${folder}: ${model.vocabulary.length} syllables × ${model.size}, ${(model.table.byteLength / 1e6).toFixed(2)} MB, ${seconds} s\n`) // prettier-ignore
}
