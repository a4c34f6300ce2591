import type { About, Answer, Understood, Unknown } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { CaseReason, Conversation } from '../model/conversation.ts'
import type { Block, Choice, Reply } from '../model/reply.ts'
import { goingThere } from './checklist/prepare.ts'
import { isDanger, isEmergency } from './danger.ts'
import { askDossier } from './dossier/dossier.ts'
import { puzzled, inGuide } from './guide/talk.ts'
import { openGuide } from './guide/walk.ts'
import { because, offered } from './handoff/offer.ts'
import { threadOf } from './topics.ts'
import { officerChoice, callOfficer } from './officer.ts'
import { askOffice, needsOffice } from './office.ts'
import { complaint, emergency } from './own.ts'
import { afterLife } from './life/state.ts'
import { bare } from './pick.ts'
import { withAids } from './unsure.ts'
import { examples, paragraphs, told, type Outcome, type Scene } from './scene.ts'
import type { Texts } from './texts.ts'
import { bye, fine, person, thanks } from './wishes.vi.ts'

type Found = Extract<Answer, { kind: 'found' }>

const mostReplies = 3
const mostChoices = 5

/** Asks the knowledge and says what it found. `question` holds nothing personal any more. */
export function ask(scene: Scene, question: string): Outcome {
  return withUnanswered(answer(scene, question), scene, question)
}

/** What was not answered is kept in its masked words, for whoever sees to it that the next one is. */
function withUnanswered(outcome: Outcome, { was }: Scene, words: string): Outcome {
  const events = outcome.effects.flatMap(effect => (effect.kind === 'count' ? [effect.event] : []))
  const why = events.some(event => event.startsWith('unknown.')) ? 'unknown' : events.includes('unsure') ? 'unsure' : undefined
  // Whoever talks with an officer is answered by that officer.
  if (why === undefined || was.mode === 'officer') return outcome
  return { ...outcome, effects: [...outcome.effects, { kind: 'unanswered', why, words }] }
}

function answer(scene: Scene, question: string): Outcome {
  const understood = scene.know.ask(question, scene.was, scene.today)
  const outcome = answered(scene, understood, question)
  return offered(scene, question, isDanger(understood) ? because(scene, outcome, 'safety') : outcome)
}

/** The number to call first, then what was asked for besides. */
function answered(scene: Scene, understood: Understood, question: string): Outcome {
  const danger = understood.intent === 'emergency' ? undefined : understood.answers.find(isEmergency)
  const [first, ...more] = understood.answers.filter(answer => answer !== danger)
  if (!danger || !first) return asUnderstood(scene, understood, question)
  // Who tells of harm is not asked to go on with the guide.
  return afterCall(
    danger,
    asUnderstood(scene, { ...understood, answers: [first, ...more] }, question, () => undefined),
  )
}

/** `lost`: what is said where nothing was made of the words. */
function asUnderstood(scene: Scene, understood: Understood, question: string, lost = puzzled): Outcome {
  const { intent } = understood
  const wanted = byIntent(scene, understood, question)
  if (wanted) return wanted
  if (known(understood) && !isMumbled(scene, understood, question))
    return goingThere(scene, understood, question, tellAll(scene, understood.answers))
  if (intent === 'emergency') return emergency(scene)
  if (intent === 'smalltalk') return smalltalk(scene, question)
  return showWay(scene, understood, question) ?? (isOwnMatter(understood) ? undefined : lost(scene)) ?? tellAll(scene, understood.answers)
}

/**
 * In the midst of a guide, too, people ask for hours and numbers, whose place is not known yet, and speak of what is another body's
 * work: neither is a misunderstanding.
 */
function isOwnMatter({ intent, answers }: Understood): boolean {
  return answers.some(
    answer => answer.kind === 'unknown' && (answer.whose === true || (intent === 'office' && answer.blocks !== undefined)),
  )
}

/** What is wanted of the house rather than of the knowledge. */
function byIntent(scene: Scene, { intent }: Understood, question: string): Outcome | undefined {
  // A request is opened for those who name a person; a mere likeness to such a wish is not enough to trouble an officer.
  if (intent === 'officer') return person.test(bare(question)) ? callOfficer(scene, 'asked', { question }) : unknown(scene, nothing)
  if (intent === 'feedback') return complaint(scene)
  if (intent === 'dossier') return askDossier(scene)
  return intent === 'office' && needsOffice(scene) ? askOffice(scene, 'office') : undefined
}

