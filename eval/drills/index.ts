import { parseArgs } from 'node:util'
import { ack } from './ack.ts'
import { desk } from './desk.ts'
import { deskPage } from './desk-page.ts'
import { attribution } from './attribution.ts'
import { dossierAlerts } from './dossier-alerts.ts'
import { dossierCodes } from './dossier-codes.ts'
import { dossierFile } from './dossier-file.ts'
import { dossierGuess } from './dossier-guess.ts'
import type { Drill, Figure } from './drill.ts'
import { fuzz } from './fuzz.ts'
import { kill } from './kill.ts'
import { liar } from './liar.ts'
import { outage } from './outage.ts'
import { pictures } from './pictures.ts'
import { reports } from './reports.ts'
import { secrets } from './secrets.ts'
import { semantic } from './semantic.ts'

/** `npm run drill -- <name> [--quick] [--json]`: attacks a promise, prints its figures, exits 1 when it breaks. */
const drills: Readonly<Record<string, Drill>> = {
  kill,
  outage,
  ack,
  fuzz,
  'dossier-codes': dossierCodes,
  'dossier-file': dossierFile,
  'dossier-guess': dossierGuess,
  'dossier-alerts': dossierAlerts,
  attribution,
  reports,
  pictures,
  secrets,
  liar,
  desk,
  'desk-page': deskPage,
  semantic,
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } })
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const names = positionals.length > 0 ? positionals : []
if (names.length === 0 || names.some(name => drills[name] === undefined)) {
  process.stderr.write(`Name a drill: ${Object.keys(drills).join(', ')}. --quick ends within 45 s, --json prints one object a drill.\n`)
  process.exit(2)
}
let broken = false
for (const name of names) {
  const drill = drills[name]
  if (drill === undefined) continue
  const figures = await drill({
    quick: values.quick === true,
    say: line => void (values.json === true || process.stderr.write(`${line}\n`)),
  })
  broken ||= figures.some(figure => figure.kept === false)
  print(values.json === true ? JSON.stringify({ drill: name, figures }) : table(name, figures))
}
process.exit(broken ? 1 : 0)

function table(name: string, figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name: figure, value, line, kept }) =>
      `  ${kept === undefined ? ' ' : kept ? '✓' : '✗'} ${figure}: ${value}${line === undefined ? '' : `   (promised ${line})`}`,
  )
  return [`drill ${name}`, ...rows].join('\n')
}
