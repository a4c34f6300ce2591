import type { Answer, Understood } from '../model/answer.ts'
import type { Conversation } from '../model/conversation.ts'
import { fold, syllables } from '../model/fold.ts'
import type { Places, Resolved } from '../model/place.ts'
import type { Reading } from '../model/search.ts'
import { askWhich, familyOf } from './ask.ts'
import { compose } from './compose.ts'
import { citiesIn } from './foreign.ts'
import { homeWords, origin } from './home.vi.ts'
import { matches, openBook } from './pattern.ts'
import { composePlace } from './place.ts'
import { offeredOf } from './pool.ts'
import type { Reader } from './question.ts'
import type { Setting } from './setting.ts'
import type { Heard } from './understand.ts'

const originBook = openBook([['origin', origin]] as const)

type Unsure = Extract<Answer, { kind: 'unsure' }>
type Midst = { readonly was: Conversation; readonly reader: Reader; readonly places: Places }

/**
 * "Quê tôi ở Thanh Hóa", and nothing besides. In the midst of a talk the matter stays: what was asked back is asked again, and of what was
 * talked of it is told where to file. Before anything was talked of a province of an unchanged name says nothing of what is wanted.
 */
export function saidHome(text: string, first: Heard, midst: Midst): Understood | undefined {
  const { was, reader } = midst
  if (first.harm || first.intent === 'emergency') return undefined
  const place = homeIn(text, midst)
  if (place === undefined) return undefined
  if (offeredOf(was, reader.setting.shelf).length > 0) return asking(askedAgain(was, reader.setting))
  const isNoQuestion = isUnchanged(place) && first.intent !== 'place'
  return whereFrom(place, was, reader.setting) ?? (isNoQuestion ? asking({ ...askWhich(reader.setting), again: true }) : undefined)
}

const asking = (answer: Unsure): Understood => ({ intent: 'procedure', answers: [answer], candidates: [] })

const isUnchanged = (place: Resolved): boolean => place.kind === 'province' && place.old === place.now

function homeIn(text: string, { reader: { search, setting }, places }: Midst): Resolved | undefined {
  const reading = search.read(text)
  // Most messages have a word that is in no place's name: there is no need to look for a place in them.
  if (!isAlone(reading, word => places.hasWord(word))) return undefined
  const near = setting.office === undefined ? {} : { near: setting.office.province }
  const place = places.resolve(text, { ...near, asked: matches(originBook, reading.tokens).length > 0 })
  const named = new Set(namesOf(place).flatMap(syllables).map(fold))
  return place.kind !== 'none' && isAlone(reading, word => named.has(word)) ? place : undefined
}

/** Which of several places it is has to be asked first. */
function whereFrom(place: Resolved, { about }: Conversation, setting: Setting): Understood | undefined {
  const procedure = about?.kind === 'procedure' ? setting.shelf.procedures.get(about.code) : undefined
  if (procedure === undefined || place.kind === 'ask') return undefined
  const where = compose(procedure, { facet: 'where' }, isHere(place, setting) ? setting : { ...setting, office: undefined })
  return {
    intent: 'procedure',
    answers: isNews(place) ? [composePlace(place, setting), where] : [where],
    candidates: [{ code: procedure.code, score: 1 }],
  }
}

function isAlone({ tokens }: Reading, isNamed: (word: string) => boolean): boolean {
  const cities = new Set(citiesIn(tokens))
  return tokens.every(({ folded, filler }, at) => filler || homeWords.has(folded) || isNamed(folded) || cities.has(at))
}

function namesOf(place: Resolved): string[] {
  switch (place.kind) {
    case 'one':
      return unitNames([place.place.old, place.place.now])
    case 'ask':
      return place.candidates.flatMap(({ old, now }) => unitNames([old, ...now]))
    case 'district':
      return [place.name, place.province]
    case 'province':
      return [place.old, place.now]
    case 'none':
      return []
  }
}

type Unit = { readonly name: string; readonly district?: string; readonly province: string }
const unitNames = (units: readonly (Unit | undefined)[]): string[] =>
  units.flatMap(unit => (unit ? [unit.name, unit.district ?? '', unit.province] : []))

/** The question that stands open, with its choices. */
function askedAgain({ offered }: Conversation, setting: Setting): Unsure {
  const last = { id: 'none', label: setting.texts.none }
  const [first = last, second = last, ...rest] = offered.choices.filter(({ id }) => /^[pf]:/.test(id))
  const codes = [first, second].map(({ id }) => id.split(':')[1] ?? '')
  const question = setting.english ? undefined : familyOf(codes, setting)?.question
  return {
    kind: 'unsure',
    question: setting.texts.still(question ?? setting.texts.whichOf),
    choices: [first, second, ...rest],
    again: true,
  }
}

const communesOf = (place: Resolved): readonly string[] =>
  place.kind === 'one' ? [place.place.now.name] : place.kind === 'district' ? place.communes.map(({ name }) => name) : []

/** Whether this office serves the place, or may: of a province no more is known. */
function isHere(place: Resolved, { office }: Setting): boolean {
  if (place.kind === 'province') return office !== undefined && fold(place.now).endsWith(fold(office.province))
  return communesOf(place).some(name => office?.units.some(unit => fold(unit) === fold(name)))
}

/** A place that bears another name today. */
const isNews = (place: Resolved): boolean => place.kind === 'district' || (place.kind === 'one' && place.place.old !== undefined)
