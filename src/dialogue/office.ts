import type { Conversation, Serving } from '../model/conversation.ts'
import type { Office } from '../model/office.ts'
import type { Block, Choice, Reply } from '../model/reply.ts'
import { bare } from './pick.ts'
import { examples, paragraphs, told, withChoices, type Outcome, type Scene } from './scene.ts'
import { atHome, changeOffice, fillers, toOffice } from './wishes.vi.ts'

/** Which office a person means, where an account speaks for several: asked once it matters, kept, changed by a word. */

/** For so many turns after the question a bare name is a place. */
const patience = 2
const mostButtons = 5

export function needsOffice({ was, know }: Pick<Scene, 'was' | 'know'>): boolean {
  return know.among !== undefined && know.office(was.office) === undefined
}

/** The question, and nothing else. `next`: what to go on with once the place is known. */
export function askOffice(scene: Scene, next?: string): Outcome {
  const { was, say } = scene
  const line = was.office === undefined ? say.whichOffice : say.whichOther
  return { ...told(paragraphs([line], officeChoices(scene)), 'office.asked'), now: { ...was, asking: askingOf(was, next) } }
}

function askingOf({ turns }: Conversation, next?: string): NonNullable<Conversation['asking']> {
  return { until: turns + patience, ...(next === undefined ? {} : { next }) }
}

/** Few offices are offered as buttons; of many the name is typed. */
function officeChoices({ know }: Scene, some: readonly Office[] = know.among?.offices ?? []): Choice[] {
  return some.length > mostButtons ? [] : some.map(office => ({ id: `u:${office.slug}`, label: labelOf(office, some) }))
}

/** What the people of the place call it; with the province where two bear one name. */
function labelOf({ units, province }: Office, among: readonly Office[]): string {
  const name = units.slice(0, 2).join(', ')
  const isShared = among.filter(other => other.units.slice(0, 2).join(', ') === name).length > 1
  return isShared ? `${name} (${province})` : name
}

/** A tapped office. Undefined for any other button. */
export function tapOffice(scene: Scene, id: string, goOn: GoOn): Outcome | undefined {
  if (id === 'change-office') return changed(scene)
  if (!id.startsWith('u:')) return undefined
  const office = scene.know.among?.offices.find(({ slug }) => `u:${slug}` === id)
  return office && settle(scene, office, goOn)
}

/** What was asked for before the place was known, asked again. */
export type GoOn = (scene: Scene, choice: string) => Outcome

function settle({ was, ...scene }: Scene, office: Office, goOn: GoOn): Outcome {
  const { asking, ...others } = was
  const now: Conversation = { ...others, office: office.slug }
  const here: Scene = { ...scene, was: now }
  const line = scene.say.officeNow(office.name)
  const direct = was.case === undefined ? [] : [{ kind: 'direct' as const, case: was.case, office: office.slug }]
  const next = asking?.next === 'office' ? `o:${office.slug}` : asking?.next
  const more = next === undefined ? { replies: [], effects: [] } : goOn(here, next)
  const [first, ...rest] = more.replies
  const note: Block = { kind: 'paragraph', text: line }
  const replies: Reply[] = first ? [{ ...first, blocks: [note, ...first.blocks] }, ...rest] : [paragraphs([line], examples(scene.say))]
  return { replies, effects: [...direct, { kind: 'count', event: 'office.chosen' }, ...more.effects], now: more.now ?? now }
}

/** Typed words that name a place or want another. Undefined: they are about something else. */
export function hearOffice(scene: Scene, text: string, words: string, goOn: GoOn): Outcome | undefined {
  const { was, know } = scene
  if (changeOffice.test(words)) return changed(scene)
  if (!know.among) return undefined
  const [, moved] = toOffice.exec(words) ?? []
  const isAsked = was.asking !== undefined && was.turns <= was.asking.until
  if (!isAsked && moved === undefined) return undefined
  const serving = know.among.serving(text, true)
  const isAlone = moved !== undefined || isPlaceAlone(scene, text, serving)
  return isAlone ? answered(scene, serving, goOn) : undefined
}

/** "Em ở Lạc Thủy ạ" is a place and nothing else; a question that has an answer is a question. */
function isPlaceAlone({ was, know, today }: Scene, text: string, serving: Serving): boolean {
  if (serving.kind === 'none') return false
  if (bare(serving.rest).replace(fillers, '').trim() === '') return true
  if (bare(text).replace(fillers, '').trim().split(' ').length > 6) return false
  return !know
    .ask(text, was, today)
    .answers.some(({ kind, ...answer }) => kind === 'found' && !('about' in answer && answer.about.kind === 'place'))
}

