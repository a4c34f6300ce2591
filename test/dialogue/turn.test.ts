import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { failed, sorry } from '../../src/dialogue/failed.ts'
import { en } from '../../src/dialogue/texts.en.ts'
import { vi } from '../../src/dialogue/texts.vi.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Heard, Turn } from '../../src/model/conversation.ts'
import type { Body, EventName } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { know } from './know.ts'

const fresh = (office?: string): Conversation =>
  begin({ id: 'c1', account: 'web:x', channel: 'web', chat: 'chat', language: 'vi', ...(office === undefined ? {} : { office }) })

const text = fc.oneof(
  fc.constantFrom(
    'khai sinh',
    'khai sinh phí',
    'sửa tên',
    '1',
    'hai',
    'số 3',
    '99',
    'gặp cán bộ',
    'thôi không cần cán bộ nữa',
    'xóa lịch sử',
    'chào',
    'hồ sơ',
    'bạn là ai',
    'nhà tôi cháy',
    'English',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const hidden = fc.array(fc.record({ kind: fc.constantFrom('id-number', 'otp', 'password', 'card', 'phone', 'email', 'dossier') }), {
  maxLength: 3,
})
const events: readonly EventName[] = ['officer-said', 'case-claimed', 'case-closed', 'looked-up', 'rewritten', 'dossier-moved', 'timer']
const body: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ kind: fc.constant('text'), text }),
  fc.record({ kind: fc.constant('text'), text, hidden }),
  fc.record({
    kind: fc.constant('choice'),
    id: fc.oneof(
      fc.constantFrom(
        'q:0',
        'q:9',
        'officer',
        'officer:complaint',
        'none',
        'forget',
        'keep',
        'withdraw',
        'hotline',
        'p:1.001193:fee',
        'g:app',
        'g:constructor',
        '__proto__',
      ),
      fc.string(),
    ),
  }),
  fc.record({ kind: fc.constant('start') }),
  fc.record({ kind: fc.constant('start'), campaign: fc.string() }),
  fc.record({ kind: fc.constantFrom('file', 'image', 'voice') }),
  fc.record({ kind: fc.constant('location'), lat: fc.double(), lon: fc.double() }),
  fc.constant<Body>({ kind: 'leave' }),
  fc.record({ kind: fc.constant('other'), what: fc.string() }),
  fc.record({
    kind: fc.constant('event'),
    what: fc.constantFrom(...events),
    data: fc.oneof(fc.constant(null), fc.string(), fc.array(fc.integer()), fc.record({ name: fc.string(), text: fc.string() })),
  }),
)
const talk = fc.array(fc.tuple(body, fc.constantFrom(undefined, undefined, 'vi', 'en')), { maxLength: 12 })

function replay(bodies: readonly (readonly [Body, 'vi' | 'en' | undefined])[], office: string | undefined): Turn[] {
  let was = fresh(office)
  return bodies.map(([said, language], i) => {
    const heard: Heard = { id: `row-${i}`, at: '2026-11-22T02:00:00.000Z', body: said, ...(language ? { language } : {}) }
    const turn = takeTurn(was, heard, know, '2026-11-22')
    was = turn.now
    return turn
  })
}

const office = fc.constantFrom(undefined, 'xa-that', 'xa-mau', 'no-such')
const introductions = [vi.machine, en.machine, 'máy trả lời, không phải cán bộ', 'a machine, not an officer']

describe('any sequence of messages', () => {
  it('is answered wherever someone spoke, and met with silence elsewhere', () => {
    fc.assert(
      fc.property(talk, office, (bodies, slug) => {
        for (const [i, turn] of replay(bodies, slug).entries()) {
          const kind = bodies[i]?.[0].kind
          if (kind === 'leave') expect(turn.replies).toEqual([])
          else if (kind !== 'event') expect(turn.replies.length).toBeGreaterThan(0)
          expect(turn.replies.length).toBeLessThanOrEqual(3)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is told once, in the first reply, that a machine answers', () => {
    fc.assert(
      fc.property(talk, office, (bodies, slug) => {
        const spoken = replay(bodies, slug).filter((_, i) => !['event', 'leave'].includes(bodies[i]?.[0].kind ?? ''))
        const said = spoken.map(({ replies }) => replies.map(({ reply }) => plainOf(reply)).join('\n'))
        for (const [i, words] of said.entries()) {
          expect(introductions.some(line => words.includes(line))).toBe(i === 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leaves the numbers of the store alone and gives the same turn twice', () => {
    fc.assert(
      fc.property(talk, office, (bodies, slug) => {
        const turns = replay(bodies, slug)
        for (const { now } of turns) expect([now.id, now.next, now.version]).toEqual(['c1', 1, 0])
        expect(replay(bodies, slug)).toEqual(turns)
      }),
      { numRuns: 300 },
    )
  })

  it('offers buttons that every platform takes, and remembers exactly the last ones', () => {
    fc.assert(
      fc.property(talk, office, (bodies, slug) => {
        for (const [i, { now, replies }] of replay(bodies, slug).entries()) {
          const all = replies.flatMap(({ reply }) => reply.choices ?? [])
          for (const { id, label } of all) {
            expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
            expect(label).not.toBe('')
          }
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
          for (const { reply } of replies.slice(0, -1)) expect(reply.choices).toBeUndefined()
          if (!['event', 'leave'].includes(bodies[i]?.[0].kind ?? ''))
            expect(now.offered.choices).toEqual(replies.at(-1)?.reply.choices ?? [])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never has two open cases', () => {
    fc.assert(
      fc.property(talk, office, (bodies, slug) => {
        let open: string | undefined
        for (const { now, effects } of replay(bodies, slug)) {
          const opened = effects.find(effect => effect.kind === 'case')
          if (opened) {
            expect(open).toBeUndefined()
            expect(now.case).toBe(opened.id)
          }
          open = now.case
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a turn that threw', () => {
  const heard: Heard = { id: 'row-1', at: '', body: { kind: 'text', text: 'câu hỏi làm hỏng' } }

  it('really can throw', () => {
    expect(() => takeTurn(fresh(), heard, know, '2026-11-22')).toThrow()
  })

  it('is owned up to, with a way to an officer', () => {
    const { now, replies } = failed(fresh(), heard)
    expect(replies).toEqual([{ reply: sorry({ language: 'vi' }), policy: 'reply' }])
    expect(now.offered.choices.map(({ id }) => id)).toEqual(['officer:failed'])
    const next = takeTurn(now, { ...heard, id: 'row-2', body: { kind: 'text', text: '1' } }, know, '2026-11-22')
    expect(next.effects[0]).toMatchObject({ kind: 'case', why: 'failed' })
  })

  it('says nothing where nobody waits', () => {
    expect(failed(fresh(), { ...heard, body: { kind: 'event', what: 'timer', data: null } }).replies).toEqual([])
  })
})

describe('the texts', () => {
  const all = (texts: typeof vi): string =>
    JSON.stringify(texts, (_, value: unknown) => (typeof value === 'function' ? String(value) : value))

  it('have no exclamation marks', () => {
    expect(all(vi).replaceAll('!==', '')).not.toContain('!')
    expect(all(en).replaceAll('!==', '')).not.toContain('!')
  })

  it('never send anyone to the district or to an old kind of account', () => {
    expect(all(vi)).not.toMatch(/(?<!\p{L})(?:huyện|quận|sim|bảo hiểm xã hội)(?!\p{L})/iu)
  })
})
