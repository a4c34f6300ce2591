import { basename, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { blank, openChat } from './app/chat.ts'
import { connectOf, saveAccount, tryOut, withAccount } from './app/connect.ts'
import { openData } from './app/data.ts'
import { dayIn } from './model/vietnam.ts'
import { diagnose } from './app/doctor.ts'
import { listDue } from './app/dossier-source.ts'
import { dist, folderCatalogue, nationalNames, openKnowledge } from './app/knowledge.ts'
import { modelTools } from './app/sentence-models.ts'
import { inviteFrom, officerRoles, resetSecondFactor } from './app/officers.ts'
import { addAddCommand } from './cli/add.ts'
import { ask } from './cli/ask.ts'
import { draw } from './cli/draw.ts'
import { describeDigest, describeSatisfaction } from './cli/reports.ts'
import { openReports, type Reports } from './app/digest.ts'
import { addExtra, extras } from './app/extras.ts'
import { withReports } from './app/reporting-cli.ts'
import type { Scope } from './model/cases.ts'
import { describeDue } from './cli/due.ts'
import { addKeyCommands } from './cli/keys.ts'
import { addCampaignCommands } from './cli/campaigns.ts'
import { addOfficerCommands } from './cli/officers.ts'
import { addModelCommand } from './cli/model.ts'
import { addPlatformCommands } from './cli/platforms.ts'
import { addReportCommand } from './cli/report.ts'
import { addSentenceModelCommands } from './cli/sentence-model.ts'
import { describeStuck, wholeWeeks } from './cli/stuck.ts'
import { asking } from './cli/terminal.ts'
import { addVersionCommands } from './cli/versions.ts'
import { describeChanges, diffCatalogues } from './knowledge/diff.ts'
import { describeSettings, readConfig, type Config } from './config.ts'
import { orExplain, serve } from './main.ts'
import { ConfigError } from './model/error.ts'
import type { Store } from './model/store.ts'

/** The command line: `npm run -s motcua -- <command>`. */

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const motcua = new Command('motcua').description('Một Cửa: the assistant of a commune’s one-stop shop')

motcua
  .command('serve')
  .description('start the server')
  .action(() => orExplain(serve))

motcua
  .command('chat')
  .description('talk to the assistant in this terminal; nothing is stored')
  .option('--office <slug>', 'the office that answers')
  .action((options: { office?: string }) => orExplain(() => chat(options.office)))

motcua
  .command('ask')
  .description('answer the question given, or one question a line from standard input')
  .argument('[question...]')
  .option('--json', 'one JSON object a line')
  .option('--office <slug>', 'the office that answers')
  .action((question: string[], options: { json?: true; office?: string }) => orExplain(() => answerAll(question.join(' '), options)))

motcua
  .command('check')
  .description('check the knowledge files: exits with 1 when one has a problem')
  .argument('[folder]', 'the knowledge folder')
  .action((folder?: string) => orExplain(() => check(folder)))

motcua
  .command('snapshot')
  .description('read the knowledge files into the one file the server starts from, and draw the pictures of the guides')
  .argument('[file]', 'where to write it', join(dist, 'knowledge.json'))
  .action((file: string) => orExplain(() => snapshot(file)))

motcua
  .command('config')
  .description('list every setting, its value and what it is for')
  .action(() => print(describeSettings(process.env)))

motcua
  .command('records')
  .description('the records of processing personal data, in Vietnamese, as the program is set up: Markdown for the office to complete')
  .action(() => orExplain(records))

async function records(): Promise<void> {
  print(await (await import('./app/records.ts')).recordsOf(readConfig(process.env), dayIn(new Date())))
}

motcua
  .command('due')
  .description('list the dossiers of the export that are late or will be soon')
  .option('--within <days>', 'working days from today', '3')
  .action((options: { within: string }) => orExplain(() => due(Number(options.within))))

async function due(within: number): Promise<void> {
  const [config, today] = [readConfig(process.env), dayIn(new Date())]
  print(describeDue(await listDue(config, await folderCatalogue(config, today), today, within)))
}

motcua
  .command('digest')
  .description('what officers have to do first, what the last day brought, and which dossiers are due')
  .option('--office <slug>', 'of this office alone')
  .action((options: { office?: string }) => orExplain(() => digest(options.office)))

async function digest(office?: string): Promise<void> {
  const [config, today] = [readConfig(process.env), dayIn(new Date())]
  const catalogue = await folderCatalogue(config, today)
  await reporting(office, async (reports, scope) => {
    print(describeDigest(await reports.digest(scope), describeDue(await listDue(config, catalogue, today, 3))))
  })
}

motcua
  .command('satisfaction')
  .description('how people found closed cases and finished guides: by office, month and kind')
  .option('--office <slug>', 'of this office alone')
  .action((options: { office?: string }) =>
    orExplain(() => reporting(options.office, async (reports, scope) => print(describeSatisfaction(await reports.satisfaction(scope))))),
  )

/** Without an office: of all, and of those whose office is not known. */
async function reporting(office: string | undefined, work: (reports: Reports, scope: Scope) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  const slugs = (await folderCatalogue(config, dayIn(new Date()))).offices.map(({ slug }) => slug)
  if (office !== undefined && !slugs.includes(office))
    throw new ConfigError(`--office: there is no office "${office}". There are: ${slugs.join(', ')}.`)
  const scope = { officer: '', offices: office === undefined ? slugs : [office], orphans: office === undefined }
  await withData(config, ({ cases }) => work(openReports(cases, () => new Date()), scope)) // prettier-ignore
}

async function withData<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openData(config)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function chat(office?: string): Promise<void> {
  const config = readConfig(process.env)
  const say = await openChat(config, office ?? config.office)
  for (const reply of say({ kind: 'start' })) print(`${draw(reply)}\n`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '› ' })
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim() !== '') for (const reply of say({ kind: 'text', text: line })) print(`\n${draw(reply)}\n`)
    terminal.prompt()
  }
}

