import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longest, read } from '../../../channels/web/read.ts'
import { clean } from '../../../src/model/clean.ts'

const id = '0190a3c2-5b6e-4a1f-9c3d-2f1e8b7a6c5d'
const post = (body: unknown, more: object = {}) => read(JSON.stringify({ id, body, ...more }))

describe('reading what the widget posts', () => {
  test('a text, a choice and a start come out as they are', () => {
    expect(post({ kind: 'text', text: 'làm khai sinh' })).toEqual({
      ok: true,
      posted: { id, body: { kind: 'text', text: 'làm khai sinh' } },
    })
    expect(post({ kind: 'choice', id: 'where', label: 'Nộp ở đâu' })).toMatchObject({
      posted: { body: { kind: 'choice', id: 'where', label: 'Nộp ở đâu' } },
    })
    expect(post({ kind: 'start', campaign: 'DOAN-2026' })).toMatchObject({ posted: { body: { kind: 'start', campaign: 'DOAN-2026' } } })
  })

  test('the language is kept, and an unknown one is dropped', () => {
    expect(post({ kind: 'text', text: 'hi' }, { language: 'en' })).toMatchObject({ posted: { language: 'en' } })
    expect(post({ kind: 'text', text: 'hi' }, { language: 'fr' })).toEqual({ ok: true, posted: { id, body: { kind: 'text', text: 'hi' } } })
  })

  test('letters are composed, control and direction-turning characters go, line breaks and emoji stay', () => {
    expect(clean('  lệ phí\u0000\r\nbao\u202E nhiêu\u0007 ')).toBe('lệ phí\nbao nhiêu')
    expect(clean('👨‍👩‍👧')).toBe('👨‍👩‍👧')
    expect(clean('a\uD800b')).toBe('ab')
  })

  test.each([
    ['not JSON', '{', 'json'],
    ['a list', '[]', 'shape'],
    ['no body', JSON.stringify({ id }), 'shape'],
    ['an id that is no UUID', JSON.stringify({ id: '1', body: { kind: 'start' } }), 'shape'],
    ['an unknown kind', JSON.stringify({ id, body: { kind: 'event', what: 'officer-said', data: {} } }), 'shape'],
    ['an empty text', JSON.stringify({ id, body: { kind: 'text', text: ' \u0000\n ' } }), 'empty'],
    ['a text that is too long', JSON.stringify({ id, body: { kind: 'text', text: 'a'.repeat(longest + 1) } }), 'long'],
    ['a choice longer than 64 bytes', JSON.stringify({ id, body: { kind: 'choice', id: 'ế'.repeat(22) } }), 'shape'],
  ])('%s is refused', (_, raw, why) => {
    expect(read(raw)).toMatchObject({ ok: false, why })
  })

  test('a text of exactly the limit passes', () => {
    expect(post({ kind: 'text', text: 'ế'.repeat(longest) }).ok).toBe(true)
  })

  test('a mistyped campaign keeps nobody out', () => {
    expect(post({ kind: 'start', campaign: '<script>' })).toEqual({ ok: true, posted: { id, body: { kind: 'start' } } })
  })

  test('a refusal speaks the language of the sender', () => {
    expect(post({ kind: 'text', text: '' }, { language: 'en' })).toEqual({ ok: false, why: 'empty', language: 'en' })
  })

  test('whatever is sent, reading never throws, and what passes is clean', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.string({ unit: 'binary' }).map(text => JSON.stringify({ id, body: { kind: 'text', text } })),
        ),
        raw => {
          const seen = read(raw)
          if (!seen.ok || seen.posted.body.kind !== 'text') return
          const { text } = seen.posted.body
          expect(text).toBe(text.normalize('NFC').trim())
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202E]/u)
          expect(clean(text)).toBe(text)
        },
      ),
    )
  })
})
