import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { moduleOf } from '../../src/app/extras.ts'
import { meaningOf } from '../../src/search/semantic.ts'
import { folded, givenOf, installPeers, peers, understoodOf, versionOf, type Given, type Peer } from '../bench/peers.ts'
import { evalDay, fresh, knowledgeFolder, ownKnow } from '../file.ts'
import { unaccented } from '../rows.ts'
import { isNamed } from '../score.ts'
import { writeFixture } from '../semantic/fixture.ts'
import { fittedTo, fitWeight, nearnessOf, testPart } from '../semantic/near.ts'
import { train } from '../semantic/train.ts'
import { load } from '../../src/knowledge/load.ts'
import type { Know } from '../../src/model/conversation.ts'
import type { Understood } from '../../src/model/answer.ts'
import type { Answered, AskedOf } from './figures.ts'
import type { Question } from './questions.ts'

type Ask = (question: string) => Promise<Understood> | Understood

/** The assistant itself: everything it would say, so that silence counts as well. */
export async function askOurs(questions: readonly Question[], name = 'Một Cửa', know: Know = ownKnow()): Promise<Answered> {
  return { name, tells: true, plain: true, asked: await askAll(questions, question => know.ask(question, fresh, evalDay)) }
}

/**
 * The assistant with the sentence model in `folder`, its weight fitted to learn, train and dev; without one, with the fixture that is
 * trained on the names and phrases of our own knowledge. Undefined where the packages that run models were not added.
 */
export async function askHelped(
  questions: readonly Question[],
  say: (line: string) => void,
  folder?: string,
): Promise<Answered | undefined> {
  if (moduleOf('semantic', '@huggingface/transformers') === undefined) return undefined
  using made = folder === undefined ? fixture() : undefined
  const model = made?.folder ?? folder ?? ''
  const nearness = await nearnessOf(model, [...fittedTo, testPart], say)
  const weight = fitWeight(nearness)
  const know = ownKnow(question => {
    const near = nearness.get(question)
    return near && meaningOf(near, weight)
  })
  return askOurs(questions, made ? withFixture : `Một Cửa, with ${basename(model)}`, know)
}

export const withFixture = 'Một Cửa, with the semantic fixture'

function fixture(): Disposable & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-fixture-'))
  writeFixture(folder, train(load(knowledgeFolder).catalogue))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) }
}

/**
 * Each search library as it comes, then with accents taken out of documents and questions, then with the questions of the train part
 * as further phrases too. They only rank: questions that name no procedure are not put to them.
 */
export async function askPeers(
  questions: readonly Question[],
  taughtBy: readonly Question[],
  say: (line: string) => void,
): Promise<Answered[]> {
  installPeers(say)
  const { catalogue } = load(knowledgeFolder)
  const given = givenOf(catalogue)
  const answered: Answered[] = []
  for (const one of [...peers, ...peers.map(folded), ...peers.map(peer => taught(folded(peer), taughtBy))]) {
    say(one.name)
    const ask = await one.fill(given)
    const asked = await askAll(questions.filter(isNamed), async question => understoodOf(await ask(question)))
    answered.push({ name: named(one.name), tells: false, plain: true, asked })
  }
  return answered
}

/** Nothing is kept of who asked before: each question stands alone. */
async function askAll(questions: readonly Question[], ask: Ask): Promise<AskedOf[]> {
  const asked: AskedOf[] = []
  for (const row of questions) asked.push({ row, got: await ask(row.question), plain: await ask(unaccented(row.question)), ms: Number.NaN })
  return asked
}

/** What is labelled with a procedure becomes a phrase of it. */
function taught({ name, fill }: Peer, by: readonly Question[]): Peer {
  const saidOf = (code: string): string[] => by.filter(({ codes }) => codes.includes(code)).map(({ question }) => question)
  return {
    name: `${name}, train questions as phrases`,
    fill: given => fill(given.map((one): Given => ({ ...one, phrases: [...one.phrases, ...saidOf(one.code)] }))),
  }
}

function named(name: string): string {
  const [library = ''] = name.split(',')
  return name.replace(library, `${library} ${versionOf(library)}`)
}
