import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { plainOf } from '../../src/model/plain.ts'
import type { Digest, Remark } from '../../src/model/desk.ts'
import type { Choice } from '../../src/model/reply.ts'
import { openCitizen, textOf } from '../support/app.ts'
import { firstAdmin } from '../support/desk.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'

/** The whole house on a clock that is moved by hand: from Monday nine o'clock in Viet Nam on it goes as time does. */
describe.each(engines)('promised times, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    let app: App
    let ahead: number
    const now = (): Date => new Date(Date.now() + ahead)
    const goTo = (local: string): void => {
      ahead = Date.parse(`${local}:00+07:00`) - Date.now()
    }
    beforeEach(async () => {
      goTo('2026-11-23T09:00')
      app = await house.start({}, { now })
    })

    it('who waits too long is told so once, the office is reminded three times at most, then its lead hears of it', async () => {
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const desk = await firstAdmin(app)
      const [row] = (await desk.list('?view=new')).rows
      expect(row).toMatchObject({ reminded: 0, escalated: false, overdue: false })
      const see = async () => (await desk.view(row!.id)).row
      const said = async (): Promise<string> =>
        (await citizen.talk(app)).flatMap(one => (one.by === 'assistant' ? [plainOf(one.reply)] : [])).join('\n')
      goTo('2026-11-23T09:35')
      await expect.poll(see, { timeout: 10_000, interval: 20 }).toMatchObject({ reminded: 1 })
      expect(await said()).not.toContain('chưa trả lời được')
      goTo('2026-11-23T10:05')
      await expect.poll(see, { timeout: 10_000, interval: 20 }).toMatchObject({ reminded: 2, overdue: true, escalated: false })
      await expect.poll(said, { timeout: 10_000, interval: 20 }).toContain('chưa trả lời được anh/chị như đã định')
      goTo('2026-11-23T10:35')
      await expect.poll(see, { timeout: 10_000, interval: 20 }).toMatchObject({ reminded: 3, escalated: true })
      goTo('2026-11-24T16:00')
      const { version } = await see()
      await citizen.ask(app, 'con ai khong')
      await expect.poll(see, { timeout: 10_000, interval: 20 }).toMatchObject({ reminded: 3 })
      expect((await see()).version).toBeGreaterThan(version)
      expect((await said()).match(/chưa trả lời được anh\/chị như đã định/g)).toHaveLength(1)
    })

    it('who comes when nobody waits is told so, and how long it took lately', async () => {
      const desk = await firstAdmin(app)
      for (let n = 0; n < 5; n += 1) {
        const before = openCitizen()
        expect(textOf(await before.ask(app, 'cho toi gap can bo'))).not.toContain('Mấy lượt gần đây')
        const [row] = (await desk.list('?view=new')).rows
        await desk.act(row!.id, { kind: 'claim', version: row!.version })
        ahead += 12 * 60_000
        expect((await desk.call('POST', `/cases/${row!.id}/reply`, { ref: randomUUID(), text: 'Mời anh/chị ra quầy.' })).status).toBe(200)
        await expect.poll(async () => (await desk.view(row!.id)).row.state, { timeout: 10_000, interval: 20 }).toBe('waiting')
      }
      const told = async (): Promise<string> => textOf(await openCitizen().ask(app, 'cho toi gap can bo'))
      const words = await told()
      expect(words).toContain('Hiện không có ai chờ trước anh/chị.')
      expect(words).toContain('Mấy lượt gần đây, cán bộ trả lời sau khoảng 15 phút.')
    })

    it('what was put off comes back to the open desk when its time is over', async () => {
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const desk = await firstAdmin(app)
      const [row] = (await desk.list('?view=new')).rows
      await desk.act(row!.id, { kind: 'claim', version: row!.version })
      const held = (await desk.view(row!.id)).row
      const until = new Date(Date.parse('2026-11-23T14:00:00+07:00')).toISOString()
      expect((await desk.act(row!.id, { kind: 'snooze', version: held.version, until })).status).toBe(200)
      expect((await desk.list('?view=mine')).rows).toEqual([])
      const stop = new AbortController()
      const states: string[] = []
      const watching = (async () => {
        for await (const { event } of desk.events(stop.signal)) if (event.kind === 'case') states.push(event.row.state)
      })().catch(() => undefined)
      goTo('2026-11-23T14:01')
      await expect.poll(() => states, { timeout: 10_000, interval: 20 }).toContain('held')
      expect((await desk.list('?view=mine')).rows.map(({ id }) => id)).toEqual([row!.id])
      stop.abort()
      await watching
    })

    it('closing words reach an open desk', async () => {
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const desk = await firstAdmin(app)
      const [row] = (await desk.list('?view=new')).rows
      await desk.act(row!.id, { kind: 'claim', version: row!.version })
      await expect.poll(async () => (await desk.view(row!.id)).talk.length, { timeout: 10_000, interval: 20 }).toBe(3)
      const stop = new AbortController()
      const words: string[] = []
      const watching = (async () => {
        for await (const { event } of desk.events(stop.signal))
          if (event.kind === 'said' && event.said.by === 'assistant') words.push(plainOf(event.said.reply))
      })().catch(() => undefined)
      const held = (await desk.view(row!.id)).row
      await desk.act(row!.id, { kind: 'close', version: held.version, outcome: 'answered' })
      await expect.poll(() => words.join('\n'), { timeout: 10_000, interval: 20 }).toContain('Cán bộ đã trả lời xong')
      stop.abort()
      await watching
    })

    it('leads read what to do first and how people found it; a finished guide is asked about once a week', async () => {
      const citizen = openCitizen()
      const walk = async (): Promise<readonly Choice[]> => {
        let choices: readonly Choice[] = [{ id: 'g:receive', label: '' }]
        // The first button of each step, to the last words, which lead to another guide.
        while (choices[0]?.id.startsWith('g:receive'))
          choices = (await citizen.ask(app, { kind: 'choice', id: choices[0].id })).at(-1)?.choices ?? []
        return choices
      }
      const best = (await walk()).find(({ id }) => id.startsWith('rate:5:'))
      expect(best).toBeDefined()
      const thanks = await citizen.ask(app, { kind: 'choice', id: best!.id })
      expect(textOf(thanks)).toContain('Cảm ơn anh/chị')
      const [addWord] = thanks.at(-1)?.choices ?? []
      await citizen.ask(app, { kind: 'choice', id: addWord!.id })
      await citizen.ask(app, 'huong dan de hieu, so toi la 0912 345 678')
      expect((await walk()).some(({ id }) => id.startsWith('rate:'))).toBe(false)
      const desk = await firstAdmin(app)
      const [remark, ...others] = await desk.read<readonly Remark[]>('/remarks')
      expect(remark).toMatchObject({ office: 'mau', kind: 'guide', day: expect.stringMatching(/^2026-11-\d\d$/) as string })
      expect(remark?.word).toContain('huong dan de hieu')
      expect(remark?.word).not.toContain('345')
      expect(others).toEqual([])
      const found = await desk.read<readonly object[]>('/satisfaction')
      expect(found).toEqual([{ office: 'mau', month: '2026-11', kind: 'guide' }])
      await citizen.ask(app, 'cho toi gap can bo')
      goTo('2026-11-23T10:31')
      await expect
        .poll(() => desk.read<Digest>('/digest'), { timeout: 10_000, interval: 50 })
        .toMatchObject({ first: [{ why: 'escalated' }], now: { new: 1, overdue: 1, escalated: 1 }, lastDay: { opened: 1, late: 1 } })
    })
  })
})
