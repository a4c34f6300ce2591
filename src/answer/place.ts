import type { Answer } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { NewUnit, OldUnit, Place, PlaceChoice, Resolved } from '../model/place.ts'
import type { Block, Choice } from '../model/reply.ts'
import { citeOwn } from './cite.ts'
import { paragraph } from './compose.ts'
import { say } from './other.ts'
import type { Setting } from './setting.ts'

/** What an old name is called today, and where that means to go. */
export function composePlace(resolved: Resolved, setting: Setting): Answer {
  const { texts } = setting
  switch (resolved.kind) {
    case 'one':
      return found(resolved.place.id, onePlace(resolved.place, setting), setting)
    case 'ask':
      return askPlace(resolved, setting)
    case 'district': {
      const names = resolved.communes.map(({ name }) => name)
      return found(
        resolved.id,
        [paragraph(texts.place.district(within(resolved.name), resolved.province)), { kind: 'list', ordered: false, items: names }],
        setting,
      )
    }
    case 'province':
      return found(resolved.id, [paragraph(texts.place.province(within(resolved.old), within(resolved.now)))], setting)
    case 'none':
      return say(texts.placeAsk, 'no-match')
  }
}

function onePlace({ old, now, checked }: Place, { texts }: Setting): Block[] {
  const today = `${within(now.name)}, ${within(now.province)}`
  const first =
    old === undefined || within(old.name) === within(now.name)
      ? texts.place.today(sentence(today))
      : texts.place.now(within(old.name), today)
  const doubt = checked === undefined && old !== undefined ? [paragraph(texts.place.check)] : []
  return [paragraph(first), paragraph(texts.place.file(within(now.name))), ...doubt]
}

function askPlace({ candidates, why }: Extract<Resolved, { kind: 'ask' }>, setting: Setting): Answer {
  const { texts } = setting
  const [first, ...rest] = candidates.flatMap(choice => choicesOf(choice, setting))
  if (first === undefined) return say(texts.placeAsk, 'no-match')
  const last = { id: 'none', label: texts.place.other }
  const [second, ...more] = [...rest.slice(0, 3), last]
  return { kind: 'unsure', question: texts.place.ask[why], choices: [first, second, ...more] }
}

/** A divided commune offers each of its communes today; anything else offers itself. */
function choicesOf({ id, old, now }: PlaceChoice, { texts }: Setting): Choice[] {
  const label = old === undefined ? nameOf(now[0]) : oldName(old)
  if (now.length <= 1 || old === undefined) return [{ id: choiceId({ kind: 'place', id }), label }]
  return now.map(unit => ({ id: choiceId({ kind: 'place', id: unit.id }), label: texts.place.part(oldName(old), unit.name) }))
}

const nameOf = (unit: NewUnit | undefined): string => (unit === undefined ? '' : `${unit.name} (${unit.province})`)
const oldName = ({ name, district, province }: OldUnit): string => [name, district, province].filter(part => part !== undefined).join(', ')

function found(id: string, blocks: readonly Block[], setting: Setting): Answer {
  const { texts } = setting
  const [first, ...rest] = blocks
  return {
    kind: 'found',
    about: { kind: 'place', id },
    score: 1,
    blocks: first ? [first, ...rest] : [paragraph(texts.placeAsk)],
    choices: [{ id: 'officer', label: texts.officer }],
    citations: [citeOwn('places', texts.place.source, setting, { asOf: placesAsOf })],
  }
}

/** The day of the list of units of today. */
const placesAsOf = '2026-04-30'

/** A name inside a sentence: "Xã Lạc Thủy" → "xã Lạc Thủy". */
function within(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Thành phố|Tỉnh|Đặc khu)(?= )/, type => type.toLowerCase())
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
