import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { openData } from './app.ts'
import { blank, openChat } from './app/chat.ts'
import { dayIn } from './app/day.ts'
import { dist, folderCatalogue, openKnowledge } from './app/knowledge.ts'
import { ask } from './cli/ask.ts'
import { draw } from './cli/draw.ts'
import { addVersionCommands } from './cli/versions.ts'
import { describeChanges, diffCatalogues } from './knowledge/diff.ts'
import { describeSettings, readConfig } from './config.ts'
import { orExplain, serve } from './main.ts'

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
  .description('read the knowledge files into the one file the server starts from')
  .argument('[file]', 'where to write it', join(dist, 'knowledge.json'))
  .action((file: string) => orExplain(() => snapshot(file)))

motcua
  .command('config')
  .description('list every setting, its value and what it is for')
  .action(() => print(describeSettings(process.env)))

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
  await currentCatalogue(readConfig(process.env).knowledgeDir, [file], dayIn(new Date()))
}

addVersionCommands(motcua, {
  withStore: work =>
    orExplain(async () => {
      const store = await openData(readConfig(process.env))
      await work(store).finally(() => store.close())
    }),
  folder: () => folderCatalogue(readConfig(process.env), dayIn(new Date())),
  describe: (was, now) => describeChanges(diffCatalogues(was, now)),
  print,
})

await motcua.parseAsync()
