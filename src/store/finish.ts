import type { CompiledQuery } from 'kysely'
import type { Conversation, Effect } from '../model/conversation.ts'
import { fold } from '../model/fold.ts'
import { plainOf } from '../model/plain.ts'
import type { Finish, Finished, Unsaid } from '../model/store.ts'
import type { Opened, Step } from './engine.ts'
import { countStep } from './campaigns.ts'
import { casesIn } from './cases.ts'
import { recorded } from './erasures.ts'
import { follow, unfollow } from './follows.ts'
import { forget } from './forget.ts'
import { newId } from './ids.ts'
import { eventOf, isCounted, keepUnanswered, type Counted } from './tallies.ts'
import { turnStatements, type TurnStatements } from './turn.ts'

/** Everything a turn says and does becomes true at once, or not at all. */
export function finishOf(opened: Opened): (turn: Finish) => Promise<Finished> {
  const statements = turnStatements(opened)
  return async turn => {
    const { now, talk, lane, done, at } = turn
    const was: Conversation = { ...now, next: now.next + talk.length, version: now.version + 1 }
    const results = await opened.batch([
      { query: statements.giveBack({ ...lane, done, at }), rows: 1 },
      { query: saveConversation(statements, turn, was), rows: 1 },
      ...(turn.effects.some(effect => effect.kind === 'forget') ? forget(opened, turn) : []),
      ...(turn.erasure === undefined ? [] : [{ query: recorded(opened, turn.erasure) }]),
      ...saveTalk(statements, turn),
      ...saveRows(statements, turn),
      ...turn.effects.flatMap(effect =>
        isCounted(effect) ? [count({ opened, statements }, turn, effect)] : saveEffect(opened, turn, effect),
      ),
      { query: statements.empty({ ...lane, done }) },
      ...casesIn(opened, turn),
      ...(talk.length > 0 ? opened.announce({ topic: 'talk', account: lane.account, chat: lane.chat }) : []),
      ...(turn.rows.length > 0 ? opened.announce({ topic: 'out' }) : []),
    ])
    if (turn.effects.some(effect => effect.kind === 'forget')) await opened.tidy()
    const [left] = (results?.[0]?.rows ?? []) as readonly { arrived: number; done: number }[]
    if (left === undefined) return { left: 'lost' }
    return { left: left.arrived > left.done ? 'more' : 'free', was }
  }
}

function saveConversation({ begin, change }: TurnStatements, { now, at }: Finish, was: Conversation): CompiledQuery {
  const { id, account, chat, office = null } = now
  const row = { id, office, state: JSON.stringify(was), next: was.next, version: was.version, said_at: at }
  return now.version === 0 ? begin({ ...row, account, chat, made_at: at }) : change(row)
}

function saveTalk({ say, index }: TurnStatements, { now, talk }: Finish): Step[] {
  return talk.flatMap((said, i): Step[] => {
    const place = { conversation: now.id, number: now.next + i }
    const row = {
      ...place,
      account: now.account,
      chat: now.chat,
      at: said.at,
      by: said.by,
      name: said.by === 'officer' ? said.name : null,
      ref: said.ref,
      body: JSON.stringify(said.by === 'citizen' ? said.body : said.reply),
    }
    const folded = fold(textOf(said))
    return [{ query: say(row) }, ...(folded === '' ? [] : [{ query: index({ ...place, folded }) }])]
  })
}

function textOf(said: Unsaid): string {
  if (said.by !== 'citizen') return plainOf(said.reply)
  if (said.body.kind === 'text') return said.body.text
  return said.body.kind === 'choice' ? (said.body.label ?? '') : ''
}

function saveRows({ send }: TurnStatements, { now, rows, at }: Finish): Step[] {
  const { account, chat } = now
  return rows.map(({ policy, part }) => ({ query: send({ id: newId(), account, chat, policy, part: JSON.stringify(part), due: at }) }))
}

type With = { readonly opened: Opened; readonly statements: TurnStatements }

function count({ opened, statements }: With, turn: Finish, effect: Counted): Step {
  switch (effect.kind) {
    case 'count':
      return { query: statements.count({ id: newId(), ...eventOf(turn, effect) }) }
    case 'unanswered':
      return keepUnanswered(opened, turn, effect)
    case 'step':
      return countStep(opened, { code: effect.code, step: effect.step, channel: turn.now.channel, at: turn.at })
  }
}

/** What changes a case is written later, with all else that does. */
function saveEffect(opened: Opened, turn: Finish, effect: Exclude<Effect, Counted>): Step[] {
  if (effect.kind === 'job') return [addJob(opened, turn, effect)]
  if (effect.kind === 'follow') return follow(opened, turn, effect)
  if (effect.kind === 'unfollow') return unfollow(opened, turn, effect.ids)
  return effect.kind === 'unseal' || effect.kind === 'drop' ? unsealed(opened, turn, effect) : []
}

function unsealed({ db }: Opened, { now }: Finish, { kind, tokens }: Extract<Effect, { kind: 'unseal' | 'drop' }>): Step[] {
  if (tokens.length === 0) return []
  const sealed = { query: db.deleteFrom('sealed').where('token', 'in', tokens).compile() }
  if (kind === 'unseal') return [sealed]
  const mine = db.selectFrom('cases').select('id').where('conversation', '=', now.id)
  const pictures = db.deleteFrom('attachments').where('ref', 'in', tokens).where('by', '=', 'citizen').where('item', 'in', mine)
  return [sealed, { query: pictures.compile() }]
}

function addJob({ db }: Opened, { now, at }: Finish, effect: Extract<Effect, { kind: 'job' }>): Step {
  const waiting = { state: 'waiting', tries: 0, owner: null, until: '', why: null, made_at: at }
  const job = {
    id: newId(),
    kind: effect.job,
    data: JSON.stringify(effect.data),
    account: now.account,
    chat: now.chat,
    due: effect.at ?? (effect.waitMs === undefined ? at : new Date(Date.parse(at) + effect.waitMs).toISOString()),
  }
  return {
    query: db
      .insertInto('jobs')
      .values({ ...job, ...waiting })
      .compile(),
  }
}
