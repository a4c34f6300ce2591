import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { refuse } from './refuse.ts'

export type Attributes = Readonly<Record<string, string>>

/** `emit` hands on what is complete; names come without their prefix ("w:tc" is "tc"). */
export type Listener = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/** Reads XML piece by piece. Yields what the listener emitted. A document type (the door to entity tricks) is refused. */
export async function* readXml<T>(bytes: AsyncIterable<Uint8Array>, listen: (emit: (item: T) => void) => Listener): AsyncGenerator<T> {
  let ready: T[] = []
  const listener = listen(item => void ready.push(item))
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const damaged = (cause?: unknown): never =>
    refuse('Part of the file is not readable XML; open it in its program, save it again and retry.', cause)
  parser.on('error', damaged)
  parser.on('doctype', () => damaged())
  parser.on('opentag', tag => listener.open(localOf(tag.name), tag.attributes))
  parser.on('closetag', tag => listener.close(localOf(tag.name)))
  parser.on('text', text => listener.text(text))
  parser.on('cdata', text => listener.text(text))

  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (error) {
      return damaged(error)
    }
  }
  for await (const chunk of bytes) {
    parser.write(decode(chunk))
    yield* ready
    ready = []
  }
  parser.write(decode())
  parser.close()
  yield* ready
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
