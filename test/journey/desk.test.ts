import { describe, expect, it } from 'vitest'
import type { Found } from '../../src/model/desk.ts'
import { openCitizen, textOf } from '../support/app.ts'
import { firstAdmin, rowIn } from '../support/desk.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'

/** The whole house: a citizen at the web chat, officers at the desk, both clients who speak HTTP. */
describe.each(engines)('the officers’ desk, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    const { start } = house

    it('a case goes from the citizen’s word to an officer’s answer and its end', async () => {
      const app = await start()
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const desk = await firstAdmin(app)
      const { rows, counts } = await desk.list('?view=new')
      expect(counts).toMatchObject({ new: 1, mine: 0 })
      const [row] = rows
      expect(row).toMatchObject({ state: 'new', office: 'mau', reason: 'asked', number: 1 })
      const claimed = await desk.act(row!.id, { kind: 'claim', version: row!.version })
      expect(claimed.status).toBe(200)
      expect(await rowIn(claimed)).toMatchObject({ state: 'held', holder: { name: 'Trưởng bộ phận' } })
      expect((await desk.reply(row!.id, 'Chào anh/chị, mời mang giấy tờ ra quầy 1.')).status).toBe(200)
      const words = async (): Promise<string> =>
        textOf((await citizen.talk(app)).flatMap(said => (said.by === 'officer' ? [said.reply] : [])))
      await expect.poll(words, { timeout: 10_000, interval: 20 }).toContain('quầy 1')
      const view = await desk.view(row!.id)
      expect(view.row.state).toBe('waiting')
      expect(view.talk.some(said => said.by === 'officer' && said.name === 'Trưởng bộ phận')).toBe(true)
      const closed = await desk.act(row!.id, { kind: 'close', version: view.row.version, outcome: 'answered' })
      expect(await rowIn(closed)).toMatchObject({ state: 'closed', outcome: 'answered' })
    })

    it('finds a case by its number, by words without accents, and by a whole number while it is under seal', async () => {
      const app = await start()
      const desk = await firstAdmin(app)
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      await citizen.ask(app, 'Tôi hỏi về hồ sơ H44.10.18-250716-0012, gọi lại tôi số 0912 345 678 nhé')
      const search = async (q: string): Promise<readonly Found[]> => {
        const response = await desk.call('POST', '/search', { q })
        expect(response.status).toBe(200)
        return (await response.json()) as readonly Found[]
      }
      expect((await search('#1')).map(({ by, row }) => [by, row.number])).toContainEqual(['number', 1])
      await expect.poll(async () => (await search('hoi ve ho so')).length, { timeout: 10_000, interval: 20 }).toBe(1)
      const [hit] = await search('hoi ve ho so')
      expect(hit!.parts.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(expect.arrayContaining(['hỏi', 'hồ', 'sơ']))
      expect(JSON.stringify(hit)).not.toMatch(/0012|345/)
      for (const whole of ['H44.10.18-250716-0012', 'h44.10.18 250716 0012', '0912345678', '+84 912 345 678'])
        expect((await search(whole)).map(({ by, row }) => [by, row.number])).toEqual([['sealed', 1]])
      for (const part of ['5678', '0912345679', 'H44.10.18-250716-0013', 'không có chữ này']) expect(await search(part)).toEqual([])
      expect((await desk.call('POST', '/search', { q: ' ' })).status).toBe(400)
    })

    it('tells an open desk of everything, once and in order, and goes on behind the last id', async () => {
      const app = await start()
      const desk = await firstAdmin(app)
      const stop = new AbortController()
      const seen: string[] = []
      let last = ''
      const watching = (async () => {
        for await (const { id, event } of desk.events(stop.signal, '0')) {
          last = id
          seen.push(event.kind)
        }
      })().catch(() => undefined)
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      await expect.poll(() => seen.filter(kind => kind === 'case').length, { timeout: 10_000, interval: 20 }).toBe(1)
      stop.abort()
      await watching
      await citizen.ask(app, 'toi can hoi viec nha')
      const again = new AbortController()
      const events: string[] = []
      for await (const { event } of desk.events(again.signal, last)) {
        events.push(event.kind === 'said' ? `said ${event.said.number}` : event.kind)
        if (event.kind === 'case') break
      }
      expect(events).toEqual(['said 3', 'said 4', 'case'])
    })

    it('shows at the desk that the citizen types, and the citizen that an officer does, not too often', async () => {
      const app = await start()
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const desk = await firstAdmin(app)
      const [row] = (await desk.list('?view=new')).rows
      const stop = new AbortController()
      const typing: unknown[] = []
      const watching = (async () => {
        for await (const { event } of desk.events(stop.signal)) if (event.kind === 'typing') typing.push(event)
      })().catch(() => undefined)
      expect(await citizen.types(app)).toBe(204)
      await expect
        .poll(async () => (await citizen.types(app), typing[0]), { timeout: 10_000, interval: 50 })
        .toEqual({ kind: 'typing', id: row!.id, by: 'citizen' })
      const seen = citizen.stream(app, stop.signal)
      const told = (async () => {
        for await (const text of seen) if (text.includes('event: typing')) return true
        return false
      })()
      const poke = setInterval(() => void desk.act(row!.id, { kind: 'typing' }), 50)
      expect(await told).toBe(true)
      clearInterval(poke)
      // A stranger's chat has no case, and nobody hears of it.
      const before = typing.length
      expect(await openCitizen().types(app)).toBe(204)
      const statuses = await Promise.all(Array.from({ length: 40 }, () => citizen.types(app)))
      expect(statuses.filter(status => status === 429).length).toBeGreaterThan(5)
      expect(typing.slice(before).every(event => (event as { id: string }).id === row!.id)).toBe(true)
      stop.abort()
      await watching
    })
  })
})
