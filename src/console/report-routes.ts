import type { Digest } from '../model/desk.ts'
import type { ConsoleOptions } from './options.ts'
import type { Handlers } from './routes.ts'
import { rowOf, scopeOf } from './rows.ts'

/** What leads read of their offices. */
export function reportRoutes({ reports, known, dossiers }: ConsoleOptions): Handlers {
  return {
    digest: async c => {
      const [{ first, ...rest }, due] = await Promise.all([reports.digest(scopeOf(c.get('session').officer)), dossiers()])
      const shown: Digest = { ...rest, first: first.map(({ of, why }) => ({ row: rowOf(of, known, rest.at), why })), dossiers: due }
      return c.json(shown)
    },
    satisfaction: async c => c.json(await reports.satisfaction(scopeOf(c.get('session').officer))),
    remarks: async c => c.json(await reports.remarks(scopeOf(c.get('session').officer))),
  }
}
