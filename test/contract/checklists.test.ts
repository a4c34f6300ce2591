import { describe, expect, it } from 'vitest'
import { facts } from '../../src/answer/facts.vi.ts'
import { begin } from '../../src/dialogue/begin.ts'
import { branchesOf } from '../../src/knowledge/checklists.ts'
import { keyOf, type Checklist } from '../../src/model/checklist.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import { catalogue, choicesOf, eventsOf, know, say, textOf, today } from './replay.ts'

/** Every checklist of the repository: its own talks are replayed, and the list of every way through its questions is looked at. */

const checklists = catalogue.checklists ?? []

const fresh = (): Conversation => ({
  ...begin({ id: 'c', account: 'web:mau', channel: 'web', chat: 'chat', office: 'mau', language: 'vi' }),
  introduced: true,
})

/** Where the talk stands after a turn: a question, the list, or that there is none. */
function placeOf(turn: Turn, id: string): string {
  const events = eventsOf(turn)
  if (events.includes(`list.${id}`)) return 'sheet'
  if (events.includes(`list.${id}.ends`)) return 'ends'
  return turn.now.at?.step ?? 'none'
}

it('are there for what people ask for most', () => {
  expect(checklists.length).toBeGreaterThanOrEqual(12)
})

it('take over only what a talk can tell', () => {
  const known = checklists.flatMap(({ steps }) =>
    steps.flatMap(({ choices }) => choices.flatMap(choice => Object.entries(choice.known ?? {}))),
  )
  const strange = known.filter(([name, values]) => values.some(value => !facts.some(fact => fact.name === name && fact.value === value)))
  expect(known.length).toBeGreaterThan(20)
  expect(strange).toEqual([])
})

describe.each(checklists.map(one => [one.id, one] as const))('checklist %s', (id, checklist: Checklist) => {
  const guide = know.guide(id)!.guide
  const branches = branchesOf(guide)
  const papers = new Map(
    checklist.procedures.flatMap(code =>
      catalogue.procedures.filter(one => one.code === code).flatMap(one => one.papers.map(paper => [keyOf(paper.name), paper.name])),
    ),
  )

  it.each(checklist.talks.map(one => [one.talk, one] as const))('talk: %s', (_, { turns }) => {
    let was = fresh()
    let last: Turn | undefined
    for (const [i, turn] of turns.entries()) {
      const choice = last && choicesOf(last).find(({ label }) => label === turn.tap)
      if (turn.tap !== undefined) expect(choice, `turn ${i + 1}: no button "${turn.tap}" below\n${last && textOf(last)}`).toBeDefined()
      last = say(was, turn.tap === undefined ? { kind: 'text', text: turn.type ?? '' } : { kind: 'choice', id: choice?.id ?? '' })
      expect(placeOf(last, id), `turn ${i + 1}: ${turn.type ?? turn.tap}\n${textOf(last)}`).toBe(turn.at)
      if (turn.says !== undefined) expect(textOf(last)).toContain(turn.says)
      was = last.now
    }
  })

  it('comes to a list, or to a reason why there is none, on every way', () => {
    const kinds = new Set(branches.map(answers => know.list(id, answers, fresh(), today).kind))
    expect([...kinds].toSorted()).toEqual(checklist.ends.length > 0 ? ['ends', 'sheet'] : ['sheet'])
  })

  it('places every paper of its procedures once, and no other', () => {
    for (const answers of branches) {
      const listing = know.list(id, answers, fresh(), today)
      if (listing.kind !== 'sheet') continue
      const { bring, maybe, leave } = listing.sheet
      const own = checklist.leave.map(({ text }) => text)
      const keys = [...bring, ...maybe].map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.every(key => papers.has(key))).toBe(true)
      const left = leave.filter(name => !own.includes(name))
      expect(keys.length + left.length, JSON.stringify(answers)).toBe(papers.size)
      expect(left.every(name => [...papers.values()].some(paper => paper.startsWith(name.slice(0, 8))))).toBe(true)
      expect(bring.length, JSON.stringify(answers)).toBeGreaterThan(0)
      expect([listing.sheet.place, listing.sheet.fees, listing.sheet.times].every(lines => lines.length > 0)).toBe(true)
      expect(listing.sheet.citations.length).toBeGreaterThan(0)
    }
  })

  it('is opened by how people ask for it', () => {
    const missed = checklist.phrases.filter(phrase => say(fresh(), { kind: 'text', text: phrase }).now.at?.guide !== id)
    expect(missed).toEqual([])
  })

  it('is opened by a button below its procedure', () => {
    const [code = ''] = checklist.procedures
    for (const facet of ['overview', 'documents']) {
      const turn = say(fresh(), { kind: 'choice', id: `p:${code}:${facet}` })
      expect(choicesOf(turn).map(choice => choice.id)).toContain(`g:${id}`)
    }
  })

  it('has the way to a person, back, and room for every button, at every question', () => {
    for (const { id: step } of guide.steps) {
      const turn = say(fresh(), { kind: 'choice', id: `g:${id}:${step}:again` })
      const choices = choicesOf(turn)
      expect(choices.some(choice => choice.id === 'officer')).toBe(true)
      for (const choice of choices) expect(Buffer.byteLength(choice.id), choice.id).toBeLessThanOrEqual(64)
      expect(textOf(turn)).toContain('Tôi hỏi vì')
    }
  })
})