async function answerAll(question: string, options: { json?: true; office?: string }): Promise<void> {
  const config = readConfig(process.env)
  const today = dayIn(new Date())
  const { know } = await openKnowledge(config, today)
  const answer = (line: string): void => {
    const asked = ask(know, blank(options.office ?? config.office), line, today)
    print(options.json === true ? JSON.stringify(asked) : asked.text)
  }
  if (question !== '') return answer(question)
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') answer(line)
}

async function check(folder?: string): Promise<void> {
  const { checkKnowledge, report } = await import('./knowledge/check.ts')
  const result = checkKnowledge(folder ?? readConfig(process.env).knowledgeDir, dayIn(new Date()))
  print(report(result))
  if (result.problems.length > 0) process.exitCode = 1
}

async function snapshot(file: string): Promise<void> {
  const { currentCatalogue } = await import('./knowledge/current.ts')
  const { buildPictures } = await import('./app/pictures.ts')
  const config = readConfig(process.env)
  await currentCatalogue(config.knowledgeDir, [file], dayIn(new Date()))
  await buildPictures(config)
}

motcua
  .command('eval')
  .description('ask every row of a file of questions and print the figures')
  .argument('<file>', 'tab-separated, as eval/questions/README.md says')
  .option('--json', 'one JSON object')
  .action((file: string, options: { json?: true }) => orExplain(() => evaluate(file, options.json === true)))

async function evaluate(file: string, json: boolean): Promise<void> {
  const [{ evalFile }, { table }] = await Promise.all([import('../eval/file.ts'), import('../eval/table.ts')])
  const figures = evalFile(file)
  print(json ? JSON.stringify(figures) : table([{ name: basename(file), figures }]))
}

motcua
  .command('office')
  .argument('<what>', 'new')
  .description('ask a few questions and write the file of an office')
  .action((what: string) => orExplain(() => newOffice(what)))

async function newOffice(what: string): Promise<void> {
  if (what !== 'new') throw new ConfigError(`"office ${what}" is not known; there is "office new"`)
  const { askOffice, writeOffice } = await import('./cli/office.ts')
  const file = await asking(async ask => writeOffice(await askOffice(ask, dayIn(new Date())), readConfig(process.env).knowledgeDir))
  print(`\n${file} is written. Add its counters, local fees and web sites, then run "motcua check".`)
}

motcua
  .command('import')
  .description('read a published list (XLSX, CSV, DOCX, JSON, YAML) and say what it would change; writes only with --yes')
  .argument('<file>', 'the list')
  .option('--office <slug>', 'the office whose posted list this is')
  .option('--replace', 'the office no longer handles what is not on the list')
  .option('--yes', 'write what was shown')
  .option('--all', 'show every row, not only a part')
  .action((file: string, options: Importing) => orExplain(() => importList(file, options)))

type Importing = { office?: string; replace?: true; yes?: true; all?: true }

