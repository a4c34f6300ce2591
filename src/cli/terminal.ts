import { createInterface } from 'node:readline/promises'
import { ConfigError } from '../model/error.ts'

/** Asks in the terminal, or reads the answers line by line from a file or another program. */
export type Asker = (question: string, usual?: string) => Promise<string>

/** Throws ConfigError when the answers end before the questions. */
export async function asking<T>(work: (ask: Asker) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const lines = terminal[Symbol.asyncIterator]()
  const ask = async (question: string, usual = ''): Promise<string> => {
    process.stdout.write(`${question}${usual === '' ? '' : ` [${usual}]`}: `)
    const line = await lines.next()
    if (line.done === true) throw new ConfigError('the answers ended before the questions; nothing was written')
    return line.value.trim() === '' ? usual : line.value.trim()
  }
  try {
    return await work(ask)
  } finally {
    terminal.close()
  }
}
