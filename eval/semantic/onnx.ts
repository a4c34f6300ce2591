/** Writes the little of the ONNX format (protobuf) that a graph of ours needs. Numbers of fields are those of onnx.proto3. */

/** `attributes`: whole numbers, lists of them, or one float given as `{ float }`. */
export type Node = {
  readonly type: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: Readonly<Record<string, number | readonly number[] | { readonly float: number }>>
}
export type Tensor = { readonly name: string; readonly dims: readonly number[]; readonly data: Float32Array | BigInt64Array }
/** A name is a length that is known when it runs. */
type Value = { readonly name: string; readonly type: 'float' | 'int64'; readonly dims: readonly (number | string)[] }
export type Graph = {
  readonly nodes: readonly Node[]
  readonly weights: readonly Tensor[]
  readonly inputs: readonly Value[]
  readonly outputs: readonly Value[]
}

const types = { float: 1, int64: 7 } as const

/** A whole model file of operator set 17. */
export function onnx({ nodes, weights, inputs, outputs }: Graph): Buffer {
  const graph = Buffer.concat([
    ...nodes.map(node => bytes(1, nodeOf(node))),
    text(2, 'graph'),
    ...weights.map(tensor => bytes(5, tensorOf(tensor))),
    ...inputs.map(value => bytes(11, valueOf(value))),
    ...outputs.map(value => bytes(12, valueOf(value))),
  ])
  return Buffer.concat([number(1, 8), text(2, 'motcua'), bytes(7, graph), bytes(8, Buffer.concat([text(1, ''), number(2, 17)]))])
}

function nodeOf({ type, inputs, outputs, attributes = {} }: Node): Buffer {
  return Buffer.concat([
    ...inputs.map(name => text(1, name)),
    ...outputs.map(name => text(2, name)),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attributeOf(name, value))),
  ])
}

function attributeOf(name: string, value: number | readonly number[] | { readonly float: number }): Buffer {
  if (typeof value === 'number') return Buffer.concat([text(1, name), number(3, value), number(20, 2)])
  if ('float' in value) return Buffer.concat([text(1, name), float(2, value.float), number(20, 1)])
  return Buffer.concat([text(1, name), ...value.map(one => number(8, one)), number(20, 7)])
}

function tensorOf({ name, dims, data }: Tensor): Buffer {
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const type = data instanceof Float32Array ? types.float : types.int64
  return Buffer.concat([...dims.map(dim => number(1, dim)), number(2, type), text(8, name), bytes(9, raw)])
}

function valueOf({ name, type, dims }: Value): Buffer {
  const shape = Buffer.concat(dims.map(dim => bytes(1, typeof dim === 'number' ? number(1, dim) : text(2, dim))))
  return Buffer.concat([text(1, name), bytes(2, bytes(1, Buffer.concat([number(1, types[type]), bytes(2, shape)])))])
}

function varint(value: number): Buffer {
  const out: number[] = []
  let left = BigInt.asUintN(64, BigInt(value))
  do {
    out.push(Number(left & 0x7fn) | (left > 0x7fn ? 0x80 : 0))
    left >>= 7n
  } while (left > 0n)
  return Buffer.from(out)
}

const number = (field: number, value: number): Buffer => Buffer.concat([varint(field << 3), varint(value)])
const bytes = (field: number, value: Buffer): Buffer => Buffer.concat([varint((field << 3) | 2), varint(value.length), value])
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value))

function float(field: number, value: number): Buffer {
  const raw = Buffer.alloc(4)
  raw.writeFloatLE(value)
  return Buffer.concat([varint((field << 3) | 5), raw])
}
