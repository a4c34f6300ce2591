import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const entry = join(import.meta.dirname, 'index.ts')
const pinning = ['/usr/bin/taskset', '/bin/taskset'].find(existsSync)

/** The flags of `npm start`, so that answers are measured as they are served: "node --flag … start.js serve". */
const flags = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly scripts: { readonly start: string } }
).scripts.start
  .split(' ')
  .filter(word => word.startsWith('--'))

/** Children measure on one core where the system can hold them there. */
export const pinned = pinning !== undefined

/** Runs one measurement in a process of its own, on one core, and reads the JSON it prints. Throws when it fails or takes too long. */
export async function measured<T>(what: readonly string[], limitMs: number): Promise<T> {
  const node = [process.execPath, ...flags, '--expose-gc', '--disable-warning=ExperimentalWarning', entry, '--part', ...what]
  const [command = '', ...rest] = pinning === undefined ? node : [pinning, '-c', '0', ...node]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'], timeout: limitMs })
  let said = ''
  child.stdout.on('data', chunk => (said += String(chunk)))
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (ended, signal) => resolve(ended ?? signal ?? 'killed'))
  })
  if (code !== 0) throw new Error(`${what.join(' ')}: ended with ${code}`)
  const line = said.trimEnd().split('\n').at(-1) ?? ''
  return JSON.parse(line) as T
}

/** Bytes in use once everything unreachable is gone. */
export function heapBytes(): number {
  const collect: unknown = Reflect.get(globalThis, 'gc')
  if (typeof collect === 'function') for (let again = 0; again < 3; again += 1) collect()
  return process.memoryUsage().heapUsed
}

export const mb = (bytes: number): number => Math.round(bytes / 2 ** 20)
