import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { columns } from '../table.ts'
import { agreementRows, readPairs } from './agreement.ts'
import type { Answered } from './figures.ts'
import { pageOf } from './page.ts'
import { folder, readQuestions, splits, type Split } from './questions.ts'
import { readRun } from './run.ts'
import { askHelped, askOurs, askPeers, withFixture } from './systems.ts'

/**
 * `npm run benchmark` asks every system the questions of the parts dev and test, prints the tables and writes them to results.md;
 * `-- --model DIR` takes a downloaded sentence model instead of the fixture.
 * `-- --run FILE.tsv [--plain FILE.tsv] [--split test]` scores one file beside us and writes nothing; `-- --agreement` prints how far
 * the two labellings agree.
 */
const { values } = parseArgs({
  options: {
    run: { type: 'string' },
    plain: { type: 'string' },
    split: { type: 'string', default: 'test' },
    model: { type: 'string' },
    agreement: { type: 'boolean', default: false },
  },
})
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const questions = readQuestions()
const of = (split: Split): typeof questions => questions.filter(one => one.split === split)

if (values.agreement)
  print(columns([['', 'field', 'questions', 'overlap', 'exact', 'kappa (95 %)'], ...agreementRows(readPairs(), questions)]))
else if (values.run !== undefined) await one(values.run)
else await all()

async function one(file: string): Promise<void> {
  const split = splits.find(name => name === values.split)
  if (split === undefined) {
    say(`--split is one of ${splits.join(', ')}`)
    process.exit(2)
  }
  print(pageOf(split, [readRun(file, questions, values.plain), await askOurs(of(split))].map(only(split))))
}

/** A file may answer more parts than the one that is looked at. */
function only(split: Split): (answered: Answered) => Answered {
  return answered => ({ ...answered, asked: answered.asked.filter(({ row }) => row.split === split) })
}

async function all(): Promise<void> {
  const asked = [...of('test'), ...of('dev')]
  const runs = globSync(join(folder, 'runs/*.tsv'))
    .filter(file => !file.endsWith('.plain.tsv'))
    .map(file => {
      const plain = file.replace(/\.tsv$/, '.plain.tsv')
      return readRun(file, questions, globSync(plain)[0])
    })
  const helped = await askHelped(asked, say, values.model)
  if (helped === undefined) say('Without a sentence model: motcua add semantic brings what runs one')
  const answered = [await askOurs(asked), ...(helped ? [helped] : []), ...(await askPeers(asked, of('train'), say)), ...runs]
  const text = (['test', 'dev'] as const).map(split => pageOf(split, answered.map(only(split)), helped ? [] : [withFixture])).join('\n\n')
  print(text)
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(
    join(folder, 'results.md'),
    `# Results\n\nWritten by \`npm run benchmark\` on ${day}. In percent, with 95 % intervals (2,000 bootstrap draws of the questions). What the rows are: README.md.\n\n${text}\n`,
  )
}
