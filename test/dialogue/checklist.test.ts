import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import { openKnow } from '../../src/answer/know.ts'
import { checklistSchema, type Checklist } from '../../src/model/checklist.ts'
import type { Conversation, Know, Turn } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { readSheet, writeSheet } from '../../src/model/sheet.ts'
import { openSearch } from '../../src/search/search.ts'
import { catalogue, procedure } from '../support/catalogue.ts'

/** Made-up checklists, so that each rule is seen alone. */

const kettle = procedure({
  papers: [
    { name: 'Tờ khai', originals: 1 },
    { name: 'Giấy ấm nước', originals: 1, when: 'ấm còn mới' },
    { name: 'Giấy mượn ấm', originals: 1, when: 'ấm đi mượn' },
  ],
  situations: [{ label: 'Ấm vỡ', say: 'Ấm vỡ thì thôi.' }],
})
const state = {
  id: 'state',
  text: ['Ấm thế nào?'],
  why: 'Ấm mới thì có giấy.',
  choices: [
    { id: 'new', label: 'Ấm mới', phrases: ['còn mới'] },
    { id: 'old', label: 'Ấm cũ', phrases: ['cũ rồi'] },
    { id: 'unsure', label: 'Tôi không rõ', phrases: ['không rõ'] },
  ],
}
const whose = {
  id: 'whose',
  text: ['Ấm của ai?'],
  why: 'Ấm mượn thì có giấy khác.',
  choices: [
    { id: 'mine', label: 'Của tôi', phrases: ['của tôi'] },
    { id: 'lent', label: 'Đi mượn', phrases: ['mượn'] },
  ],
}
const made = (over: object = {}): Checklist =>
  checklistSchema.parse({
    id: 'kettle',
    procedures: [kettle.code],
    title: 'Chuẩn bị ấm nước',
    english: 'A kettle',
    phrases: ['chuẩn bị hồ sơ ấm', 'soạn hồ sơ ấm', 'lập danh sách ấm', 'gom giấy tờ ấm', 'sắp giấy tờ ấm'],
    steps: [state, whose],
    cases: [
      { when: 'ấm còn mới', if: { state: ['new'] } },
      { when: 'ấm đi mượn', if: { whose: ['lent'] } },
    ],
    ...over,
  })
const knowing = (...checklists: readonly Checklist[]): Know => {
  const all = { ...catalogue({ procedures: [kettle] }), checklists }
  return openKnow(all, openSearch(all))
}
const know = knowing(made())
const at = '2026-11-22T02:00:00.000Z'
const fresh: Conversation = { ...begin({ id: 'c', account: 'web:x', channel: 'web', chat: 'x', language: 'vi' }), introduced: true }

function say(was: Conversation, words: string, knows = know, when = at): Turn {
  const label = was.offered.choices.find(choice => choice.label === words)
  const body: Body = label ? { kind: 'choice', id: label.id } : { kind: 'text', text: words }
  return takeTurn(was, { id: `row-${was.turns}`, at: when, body }, knows, when.slice(0, 10))
}
const talk = (words: readonly string[], was = fresh, knows = know): Turn => {
  let turn: Turn | undefined
  for (const each of words) turn = say(turn?.now ?? was, each, knows)
  return turn!
}
const textOf = ({ replies }: Turn): string => replies.map(({ reply }) => plainOf(reply)).join('\n')
const list = ['chuẩn bị hồ sơ ấm', 'Ấm mới', 'Của tôi']