/** The guide that was asked for, or the failure that was told of. */
function showWay(scene: Scene, understood: Understood, question: string): Outcome | undefined {
  const id = guideMeant(understood)
  return id === undefined ? undefined : openGuide(scene, id, bare(question))
}

/** Of the whole list, which is for who has nothing else to read, the first number is enough. */
function afterCall({ blocks: [call, ...more] }: Found, outcome: Outcome): Outcome {
  const phones = more.filter(block => block.kind === 'phone')
  const [first, ...others] = outcome.replies
  if (!first) return outcome
  return { ...outcome, replies: [{ ...first, blocks: [call, ...phones.slice(0, phones.length > 2 ? 1 : 2), ...first.blocks] }, ...others] }
}

/** In a guide a word or two that fit nothing well are more likely a slip than a new subject. */
function isMumbled(scene: Scene, { answers }: Understood, question: string): boolean {
  return inGuide(scene) && bare(question).split(' ').length < 4 && !answers.some(answer => answer.kind === 'found')
}

/** "account" or, with the failure that was told of, "account#no-otp". */
function guideMeant({ intent, answers }: Understood): string | undefined {
  return answers.find(isGuide)?.about.id ?? (intent.startsWith('guide:') ? intent.slice('guide:'.length) : undefined)
}

/** At least one answer says something. One that only names a guide does not: the steps are not there yet. */
export function known({ answers }: Pick<Understood, 'answers'>): boolean {
  return answers.some(answer => answer.kind !== 'unknown' && !isGuide(answer))
}

function isGuide(answer: Answer): answer is Found & { about: { kind: 'guide'; id: string } } {
  return answer.kind === 'found' && answer.about.kind === 'guide'
}

/** Several answers become several replies; the choices of all stand under the last one, where a typed number can only mean one thing. */
export function tellAll(scene: Scene, answers: readonly [Answer, ...Answer[]]): Outcome {
  const found = answers
    .filter(answer => answer.kind === 'found')
    .filter(answer => !isGuide(answer))
    .slice(0, mostReplies)
  const unsure = answers.find(answer => answer.kind === 'unsure')
  if (found.length === 0)
    return unsure ? told(unsureReply(unsure, scene.say), unsure.again ? 'asked-again' : 'unsure') : unknown(scene, answers[0])
  const shown = unsure ? found.slice(0, mostReplies - 1) : found
  const replies = shown.map(foundReply)
  const choices = unsure ? withAids(unsure.choices, scene.say) : choicesOf(shown)
  const about = aboutOf(shown)
  if (unsure) replies.push(unsureReply(unsure, scene.say))
  return {
    replies: [
      ...replies.slice(0, -1),
      ...replies.slice(-1).map(reply => lastReply(reply, choices, { say: scene.say, all: shown.some(isList) })),
    ],
    effects: shown.map(({ about: told }) => ({ kind: 'count', event: 'found', of: subjectOf(told) })),
    now: about === undefined ? scene.was : talkingAbout(scene, about, shown),
  }
}

/** What is counted as asked for: the procedure and its side, or what else it was. */
const subjectOf = (about: About): { readonly code?: string; readonly facet: string } =>
  about.kind === 'procedure' ? { code: about.code, facet: about.facet } : { facet: about.kind }

const nothing: Answer = { kind: 'unknown', why: 'no-match' }

/** What a short question afterwards means: the last procedure that was told, which stands nearest to it. */
function aboutOf(shown: readonly Found[]): About | undefined {
  const procedures = shown.filter(answer => answer.about.kind === 'procedure')
  const codes = new Set(procedures.map(codeOf))
  return (codes.size > 1 ? procedures.at(-1) : (procedures[0] ?? shown[0]))?.about
}

