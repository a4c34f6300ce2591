import type { Answer, Understood } from '../../model/answer.ts'
import { readChoice } from '../../model/choice.ts'
import type { Conversation, LifeAtHand } from '../../model/conversation.ts'
import { isClosed, stepsOf, type Life } from '../../model/life.ts'
import type { National } from '../../model/national.ts'
import type { Hit, Search, Token } from '../../model/search.ts'
import { calibration } from '../calibration.ts'
import { compose } from '../compose.ts'
import { factsOf, readFacts } from '../facts.ts'
import { composeUnknown } from '../other.ts'
import type { Question, Reader } from '../question.ts'
import type { Setting } from '../setting.ts'
import { composeLife, composeStep, lifeChoice, lifeTexts, nameOf } from './compose.ts'
import { openRecognise, type Heard, type Told } from './recognise.ts'
import { asksPapers, wantsAll } from './plain.ts'

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

export function openLives(lives: readonly Life[], national?: National): Lives {
  const byId = new Map(lives.map(life => [life.id, life]))
  const recognise = openRecognise(lives)
  return {
    hear(text, understood, { question }, { search, setting, was }) {
      if (!isOurs(understood)) return understood
      const { reading, hits } = question ?? readAlone(text, search)
      const heard = recognise({ text, tokens: reading.tokens, hits }, understood, setting.experience?.life)
      const [first, second] = heard.told.map(one => withKnown(one, reading.tokens, was))
      if (!first) return understood
      if (!isRuledOut(understood, heard, hits) && !wantsAll(first.life, heard, { understood, was }))
        return heard.isSigned ? beside(understood, first, setting) : understood
      if (second) return (heard.isDoubted ? inDoubt : askWhich)(understood, [first, second], setting)
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

function readAlone(text: string, search: Search): Pick<Question, 'reading' | 'hits'> {
  const reading = search.read(text)
  return { reading, hits: search.find(reading).hits }
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
  if (answer.kind === 'found') return isStep(answer, list) ? answer : undefined
  const first = list.kind === 'found' ? list.choices[0] : undefined
  const about = first && readChoice(first.id)
  if (answer.kind !== 'unsure' || about === undefined || typeof about === 'string' || about.kind !== 'procedure') return undefined
  const procedure = setting.shelf.procedures.get(about.code)
  const isOffered = answer.choices.some(({ id }) => id.startsWith(`p:${about.code}:`))
  return procedure && isOffered ? compose(procedure, { facet: 'documents' }, setting) : undefined
}

function isStep({ about }: Extract<Answer, { kind: 'found' }>, list: Answer): boolean {
  return about.kind === 'procedure' && list.kind === 'found' && list.choices.some(({ id }) => id.startsWith(`p:${about.code}:`))
}

/**
 * "Đi nghĩa vụ xong đăng ký gì": what was found is a step that the case told of rules out; the list has what is to be done instead.
 * Whoever names the step itself means it all the same.
 */
function isRuledOut({ answers: [answer] }: Understood, { told: [told], isSigned }: Heard, hits: readonly Hit[]): boolean {
  if (told === undefined || !isSigned || answer.kind !== 'found' || answer.about.kind !== 'procedure') return false
  const isNamed = (hits[0]?.evidence.covered ?? 0) >= calibration.outright.covered
  return !isNamed && isClosed(told.life, answer.about.code, told.cases)
}

/** The plain answer stays; the list is one button away. */
function beside(understood: Understood, { life, cases }: Told, setting: Setting): Understood {
  const [answer, ...more] = understood.answers
  if (answer.kind !== 'found' || answer.about.kind !== 'procedure') return understood
  const [first, ...rest] = answer.choices
  const button = lifeChoice(life, cases, setting)
  return { ...understood, answers: [{ ...answer, choices: first ? [first, button, ...rest] : [button] }, ...more] }
}

/** What was found is told; what would have been asked back is asked, with the likeliest list before it. */
function inDoubt(understood: Understood, told: readonly [Told, Told], setting: Setting): Understood {
  const [answer, ...more] = understood.answers
  if (answer.kind === 'found') return understood
  if (answer.kind === 'unknown') return askWhich(understood, told, setting)
  const [{ life, cases }] = told
  const [first, ...rest] = answer.choices
  // Five choices at most, of which the last is the way out.
  const [next, ...others] = rest.length < 4 ? rest : rest.toSpliced(2, 1)
  const choices = [lifeChoice(life, cases, setting), first, ...(next ? [next] : []), ...others] as const
  return { ...understood, answers: [{ ...answer, choices }, ...more] }
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
