import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAnswering, writeCatalogue, type Answering } from './answering.ts'
import { serveBare, type Bare } from './bare.ts'
import { scratch } from '../drills/server.ts'
import { measured } from './child.ts'
import { pageOf, type Measured } from './page.ts'
import { installPeers } from './peers.ts'
import { measureSideBySide, type SideBySide } from './side-by-side.ts'
import { measureThrough } from './through.ts'

/**
 * `npm run bench -- [--only a|b|c] [--json] [--write]`: a) answers at 250, 1,000 and 5,670 procedures, b) beside other
 * engines, c) messages a second against a bare route. `--write` puts the tables into bench.md. Exits 1 when a line is missed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    // What the processes that the benchmark starts are told to do.
    part: { type: 'string' },
  },
})
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const minutes = 60_000

if (values.part === 'answering') print(JSON.stringify(measureAnswering(positionals[0] ?? '')))
else if (values.part === 'side-by-side') print(JSON.stringify(await measureSideBySide(say)))
else if (values.part === 'bare') serveBare(JSON.parse(positionals[0] ?? '{}') as Bare)
else process.exitCode = await bench()

async function bench(): Promise<number> {
  const wanted = (part: 'a' | 'b' | 'c'): boolean => values.only === undefined || values.only === part
  if (wanted('b')) installPeers(say)
  const all: Measured = {
    ...(wanted('a') && { a: await answering() }),
    ...(wanted('b') && { b: await measured<SideBySide>(['side-by-side'], 40 * minutes) }),
    ...(wanted('c') && { c: await measureThrough(say) }),
  }
  const { text, missed } = pageOf(all)
  print(values.json === true ? JSON.stringify({ ...all, missed }) : text)
  for (const line of missed) say(`missed: ${line}`)
  if (values.write === true) write(text)
  return missed.length > 0 ? 1 : 0
}

async function answering(): Promise<Answering[]> {
  const found: Answering[] = []
  const place = scratch()
  for (const count of [250, 1000, 5670]) {
    say(`a: ${count} procedures`)
    const file = join(place.folder, `${count}.json`)
    writeCatalogue(count, file)
    found.push(await measured<Answering>(['answering', file], 10 * minutes))
  }
  place.remove()
  return found
}

/** The tables stand between two marks; what people wrote around them stays. */
function write(text: string): void {
  const file = join(import.meta.dirname, '../bench.md')
  const page = readFileSync(file, 'utf8')
  const [from, to] = ['<!-- figures -->', '<!-- end of figures -->']
  const [before, rest = ''] = page.split(from)
  const after = rest.split(to)[1] ?? ''
  writeFileSync(file, `${before}${from}\n\n${text}\n\n${to}${after}`)
}
