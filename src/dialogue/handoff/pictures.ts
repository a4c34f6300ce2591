import { z } from 'zod'
import { mostSent, pictureFaults } from '../../model/asked-pictures.ts'
import type { Conversation, Heard, Turn } from '../../model/conversation.ts'
import type { Body, Json } from '../../model/message.ts'
import type { Block, Blocks, Reply } from '../../model/reply.ts'
import { keptDays } from '../../model/retention.ts'
import { zoneMs } from '../../model/vietnam.ts'
import { paragraphs, silent, told, type Outcome, type Scene } from '../scene.ts'
import { textsOf } from '../texts.ts'
import { clockWords } from './wait.ts'

/**
 * Pictures, which nobody takes but while an officer asks for some in a case. The turn only says which may be fetched; a job does so and
 * comes back with what came of it.
 */

const askedSchema = z.object({ case: z.string(), name: z.string(), what: z.string(), until: z.iso.datetime() })

/** An officer asks: who, for what, until when, who will see it, when it is deleted, and how it is sent here. */
export function picturesAsked(scene: Scene, data: Json): Outcome {
  const { was, heard, say } = scene
  const read = askedSchema.safeParse(data)
  if (!read.success || read.data.case !== was.case) return silent
  const { case: of, name, what, until } = read.data
  const heading: Block = { kind: 'heading', text: say.officerNamed(name) }
  const blocks: Blocks = [heading, ...linesOf(scene, what, until).map((text): Block => ({ kind: 'paragraph', text }))]
  return {
    replies: [{ blocks, pictures: 'asked' }],
    effects: [
      { kind: 'job', job: 'pictures-end', data: { case: of, until }, at: until },
      { kind: 'count', event: 'pictures.asked' },
    ],
    now: { ...was, pictures: { case: of, since: heard.at, until, sent: 0 } },
  }
}

function linesOf({ was, know, say, today }: Scene, what: string, until: string): readonly string[] {
  const words = say.handoff.pictures
  const platform = words.platforms[was.channel]
  return [
    words.asked(what.replace(/[.\s]+$/, '')),
    words.how(was.channel, clockOf(until, today, say)),
    words.kept(know.office(was.office)?.name ?? words.anOffice, keptDays.pictures),
    ...(platform === undefined ? [] : [words.elsewhere(platform)]),
    words.not,
  ]
}

function clockOf(until: string, today: string, say: Scene['say']): string {
  const there = new Date(Date.parse(until) + zoneMs).toISOString()
  return clockWords({ day: there.slice(0, 10), clock: there.slice(11, 16).replace(/^0/, '') }, today, say)
}

/** Clocks of platforms differ from ours a little. */
const apartMs = 60_000

/** A picture that may be fetched. Undefined where it is refused as all others are. */
export function pictured({ was, heard, say }: Scene, { pictures = [] }: Extract<Body, { kind: 'image' }>): Outcome | undefined {
  const asked = was.pictures
  if (pictures.length === 0 || asked === undefined) return undefined
  const isTimely = Date.parse(heard.at) > Date.parse(asked.since) - apartMs && heard.at <= asked.until
  if (!isTimely) return undefined
  const taken = pictures.slice(0, Math.max(0, mostSent - asked.sent))
  const left = pictures.slice(taken.length)
  const words = say.handoff.pictures
  return {
    replies: left.length === 0 ? [] : [paragraphs([words.enough(mostSent)])],
    effects: [
      ...(taken.length === 0 ? [] : [{ kind: 'job' as const, job: 'picture', data: { case: asked.case, pictures: taken } }]),
      { kind: 'drop', tokens: left },
    ],
    now: { ...was, pictures: { ...asked, sent: asked.sent + taken.length } },
  }
}

/** Refused, and nothing is left of where it was. */
export function unasked({ say }: Scene, { pictures = [] }: Extract<Body, { kind: 'image' }>): Outcome {
  const refused = told(paragraphs([say.image]), 'image')
  return { ...refused, effects: [...refused.effects, { kind: 'drop', tokens: pictures }] }
}

const cameSchema = z.object({
  case: z.string(),
  pictures: z.array(z.string()),
  kept: z.number().int().min(0),
  faults: z.array(z.enum(pictureFaults)),
})

/** The job's end. Where the case is over or the person wanted all erased, nobody is told of anything. */
export function picturesCame({ was, say }: Scene, data: Json): Outcome {
  const read = cameSchema.safeParse(data)
  if (!read.success) return silent
  const { case: of, pictures: tokens, kept, faults } = read.data
  const effects: Outcome['effects'] = [{ kind: 'unseal', tokens }]
  const words = say.handoff.pictures
  const [first, ...more] = [...(kept === 0 ? [] : [words.came(kept)]), ...[...new Set(faults)].map(fault => words.faults[fault])]
  if (was.case !== of || first === undefined) return { ...silent, effects }
  const reply: Reply = { ...paragraphs([first, ...more]), ...(kept === 0 ? {} : { pictures: 'came' }) }
  return { replies: [reply], effects: [...effects, { kind: 'count', event: kept === 0 ? 'pictures.failed' : 'pictures.came' }] }
}

const endedSchema = z.object({ case: z.string(), until: z.string().optional() })

/** The officer asks no more, or the time is over; of an earlier time nobody is told. */
export function picturesEnded({ was }: Scene, data: Json): Outcome {
  const read = endedSchema.safeParse(data)
  const { pictures: asked, ...now } = was
  if (!read.success || asked?.case !== read.data.case) return silent
  return read.data.until === undefined || read.data.until === asked.until ? { ...silent, now } : silent
}

/** However it ended, with the case, by the officer or by the clock: the person is told that none are taken any more, unless he has left. */
export function picturesOver(was: Conversation, { body }: Heard, turn: Turn): Turn {
  const { pictures: asked, ...now } = turn.now
  if (was.pictures === undefined || (asked !== undefined && asked.case === now.case)) return turn
  const last = turn.replies.at(-1)
  const over = 'over' as const
  if (last !== undefined)
    return { ...turn, now, replies: [...turn.replies.slice(0, -1), { ...last, reply: { ...last.reply, pictures: over } }] }
  if (body.kind === 'leave') return { ...turn, now }
  const reply: Reply = { ...paragraphs([textsOf(now.language).handoff.pictures.over]), pictures: over }
  return { ...turn, now, replies: [{ reply, policy: 'notice' }] }
}
