import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One real server process that can be killed and started again on the same port and data. */
export type Server = {
  readonly url: string
  start(): Promise<void>
  /** SIGKILL: nothing is said to the process. */
  kill(): Promise<void>
  /** SIGTERM, and the wait for it to end. Returns the exit code. */
  stop(): Promise<number>
  /** Resident memory in MB. */
  memory(): number
  /** Processor time since the start, in seconds: the same on a busy machine. */
  spent(): number
  readonly pid: number
}

const root = join(import.meta.dirname, '../..')
/** What `npm start` runs, without npm in between: "node --flag start.js". */
const [, ...startWith] = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start.split(' ')

/** `heard` is given all that the process says: its log. */
export async function openServer(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
  heard: (text: string) => void = () => undefined,
): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let said = ''
  // A drill that ends in the middle leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'))
  const start = async (): Promise<void> => {
    const mine = spawn(process.execPath, startWith, {
      cwd: root,
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'error',
        // Drills ask far more often than people do.
        RATE_PER_MINUTE: '100000',
        RATE_PER_ADDRESS: '1000000',
        ...environment,
        ...(environment['PUBLIC_URL'] === 'own' ? { PUBLIC_URL: url } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = mine
    const hear = (chunk: Buffer): void => {
      heard(String(chunk))
      said = (said + String(chunk)).slice(-2000)
    }
    mine.stderr.on('data', hear)
    mine.stdout.on('data', hear)
    await answers(url, mine, () => said)
  }
  const end = async (signal: NodeJS.Signals): Promise<number> => {
    const mine = child
    if (mine === undefined || mine.exitCode !== null || mine.signalCode !== null) return mine?.exitCode ?? 0
    const over = once(mine, 'exit')
    mine.kill(signal)
    const [code] = (await over) as [number | null]
    return code ?? -1
  }
  return {
    url,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    memory: () => residentOf(child?.pid ?? 0),
    spent: () => spentBy(child?.pid ?? 0),
    get pid() {
      return child?.pid ?? 0
    },
  }
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 180_000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended by itself:\n${said()}`)
    if (child.signalCode !== null) return
    const ready = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(1000) }).then(
      async response => {
        await response.arrayBuffer()
        return response.ok
      },
      () => false,
    )
    if (ready) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`the server did not get ready:\n${said()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0))
    })
  })
}

function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return Number.NaN
  }
}

/** In hundredths of a second there: after the name in brackets, which may hold blanks, the 12th and 13th fields. */
function spentBy(pid: number): number {
  try {
    const [user, system] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ').slice(11, 13).map(Number)
    return ((user ?? Number.NaN) + (system ?? Number.NaN)) / 100
  } catch {
    return Number.NaN
  }
}

/** A folder of its own for a drill, removed at the end. */
export function scratch(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
