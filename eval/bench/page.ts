import { cpus, loadavg } from 'node:os'
import { quantile } from '../drills/drill.ts'
import { pinned } from './child.ts'
import type { Answering } from './answering.ts'
import type { Side, SideBySide } from './side-by-side.ts'
import type { Against, Rate, Round, Through } from './through.ts'

export type Measured = { readonly a?: readonly Answering[]; readonly b?: SideBySide; readonly c?: Through }

/** What is promised: milliseconds at 5,670 procedures, points ahead of each peer, share of the bare limit. */
const lines = { p50Ms: 3, p99Ms: 15, ahead: 0.15, share: 0.4 }

/** The tables as Markdown, and in words every line that was missed. */
export function pageOf({ a, b, c }: Measured): { readonly text: string; readonly missed: readonly string[] } {
  const parts = [setting(), ...(a ? [answering(a)] : []), ...(b ? [sideBySide(b)] : []), ...(c ? [through(c)] : [])]
  return { text: parts.join('\n\n'), missed: [...(a ? slow(a) : []), ...(b ? behind(b) : []), ...(c ? narrow(c) : [])] }
}

function setting(): string {
  const day = new Date().toISOString().slice(0, 10)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `Measured ${day} on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, load at the end ${load}.`
}

function answering(sizes: readonly Answering[]): string {
  return section(
    `(a) Question → answer, ${pinned ? 'on one core' : 'not held to one core'}`,
    ['procedures', 'questions asked', 'p50', 'p99', 'longest', 'CPU a question', 'index build', 'heap in all', 'RSS'],
    sizes.map(one => [
      one.procedures.toLocaleString('en'),
      one.questions.toLocaleString('en'),
      ms(one.p50Ms),
      ms(one.p99Ms),
      ms(one.longestMs),
      ms(one.cpuMs),
      `${Math.round(one.buildMs)} ms`,
      `${one.heapMb} MB`,
      `${one.rssMb} MB`,
    ]),
  )
}

function sideBySide({ sides, tunedRows, testRows }: SideBySide): string {
  return section(
    `(b) The right procedure first / among the first three: ${testRows} questions of the test part, ${tunedRows} of train and dev`,
    ['engine', 'test', 'test, no accents', 'train + dev', 'train + dev, no accents', 'build', 'p50', 'p99'],
    sides.map(({ name, version, test, tuned, buildMs, p50Ms, p99Ms }) => [
      version === 'unknown' ? name : `${name.replace(/(,|$)/, ` ${version}$1`)}`,
      both(test.at1, test.at3),
      both(test.plainAt1, test.plainAt3),
      both(tuned.at1, tuned.at3),
      both(tuned.plainAt1, tuned.plainAt3),
      `${Math.round(buildMs)} ms`,
      ms(p50Ms),
      ms(p99Ms),
    ]),
  )
}

function through({ clients, seconds, commits, reply, state, counted, unshared }: Through): string {
  const head = `${clients} clients in a closed loop, rounds of ${seconds} s by turns. Under this load Một Cửa committed ${commits.toFixed(2)} writing transactions a message; a reply has ${reply} bytes, a conversation ${state}.`
  return `${section(
    '(c) Message in → reply stored, messages a second',
    ['bare route with', 'Một Cửa', 'bare limit', 'ratio, median', 'ratio, lowest to highest', 'CPU a message', 'CPU of the bare route'],
    [against('as many transactions as counted', counted), against('the transactions of a lone message', unshared)],
  )}\n\n${head}`
}

function against(name: string, { transactions, rounds, medianRatio }: Against): string[] {
  const ratios = rounds.map(({ ratio }) => ratio)
  const cpu = (of: (round: Round) => Rate): string =>
    ms(
      quantile(
        rounds.map(round => of(round).cpuMs),
        0.5,
      ),
    )
  return [
    `${name} (${transactions.toFixed(2)})`,
    range(rounds.map(({ motcua }) => motcua.aSecond)),
    range(rounds.map(({ bare }) => bare.aSecond)),
    percent(medianRatio),
    `${percent(Math.min(...ratios))} to ${percent(Math.max(...ratios))} in ${rounds.length} rounds`,
    cpu(({ motcua }) => motcua),
    cpu(({ bare }) => bare),
  ]
}

function slow(sizes: readonly Answering[]): string[] {
  const largest = sizes.at(-1)
  if (largest === undefined) return []
  return (['p50Ms', 'p99Ms'] as const).flatMap(name =>
    largest[name] < lines[name]
      ? []
      : [`(a) ${name} at ${largest.procedures} is ${largest[name].toFixed(1)}, promised below ${lines[name]}`],
  )
}

function behind({ sides: [ours, ...peers] }: SideBySide): string[] {
  if (ours === undefined) return []
  return peers.filter(isPlain).flatMap(peer =>
    (['at1', 'plainAt1'] as const).flatMap(name => {
      const ahead = ours.test[name] - peer.test[name]
      return ahead >= lines.ahead
        ? []
        : [`(b) ${peer.name}, ${name} of the test part: ahead by ${(100 * ahead).toFixed(1)} points, promised 15`]
    }),
  )
}

/** The promise is about peers as they come. */
const isPlain = ({ name }: Side): boolean => !name.includes(',')

function narrow({ counted }: Through): string[] {
  return counted.medianRatio >= lines.share ? [] : [`(c) ${percent(counted.medianRatio)} of the bare limit, promised 40 %`]
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [`### ${title}`, '', line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const both = (first: number, three: number): string => `${(100 * first).toFixed(1)} / ${(100 * three).toFixed(1)}`
const range = (values: readonly number[]): string => `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`
