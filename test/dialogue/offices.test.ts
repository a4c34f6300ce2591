import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAmong } from '../../src/answer/among.ts'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Know, Turn } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { officeSchema, type Office } from '../../src/model/office.ts'
import { plainOf } from '../../src/model/plain.ts'
import { openPlaces } from '../../src/places/places.ts'
import { know as small } from './know.ts'

const places = openPlaces(readFileSync(join(import.meta.dirname, '../../knowledge/places.tsv')))
const officeOf = (slug: string, unit: string, more: object = {}): Office =>
  officeSchema.parse({ slug, name: `Một cửa ${unit}`, province: 'Tỉnh Phú Thọ', units: [unit], ...more })
const offices = [officeOf('lac-thuy', 'Xã Lạc Thủy'), officeOf('tan-lac', 'Xã Tân Lạc'), officeOf('moi-lap', 'Xã Mới Lập')]

function openTalk(served: readonly Office[] = offices) {
  const among = openAmong(served, places)
  const know: Know = { ...small, ...(among && { among }), office: slug => served.find(office => office.slug === slug) }
  let was: Conversation = begin({ id: 'c1', account: 'telegram:1', channel: 'telegram', chat: '1', language: 'vi' })
  let turns = 0
  return {
    hear(body: Body | string): { readonly text: string; readonly choices: readonly string[]; readonly turn: Turn } {
      turns += 1
      const heard = { id: `m${turns}`, at: `2026-11-28T02:00:${String(turns).padStart(2, '0')}.000Z` }
      const turn = takeTurn(was, { ...heard, body: typeof body === 'string' ? { kind: 'text', text: body } : body }, know, '2026-11-28')
      was = turn.now
      const text = turn.replies.map(({ reply }) => plainOf(reply)).join('\n')
      return { text, choices: turn.replies.at(-1)?.reply.choices?.map(({ id }) => id) ?? [], turn }
    },
    get office() {
      return was.office
    },
  }
}
const asks = /xã, phường nào/

