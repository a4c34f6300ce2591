import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** Where a database lies on the disk, and whether the server has worked off all it took. */

export type Bytes = { readonly where: string; readonly bytes: Buffer }

export type Disk = {
  /** Everything of it that can be read, free pages and write-ahead logs too. `unread`: what could not be. */
  read(): Promise<{ readonly files: readonly Bytes[]; readonly unread: readonly string[] }>
  /** Messages, calls and jobs that still wait. */
  waiting(): Promise<number>
}

const waitingSql = `select (select count(*) from lanes where arrived > done) + (select count(*) from outbox where state in ('pending', 'sending'))
  + (select count(*) from jobs where state = 'waiting' and kind like 'look-up%') as waiting`

/** All files of the data folder but the key's. */
export function folderDisk(folder: string): Disk {
  const files = (): Bytes[] =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && !entry.name.startsWith('seal.key'))
      .map(entry => ({ where: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
  return {
    read: () => Promise.resolve({ files: files(), unread: [] }),
    waiting: () => {
      const database = new DatabaseSync(join(folder, 'motcua.db'), { readOnly: true })
      try {
        return Promise.resolve(Number((database.prepare(waitingSql).get() as { waiting: number }).waiting))
      } finally {
        database.close()
      }
    },
  }
}

/** A dump of the schema, and where this user may read them the files of its tables and indexes and the server's write-ahead log. */
export function schemaDisk(url: string, schema: string): Disk {
  return {
    waiting: async () => Number((await rows<{ waiting: string }>(url, waitingSql))[0]?.waiting ?? 0),
    read: async () => {
      const dump = execFileSync('pg_dump', ['--schema', schema, url.replace(/\?.*$/, '')], { maxBuffer: 1 << 30 })
      const files: Bytes[] = [{ where: 'pg_dump', bytes: dump }]
      const unread: string[] = []
      await rows(url, 'checkpoint')
      const folder = (await rows<{ folder: string }>(url, `select current_setting('data_directory') as folder`))[0]?.folder ?? ''
      const paths = await rows<{ path: string }>(
        url,
        `select pg_relation_filepath(c.oid) as path from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = '${schema}' and c.relkind in ('r', 'i', 't')
         union select pg_relation_filepath(c.reltoastrelid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = '${schema}' and c.reltoastrelid <> 0`,
      )
      const logs = await rows<{ name: string }>(url, 'select name from pg_ls_waldir() order by modification desc limit 8')
      for (const path of [...paths.map(one => one.path), ...logs.map(({ name }) => `pg_wal/${name}`)]) {
        try {
          files.push({ where: path.startsWith('pg_wal') ? 'pg_wal' : 'table files', bytes: readFileSync(join(folder, path)) })
        } catch {
          unread.push(path)
        }
      }
      return { files, unread }
    },
  }
}

async function rows<T extends object>(url: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}
