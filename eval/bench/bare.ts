import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** `transactions`: per message, on average. `reply`, `state`: bytes stored with each reply. */
export type Bare = { readonly file: string; readonly transactions: number; readonly reply: number; readonly state: number }

/**
 * The bare limit: one route and nothing else. Each message is read, it and a reply are stored with as many transactions as
 * Một Cửa needs for one, under the same pragmas, and then it is acknowledged. Prints its port.
 */
export function serveBare({ file, transactions, reply, state }: Bare): void {
  const database = new DatabaseSync(file)
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'secure_delete = on', 'foreign_keys = on'])
    database.exec(`pragma ${pragma}`)
  database.exec('create table inbox (id text primary key, chat text not null, body text not null)')
  database.exec('create table talk (id text primary key, body text not null)')
  database.exec('create table conversations (chat text primary key, state text not null)')
  const message = database.prepare('insert into inbox values (?, ?, ?)')
  const talk = database.prepare('insert into talk values (?, ?)')
  const conversation = database.prepare('insert into conversations values (?, ?) on conflict (chat) do update set state = excluded.state')
  const more = database.prepare('update inbox set chat = chat where id = ?')
  const [words, saved] = ['a'.repeat(reply), 'b'.repeat(state)]
  let due = 0
  const app = new Hono()
  app.post('/', async c => {
    const { id, body } = await c.req.json<{ readonly id: string; readonly body: unknown }>()
    const chat = c.req.header('authorization') ?? ''
    due += transactions
    const many = Math.max(1, Math.floor(due + 1e-9))
    due -= many
    for (let at = 0; at < many; at += 1) {
      database.exec('begin immediate')
      if (at === 0) message.run(id, chat, JSON.stringify(body))
      if (at === many - 1) {
        talk.run(id, words)
        conversation.run(chat, saved)
      } else if (at > 0) more.run(id)
      database.exec('commit')
    }
    return c.body(null, 202)
  })
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => void process.stdout.write(`${port}\n`))
}