describe('an account that speaks for several offices', () => {
  it('asks which with its greeting, takes the name of today, and does not ask again', () => {
    const talk = openTalk()
    const greeting = talk.hear({ kind: 'start' })
    expect(greeting.text).toMatch(asks)
    expect(greeting.choices).toEqual(['u:lac-thuy', 'u:tan-lac', 'u:moi-lap'])
    const chosen = talk.hear('dạ em ở Lạc Thủy ạ')
    expect(chosen.text).toContain('Một cửa Xã Lạc Thủy')
    expect(chosen.text).toContain('đổi xã')
    expect(talk.office).toBe('lac-thuy')
    expect(talk.hear('khai sinh').text).not.toMatch(asks)
  })

  it.each([
    ['an old name', 'thị trấn Chi Nê', 'lac-thuy'],
    ['without accents', 'xa lac thuy', 'lac-thuy'],
    ['a unit that no list knows', 'xã Mới Lập', 'moi-lap'],
    ['its bare name', 'moi lap', 'moi-lap'],
  ])('knows the place by %s', (_, said, slug) => {
    const talk = openTalk()
    talk.hear({ kind: 'start' })
    talk.hear(said)
    expect(talk.office).toBe(slug)
  })

  it('answers a first question at once and asks below it; a question after that is a question', () => {
    const talk = openTalk()
    const first = talk.hear('làm giấy khai sinh')
    expect(first.text).toContain('giấy chứng sinh')
    expect(first.text).toMatch(asks)
    const second = talk.hear('khai sinh')
    expect(second.text).toContain('giấy chứng sinh')
    expect(second.text).not.toMatch(asks)
    expect(talk.office).toBeUndefined()
  })

  it('goes on with what was asked once it knows the place', () => {
    const talk = openTalk()
    talk.hear({ kind: 'start' })
    talk.hear('khai sinh')
    expect(talk.hear({ kind: 'choice', id: 'p:1.001193:fee' }).text).toMatch(asks)
    const chosen = talk.hear({ kind: 'choice', id: 'u:tan-lac' })
    expect(chosen.text).toContain('Một cửa Xã Tân Lạc')
    expect(chosen.text).toContain('không mất phí')
  })

  it('takes a place that is said by the way', () => {
    const talk = openTalk()
    const first = talk.hear('làm khai sinh ở xã Lạc Thủy')
    expect(talk.office).toBe('lac-thuy')
    expect(first.text).not.toMatch(asks)
  })

  it('says so when a place is not among its own', () => {
    const talk = openTalk()
    talk.hear({ kind: 'start' })
    const elsewhere = talk.hear('phường Hoàn Kiếm, Hà Nội')
    expect(elsewhere.text).toContain('không thuộc các nơi tôi phục vụ')
    expect(talk.office).toBeUndefined()
    talk.hear('vậy xã Tân Lạc')
    expect(talk.office).toBe('tan-lac')
  })

  it.each(['đổi xã', 'doi phuong', 'change office', 'cho tôi đổi xã khác'])(
    'offers another at "%s" and keeps the old one until then',
    said => {
      const talk = openTalk()
      talk.hear('làm khai sinh ở xã Lạc Thủy')
      const asked = talk.hear(said)
      expect(asked.choices).toEqual(['u:lac-thuy', 'u:tan-lac', 'u:moi-lap'])
      expect(talk.office).toBe('lac-thuy')
      talk.hear('Tân Lạc')
      expect(talk.office).toBe('tan-lac')
      talk.hear('đổi sang xã Lạc Thủy')
      expect(talk.office).toBe('lac-thuy')
    },
  )

  it('opens a case at once and sends it the right way when the place is named', () => {
    const talk = openTalk()
    talk.hear({ kind: 'start' })
    const called = talk.hear({ kind: 'choice', id: 'officer' })
    expect(called.turn.effects.map(({ kind }) => kind)).toContain('case')
    expect(called.text).toMatch(asks)
    const { turn } = talk.hear('Tân Lạc')
    expect(turn.effects).toContainEqual({ kind: 'direct', case: turn.now.case, office: 'tan-lac' })
  })

  it('asks for the place where the office itself is asked for', () => {
    const talk = openTalk()
    talk.hear({ kind: 'start' })
    expect(talk.hear({ kind: 'choice', id: 'hotline' }).text).toMatch(asks)
    expect(talk.hear('Tân Lạc').text).toContain('1800 1096')
  })

  it('offers the nearest of a position where it knows where they stand, and says so where it does not', () => {
    const blind = openTalk()
    expect(blind.hear({ kind: 'location', lat: 20.5, lon: 105.8 }).text).toContain('chưa có tọa độ')
    const checked = '2026-11-01'
    const seeing = openTalk([
      officeOf('far', 'Xã Tân Lạc', { coordinates: { lat: 20.6, lon: 105.2, checked } }),
      officeOf('near', 'Xã Lạc Thủy', { coordinates: { lat: 20.5, lon: 105.7, checked } }),
      officeOf('nowhere', 'Xã Mới Lập'),
    ])
    expect(seeing.hear({ kind: 'location', lat: 20.5, lon: 105.8 }).choices).toEqual(['u:near', 'u:far'])
    seeing.hear({ kind: 'choice', id: 'u:near' })
    expect(seeing.office).toBe('near')
  })

  it('forgets the place with the rest', () => {
    const talk = openTalk()
    talk.hear('làm khai sinh ở xã Lạc Thủy')
    talk.hear({ kind: 'choice', id: 'forget' })
    expect(talk.office).toBeUndefined()
  })
})

it('an account of one office never asks', () => {
  const talk = openTalk(offices.slice(0, 1))
  expect(talk.hear({ kind: 'start' }).text).not.toMatch(asks)
  expect(talk.hear({ kind: 'choice', id: 'officer' }).text).not.toMatch(asks)
  expect(talk.hear({ kind: 'location', lat: 20.5, lon: 105.8 }).text).toContain('Tôi không dùng vị trí')
})

it.each([
  [{ kind: 'image' }, /không mở ảnh[^]*khỏi lộ/, []],
  [{ kind: 'voice' }, /gõ vài chữ[^]*gọi lại/, ['officer']],
  [{ kind: 'file' }, /không mở tệp[^]*khỏi lộ/, []],
  [{ kind: 'other', what: 'contact' }, /gõ số điện thoại của mình/, []],
  [{ kind: 'other', what: 'sticker' }, /chỉ đọc được chữ/, []],
  [{ kind: 'other', what: 'unsupported' }, /không có chữ nào/, []],
] as const)('answers what it cannot read with what to do: %j', (body, expected, choices) => {
  const talk = openTalk(offices.slice(0, 1))
  const { text, choices: offered } = talk.hear(body)
  expect(text).toMatch(expected)
  expect(offered).toEqual(choices)
})
