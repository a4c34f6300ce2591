import { workingDays, type Calendar } from '../../model/calendar.ts'
import { isOver, states, type Dossier, type LookedUp, type State } from '../../model/dossier.ts'
import { sealedWord } from '../../model/sealed-word.ts'
import type { Block, Choice, Reply } from '../../model/reply.ts'
import { contactBlocks, officerChoice } from '../officer.ts'
import { paragraphs, type Scene } from '../scene.ts'
import type { Texts } from '../texts.ts'

type Say = Texts['dossiers']

/** What the person hears of a look-up that ended. */
export function tellLookUp(scene: Scene, looked: LookedUp): Reply {
  const say = scene.say.dossiers
  switch (looked.kind) {
    case 'found':
      return tellDossier(scene, looked.dossier)
    case 'hidden':
      return withPage(scene, say.hidden, [retry(say), portal(say)])
    case 'whole':
      return paragraphs(say.whole, [portal(say), officerChoice(scene.say)])
    case 'locked':
    case 'down':
    case 'slow':
      return withSteps(scene, say[looked.kind], looked.token)
    case 'gone':
      return paragraphs(say.gone)
  }
}

const retry = (say: Say): Choice => ({ id: 'dossier:ask', label: say.button.retry })
export const portal = (say: Say): Choice => ({ id: 'dossier:portal', label: say.button.portal })

function withPage({ say }: Scene, lines: readonly [string, ...string[]], choices: readonly Choice[]): Reply {
  const reply = paragraphs(lines)
  return { blocks: [...reply.blocks, { kind: 'link', ...say.dossiers.page }], choices: [...choices, officerChoice(say)] }
}

/** How the person looks for themselves, the code ready to be copied. The code is put in when the message is shown, and never stored. */
export function withSteps({ say }: Scene, lines: readonly [string, ...string[]], token: string | undefined): Reply {
  const steps = say.dossiers.portalSteps(token === undefined ? '' : sealedWord(token))
  const reply = paragraphs(lines)
  const kept: Block[] = token === undefined ? [] : [{ kind: 'paragraph', text: say.dossiers.kept }]
  return {
    blocks: [...reply.blocks, { kind: 'list', ordered: true, items: steps }, { kind: 'link', ...say.dossiers.page }, ...kept],
    choices: [{ id: 'dossier:states', label: say.dossiers.button.states }, officerChoice(say)],
  }
}

export function tellDossier(scene: Scene, dossier: Dossier): Reply {
  const { say, know, was, today } = scene
  const text = say.dossiers
  const late = isLate(dossier, today)
  const state = dossier.state && text.states[dossier.state]
  const lines = linesOf(scene, dossier, late)
  const contacts = late || !state ? contactBlocks(know.office(was.office), say).filter(({ kind }) => kind === 'phone') : []
  const asOf: Block = { kind: 'paragraph', text: text.asOf(timeOf(dossier.asOf)) }
  const papers = dossier.state === 'supplement' || dossier.state === 'not-accepted' || dossier.state === 'stopped'
  return {
    blocks: [
      { kind: 'heading', text: text.heading(dossier.procedure) },
      ...lines.map(line => ({ kind: 'paragraph' as const, text: line })),
      ...contacts,
      asOf,
    ],
    choices: [
      ...(papers || late ? [{ id: 'f:to-giay-mot-cua', label: text.button.papers }] : []),
      officerChoice(say, late ? 'complaint' : 'asked'),
    ],
  }
}

function linesOf({ say: { dossiers: text }, know, today }: Scene, dossier: Dossier, late: boolean): readonly string[] {
  const { note, fee } = dossier
  const state = dossier.state && text.states[dossier.state]
  const days = datesOf(dossier, today, know.calendar, text)
  const next = nextOf(state, late, text)
  return [
    state ? stateLine(state, dossier, text) : text.ownLabel(dossier.label),
    note === undefined ? '' : text.note(note),
    fee === undefined ? '' : text.fee(fee.toLocaleString('de-DE')),
    // What is to be done before the days; but whoever waits too long must see first that it is late.
    ...(late ? [days, next] : [next, days]),
  ].filter(line => line !== '')
}

function stateLine({ name, means }: Say['states'][State], { since, received, finished, returned }: Dossier, text: Say): string {
  // A day that is told in its own words is not told twice.
  const isNews = since !== undefined && ![received, finished, returned].includes(since)
  return [text.state(name, means), ...(isNews ? [text.since(shortDay(since))] : [])].join(' ')
}

function nextOf(state: Say['states'][State] | undefined, late: boolean, text: Say): string {
  if (late) return text.entitled
  return state ? text.now(state.now) : ''
}

/** Whose turn it is decides: while a dossier waits for the person, or is finished, nobody is late. */
function isLate({ state, due, finished }: Dossier, today: string): boolean {
  if (due === undefined || due >= today || finished !== undefined) return false
  return state === undefined || state === 'registered' || state === 'accepted' || state === 'processing'
}

function datesOf(dossier: Dossier, today: string, calendar: Calendar, say: Say): string {
  const { state, received, due, finished, returned } = dossier
  const isIn = state !== 'registered' && state !== 'not-accepted'
  const told = [received && (isIn ? say.received : say.filed)(shortDay(received))]
  if (state === 'returned' || state === 'done')
    told.push(finished && say.finished(shortDay(finished)), returned && say.returned(shortDay(returned)))
  else if (due !== undefined && !isOver(state)) told.push(say.due(shortDay(due)), leftOf(dossier, due, today, { calendar, say }))
  return told.filter(line => line !== undefined && line !== '').join(' ')
}

// eslint-disable-next-line max-params
function leftOf(dossier: Dossier, due: string, today: string, { calendar, say }: { calendar: Calendar; say: Say }): string {
  if (dossier.state === 'supplement' || dossier.state === 'pay') return say.waitsForYou
  if (due === today) return say.today
  const { days, sure } = due > today ? workingDays(today, due, calendar) : workingDays(due, today, calendar)
  return due > today ? say.left(days, sure) : isLate(dossier, today) ? say.overdue(days, sure) : ''
}

export function tellStates({ say }: Scene): Reply {
  const text = say.dossiers
  return {
    blocks: [
      { kind: 'heading', text: text.statesHeading },
      { kind: 'list', ordered: true, items: states.map(state => text.stateLine(text.states[state].name, text.states[state].means)) },
    ],
    choices: [{ id: 'f:to-giay-mot-cua', label: text.button.papers }, officerChoice(say)],
  }
}

/** "5/12/2026". */
export const shortDay = (iso: string): string => iso.split('-').map(Number).toReversed().join('/')

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: 'numeric',
  minute: '2-digit',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

/** "8:30, 28/11/2026". */
function timeOf(iso: string): string {
  const parts = Object.fromEntries(clock.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${Number(parts['hour'])}:${parts['minute']}, ${Number(parts['day'])}/${Number(parts['month'])}/${parts['year']}`
}
