import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalogue } from '../../src/model/knowledge.ts'
import type { Candidate, Understood } from '../../src/model/answer.ts'
import { unaccented } from '../rows.ts'

/** What every peer is given of a procedure: the same texts that our own index is made of. */
export type Given = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly short: string
  readonly english: string
  readonly field: string
  readonly phrases: readonly string[]
}

/** A peer filled with documents. Best candidates first. */
export type Filled = (question: string) => Promise<readonly Candidate[]> | readonly Candidate[]
export type Peer = { readonly name: string; fill(given: readonly Given[]): Promise<Filled> }

const folder = join(import.meta.dirname, '../peers')
const from = createRequire(join(folder, 'package.json'))

export const givenOf = (catalogue: Catalogue): Given[] =>
  catalogue.procedures.map(({ code, name, short, english, field, phrases, situations, asked }) => ({
    id: code,
    code,
    name,
    short,
    english,
    field,
    phrases: [...phrases, ...situations.flatMap(({ label, phrases: said }) => [label, ...said]), ...Object.values(asked).flat()],
  }))

/** The peers weigh on nobody's installation: they come into a folder of their own when the benchmark is run first. */
export function installPeers(say: (line: string) => void): void {
  if (existsSync(join(folder, 'node_modules'))) return
  say('The peers are not installed yet: npm ci --prefix eval/peers')
  execFileSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

export function versionOf(name: string): string {
  const { dependencies } = from('./package.json') as { readonly dependencies: Readonly<Record<string, string>> }
  return dependencies[name] ?? 'unknown'
}

/** Loaded by path: neither the compiler nor an installation without peers needs to know them. */
async function loaded<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(from.resolve(name)).href)) as T
}

type MiniSearch = {
  addAll(given: readonly object[]): void
  search(question: string): readonly { readonly id: string; readonly score: number }[]
}
type MiniSearchModule = { readonly default: new (options: { readonly fields: readonly string[] }) => MiniSearch }

const searched = ['code', 'name', 'short', 'english', 'field', 'phrases']

const miniSearch: Peer = {
  name: 'minisearch',
  async fill(given) {
    const { default: MiniSearch } = await loaded<MiniSearchModule>('minisearch')
    const index = new MiniSearch({ fields: searched })
    // A field is one text there.
    index.addAll(given.map(one => ({ ...one, phrases: one.phrases.join('\n') })))
    return question => index.search(question).map(({ id, score }) => ({ code: id, score }))
  },
}

type OramaModule = {
  create(options: { readonly schema: Readonly<Record<string, string>> }): object
  insertMultiple(index: object, given: readonly object[]): Promise<unknown>
  search(
    index: object,
    ask: { readonly term: string },
  ): Promise<{ readonly hits: readonly { readonly id: string; readonly score: number }[] }>
}

const orama: Peer = {
  name: '@orama/orama',
  async fill(given) {
    const { create, insertMultiple, search } = await loaded<OramaModule>('@orama/orama')
    const index = create({ schema: { ...Object.fromEntries(searched.map(name => [name, 'string'])), phrases: 'string[]' } })
    await insertMultiple(index, given)
    return async question => (await search(index, { term: question })).hits.map(({ id, score }) => ({ code: id, score }))
  },
}

type Nlp = {
  addLanguage(language: string): void
  addDocument(language: string, utterance: string, intent: string): void
  train(): Promise<unknown>
  process(
    language: string,
    question: string,
  ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>
}
type NlpModule = { dockStart(settings: object): Promise<{ get(name: 'nlp'): Nlp }> }

const nlpDefaults = {
  keepStopwords: true,
  nonefeatureValue: 1,
  nonedeltaMultiplier: 1.2,
  spellCheck: false,
  spellCheckDistance: 1,
  filterZeros: true,
}

const nlp: Peer = {
  name: '@nlpjs/basic',
  async fill(given) {
    const { dockStart } = await loaded<NlpModule>('@nlpjs/basic')
    const dock = await dockStart({
      // Its own defaults, written out because naming one drops the others: without them each epoch of training is printed.
      settings: { nlp: { autoSave: false, autoLoad: false }, 'nlu-??': { ...nlpDefaults, log: false } },
      use: ['Basic'],
    })
    const trained = dock.get('nlp')
    trained.addLanguage('vi')
    for (const { code, name, short, english, phrases } of given)
      for (const utterance of [code, name, short, english, ...phrases]) trained.addDocument('vi', utterance, code)
    await trained.train()
    return async question =>
      (await trained.process('vi', question)).classifications
        .filter(({ intent }) => intent !== 'None')
        .map(({ intent, score }) => ({ code: intent, score }))
  },
}

export const peers: readonly Peer[] = [miniSearch, orama, nlp]

/** The same engine, kindly treated: documents and questions lose their accents before it sees them. */
export const folded = ({ name, fill }: Peer): Peer => ({
  name: `${name}, accents taken out first`,
  async fill(given) {
    const filled = await fill(
      given.map(one => ({
        ...one,
        name: unaccented(one.name),
        short: unaccented(one.short),
        field: unaccented(one.field),
        phrases: one.phrases.map(unaccented),
      })),
    )
    return question => filled(unaccented(question))
  },
})

/** A search alone tells nothing; only its candidates are scored. */
export const understoodOf = (candidates: readonly Candidate[]): Understood => ({
  intent: 'procedure',
  answers: [{ kind: 'unknown', why: 'no-match' }],
  candidates,
})
