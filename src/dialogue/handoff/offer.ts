import type { CaseReason, Conversation } from '../../model/conversation.ts'
import type { Reply } from '../../model/reply.ts'
import { officerChoice } from '../officer.ts'
import type { Outcome, Scene } from '../scene.ts'
import { bare } from '../pick.ts'
import { isAngry } from './upset.vi.ts'

/**
 * When a person is better than the machine, and why. Nobody is handed over unasked: the reason stands behind the button, and the case
 * that is opened by it bears it.
 */

/** So often in a row nothing was made of what somebody asked. */
const enough = 2
const mostKept = 300

/** What came of asking the knowledge, with a way to an officer where it did not help, and what was asked kept for who may have to answer it. */
export function offered(scene: Scene, question: string, outcome: Outcome): Outcome {
  const { was } = scene
  const isLost = outcome.effects.some(effect => effect.kind === 'count' && /^(?:unsure|unknown\.no-match)$/.test(effect.event))
  const lost = isLost ? (was.asked?.turn === was.turns - 1 ? was.asked.lost : 0) + 1 : 0
  const asked: NonNullable<Conversation['asked']> = { text: question.slice(0, mostKept), turn: was.turns, lost }
  const kept: Outcome = { ...outcome, now: { ...(outcome.now ?? was), asked } }
  // Who waits for an officer has one already.
  if (was.case !== undefined || was.mode === 'officer') return isLost ? withoutOffer(kept) : kept
  const why = whyOf(scene, question, lost)
  if (why === undefined) return kept
  const named = because(scene, kept, why)
  // Said when it comes to that, and not with each further try.
  return lost > 0 && lost <= enough ? told(scene, named, why) : named
}

function whyOf({ was: { asked, turns } }: Scene, question: string, lost: number): 'upset' | 'low-trust' | undefined {
  const isAgain = lost > 0 && asked?.turn === turns - 1 && bare(asked.text) === bare(question)
  if (isAgain || isAngry(question)) return 'upset'
  return lost >= enough ? 'low-trust' : undefined
}

/** The button to an officer bears the reason. */
export function because({ say }: Scene, outcome: Outcome, why: CaseReason): Outcome {
  const choice = officerChoice(say, why)
  return onLast(outcome, reply => {
    const choices = reply.choices ?? []
    // A reason that says more already stays.
    if (choices.some(({ id }) => isOffer(id) && !isVague(id))) return reply
    const at = choices.findIndex(({ id }) => isOffer(id))
    return { ...reply, choices: at < 0 ? [...choices, choice] : choices.with(at, choice) }
  })
}

const isVague = (id: string): boolean => id === 'officer' || id === 'officer:unknown'
const isOffer = (id: string): boolean => id === 'officer' || id.startsWith('officer:')

function told({ say }: Scene, outcome: Outcome, why: 'upset' | 'low-trust'): Outcome {
  const line = { kind: 'paragraph' as const, text: say.handoff.offer[why] }
  // The words must stay, so nothing may be written over them.
  return onLast(outcome, ({ passing: _, ...reply }) => ({
    ...reply,
    blocks: why === 'upset' ? [line, ...reply.blocks] : [...reply.blocks, line],
  }))
}

function withoutOffer(outcome: Outcome): Outcome {
  return onLast(outcome, ({ choices = [], ...reply }) => {
    const left = choices.filter(({ id }) => !isOffer(id))
    return left.length === 0 ? reply : { ...reply, choices: left }
  })
}

const onLast = (outcome: Outcome, change: (reply: Reply) => Reply): Outcome => ({
  ...outcome,
  replies: outcome.replies.map((reply, i) => (i === outcome.replies.length - 1 ? change(reply) : reply)),
})
