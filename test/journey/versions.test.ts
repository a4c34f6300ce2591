import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import type { Store } from '../../src/model/store.ts'
import { openStore } from '../../src/store/open.ts'
import { openCitizen, textOf } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'

const folder = new URL('../../knowledge', import.meta.url).pathname
const by = (name: string) => ({ by: name, at: new Date().toISOString() })
const birth = '1.001193'

/** Knowledge is published by the command line, another process, while people are asking. */
describe.each(engines)('published knowledge reaches people at once, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    let app: App
    let editor: Store
    beforeEach(async () => {
      app = await house.start({ RATE_PER_MINUTE: '10000', RATE_PER_ADDRESS: '1000000' })
      editor = await openStore(at.engine === 'sqlite' ? join(house.folder, 'motcua.db') : house.home.where)
      house.after(editor.close)
    })
    const feeOf = (person: ReturnType<typeof openCitizen>) => person.ask(app, { kind: 'choice', id: `p:${birth}:fee`, label: 'Lệ phí' })

    it('a withdrawal under load: the next answers tell nothing of it, and no answer is half and half', async () => {
      const why = 'Đang cập nhật quy định mới, mời anh/chị hỏi tại quầy.'
      let withdrawn = false
      const told: { text: string; began: boolean }[] = []
      const people = Array.from({ length: 12 }, async () => {
        const person = openCitizen()
        for (let i = 0; i < 12; i += 1) {
          const began = withdrawn
          told.push({ text: textOf(await feeOf(person)), began })
        }
      })
      await expect.poll(() => told.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(20)
      await editor.versions.patch('mau', { kind: 'withdraw', code: birth, why }, by('Lan'))
      // The other process hears of it within its own look or notification.
      await expect.poll(async () => textOf(await feeOf(openCitizen())).includes(why), { timeout: 5000, interval: 20 }).toBe(true)
      withdrawn = true
      await Promise.all(people)
      for (const { text, began } of told) {
        const says = text.includes(why)
        expect(says && /không mất phí|8\.000/.test(text)).toBe(false)
        if (began) expect(says).toBe(true)
      }
      expect(told.some(({ began }) => began)).toBe(true)
    })

    it('a new base is answered from without a restart, with its own number in the source, and taken back as fast', async () => {
      const catalogue = loadCatalogue(folder)
      const procedures = catalogue.procedures.map(one =>
        one.code === birth ? { ...one, fees: [{ kind: 'amount' as const, dong: 12_345, per: 'lần' }], doubts: [] } : one,
      )
      const number = await editor.versions.draft({ ...catalogue, procedures }, catalogue.base, by('Lan'))
      await editor.versions.review(number, by('Huệ'))
      const person = openCitizen()
      const before = await feeOf(person)
      expect(textOf(before)).not.toContain('12.345')
      await editor.versions.publish(number, by('Huệ'))
      await expect.poll(async () => textOf(await feeOf(person)).includes('12.345'), { timeout: 5000, interval: 20 }).toBe(true)
      expect((await feeOf(person))[0]?.citations?.[0]?.base).toBe(number)

      const second = await editor.versions.draft(catalogue, number, by('Lan'))
      await editor.versions.review(second, by('Huệ'))
      await editor.versions.publish(second, by('Huệ'))
      await expect.poll(async () => textOf(await feeOf(person)).includes('12.345'), { timeout: 5000, interval: 20 }).toBe(false)
      await editor.versions.rollback(number, by('Huệ'))
      await expect.poll(async () => textOf(await feeOf(person)).includes('12.345'), { timeout: 5000, interval: 20 }).toBe(true)
    })
  })
})
