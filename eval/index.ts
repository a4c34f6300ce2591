import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { worse, type Baseline } from './baseline.ts'
import { errorPage } from './errors.ts'
import { askFile, ownKnow } from './file.ts'
import { score } from './score.ts'
import { table } from './table.ts'

/**
 * `npm run eval -- [FILE.tsv …] [--json] [--errors learn|train|dev]`: asks all questions, prints the figures, and exits 1 when
 * one is worse than `baseline.json`. Of the test part only figures are printed: whoever reads its rows can no longer test with them.
 */
const own = ['learn', 'train', 'dev', 'test', 'guides-train']
const tuned = own.filter(name => name !== 'test')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, errors: { type: 'string' } } })
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const questions = (name: string): string => join(import.meta.dirname, 'questions', `${name}.tsv`)

if (values.errors !== undefined) {
  const file = tuned.includes(values.errors) ? questions(values.errors) : values.errors
  if (basename(file) === 'test.tsv' || !existsSync(file)) {
    process.stderr.write('Errors are shown of learn, train, dev, or a file of your own; never of the test part.\n')
    process.exit(2)
  }
  print(errorPage(askFile(file)))
} else {
  const know = ownKnow()
  const files = [...own.map(questions), ...positionals].filter(file => existsSync(file))
  const sets = files.map(file => ({ name: basename(file, '.tsv'), figures: score(askFile(file, know)) }))
  print(values.json === true ? JSON.stringify(Object.fromEntries(sets.map(({ name, figures }) => [name, figures]))) : table(sets))
  const baseline = JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')) as Baseline
  const lines = sets.flatMap(({ name, figures }) => worse(name, figures, baseline))
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(lines.length > 0 ? 1 : 0)
}
