import { v5 as uuid } from 'uuid'
import type { CaseReason, Conversation } from '../model/conversation.ts'
import type { Hours, Office } from '../model/office.ts'
import type { Block, Choice, Reply } from '../model/reply.ts'
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

/** Opens a case, or says that one is open already. */
export function callOfficer(scene: Scene, why: CaseReason, question?: string): Outcome {
  const { was, heard, say } = scene
  const withdraw = [{ id: 'withdraw', label: say.button.withdraw }]
  if (was.case !== undefined) return told(withContact(scene, say.caseOpenAlready, withdraw), 'officer.again')
  const id = uuid(`${heard.id}/case`, namespace)
  return {
    replies: [withContact(scene, say.caseOpened, withdraw)],
    effects: [
      {
        kind: 'case',
        id,
        why,
        ...(question === undefined ? {} : { question }),
        ...(was.about === undefined ? {} : { about: was.about }),
      },
      { kind: 'count', event: 'officer' },
    ],
    now: { ...was, case: id },
  }
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

function withContact({ was, know, say }: Scene, first: string, choices: readonly Choice[]): Reply {
  return withChoices(
    {
      blocks: [
        { kind: 'paragraph', text: first },
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
