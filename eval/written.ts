import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Table } from '../src/answer/learnt.ts'

/** What was learnt as a file that `readTable` reads, signs in the order in which they were met. */
export function written({ of, signs, starts, pairs }: Table<string>): string {
  const rows = [...signs].map(([sign, number]) => {
    const own = pairs.subarray(starts[number], starts[number + 1])
    return `${sign}\t${Array.from({ length: own.length / 2 }, (_, at) => `${own[2 * at]}:${own[2 * at + 1]}`).join(' ')}`
  })
  return `${[of.join('\t'), ...rows].join('\n')}\n`
}

/** Beside the code that reads it; `name`: below `src/answer`, as "life/events". */
export function writeTable(name: string, table: Table<string>): void {
  writeFileSync(join(import.meta.dirname, `../src/answer/${name}.tsv`), written(table))
}
