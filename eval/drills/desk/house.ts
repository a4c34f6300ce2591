import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openOfficers, setupCodeIn, type Officers } from '../officers.ts'
import { openSchema } from '../postgres.ts'
import { openServer, scratch, type Server } from '../server.ts'

/** One process on SQLite or two on PostgreSQL, with officers signed in. */
export type House = {
  readonly servers: readonly Server[]
  readonly officers: Officers
  /** As the store is opened. */
  readonly database: string
  /** Of some server, as a balancer before them would choose. */
  any(): string
  end(): Promise<void>
}

export type Engine = 'sqlite' | 'postgres'

export async function openHouse(engine: Engine, count: number, more: Readonly<Record<string, string>> = {}): Promise<House> {
  const place = scratch()
  const schema = engine === 'postgres' ? await openSchema() : undefined
  const environment: Record<string, string> = { ...more, TRUST_PROXY: 'yes', ...(schema === undefined ? {} : { DATABASE_URL: schema.url }) }
  let log = ''
  const open = (): Promise<Server> => openServer(place.folder, environment, text => (log += text))
  const servers = schema === undefined ? [await open()] : [await open(), await open()]
  await servers[0]?.start()
  while (!/with the code/.test(log)) await pause(50)
  await Promise.all(servers.slice(1).map(one => one.start()))
  const first = servers[0]?.url ?? ''
  // Officers stay with a server until a call fails, as behind a balancer that is sticky for a while.
  const officers = await openOfficers(n => (n === undefined ? first : (servers[n % servers.length]?.url ?? first)), setupCodeIn(log), count)
  return {
    servers,
    officers,
    database: schema?.url ?? join(place.folder, 'motcua.db'),
    any: () => servers[Math.floor(Math.random() * servers.length)]?.url ?? '',
    end: async () => {
      await Promise.all(servers.map(one => one.stop()))
      await schema?.drop()
      place.remove()
    },
  }
}
