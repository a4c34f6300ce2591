import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import { ConfigError, KnowledgeError, StoreError } from './model/error.ts'

/** When those who waited for a start have been served, in ms. */
const tidyMs = 2000

/** Starts the server and stops it gracefully. A second signal ends it at once. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env)
  const app = await startApp(config)
  say(`Một Cửa is ready: http://localhost:${app.port}`)
  const code = await app.setupCode()
  if (code !== undefined) say(`Nobody can sign in at the officers' desk yet. Open http://localhost:${app.port}/desk with the code ${code}`)
  // What the start leaves behind, a fifth of all memory, would stay for hours: an idle server makes too little rubbish to be tidied by itself.
  setTimeout(() => void globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' }), tidyMs).unref()
  const stop = (): void => {
    process.once('SIGINT', () => process.exit(1))
    process.once('SIGTERM', () => process.exit(1))
    void app.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** Runs a command; what is wrong with the world becomes one readable message and exit code 1. */
export async function orExplain(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof KnowledgeError || error instanceof StoreError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
