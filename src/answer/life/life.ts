import type { Answer, Understood } from '../../model/answer.ts'
import { readChoice } from '../../model/choice.ts'
import type { Conversation, LifeAtHand } from '../../model/conversation.ts'
import { stepsOf, type Life } from '../../model/life.ts'
import type { National } from '../../model/national.ts'
import type { Token } from '../../model/search.ts'
import { compose } from '../compose.ts'
import { factsOf, readFacts } from '../facts.ts'
import type { Likest } from '../likest.ts'
import { composeUnknown } from '../other.ts'
import type { Question, Reader } from '../question.ts'
import type { Setting } from '../setting.ts'
import { composeLife, composeStep, lifeChoice, lifeTexts, nameOf } from './compose.ts'
import { openRecognise, type Told } from './recognise.ts'
import { asksPapers, isFound, wantsAll } from './plain.ts'

/** Events of life: which one a message tells of, and what is to be done then. */
export type Lives = {
  /** What was understood otherwise, or the event in its place, or the event as a button beside it. */
  hear(
    text: string,
    understood: Understood,
    heard: { readonly question?: Question | undefined },
    reader: Reader & { readonly was: Conversation },
  ): Understood
  /** `id`: "death~land", or with "#<code>" one step of it. */
  tell(id: string, was: Conversation, setting: Setting): Answer
  atHand(id: string, cases: readonly string[], setting: Setting): LifeAtHand | undefined
}

export function openLives(lives: readonly Life[], likest: Likest, national?: National): Lives {
  const byId = new Map(lives.map(life => [life.id, life]))
  const recognise = openRecognise(lives, likest)
  return {
    hear(text, understood, { question }, { search, setting, was }) {
      if (!isOurs(understood)) return understood
      const reading = question?.reading ?? search.read(text)
      const heard = recognise(text, reading.tokens)
      const [first, second] = heard.told.map(one => withKnown(one, reading.tokens, was))
      if (!first) return understood
      if (!wantsAll(first.life, { reading, understood, heard, search, was })) return beside(understood, first, setting)
      if (second && heard.asking === 'surely')
        return isFound(understood) ? beside(understood, first, setting) : askWhich(understood, [first, second], setting)
      const { life, cases } = first
      const list = composeLife({ life, cases, done: doneIn(life, was), setting, national })
      const plain = asksPapers(reading) ? papersFirst(understood, list, setting) : undefined
      return { ...understood, intent: 'procedure', answers: plain ? [plain, list] : [list] }
    },
    tell(id, was, setting) {
      const [whole = '', step] = id.split('#')
      const [name = '', ...said] = whole.split('~')
      const life = byId.get(name)
      if (!life) return composeUnknown('no-match', setting)
      const cases = life.cases.filter(one => said.includes(one.id)).map(one => one.id)
      const telling = { life, cases, done: doneIn(life, was), setting, national }
      return (step === undefined ? undefined : composeStep(telling, step)) ?? composeLife(telling)
    },
    atHand(id, said, setting) {
      const life = byId.get(id)
      if (!life) return undefined
      const cases = life.cases.filter(one => said.includes(one.id)).map(one => one.id)
      const steps = stepsOf(life, cases).map(({ code, name, en }) => {
        const called = nameOf({ code, name, en }, { setting, national })
        return { code, name: called, phrases: [called, ...(setting.shelf.procedures.get(code)?.phrases ?? [])] }
      })
      return { id, title: setting.english ? life.english : life.title, cases, steps }
    },
  }
}

const doneIn = ({ id }: Life, { life }: Conversation): readonly string[] => (life?.id === id ? life.done : [])

/** Danger, a person who is asked for, a dossier: none of them waits for a list. */
const others: ReadonlySet<Understood['intent']> = new Set(['emergency', 'officer', 'dossier', 'feedback'])
const isOurs = ({ intent }: Understood): boolean => !others.has(intent)

/** What the talk has told already counts as said. */
function withKnown(told: Told, tokens: readonly Token[], was: Conversation): Told {
  const facts = { ...was.facts, ...factsOf(readFacts(tokens)) }
  const before = was.life?.id === told.life.id ? was.life.cases : []
  const known = told.life.cases.filter(
    ({ id, known: by }) => before.includes(id) || Object.entries(by).some(([name, values]) => values.includes(facts[name] ?? '')),
  )
  const all = new Set([...told.cases, ...known.map(({ id }) => id)])
  return { ...told, cases: told.life.cases.filter(({ id }) => all.has(id)).map(({ id }) => id) }
}

/** What was found, or the papers of the first step where it would have been offered: told before the list. */
function papersFirst({ answers: [answer] }: Understood, list: Answer, setting: Setting): Answer | undefined {
  if (answer.kind === 'found') return answer.about.kind === 'procedure' ? answer : undefined
  const first = list.kind === 'found' ? list.choices[0] : undefined
  const about = first && readChoice(first.id)
  if (answer.kind !== 'unsure' || about === undefined || typeof about === 'string' || about.kind !== 'procedure') return undefined
  const procedure = setting.shelf.procedures.get(about.code)
  const isOffered = answer.choices.some(({ id }) => id.startsWith(`p:${about.code}:`))
  return procedure && isOffered ? compose(procedure, { facet: 'documents' }, setting) : undefined
}

/** The plain answer stays; the list is one button away. */
function beside(understood: Understood, { life, cases }: Told, setting: Setting): Understood {
  const [answer, ...more] = understood.answers
  if (answer.kind !== 'found' || answer.about.kind !== 'procedure') return understood
  const [first, ...rest] = answer.choices
  const button = lifeChoice(life, cases, setting)
  return { ...understood, answers: [{ ...answer, choices: first ? [first, button, ...rest] : [button] }, ...more] }
}

function askWhich(understood: Understood, [one, other]: readonly [Told, Told], setting: Setting): Understood {
  const [first, second] = [lifeChoice(one.life, one.cases, setting), lifeChoice(other.life, other.cases, setting)]
  // What would have been offered stays: perhaps one paper is wanted after all.
  const [asked] = understood.answers
  const before = asked.kind === 'unsure' ? asked.choices.filter(({ id }) => id.startsWith('p:')) : []
  const answer: Answer = {
    kind: 'unsure',
    question: lifeTexts(setting).which,
    choices: [first, second, ...before.slice(0, 3), { id: 'none', label: setting.texts.none }],
  }
  return { ...understood, intent: 'procedure', answers: [answer] }
}
