import type { Answer, Understood } from '../model/answer.ts'
import { fold, syllables } from '../model/fold.ts'
import type { Conversation } from '../model/conversation.ts'
import type { National, NationalRow } from '../model/national.ts'
import type { Places, Resolved } from '../model/place.ts'
import type { Block } from '../model/reply.ts'
import type { Reading } from '../model/search.ts'
import { citeOwn } from './cite.ts'
import { paragraph } from './compose.ts'
import { elsewhereAnswer } from './elsewhere.ts'
import { composeUnknown } from './other.ts'
import { composePlace } from './place.ts'
import type { Reader } from './question.ts'
import type { Setting } from './setting.ts'
import { understand, type Heard } from './understand.ts'

/** What lies beyond the commune's own procedures: where a place is today, and whose work something else is. */
export type Beyond = { readonly places: Places; readonly national: National }

const andThen = /^\s*(?:(?:thế|the|vậy|vay|rồi|roi|and)\s+)?(?:còn|con|what about|about)\s+/iu

/** Below this a name of the national list is a chance likeness. */
const surely = 0.75

/** Adds to what was understood; what the commune's own knowledge answers stays as it is. */
export function lookBeyond(text: string, first: Heard, was: Conversation, { reader, beyond }: { reader: Reader; beyond: Beyond }): Heard {
  const { setting } = reader
  const understood = isAnswered(first) ? first : withoutPlace(text, first, was, { reader, beyond })
  const unanswered = understood.answers.every(({ kind }) => kind === 'unknown')
  const { intent } = understood
  const lost = intent === 'out-of-scope' && unanswered
  if (intent === 'place' || (lost ? isAllPlace(text, { reader, beyond }) : asksWhere(understood))) {
    const place = placeIn(text, intent === 'place', was, { reader, beyond })
    if (place.kind !== 'none')
      return unanswered ? placeAlone(understood, place, setting) : withPlace(text, understood, place, { was, reader, beyond })
  }
  const answer = lost ? (elsewhereAnswer(reader.search.read(text), setting) ?? nationalAnswer(text, reader, beyond)) : undefined
  return answer === undefined ? understood : { ...understood, answers: [answer] }
}

/** "Còn Hưng Thi", when places were talked of, is a name alone. `asked`: a place is asked for, so a bare name is one. */
function placeIn(
  text: string,
  asked: boolean,
  was: Conversation,
  { reader: { setting }, beyond }: { reader: Reader; beyond: Beyond },
): Resolved {
  const talked = was.about?.kind === 'place'
  const near = setting.office === undefined ? {} : { near: setting.office.province }
  return beyond.places.resolve(talked ? text.replace(andThen, '') : text, { ...near, asked: asked || talked })
}

const isAnswered = ({ answers, intent }: Understood): boolean => intent === 'place' || answers.some(({ kind }) => kind === 'found')

/** A place's name is no word of any procedure: without it the rest may be clear. */
function withoutPlace(text: string, first: Heard, was: Conversation, { reader, beyond }: { reader: Reader; beyond: Beyond }): Heard {
  const rest = beyond.places.rest(text)
  if (rest === text || rest === '') return first
  const again = understand(rest, was, reader)
  return isAnswered(again) && again.intent === 'procedure' ? again : first
}

/** So many words of substance may stand beside a place in a message about nothing else. */
const aside = 2

/** "Vĩnh Tân", "Tân Lạc giờ sao": whoever asks for the weather in Đà Lạt does not ask for Đà Lạt. */
function isAllPlace(text: string, { reader, beyond }: { reader: Reader; beyond: Beyond }): boolean {
  const reading = reader.search.read(beyond.places.rest(text))
  return reading.tokens.filter(token => !token.filler && !token.light).length <= aside
}

function asksWhere({ answers: [first] }: Understood): boolean {
  return first.kind === 'found' && first.about.kind === 'procedure' && first.about.facet === 'where'
}

function placeAlone(understood: Heard, place: Resolved, setting: Setting): Heard {
  return { ...understood, intent: 'place', answers: [composePlace(place, setting)] }
}

type Where = { readonly was: Conversation; readonly reader: Reader; readonly beyond: Beyond }

/** Beside an answer about where to file, only a place that is certain is worth a word more; someone from elsewhere is not sent to this office. */
function withPlace(text: string, understood: Heard, place: Resolved, { was, reader, beyond }: Where): Heard {
  const { setting } = reader
  const communes = place.kind === 'one' ? [place.place.now.name] : place.kind === 'district' ? place.communes.map(({ name }) => name) : []
  if (communes.length === 0) return understood
  const here = communes.some(name => setting.office?.units.some(unit => fold(unit) === fold(name)))
  const { answers } = here
    ? understood
    : understand(beyond.places.rest(text), was, { ...reader, setting: { ...setting, office: undefined } })
  const told = answers.filter(({ kind }) => kind === 'found')
  const [first = understood.answers[0], ...rest] = told
  const answer = composePlace(place, setting)
  const isNews = place.kind === 'district' || (place.kind === 'one' && place.place.old !== undefined)
  return isNews ? { ...understood, answers: [answer, first, ...rest] } : { ...understood, answers: [first, ...rest] }
}

/** Where so few words are said, each must stand in the name: "nuôi" alone is no dog. */
const fewWords = 2

function isAllIn({ tokens }: Reading, { name }: NationalRow): boolean {
  const said = tokens.filter(token => !token.filler && !token.light)
  const named = new Set(syllables(name).flatMap(word => [word, fold(word)]))
  return said.length > fewWords || said.every(({ typed }) => named.has(typed))
}

function nationalAnswer(text: string, { search, setting }: Reader, { national }: Beyond): Answer | undefined {
  const { shelf, office } = setting
  const hits = national.find(text, { limit: 3, without: shelf.procedures, ...(office === undefined ? {} : { province: office.province }) })
  const [best, ...others] = hits.filter(({ score }) => score >= surely)
  if (best === undefined || !isAllIn(search.read(text), best)) return undefined
  const links = [best, ...others].map((row): Block => ({ kind: 'link', label: row.name, url: row.url }))
  const [first, ...rest] = [...whose(best, setting), ...links]
  if (first === undefined) return composeUnknown('out-of-scope', setting)
  return { kind: 'unknown', why: 'out-of-scope', blocks: [first, ...rest], whose: true }
}

/** The page of a procedure that is not the commune's, for a button. */
export function composeNational(code: string, setting: Setting, { national }: Beyond): Answer {
  const row = national.byCode(code)
  if (row === undefined) return composeUnknown('no-match', setting)
  const { texts } = setting
  const [first, ...rest] = [...whose(row, setting), { kind: 'link', label: row.name, url: row.url } satisfies Block]
  return {
    kind: 'found',
    about: { kind: 'national', code },
    score: 1,
    blocks: first ? [first, ...rest] : [paragraph(row.name)],
    choices: [{ id: 'officer', label: texts.officer }],
    citations: [citeOwn('national', texts.nationalSource, setting, { place: `${row.code} ${row.name}`, asOf: national.asOf })],
  }
}

function whose({ level, agencies: [agency], issuer }: NationalRow, { texts }: Setting): Block[] {
  if (agency !== undefined && level !== 'unknown') {
    const line = level === 'commune' ? texts.national.commune(agency) : texts.national.agency(agency)
    return [paragraph(line), paragraph(texts.national.noDetails)]
  }
  const hint = issuer === undefined ? [] : [paragraph(texts.national.issuer(issuer))]
  return [paragraph(texts.national.unknown), ...hint, paragraph(texts.national.noDetails)]
}
