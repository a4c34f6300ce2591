import type { Command } from 'commander'

/** `motcua model get|weigh|list`: sentence models beside the search by words. */

export type SentenceModelTools = {
  readonly usual: string
  get(name: string, options: { readonly revision?: string; readonly repository?: string }, onProgress: Progress): Promise<readonly string[]>
  /** Finds how much the model may say beside the words; returns what it found. */
  weigh(name: string, say: (line: string) => void): Promise<number>
  list(): readonly string[]
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}
type Progress = { onProgress(path: string, done: number, all: number | undefined): void; say(line: string): void }

export function addSentenceModelCommands(model: Command, tools: SentenceModelTools): void {
  model
    .command('get')
    .description('fetch a sentence model for the search from the hub: licence and size first, hashes kept and checked from then on')
    .argument('[name]', 'the model', tools.usual)
    .option('--revision <name>', 'a branch, a tag or a commit; the first one fetched is kept to')
    .option('--repository <owner/name>', 'where the hub has it, of a model that has no short name')
    .action((name: string, options: { revision?: string; repository?: string }) => tools.orExplain(() => get(name, options, tools)))
  model
    .command('weigh')
    .description('find with our questions how much a sentence model may say beside the words')
    .argument('[name]', 'the model', tools.usual)
    .action((name: string) => tools.orExplain(async () => tools.print(weighed(await tools.weigh(name, tools.print)))))
  model
    .command('list')
    .description('the sentence models that are here')
    .action(() => tools.orExplain(async () => tools.list().forEach(tools.print)))
}

async function get(name: string, options: { revision?: string; repository?: string }, tools: SentenceModelTools): Promise<void> {
  for (const line of await tools.get(name, options, { say: tools.print, onProgress })) tools.print(line)
  tools.print(`Next: motcua add semantic, then motcua model weigh ${name}, then set SEMANTIC_MODEL=${name} and start the server anew.`)
}

const weighed = (weight: number): string =>
  weight === 0
    ? 'Our questions gain nothing from this model: its weight is 0.'
    : `Its weight is ${weight} log-odds per unit of similarity. "npm run eval -- --model DIR" says what it brings.`

function onProgress(path: string, done: number, all: number | undefined): void {
  const part = all === undefined ? '' : ` of ${(all / 1e6).toFixed(1)}`
  process.stderr.write(`\r${path}: ${(done / 1e6).toFixed(1)}${part} MB${done === all ? '\n' : ''}`)
}
