import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { quantile } from '../drills/drill.ts'
import { openServer, scratch } from '../drills/server.ts'
import { readRows } from '../rows.ts'
import { questionFile } from './answering.ts'
import type { Bare } from './bare.ts'
import { messagesASecond, openClients } from './clients.ts'
import { commitsFile, countingOption } from './commits.ts'

/** Messages a second, and the processor time that the serving process spent on each. */
export type Rate = { readonly aSecond: number; readonly cpuMs: number }
export type Round = { readonly motcua: Rate; readonly bare: Rate; readonly ratio: number }
/** `commits`: transactions that wrote, per answered message, counted in a round of its own. `reply`, `state`: mean bytes stored. */
export type Against = { readonly transactions: number; readonly rounds: readonly Round[]; readonly medianRatio: number }
export type Through = {
  readonly clients: number
  readonly seconds: number
  readonly commits: number
  readonly reply: number
  readonly state: number
  /** Against as many transactions as were counted; against those of a message that shares no commit. */
  readonly counted: Against
  readonly unshared: Against
}

const many = 64
const seconds = 5
const warmSeconds = 4
const rounds = 5
/** One to store the message, one to claim the chat, one to store the reply: what a lone message costs. */
const alone = 3

export async function measureThrough(say: (line: string) => void): Promise<Through> {
  const questions = ['train', 'dev'].flatMap(name => readRows(questionFile(name)).map(({ question }) => question))
  say('c: counting the transactions of a message')
  const sizes = await counted(questions)
  const against = async (transactions: number): Promise<Against> => {
    const found = await alternating(questions, { transactions, reply: sizes.reply, state: sizes.state }, say)
    return {
      transactions,
      rounds: found,
      medianRatio: quantile(
        found.map(({ ratio }) => ratio),
        0.5,
      ),
    }
  }
  return { clients: many, seconds, ...sizes, counted: await against(sizes.commits), unshared: await against(alone) }
}

async function counted(questions: readonly string[]): Promise<{ commits: number; reply: number; state: number }> {
  const place = scratch()
  const file = join(place.folder, 'commits')
  const ours = await openOurs(place.folder, questions, { NODE_OPTIONS: countingOption, [commitsFile]: file })
  const read = (): number => Number(readFileSync(file, 'utf8'))
  try {
    await ours.run(2)
    await settled()
    const [before, first] = [read(), ours.answered()]
    await ours.run(seconds)
    await settled()
    return { commits: (read() - before) / (ours.answered() - first), ...ours.sizes() }
  } finally {
    await ours.close()
    place.remove()
  }
}

/** The count is written every 250 ms. */
const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1000))

async function alternating(questions: readonly string[], like: Omit<Bare, 'file'>, say: (line: string) => void): Promise<Round[]> {
  const [one, other] = [scratch(), scratch()]
  const ours = await openOurs(one.folder, questions)
  const bare = await openBare({ ...like, file: join(other.folder, 'bare.db') }, questions)
  const found: Round[] = []
  try {
    await ours.run(warmSeconds)
    await bare.run(warmSeconds)
    for (let round = 0; round < rounds; round += 1) {
      const oursFirst = round % 2 === 0
      const first = await (oursFirst ? ours : bare).run(seconds)
      const second = await (oursFirst ? bare : ours).run(seconds)
      const [motcua, limit] = oursFirst ? [first, second] : [second, first]
      found.push({ motcua, bare: limit, ratio: motcua.aSecond / limit.aSecond })
      say(`c: round ${round + 1}: ${Math.round(motcua.aSecond)} against ${Math.round(limit.aSecond)} messages a second`)
    }
    return found
  } finally {
    await Promise.all([ours.close(), bare.close()])
    one.remove()
    other.remove()
  }
}

type Ours = {
  run(seconds: number): Promise<Rate>
  answered(): number
  sizes(): { readonly reply: number; readonly state: number }
  close(): Promise<void>
}

/** The real server, started as `npm start` does. That a reply is stored is read from its data file, as another process would. */
async function openOurs(folder: string, questions: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ours> {
  const server = await openServer(folder, environment)
  await server.start()
  const { clients, close } = openClients(`${server.url}/hooks/web:mau`, many)
  const data = new DatabaseSync(join(folder, 'motcua.db'), { readOnly: true })
  const replies = watchReplies(data)
  const numberOf = (query: string): number => Number((data.prepare(query).get() as { readonly n: number }).n)
  return {
    run: long => rated(server.pid, long, () => messagesASecond({ clients, questions, seconds: long, stored: replies.stored })),
    answered: () => numberOf('select coalesce(sum(done), 0) as n from lanes'),
    sizes: () => ({
      reply: Math.round(numberOf(`select avg(length(cast(body as blob))) as n from talk where by = 'assistant'`)),
      state: Math.round(numberOf('select avg(length(cast(state as blob))) as n from conversations')),
    }),
    async close() {
      replies.close()
      data.close()
      close()
      await server.stop()
    },
  }
}

/** A citizen's row enters the talk in the same transaction as the reply to it. */
function watchReplies(data: DatabaseSync): { stored(id: string): Promise<void>; close(): void } {
  const fresh = data.prepare(`select rowid as at, ref from talk where rowid > ? and by = 'citizen' order by rowid`)
  const waiting = new Map<string, () => void>()
  let last = 0
  const timer = setInterval(() => {
    if (waiting.size === 0) return
    for (const { at, ref } of fresh.all(last) as { readonly at: number; readonly ref: string }[]) {
      last = at
      const id = ref.slice(ref.lastIndexOf(':') + 1)
      waiting.get(id)?.()
      waiting.delete(id)
    }
  }, 2)
  return { stored: id => new Promise(resolve => void waiting.set(id, resolve)), close: () => clearInterval(timer) }
}

async function openBare(
  options: Bare,
  questions: readonly string[],
): Promise<{ run(seconds: number): Promise<Rate>; close(): Promise<void> }> {
  const entry = join(import.meta.dirname, 'index.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, '--part', 'bare', JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const { clients, close } = openClients(`http://127.0.0.1:${String(port).trim()}/`, many)
  return {
    run: long => rated(child.pid ?? 0, long, () => messagesASecond({ clients, questions, seconds: long, stored: () => Promise.resolve() })),
    async close() {
      close()
      const over = once(child, 'exit')
      child.kill('SIGTERM')
      await over
    },
  }
}

async function rated(pid: number, seconds: number, run: () => Promise<number>): Promise<Rate> {
  const before = cpuOf(pid)
  const aSecond = await run()
  return { aSecond, cpuMs: (cpuOf(pid) - before) / (aSecond * seconds) }
}

/** Processor time of a process and its threads so far, in ms. NaN where the system does not tell. */
function cpuOf(pid: number): number {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(user) + Number(system)) * tickMs
  } catch {
    return Number.NaN
  }
}

/** Linux counts in hundredths of a second. */
const tickMs = 10