describe('a checklist', () => {
  it('sorts papers into those needed, those that hang on what nobody knows, and the rest', () => {
    expect(textOf(talk(list))).toMatch(/Mang theo:[^]*Tờ khai[^]*Giấy ấm nước[^]*Không cần mang: Giấy mượn ấm\./)
    expect(textOf(talk(['chuẩn bị hồ sơ ấm', 'Tôi không rõ', 'Của tôi']))).toMatch(
      /Tuỳ nơi tiếp nhận[^]*Giấy ấm nước[^]*Chỉ cần khi ấm còn mới/,
    )
  })

  it('keeps what was answered after a question that is answered anew', () => {
    const done = talk(list)
    const changed = talk(['Sửa câu trả lời', 'Ấm mới', 'Ấm cũ'], done.now)
    expect(textOf(changed)).toContain('Không cần mang: Giấy ấm nước; Giấy mượn ấm.')
    expect(changed.now.list?.answers).toEqual({ state: 'old', whose: 'mine' })
    expect(textOf(talk(['à nhầm, ấm đi mượn'], done.now))).toContain('Giấy mượn ấm: 1 bản chính')
  })

  it('takes an answer back in the midst of it', () => {
    const amended = talk(['chuẩn bị hồ sơ ấm', 'Ấm mới', 'quên, ấm cũ rồi'])
    expect(amended.now.at).toMatchObject({ step: 'whose', answers: { state: 'old' } })
    // No word says that anything was wrong: it is not an answer to another question.
    expect(talk(['chuẩn bị hồ sơ ấm', 'Ấm mới', 'còn mới']).now.at?.answers).toEqual({ state: 'new' })
  })

  it('unticks what turns out to be missing, and ticks all at once', () => {
    const ticked = talk(['đã có giấy ấm nước rồi'], talk(list).now)
    expect(ticked.now.list?.ticked).toHaveLength(1)
    expect(talk(['chưa có giấy ấm nước'], ticked.now).now.list?.ticked).toEqual([])
    expect(textOf(talk(['có đủ hết rồi'], ticked.now))).toContain('đã có đủ giấy')
  })

  it('asks what was added since, forgets what is no more, and is over after sixty days', () => {
    const done = talk(list).now
    const more = knowing(
      made({
        steps: [state, whose, { ...whose, id: 'when', text: ['Khi nào?'] }],
        notes: [{ situation: 'Ấm vỡ', if: { when: ['mine'] } }],
      }),
    )
    expect(textOf(talk(['xem danh sách'], done, more))).toContain('lập từ trước')
    const asked = talk(['xem danh sách', 'Trả lời lại từ đầu'], done, more)
    expect(asked.now.at).toMatchObject({ guide: 'kettle', step: 'state' })
    const none = talk(['xem danh sách'], done, knowing())
    expect(textOf(none)).toContain('nay không còn')
    expect(none.now.list).toBeUndefined()
    expect(textOf(say(done, 'tiếp tục', know, '2027-02-01T02:00:00.000Z'))).not.toContain('Giấy ấm nước')
  })

  it('says why there is none', () => {
    const ending = knowing(made({ ends: [{ if: { state: ['old'] }, situation: 'Ấm vỡ' }] }))
    const ended = talk(['chuẩn bị hồ sơ ấm', 'Ấm cũ', 'Của tôi'], fresh, ending)
    expect(textOf(ended)).toContain('Ấm vỡ thì thôi.')
    expect(ended.replies.at(-1)?.reply.choices?.map(({ id }) => id)).toContain('officer')
  })

  it('goes with everything else when the talk is forgotten', () => {
    expect(talk(['xóa dữ liệu của tôi', 'Xóa dữ liệu'], talk(list).now).now.list).toBeUndefined()
  })
})

describe('a wish to prepare papers', () => {
  it('that names nothing is asked back, with what there is', () => {
    const asked = talk(['chuẩn bị hồ sơ'])
    expect(asked.replies[0]?.reply.choices?.map(({ id }) => id)).toEqual(['g:kettle', 'officer'])
    expect(asked.now.at).toBeUndefined()
  })
})

describe('the address of a list', () => {
  it('holds what it is made from, and nothing else is read', () => {
    const request = {
      checklist: 'kettle',
      answers: { state: 'new', whose: 'mine' },
      ticked: ['a1', 'b2'],
      office: 'mau',
      language: 'vi',
      until: '2026-12-22',
    } as const
    expect(readSheet(writeSheet(request))).toEqual(request)
    const bare = { checklist: 'kettle', answers: {}, ticked: [], language: 'en', until: '2026-12-22' } as const
    expect(readSheet(writeSheet(bare))).toEqual(bare)
    for (const other of [
      '',
      'kettle',
      'kettle..vi.2026.a_b.',
      'kettle..fr.20261222.a_b.',
      '../x..vi.20261222.a_b.',
      'kettle..vi.20261222.a_b_c.',
    ])
      expect(readSheet(other)).toBeUndefined()
  })
})
