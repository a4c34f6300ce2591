import { seeded } from '../bench/seeded.ts'
import { writeModel } from './fixture.ts'
import { unknown } from './train.ts'
import type { Graph, Node, Tensor } from './onnx.ts'

/**
 * `node eval/semantic/shape.ts DIR [words]`: a graph of the shape of multilingual-e5-small (12 layers of 384, 250,037 words, float32)
 * with random weights. It costs what such a model costs and means nothing.
 */
const e5 = { layers: 12, size: 384, heads: 12, inner: 1536, positions: 512 } as const
export const e5Words = 250_037
export const wordOf = (n: number): string => `w${n}`

function graphOf(words: number): Graph {
  const { layers, size, heads, positions } = e5
  const weights: Tensor[] = [
    random('words', [words, size]),
    random('positions', [positions, size]),
    { name: 'one', dims: [1], data: Float32Array.of(1) },
    { name: 'half', dims: [1], data: Float32Array.of(0.5) },
    { name: 'hide', dims: [1], data: Float32Array.of(-10_000) },
    { name: 'root', dims: [1], data: Float32Array.of(Math.SQRT1_2) },
    { name: 'scale', dims: [1], data: Float32Array.of(1 / Math.sqrt(size / heads)) },
    whole('first', [0]),
    whole('second', [1]),
    whole('middle', [1, 2]),
    whole('apart', [0, 0, heads, size / heads]),
    whole('together', [0, 0, size]),
    ...norm('start'),
  ]
  const nodes: Node[] = [
    node('Shape', ['input_ids'], 'shape'),
    node('Gather', ['shape', 'second'], 'length'),
    node('Slice', ['positions', 'first', 'length', 'first'], 'places'),
    node('Gather', ['words', 'input_ids'], 'said'),
    node('Add', ['said', 'places'], 'placed'),
    node('LayerNormalization', ['placed', 'start.weight', 'start.bias'], 'x0', { axis: -1, epsilon: { float: 1e-12 } }),
    node('Cast', ['attention_mask'], 'seen', { to: 1 }),
    node('Unsqueeze', ['seen', 'middle'], 'seen4'),
    node('Sub', ['one', 'seen4'], 'unseen'),
    node('Mul', ['unseen', 'hide'], 'mask'),
  ]
  for (let layer = 0; layer < layers; layer++) addLayer(layer, weights, nodes)
  nodes.push(node('Identity', [`x${layers}`], 'last_hidden_state'))
  const dims = ['batch', 'words']
  return {
    nodes,
    weights,
    inputs: ['input_ids', 'attention_mask'].map(name => ({ name, type: 'int64', dims })),
    outputs: [{ name: 'last_hidden_state', type: 'float', dims: [...dims, size] }],
  }
}

function addLayer(layer: number, weights: Tensor[], nodes: Node[]): void {
  const { size, inner } = e5
  const at = (name: string): string => `${layer}.${name}`
  const linear = (from: string, to: string, [rows, columns]: readonly [number, number]): void => {
    weights.push(random(at(`${to}.weight`), [rows, columns]), random(at(`${to}.bias`), [columns]))
    nodes.push(node('MatMul', [from, at(`${to}.weight`)], at(`${to}.raw`)), node('Add', [at(`${to}.raw`), at(`${to}.bias`)], at(to)))
  }
  const x = `x${layer}`
  for (const part of ['query', 'key', 'value']) {
    linear(x, part, [size, size])
    nodes.push(node('Reshape', [at(part), 'apart'], at(`${part}.apart`)))
    nodes.push(node('Transpose', [at(`${part}.apart`)], at(`${part}.heads`), { perm: part === 'key' ? [0, 2, 3, 1] : [0, 2, 1, 3] }))
  }
  nodes.push(
    node('MatMul', [at('query.heads'), at('key.heads')], at('products')),
    node('Mul', [at('products'), 'scale'], at('scaled')),
    node('Add', [at('scaled'), 'mask'], at('masked')),
    node('Softmax', [at('masked')], at('shares'), { axis: -1 }),
    node('MatMul', [at('shares'), at('value.heads')], at('mixed')),
    node('Transpose', [at('mixed')], at('turned'), { perm: [0, 2, 1, 3] }),
    node('Reshape', [at('turned'), 'together'], at('joined')),
  )
  linear(at('joined'), 'out', [size, size])
  nodes.push(node('Add', [x, at('out')], at('attended')), normed(at('attended'), at('middle')))
  weights.push(...norm(at('middle')), ...norm(at('end')))
  linear(at('middle'), 'wide', [size, inner])
  nodes.push(
    node('Mul', [at('wide'), 'root'], at('rooted')),
    node('Erf', [at('rooted')], at('erf')),
    node('Add', [at('erf'), 'one'], at('raised')),
    node('Mul', [at('wide'), at('raised')], at('gated')),
    node('Mul', [at('gated'), 'half'], at('gelu')),
  )
  linear(at('gelu'), 'narrow', [inner, size])
  nodes.push(node('Add', [at('middle'), at('narrow')], at('summed')))
  nodes.push({ ...normed(at('summed'), at('end')), outputs: [`x${layer + 1}`] })
}

const node = (type: string, inputs: readonly string[], output: string, attributes?: Node['attributes']): Node => ({
  type,
  inputs,
  outputs: [output],
  ...(attributes && { attributes }),
})

const normed = (from: string, to: string): Node =>
  node('LayerNormalization', [from, `${to}.weight`, `${to}.bias`], to, { axis: -1, epsilon: { float: 1e-12 } })

const norm = (name: string): Tensor[] => [
  { name: `${name}.weight`, dims: [e5.size], data: new Float32Array(e5.size).fill(1) },
  { name: `${name}.bias`, dims: [e5.size], data: new Float32Array(e5.size) },
]

const whole = (name: string, values: readonly number[]): Tensor => ({
  name,
  dims: [values.length],
  data: BigInt64Array.from(values, BigInt),
})

function random(name: string, dims: readonly number[]): Tensor {
  const next = seeded(dims.reduce((sum, dim) => sum * 31 + dim, name.length))
  const data = new Float32Array(dims.reduce((all, dim) => all * dim, 1))
  for (let at = 0; at < data.length; at++) data[at] = (next() - 0.5) * 0.1
  return { name, dims, data }
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder, words = String(e5Words)] = process.argv
  if (folder === undefined) throw new Error('node eval/semantic/shape.ts DIR [words]')
  const vocabulary = [unknown, 'query', 'passage', ...Array.from({ length: Number(words) - 3 }, (_, n) => wordOf(n))]
  writeModel(folder, {
    vocabulary,
    graph: graphOf(vocabulary.length),
    card: { prefixes: { question: 'query: ', passage: 'passage: ' } },
  })
}