/** "Where to file" does not say of what: of several procedures only the last, right above the buttons, has its own there. */
function choicesOf(shown: readonly Found[]): Choice[] {
  const list = shown.find(isList)
  if (list) return [...list.choices]
  const codes = new Set(shown.map(codeOf).filter(code => code !== undefined))
  const near = codes.size > 1 ? shown.slice(-1) : shown
  const told = new Set(shown.map(({ about }) => choiceId(about)))
  const choices = onceEach(near.flatMap(answer => answer.choices)).filter(({ id }) => !told.has(id))
  const isOfficer = (choice: Choice): boolean => choice.id.startsWith('officer')
  const others = choices.filter(choice => !isOfficer(choice))
  return [...others.slice(0, mostChoices - 1), ...choices.filter(isOfficer).slice(0, 1), ...others.slice(mostChoices - 1)].slice(
    0,
    mostChoices,
  )
}

/** Every step of a list has its button: they are what the list is for. */
const isList = ({ about }: Found): boolean => about.kind === 'life'

function codeOf({ about }: Found): string | undefined {
  return about.kind === 'procedure' ? about.code : undefined
}

function talkingAbout(scene: Scene, about: About, shown: readonly Found[]): Conversation {
  const { was, know } = scene
  const list = shown.map(answer => answer.about).find(one => one.kind === 'life')
  if (list) return { ...was, ...afterLife(scene, list), ...(about.kind === 'procedure' && { about }) }
  const office = was.office === undefined && about.kind === 'office' && know.office(about.id) ? { office: about.id } : {}
  return { ...was, about, ...threadOf(was, about, shown), ...office }
}

function foundReply({ blocks, citations }: Found): Reply {
  return { blocks, citations }
}

function lastReply(reply: Reply, choices: readonly Choice[], { say, all }: { readonly say: Texts; readonly all: boolean }): Reply {
  if (choices.some(choice => choice.id.startsWith('officer'))) return { ...reply, choices }
  return { ...reply, choices: [...(all ? choices : choices.slice(0, mostChoices - 1)), officerChoice(say)] }
}

function unsureReply({ question, choices, lines, citations }: Extract<Answer, { kind: 'unsure' }>, say: Texts): Reply {
  const named = choices.filter(choice => choice.id !== 'none')
  if (lines !== undefined)
    return {
      blocks: [
        { kind: 'list', ordered: false, items: lines },
        { kind: 'paragraph', text: question },
      ],
      choices: withAids(choices, say),
      ...(citations && { citations }),
    }
  return { ...paragraphs([named.length === 1 ? say.isItThis : question], withAids(choices, say)), passing: true }
}

function onceEach(choices: readonly Choice[]): Choice[] {
  return choices.filter((choice, i) => choices.findIndex(other => other.id === choice.id) === i)
}

const reasonFor: Readonly<Record<Unknown, CaseReason>> = {
  'out-of-scope': 'unknown',
  'no-match': 'unknown',
  'case-specific': 'case-specific',
  stale: 'unknown',
}

function unknown({ was, say }: Scene, answer: Answer): Outcome {
  const why = answer.kind === 'unknown' ? answer.why : 'no-match'
  const event = `unknown.${why}`
  // An officer is in the talk already: another offer of one would only be noise.
  if (was.mode === 'officer') return told(paragraphs([say.withOfficer]), event)
  if (was.case !== undefined) return told(paragraphs([say.handoff.waitingReads]), event)
  const [first, ...more] = say.unknown[why]
  const own: [Block, ...Block[]] = [{ kind: 'paragraph', text: first }, ...more.map(text => ({ kind: 'paragraph' as const, text }))]
  const blocks = answer.kind === 'unknown' && answer.blocks ? answer.blocks : own
  // A number that stands there already needs no button.
  const next = blocks.some(block => block.kind === 'phone')
    ? { id: 'topics', label: say.button.topics }
    : { id: 'hotline', label: say.button.hotline }
  return told({ blocks, choices: [officerChoice(say, reasonFor[why]), next] }, event)
}

function smalltalk({ was, say }: Scene, text: string): Outcome {
  const words = bare(text)
  // "Ok" in the midst of a talk is no greeting: what was offered stays.
  if (was.about !== undefined && fine.test(words)) return told(paragraphs([say.fine], was.offered.choices), 'smalltalk')
  if (thanks.test(words)) return told(paragraphs([say.thanks]), 'smalltalk')
  if (bye.test(words)) return told(paragraphs([say.bye]), 'smalltalk')
  return told(paragraphs([say.hello], examples(say)), 'smalltalk')
}
