import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { worse, type Baseline } from './baseline.ts'
import { askDanger, missedDanger, scoreDanger } from './danger.ts'
import { errorPage } from './errors.ts'
import { askFile, ownKnow } from './file.ts'
import { askLife, missedLife, scoreLife } from './life.ts'
import { score } from './score.ts'
import { compareModel } from './semantic/compare.ts'
import { dangerTable, lifeTable, table, talkTable } from './table.ts'
import { holdTalks, missedTalks, scoreTalks } from './talks.ts'

/**
 * `npm run eval -- [FILE.tsv …] [--json] [--errors learn|train|dev|talks|life|danger]`: asks all questions, holds all talks, prints the figures,
 * and exits 1 when one is worse than `baseline.json`. `--model DIR` prints instead what a sentence model brings to our questions. Of the test parts only figures are printed: whoever reads their rows can no
 * longer test with them.
 */
const own = ['learn', 'train', 'dev', 'test', 'fresh-test', 'guides-train']
const ownTalks = ['talks', 'talks-test']
const tuned = [...own, ...ownTalks].filter(name => !/(?:^|-)test$/.test(name))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, errors: { type: 'string' }, model: { type: 'string' } },
})
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const questions = (name: string): string => join(import.meta.dirname, 'questions', `${name}${ownTalks.includes(name) ? '.yaml' : '.tsv'}`)

if (values.errors !== undefined) {
  if (values.errors === 'life' || values.errors === 'danger') {
    const isLife = values.errors === 'life'
    print(
      isLife ? missedLife(askLife(questions('life'), 'train', ownKnow())) : missedDanger(askDanger(questions('danger'), 'work', ownKnow())),
    )
    process.exit(0)
  }
  const file = tuned.includes(values.errors) ? questions(values.errors) : values.errors
  if (/(?:^|-)test\.(?:tsv|yaml)$/.test(basename(file)) || !existsSync(file)) {
    process.stderr.write(
      'Errors are shown of learn, train, dev, talks, life (its train part), danger (its work part), or a file of your own; never of a test part.\n',
    )
    process.exit(2)
  }
  print(file.endsWith('.yaml') ? missedTalks(holdTalks(file, ownKnow())) : errorPage(askFile(file)))
} else if (values.model !== undefined) {
  print(await compareModel(values.model, line => void process.stderr.write(`${line}\n`)))
} else {
  const know = ownKnow()
  const files = [...own.map(questions), ...positionals].filter(file => existsSync(file))
  const sets = files.map(file => ({ name: basename(file, '.tsv'), figures: score(askFile(file, know)) }))
  const talks = ownTalks.map(name => ({ name, figures: scoreTalks(holdTalks(questions(name), know)) }))
  const life = ['train', 'test'].map(part => ({ name: `life-${part}`, figures: scoreLife(askLife(questions('life'), part, know)) }))
  const danger = ['work', 'test'].map(part => ({
    name: `danger-${part}`,
    figures: scoreDanger(askDanger(questions('danger'), part, know)),
  }))
  const all = [...sets, ...talks, ...life, ...danger]
  if (values.json === true) print(JSON.stringify(Object.fromEntries(all.map(({ name, figures }) => [name, figures]))))
  else print(`${table(sets)}\n\n${talkTable(talks)}\n\n${lifeTable(life)}\n\n${dangerTable(danger)}`)
  const baseline = JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')) as Baseline
  const lines = all.flatMap(({ name, figures }) => worse(name, figures, baseline))
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(lines.length > 0 ? 1 : 0)
}
