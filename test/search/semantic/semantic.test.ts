import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../src/model/search.ts'
import { passagesOf } from '../../../src/search/documents.ts'
import { openSearch } from '../../../src/search/search.ts'
import { meaningOf, openSemantic, patienceMs, type SemanticSetting } from '../../../src/search/semantic.ts'
import type { Encoder } from '../../../src/search/semantic/encoder.ts'
import type { Near } from '../../../src/search/semantic/thread.ts'
import { catalogue, faq } from '../../support/catalogue.ts'

/** A model whose answers and failures are the test's to give. */
function planted() {
  const asked: string[] = []
  const answers: ((near: readonly Near[]) => void)[] = []
  const failures: unknown[] = []
  const ended = Promise.withResolvers<never>()
  let opens = 0
  const encoder: Encoder = {
    opened: Promise.resolve(),
    ended: ended.promise,
    near: question => {
      asked.push(question)
      return new Promise(resolve => void answers.push(resolve))
    },
    index: passages => Promise.resolve({ passages: passages.length, computed: 0, compared: 'exact' }),
    close: () => Promise.resolve(),
  }
  const setting: SemanticSetting = { weight: 4, open: () => (opens++, encoder), failed: error => failures.push(error) }
  return { asked, answers, failures, die: (why: string) => ended.reject(new Error(why)), opens: () => opens, setting }
}

const near: readonly Near[] = [
  { of: 'procedure:1.000002', similarity: 0.9 },
  { of: 'procedure:1.000001', similarity: 0.6 },
  { of: 'faq:old-papers', similarity: 0.4 },
]

describe('a sentence model beside the search', () => {
  it('is asked before the turn, and the turn finds what it said however it is spelt', async () => {
    const { setting, answers, asked } = planted()
    const semantic = openSemantic(setting)
    await semantic.index([])
    const prepared = semantic.prepare('Hai đứa về chung một nhà')
    answers[0]!(near)
    await prepared
    expect(asked).toEqual(['Hai đứa về chung một nhà'])
    expect([...(semantic.meaning('hai đứa về chung một nhà') ?? [])]).toEqual([
      ['procedure:1.000002', 2],
      ['procedure:1.000001', expect.closeTo(0.8)],
      ['faq:old-papers', 0],
    ])
    expect(semantic.meaning('một câu khác')).toBeUndefined()
    await semantic.close()
  })

  it('asks nothing before the vectors are there', async () => {
    const { setting, asked } = planted()
    const semantic = openSemantic(setting)
    await semantic.prepare('làm khai sinh')
    expect(asked).toEqual([])
    await semantic.close()
  })

  it('does not keep a question waiting for a model that is late, nor the next one behind it, and asks again once it has caught up', async () => {
    const { setting, answers, asked } = planted()
    const semantic = openSemantic(setting)
    await semantic.index([])
    await semantic.prepare('câu một')
    await semantic.prepare('câu hai')
    expect(asked).toEqual(['câu một'])
    expect(semantic.meaning('câu một')).toBeUndefined()
    answers[0]!(near)
    await expect.poll(() => semantic.meaning('câu một')).toBeDefined()
    const third = semantic.prepare('câu ba')
    answers[1]!(near)
    await third
    expect(semantic.meaning('câu ba')).toBeDefined()
    expect(patienceMs).toBeLessThan(50)
    await semantic.close()
  })

  it('goes on without a model whose thread ended, and says why', async () => {
    const { setting, die, failures, asked } = planted()
    const semantic = openSemantic(setting)
    await semantic.index([])
    const prepared = semantic.prepare('câu một')
    die('out of memory')
    await prepared
    await expect.poll(() => failures).toEqual([new Error('out of memory')])
    await semantic.prepare('câu hai')
    expect(asked).toEqual(['câu một'])
    await semantic.close()
  })

  it('keeps a bounded number of questions', async () => {
    const { setting, answers } = planted()
    const semantic = openSemantic(setting)
    await semantic.index([])
    for (let at = 0; at < 230; at++) {
      const prepared = semantic.prepare(`câu ${at}`)
      answers[at]!(near)
      await prepared
    }
    expect(semantic.meaning('câu 0')).toBeUndefined()
    expect(semantic.meaning('câu 229')).toBeDefined()
    await semantic.close()
  })
})

describe('what is found by words and by meaning', () => {
  const all = catalogue({ faq: [faq()] })
  const byWords = openSearch(all)
  const with_ = (meaning: Meaning | undefined) => openSearch(all, undefined, () => meaning)
  const hitsOf = (search: ReturnType<typeof openSearch>, question: string) =>
    search.find(search.read(question)).hits.filter(({ kind }) => kind !== 'wish')

  it('is the same as ever where no model answered', () => {
    for (const question of ['làm giấy khai sinh', 'giấy kết hôn', 'khai báo ở trọ'])
      expect(hitsOf(with_(undefined), question)).toEqual(hitsOf(byWords, question))
  })

  it('holds what shares no word with the question, without claiming that words speak for it', () => {
    const question = 'zalo wifi'
    expect(hitsOf(byWords, question)).toEqual([])
    const [best] = hitsOf(with_(meaningOf(near, 4)), question)
    expect(best).toMatchObject({ id: '1.000002', score: 0, meaning: 2, coverage: 0 })
  })

  it('lets likeness decide between what words say equally well, by the weight of the model', () => {
    const question = 'đăng ký'
    const order = (weight: number): string[] => {
      const likes = (name: string): Near[] => [
        { of: `procedure:${name}`, similarity: 0.9 },
        { of: 'faq:none', similarity: 0.1 },
      ]
      return ['1.000001', '1.000002'].map(name => hitsOf(with_(meaningOf(likes(name), weight)), question)[0]!.id)
    }
    expect(order(10)).toEqual(['1.000001', '1.000002'])
    expect(new Set(order(0)).size).toBe(1)
  })

  it('says nothing of a part of a question, about which no model was asked', () => {
    const search = with_(meaningOf(near, 4))
    const reading = search.read('giấy khai sinh và giấy kết hôn')
    const { hits } = search.find(reading, { from: 0, to: 3 })
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.filter(({ meaning }) => meaning !== undefined)).toEqual([])
  })

  it('compares names, phrases and cases, but no codes', () => {
    const passages = passagesOf(all)
    expect(passages).toContainEqual({ of: 'procedure:1.000002', text: all.procedures[1]!.name })
    expect(passages.filter(({ text }) => /^[\d.]+$/.test(text))).toEqual([])
  })
})
