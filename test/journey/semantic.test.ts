import { describe, expect, it } from 'vitest'
import { tidy } from '../../src/model/fold.ts'
import type { Passage } from '../../src/model/search.ts'
import type { Semantic } from '../../src/search/semantic.ts'
import { openCitizen, textOf } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'

/** A sentence model in the whole house; its answers are planted, the way to them is the real one. */
describe('a house with a sentence model', () => {
  const house = eachHouse()

  it('gives it the texts of the base, asks it ahead of each turn in masked words, and reads in the turn what it said', async () => {
    const prepared: string[] = []
    const read: string[] = []
    let given: readonly Passage[] = []
    let closed = false
    const semantic: Semantic = {
      prepare: question => Promise.resolve(void prepared.push(question)),
      meaning: question => {
        if (prepared.some(one => tidy(one) === tidy(question))) read.push(question)
        return undefined
      },
      index: passages => {
        given = passages
        return Promise.resolve({ passages: passages.length, computed: 0, compared: 'exact' })
      },
      close: () => Promise.resolve(void (closed = true)),
    }
    const app = await house.start({}, { semantic })
    expect(given.length).toBeGreaterThan(3000)
    const { ask } = openCitizen()
    expect(textOf(await ask(app, 'làm giấy khai sinh cho con cần giấy tờ gì'))).toContain('Giấy chứng sinh')
    expect(read).toContain('làm giấy khai sinh cho con cần giấy tờ gì')
    await ask(app, 'căn cước của tôi là 001099012345, đăng ký khai sinh cho con thế nào')
    expect(prepared).toHaveLength(2)
    expect(prepared.join()).not.toContain('001099012345')
    await house.stop(app)
    expect(closed).toBe(true)
  })

  it('does not start with a model that is not there, and says which setting and which command', async () => {
    await expect(house.start({ SEMANTIC_MODEL: 'multilingual-e5-small' })).rejects.toThrow(
      /SEMANTIC_MODEL: .*motcua model get multilingual-e5-small/,
    )
  })
})