function answered(scene: Scene, serving: Serving, goOn: GoOn): Outcome | undefined {
  const { say, was } = scene
  const asking = askingOf(was, was.asking?.next)
  switch (serving.kind) {
    case 'one':
      return settle(scene, serving.office, goOn)
    case 'several': {
      const line = serving.offices.length > mostButtons ? say.whichExactly : say.whichOfThese
      return { ...told(paragraphs([line], officeChoices(scene, serving.offices)), 'office.several'), now: { ...was, asking } }
    }
    case 'elsewhere': {
      const blocks: Reply['blocks'] = [
        { kind: 'paragraph', text: say.notServed(serving.place) },
        { kind: 'phone', ...say.portalPhone },
        { kind: 'paragraph', text: say.whichOther },
      ]
      return { ...told(withChoices({ blocks }, officeChoices(scene)), 'office.elsewhere'), now: { ...was, asking } }
    }
    case 'none':
      return undefined
  }
}

function changed(scene: Scene): Outcome {
  const { know, was, say } = scene
  if (know.among) return { ...askOffice(scene), effects: [{ kind: 'count', event: 'office.change' }] }
  const office = know.office(was.office)
  return told(paragraphs([office === undefined ? say.sayMore : say.onlyOffice(office.name)], examples(say)), 'office.only')
}

/** "Làm khai sinh ở xã Lạc Thủy": said by the way, and meant for what follows too. */
export function placed(scene: Scene, text: string, words: string): Scene {
  if (!needsOffice(scene) || !atHome.test(words)) return scene
  const serving = scene.know.among?.serving(text, false)
  return serving?.kind === 'one' ? { ...scene, was: { ...scene.was, office: serving.office.slug } } : scene
}

/** Where an answer hangs on the place, and with the first words of a talk, the question stands below it. */
export function withQuestion(scene: Scene, outcome: Outcome): Outcome {
  const now = outcome.now ?? scene.was
  const last = outcome.replies.at(-1)
  if (!last || !mayAsk(scene, outcome, now)) return outcome
  const isCase = outcome.effects.some(({ kind }) => kind === 'case')
  const next = now.about === scene.was.about ? undefined : hanging(now)
  if (!isCase && next === undefined && scene.was.introduced) return outcome
  const replies = [...outcome.replies.slice(0, -1), asking(scene, last, isCase ? scene.say.whichOfficers : scene.say.whichOffice)]
  return { ...outcome, replies, now: { ...now, asking: askingOf(now, next) } }
}

/** Not of who was asked in this turn, stands in a guide, is in danger or wants to be forgotten. */
function mayAsk({ was, know }: Scene, { effects }: Outcome, now: Conversation): boolean {
  if (now.asking !== was.asking || now.at !== undefined || !needsOffice({ was: now, know })) return false
  return !effects.some(effect => effect.kind === 'forget' || (effect.kind === 'count' && effect.event === 'emergency'))
}

/** Below an answer its own buttons stay; a greeting's examples make room. What asks is not written over. */
function asking(scene: Scene, { passing: _, ...last }: Reply, text: string): Reply {
  const isGreeting = last.choices?.every(({ id }) => id.startsWith('q:')) === true
  const buttons = officeChoices(scene)
  const choices = isGreeting && buttons.length > 0 ? buttons : (last.choices ?? [])
  return withChoices({ ...last, blocks: [...last.blocks, { kind: 'paragraph', text }] }, choices)
}

/** An office sets fees and knows where: such an answer is told again once the place is known. */
function hanging({ about }: Conversation): string | undefined {
  if (about?.kind !== 'procedure' || (about.facet !== 'where' && about.facet !== 'fee')) return undefined
  return `p:${about.code}:${about.facet}`
}

/** Where somebody is. Kept so coarse that it says the area alone. */
export function located(scene: Scene, { lat, lon }: { readonly lat: number; readonly lon: number }): Outcome {
  const { was, know, say } = scene
  if (!know.among) {
    const office = know.office(was.office)
    return told(paragraphs([say.location], office ? [{ id: `o:${office.slug}`, label: say.button.address }] : []), 'location')
  }
  const near = know.among.near(lat, lon).slice(0, 4)
  const choices = officeChoices(scene, near)
  const outcome = told(
    near.length > 0 ? paragraphs(say.nearOffices, choices) : paragraphs([say.locationUnknown], officeChoices(scene)),
    'location',
  )
  return { ...outcome, now: { ...was, asking: askingOf(was, was.asking?.next) } }
}
