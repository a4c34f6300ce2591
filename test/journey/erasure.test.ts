import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { openCitizen } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'

/** An older database is put back after somebody had their data erased: they are erased again. */
describe.each(engines)('a backup that is put back, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    const { start, stop } = house
    const backup = (): Promise<() => Promise<void>> =>
      at.engine === 'postgres' ? dump(house.home.where) : Promise.resolve(copy(join(house.folder, 'motcua.db')))
    const stillLies = (): Promise<boolean> => lies(house.home.where, house.folder, at.engine)
    const ledger = (): string => join(house.folder, 'erasures.log')
    const said = async (running: App, citizen: ReturnType<typeof openCitizen>): Promise<string> =>
      JSON.stringify(await citizen.talk(running))

    it('is erased again, for that person alone, once, and the talk goes on', async () => {
      const [gone, other] = [openCitizen(), openCitizen()]
      let running = await start()
      await gone.ask(running, 'hỏi chuyện vườn quýt hồng gọi 0912345678')
      await gone.ask(running, 'cho tôi gặp cán bộ')
      await other.ask(running, 'hỏi chuyện ao cá trắm')
      await stop(running)
      const putBack = await backup()
      running = await start()
      await gone.ask(running, 'xóa dữ liệu của tôi')
      await gone.ask(running, { kind: 'choice', id: 'forget' })
      expect(await said(running, gone)).not.toContain('quýt hồng')
      await stop(running)
      await putBack()
      expect(await stillLies()).toBe(true)

      running = await start()
      expect(await said(running, gone)).not.toContain('quýt hồng')
      expect(await said(running, other)).toContain('ao cá trắm')
      expect((await running.store.care.cases()).map(({ state, question }) => [state, question])).toEqual([['closed', undefined]])
      await gone.ask(running, 'hỏi chuyện cây cam')
      await stop(running)
      expect(await stillLies()).toBe(false)
      running = await start()
      expect(await said(running, gone)).toContain('cây cam')
      expect(readFileSync(ledger(), 'utf8').trim().split('\n')).toHaveLength(1)
    })

    it('the ledger of another machine is made of the database', async () => {
      const citizen = openCitizen()
      const running = await start()
      await citizen.ask(running, 'làm khai sinh cần gì')
      await citizen.ask(running, 'xóa dữ liệu của tôi')
      await citizen.ask(running, { kind: 'choice', id: 'forget' })
      await stop(running)
      const before = readFileSync(ledger(), 'utf8').trim()
      rmSync(ledger())
      await start()
      expect(readFileSync(ledger(), 'utf8').trim()).toBe(before)
    })
  })
})

/** Whether the words lie anywhere in the database, free pages too where they can be read. */
async function lies(where: string, folder: string, engine: string): Promise<boolean> {
  if (engine === 'sqlite') return readFileSync(join(folder, 'motcua.db')).includes('quýt hồng') || readWal(folder).includes('quýt hồng')
  const rows = await tablesOf(where, async (client, table) => JSON.stringify((await client.query(`select * from ${table}`)).rows))
  return rows.some(text => text.includes('quýt hồng') || text.includes('quyt hong'))
}

function readWal(folder: string): Buffer {
  try {
    return readFileSync(join(folder, 'motcua.db-wal'))
  } catch {
    return Buffer.alloc(0)
  }
}

function copy(file: string): () => Promise<void> {
  cpSync(file, `${file}.old`)
  return () => {
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    cpSync(`${file}.old`, file)
    rmSync(`${file}.old`)
    return Promise.resolve()
  }
}

/** All rows as they are now; called, they are put back as a restored dump would. */
async function dump(where: string): Promise<() => Promise<void>> {
  const rows = await tablesOf(where, async (client, table) => ({
    table,
    rows: JSON.stringify((await client.query<{ row: unknown }>(`select to_json(t) as row from ${table} t`)).rows.map(({ row }) => row)),
  }))
  return async () => {
    await tablesOf(where, async (client, table) => {
      const was = rows.find(one => one.table === table)
      await client.query(`truncate ${table} cascade`)
      return was
    })
    await tablesOf(where, async (client, table) => {
      const was = rows.find(one => one.table === table)?.rows ?? '[]'
      await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [was])
    })
  }
}

async function tablesOf<T>(where: string, of: (client: pg.Client, table: string) => Promise<T>): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: where })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = current_schema() order by 1`,
    )
    const all: T[] = []
    for (const { name } of rows) all.push(await of(client, name))
    return all
  } finally {
    await client.end()
  }
}
