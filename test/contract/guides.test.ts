import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import type { Guide } from '../../src/model/guide.ts'
import { stopsOf } from '../../src/model/route.ts'
import { catalogue, choicesOf, eventsOf, say, textOf } from './replay.ts'

/** Every guide of the repository: its own talks are replayed, and every button of every step is pressed. */

const guides = catalogue.guides ?? []

const fresh = (): Conversation => ({
  ...begin({ id: 'c', account: 'web:x', channel: 'web', chat: 'chat', language: 'vi' }),
  introduced: true,
})

/** Where the talk stands after a turn: a step, or how the guide ended. */
function placeOf(turn: Turn): string {
  const events = eventsOf(turn)
  if (events.some(event => /^guide\.[a-z-]+\.done$/.test(event))) return 'done'
  if (events.some(event => event.endsWith('.help'))) return 'help'
  return turn.now.at?.step ?? 'none'
}

/** Presses every button wherever it stands; returns the places come to. */
function pressAll({ id, failures }: Guide): ReadonlySet<string> {
  const seen = new Set<string>()
  const places = new Set<string>()
  const begun = [`g:${id}`, ...failures.map(failure => `g:${id}#${failure.id}`)].map(button => say(fresh(), { kind: 'choice', id: button }))
  for (const turn of begun) places.add(placeOf(turn))
  const waiting = begun.map(({ now }) => now)
  for (let was = waiting.pop(); was; was = waiting.pop()) {
    for (const { id: button, label } of was.offered.choices.filter(choice => choice.id.startsWith('g:'))) {
      const turn = say(was, { kind: 'choice', id: button })
      places.add(placeOf(turn))
      if (placeOf(turn) === 'done') continue
      checkShown(turn, `${was.at?.step} [${label}]`)
      const key = stateOf(turn)
      if (!seen.has(key)) waiting.push(turn.now)
      seen.add(key)
    }
  }
  return places
}

/** Everywhere something is said, something can be pressed, and a person can be called. */
function checkShown(turn: Turn, where: string): void {
  const choices = choicesOf(turn)
  expect(textOf(turn).length, where).toBeGreaterThan(10)
  expect(choices.length, where).toBeGreaterThan(1)
  expect(
    choices.some(choice => choice.id.startsWith('officer')),
    where,
  ).toBe(true)
  for (const choice of choices) expect(Buffer.byteLength(choice.id), choice.id).toBeLessThanOrEqual(64)
}

/** Two states that offer the same, come back into the same kind of place and were answered alike lead on alike. */
function stateOf(turn: Turn): string {
  const { at: stand } = turn.now
  const asked = guides.flatMap(guide => [...stopsOf(guide).values()].flatMap(({ step }) => [step, ...(step.choices ?? [])]))
  const telling = new Set(asked.flatMap(each => [...Object.keys(each.if ?? {}), ...Object.keys(each.unless ?? {})]))
  const answers = Object.entries(stand?.answers ?? {}).filter(([step]) => telling.has(step))
  return JSON.stringify([
    stand?.from.at(-1)?.why,
    stand?.guide,
    answers.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    choicesOf(turn).map(({ id }) => id),
  ])
}

it('account, app and filing have simpler words and English at every step', () => {
  expect(guides.filter(({ every }) => every.length === 2).map(({ id }) => id)).toEqual(['account', 'app', 'file-online'])
})

describe.each(guides.map(guide => [guide.id, guide] as const))('guide %s', (id, guide: Guide) => {
  it.each(guide.talks.map(one => [one.talk, one] as const))('talk: %s', (_, { turns }) => {
    let was = fresh()
    let last: Turn | undefined
    for (const [i, turn] of turns.entries()) {
      const choice = last && choicesOf(last).find(({ label }) => label === turn.tap)
      if (turn.tap !== undefined) expect(choice, `turn ${i + 1}: no button "${turn.tap}" below\n${last && textOf(last)}`).toBeDefined()
      last = say(was, turn.tap === undefined ? { kind: 'text', text: turn.type ?? '' } : { kind: 'choice', id: choice?.id ?? '' })
      expect(placeOf(last), `turn ${i + 1}: ${turn.type ?? turn.tap}\n${textOf(last)}`).toBe(turn.at)
      if (turn.says !== undefined) expect(textOf(last)).toContain(turn.says)
      was = last.now
    }
  })

  it('is led to its end, to each failure and to a person by every button there is', () => {
    const ends = pressAll(guide)
    expect(ends).toContain('done')
    const own = [...stopsOf(guide).values()].filter(({ step }) => step.guide === undefined).map(({ step }) => step.id)
    expect(own.filter(step => !ends.has(step))).toEqual([])
    if (guide.failures.length > 0) expect(ends).toContain('help')
  })

  it('opens each failure from a complaint in the words of its file, from outside', () => {
    const missed = guide.failures.flatMap(failure =>
      failure.phrases.flatMap(phrase => {
        const turn = say(fresh(), { kind: 'text', text: phrase })
        const opened = turn.now.at && stopsOf(guide).get(turn.now.at.step)?.failure?.id
        return turn.now.at?.guide === id && opened === failure.id
          ? []
          : [`${failure.id}: ${phrase} → ${turn.now.at?.guide ?? '-'}/${turn.now.at?.step ?? '-'}`]
      }),
    )
    const phrases = guide.failures.flatMap(failure => failure.phrases)
    expect(missed.length / Math.max(1, phrases.length), missed.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
