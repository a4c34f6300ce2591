import { v5 as uuid } from 'uuid'
import type { CaseReason, Conversation, Thought } from '../model/conversation.ts'
import { given } from '../model/given.ts'
import type { Hours, Office } from '../model/office.ts'
import type { Block, Choice, Reply } from '../model/reply.ts'
import { waitLines } from './handoff/wait.ts'
import { paragraphs, told, withChoices, type Outcome, type Scene } from './scene.ts'
import type { Texts } from './texts.ts'

/** Ids made inside a turn are made of the row's id, so that a repeated turn makes the same ones. */
const namespace = '5f0b2f3a-6f0e-4c57-9a5e-0d6a3a1b9c11'

const reasons: readonly CaseReason[] = ['asked', 'unknown', 'low-trust', 'case-specific', 'complaint', 'upset', 'safety', 'failed']

/** The button that calls an officer: `officer`, or `officer:<reason>` where the reason is known. */
export function officerChoice(say: Texts, why: CaseReason = 'asked'): Choice {
  return why === 'asked' ? { id: 'officer', label: say.button.officer } : { id: `officer:${why}`, label: say.button.handOver }
}

export function reasonIn(id: string): CaseReason | undefined {
  if (id === 'officer') return 'asked'
  return reasons.find(reason => id === `officer:${reason}`)
}

type Asked = { readonly question?: string; readonly phone?: string }

/** Opens a case, or says that one is open already: no second one for the same wait. */
export function callOfficer(scene: Scene, why: CaseReason, { question: named, phone }: Asked = {}): Outcome {
  const { was, heard, know, say } = scene
  const withdraw = [{ id: 'withdraw', label: say.button.withdraw }]
  const wait = know.wait?.(was.office)
  if (was.case !== undefined) {
    const again = told(withContact(scene, [say.caseOpenAlready], withdraw), 'officer.again')
    return phone === undefined ? again : { ...again, effects: [...again.effects, { kind: 'phone', case: was.case, token: phone }] }
  }
  const { question, thought } = matterOf(scene, named)
  const id = uuid(`${heard.id}/case`, namespace)
  const opening: [string, ...string[]] = why === 'safety' ? [say.handoff.dangerFirst, say.caseOpened] : [say.caseOpened]
  const leave = wait === undefined || phone !== undefined ? [] : [say.handoff.mayLeavePhone]
  return {
    replies: [withContact(scene, [...opening, ...waitLines(scene, wait), ...leave], withdraw)],
    effects: [
      {
        kind: 'case',
        id,
        why,
        ...given({ question, about: was.about, due: wait?.due }),
        thought,
      },
      { kind: 'count', event: 'officer' },
      ...(phone === undefined ? [] : [{ kind: 'phone' as const, case: id, token: phone }]),
    ],
    now: { ...was, case: id },
  }
}

/** So many turns later it is no longer what the officer is called for. */
const stillAsked = 3

const lastAsked = ({ asked, turns }: Conversation): string | undefined =>
  asked !== undefined && turns - asked.turn <= stillAsked ? asked.text : undefined

const mostCandidates = 3
/** Less likely than this is noise. */
const leastScore = 0.3

/**
 * What an officer is called for, and what the assistant made of it. "Khó quá, cho tôi gặp cán bộ" asks for a person and says nothing of
 * the matter: that stands in what was asked before.
 */
function matterOf(scene: Scene, named: string | undefined): { readonly question: string | undefined; readonly thought: Thought } {
  const { was } = scene
  const own = likely(scene, named)
  const question = own.length > 0 ? named : (lastAsked(was) ?? named)
  const candidates = question === named ? own : likely(scene, question)
  return { question, thought: { candidates, ...(was.at === undefined ? {} : { guide: { id: was.at.guide, step: was.at.step } }) } }
}

const likely = ({ was, know, today }: Scene, question: string | undefined): Thought['candidates'] =>
  question === undefined
    ? []
    : know
        .ask(question, was, today)
        .candidates.filter(({ score }) => score >= leastScore)
        .slice(0, mostCandidates)

/** The promised time is over and nobody has answered: said once, with a way to be heard at once. */
export function late(scene: Scene): Outcome {
  const { say } = scene
  const choices = [{ id: 'withdraw', label: say.button.withdraw }]
  return { replies: [withContact(scene, [say.handoff.late, say.handoff.mayLeavePhone], choices)], effects: [], policy: 'notice' }
}

/** Somebody who waits already leaves a number. */
export function leavePhone({ was, say }: Scene, phone: string): Outcome | undefined {
  if (was.case === undefined) return undefined
  const taken = told(paragraphs([say.handoff.phoneTaken]), 'officer.phone')
  return { ...taken, effects: [...taken.effects, { kind: 'phone', case: was.case, token: phone }] }
}

export function withdrawCase({ was, say }: Scene): Outcome {
  if (was.case === undefined) return told(paragraphs([say.noCase]), 'withdrawn.none')
  return {
    replies: [paragraphs([say.caseWithdrawn])],
    effects: [
      { kind: 'withdraw', case: was.case },
      { kind: 'count', event: 'withdrawn' },
    ],
    now: withoutCase(was),
  }
}

export function withoutCase(was: Conversation): Conversation {
  const { case: _, ...others } = was
  return { ...others, mode: 'bot' }
}

function withContact({ was, know, say }: Scene, lines: readonly [string, ...string[]], choices: readonly Choice[]): Reply {
  const [first, ...more] = lines
  return withChoices(
    {
      blocks: [
        { kind: 'paragraph', text: first },
        ...more.map((text): Block => ({ kind: 'paragraph', text })),
        ...contactBlocks(know.office(was.office), say),
        { kind: 'paragraph', text: say.meanwhile },
      ],
    },
    choices,
  )
}

/** Only numbers that someone may dial: what is made up is never shown. */
export function contactBlocks(office: Office | undefined, say: Texts): Block[] {
  const phones = (office?.contacts ?? []).filter(contact => !contact.fictitious).slice(0, 2)
  const shown = phones.map(({ label, phone, checked }): Block => ({
    kind: 'phone',
    label: checked === undefined ? label : say.checkedOn(label, shortDate(checked)),
    number: phone,
  }))
  const hours = office ? hoursOf(office.hours, say) : ''
  const blocks: Block[] =
    shown.length > 0
      ? [{ kind: 'paragraph', text: say.callNow }, ...shown]
      : [
          { kind: 'paragraph', text: say.noOfficePhone },
          { kind: 'phone', ...say.portalPhone },
        ]
  return hours === '' ? blocks : [...blocks, { kind: 'paragraph', text: say.openingHours(hours, office?.example === true) }]
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** "thứ hai đến thứ sáu 7:30–11:30, 13:00–16:30; thứ bảy 7:30–11:30". Empty when no day is known. */
function hoursOf(hours: Hours, say: Texts): string {
  const spans = week.map(day => (hours[day] ?? []).map(([from, to]) => `${from}–${to}`).join(', '))
  const rows: string[] = []
  for (let i = 0; i < week.length;) {
    let last = i
    while (last + 1 < week.length && spans[last + 1] === spans[i]) last++
    const from = week[i]
    const to = week[last]
    if (spans[i] && from && to) rows.push(`${from === to ? say.days[from] : say.daySpan(say.days[from], say.days[to])} ${spans[i]}`)
    i = last + 1
  }
  return rows.join('; ')
}

function shortDate(iso: string): string {
  return iso.split('-').map(Number).toReversed().join('/')
}
