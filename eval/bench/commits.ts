import { writeFileSync } from 'node:fs'
import { DatabaseSync, StatementSync, type SQLInputValue } from 'node:sqlite'

/** The environment variable that names the file for the count. */
export const commitsFile = 'BENCH_COMMITS'

/** For NODE_OPTIONS of a server whose commits are to be counted; it reaches the server's threads too. */
export const countingOption = `--import=${encodeURI(`data:text/javascript,import{countCommits}from'${import.meta.url}';countCommits()`)}`

/**
 * From here on, every transaction of this thread that changed something is counted, and the count written every 250 ms.
 * @public called by the import above, in the server that is counted
 */
export function countCommits(): void {
  const file = process.env[commitsFile]
  if (file === undefined) return
  const { exec, prepare } = DatabaseSync.prototype
  const { get } = StatementSync.prototype
  const owners = new WeakMap<StatementSync, DatabaseSync>()
  const known = new WeakMap<DatabaseSync, { readonly changes: StatementSync; last: number }>()
  let commits = 0
  const look = (database: DatabaseSync | undefined): void => {
    if (database === undefined || database.isTransaction) return
    const was = known.get(database) ?? { changes: prepare.call(database, 'select total_changes() as n'), last: 0 }
    known.set(database, was)
    const n = Number(((get as (this: StatementSync) => unknown).call(was.changes) as { readonly n: number }).n)
    if (n > was.last) commits += 1
    was.last = n
  }
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql)
    look(this)
  }
  DatabaseSync.prototype.prepare = function (...args) {
    const statement = prepare.apply(this, args)
    owners.set(statement, this)
    return statement
  }
  for (const name of ['run', 'all'] as const) {
    const own = StatementSync.prototype[name] as (this: StatementSync, ...values: SQLInputValue[]) => unknown
    Reflect.set(StatementSync.prototype, name, function (this: StatementSync, ...values: SQLInputValue[]) {
      const result = own.apply(this, values)
      look(owners.get(this))
      return result
    })
  }
  let written = 0
  setInterval(() => {
    if (commits > written) writeFileSync(file, String(commits))
    written = commits
  }, 250).unref()
}