async function importList(file: string, { office, replace, yes, all }: Importing): Promise<void> {
  const config = readConfig(process.env)
  const today = dayIn(new Date())
  const [{ importFile }, { report }, { apply }] = await Promise.all([
    import('./import/import.ts'),
    import('./import/report.ts'),
    import('./import/apply.ts'),
  ])
  const onProgress = ({ rows, taken, refused }: { rows: number; taken: number; refused: number }): void =>
    void process.stderr.write(`\r${rows} rows read, ${taken} taken, ${refused} refused`)
  const imported = await importFile(file, { catalogue: await folderCatalogue(config, today), national: nationalNames(config), onProgress })
  process.stderr.write('\n')
  if (imported.kind === 'refused') throw new ConfigError(imported.why)
  print(report(imported.diff, { all: all === true }))
  if (yes !== true) return print('Nothing is written yet. Write it with --yes.')
  const applied = await apply(imported.diff, config.knowledgeDir, {
    today,
    ...(office === undefined ? {} : { office }),
    replace: replace === true,
  })
  for (const path of applied.written) print(`written: ${path}`)
  for (const path of applied.kept) print(`kept as it was: ${path}`)
  if (applied.office !== undefined) print(`${applied.office.file}: handles ${applied.office.handles} codes now`)
}

motcua
  .command('stuck')
  .description('where people get stuck in guides: step, failure, wait; anonymous counts of whole weeks')
  .option('--weeks <number>', 'how many weeks back, without this one', '4')
  .action((options: { weeks: string }) => orExplain(() => stuck(options.weeks)))

async function stuck(given: string): Promise<void> {
  const weeks = Number(given)
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 53) throw new ConfigError('--weeks must be a whole number from 1 to 53')
  const days = wholeWeeks(dayIn(new Date()), weeks)
  const span = { from: days[0] ?? '', to: days.at(-1) ?? '' }
  const counts = await withData(readConfig(process.env), store => store.tallies.sums(span, ['name']))
  print(describeStuck(Object.fromEntries(counts.map(({ name, count }) => [name, count])), span))
}

addVersionCommands(motcua, {
  withStore: work => orExplain(() => withData(readConfig(process.env), work)),
  folder: () => folderCatalogue(readConfig(process.env), dayIn(new Date())),
  describe: (was, now) => describeChanges(diffCatalogues(was, now)),
  print,
})

addPlatformCommands(motcua, {
  diagnose: () => diagnose(readConfig(process.env)),
  connectOf,
  tryOut: entry => tryOut(entry, readConfig(process.env)),
  withAccount: (entry, work) => withAccount(entry, readConfig(process.env), work),
  save: entry => saveAccount(entry, readConfig(process.env)),
  offices: async () => (await folderCatalogue(readConfig(process.env), dayIn(new Date()))).offices.map(({ slug }) => slug),
  publicUrl: () => readConfig(process.env).publicUrl,
  orExplain,
  print,
})

addKeyCommands(motcua, {
  list: () => withKeys(async house => (await import('./app/keys.ts')).listKeys(house)),
  rotate: () => withKeys(async house => (await import('./app/keys.ts')).rotateKeys(house)),
  orExplain,
  print,
})

type KeyHouse = { readonly config: Config; readonly store: Store; now(): Date }

async function withKeys<T>(work: (house: KeyHouse) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  return withData(config, store => work({ config, store, now: () => new Date() }))
}

addOfficerCommands(motcua, {
  roles: officerRoles,
  offices: async () => (await folderCatalogue(readConfig(process.env), dayIn(new Date()))).offices.map(({ slug }) => slug),
  invite: who => inviteFrom(readConfig(process.env), who),
  resetSecondFactor: email => resetSecondFactor(readConfig(process.env), email),
  orExplain,
  print,
})

addCampaignCommands(motcua, {
  make: async (raw, out) => (await import('./app/campaign-folder.ts')).makeInto(readConfig(process.env), raw, out),
  list: async () => (await import('./app/campaign-folder.ts')).listAll(readConfig(process.env)),
  show: async id => (await import('./app/campaign-folder.ts')).showOne(readConfig(process.env), id),
  write: async (id, out) => (await import('./app/campaign-folder.ts')).writeInto(readConfig(process.env), id, out),
  orExplain,
  print,
})

const model = addModelCommand(motcua, {
  uses: since => withData(readConfig(process.env), store => store.modelUses.since(since)),
  orExplain,
  print,
})
addSentenceModelCommands(model, { ...modelTools(() => readConfig(process.env)), orExplain, print })
addAddCommand(motcua, { extras, add: (what, say) => addExtra(what, process.env, say), orExplain, print })
addReportCommand(motcua, { withReports: work => withReports(readConfig(process.env), work), orExplain, print })

await motcua.parseAsync()
