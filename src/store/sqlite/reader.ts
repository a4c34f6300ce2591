import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import { StoreError } from '../../model/error.ts'
import type { Database } from '../schema.ts'

/** Reads the data file in the thread that calls, which waits meanwhile: for threads that have nothing else to do. */
export function openReader(file: string): Kysely<Database> {
  const database = new DatabaseSync(file, { readOnly: true })
  database.exec('pragma busy_timeout = 10000')
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOf(database),
      createIntrospector: db => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

const nothing = (): Promise<void> => Promise.resolve()

function driverOf(database: DatabaseSync): Driver {
  const executeQuery = async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> =>
    Promise.resolve({ rows: database.prepare(sql).all(...(parameters as readonly SQLInputValue[])) as R[] })
  const connection: DatabaseConnection = {
    executeQuery,
    streamQuery: () => {
      throw new StoreError('SQLite: rows are not streamed')
    },
  }
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: () => Promise.reject(new StoreError('SQLite: the reader has no transactions')),
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: () => Promise.resolve(database.close()),
  }
}
