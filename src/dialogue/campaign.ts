import { campaignSteps, markedDays, type CampaignStep } from '../model/campaign.ts'
import type { CodeHeard, Conversation, Effect, Heard, Know, Turn } from '../model/conversation.ts'
import type { Choice } from '../model/reply.ts'
import { bare } from './pick.ts'
import { paragraphs, told, type Outcome, type Scene } from './scene.ts'
import { hasAccount, notYet } from './wishes.vi.ts'

/** Codes of campaigns: how a conversation gets one and loses it again, and how far it came under it, counted without saying whose it is. */

/** The code in capitals, and the text without it. A bare number after # is a number, not a code. */
function codeIn(text: string): CodeHeard | undefined {
  const found = /(?:^|\s)# ?([A-Za-z][A-Za-z0-9]{2,19})(?![\p{L}\p{N}_])[.,!]?/u.exec(text)
  if (found?.[1] === undefined) return undefined
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { code: found[1].toUpperCase(), rest: rest.replace(/ {2,}/g, ' ').trim() }
}

/** A code that no campaign has counts in the first words of a talk only. */
const codeTurns = 3

/** The code that this message brings. The first one stays, unless another is all that is said; said again it is no words. */
export function broughtBy({ was, know }: Scene, text: string): CodeHeard | undefined {
  const known = know.campaign?.(text)
  if (was.campaign === undefined) return known ?? (was.turns <= codeTurns ? codeIn(text) : undefined)
  return known !== undefined && (known.rest === '' || known.code === was.campaign) ? known : undefined
}

/** A code from a link as its campaign writes it; undefined where no campaign has it. */
export const knownCode = (know: Know, code: string): string | undefined => know.campaign?.(`#${code}`)?.code

const dayMs = 86_400_000
const endOf = (since: string): string => new Date(Date.parse(since) + markedDays * dayMs).toISOString()

/** After its days a conversation no longer knows what brought it here. */
export function unmarked(was: Conversation, now: string): Conversation {
  if (was.marked === undefined || now < endOf(was.marked.since)) return was
  const { campaign: _campaign, marked: _marked, ...rest } = was
  return rest
}

/** The turn with what it adds to the numbers of its campaign: each step once a conversation, in one order everywhere. */
export function attributed(before: Conversation, heard: Heard, know: Know, turn: Turn): Turn {
  const { campaign, marked, ...rest } = turn.now
  if (campaign === undefined) return marked === undefined ? turn : { ...turn, now: rest }
  const known = before.campaign === campaign ? marked : undefined
  if (known === undefined && knownCode(know, campaign) !== campaign)
    return marked === undefined ? turn : { ...turn, now: { ...rest, campaign } }
  const mark = known ?? { since: heard.at, steps: [] }
  const reached = new Set<CampaignStep>(known === undefined ? ['chat', ...stepsIn(heard, turn)] : stepsIn(heard, turn))
  const steps = campaignSteps.filter(step => reached.has(step) && !mark.steps.includes(step))
  if (steps.length === 0) return turn
  const counts = steps.map((step): Effect => ({ kind: 'step', code: campaign, step }))
  // Who never writes again is forgotten, too.
  const fade: Effect[] = known === undefined ? [{ kind: 'job', job: 'fade', data: null, at: endOf(mark.since) }] : []
  return {
    ...turn,
    now: { ...turn.now, marked: { ...mark, steps: [...mark.steps, ...steps] } },
    effects: [...turn.effects, ...counts, ...fade],
  }
}

const guideEvent = /^guide\.[a-z0-9-]+\.(start|done)$/

function stepsIn({ body }: Heard, { effects }: Turn): readonly CampaignStep[] {
  const events = effects.flatMap(effect => (effect.kind === 'count' ? [effect.event] : []))
  const moves = events.map(event => guideEvent.exec(event)?.[1])
  const isFinished = moves.includes('done')
  return [
    // Whoever came to the end was under way, even if the guide was begun before the code came.
    ...(isFinished || moves.includes('start') ? (['guide'] as const) : []),
    ...(isFinished ? (['finished'] as const) : []),
    ...(saysAccount(body) ? (['account'] as const) : []),
    ...(body.kind === 'text' && body.hidden?.some(({ kind }) => kind === 'dossier') ? (['dossier'] as const) : []),
    ...(events.includes('found') ? (['answered'] as const) : []),
  ]
}

function saysAccount(body: Heard['body']): boolean {
  if (body.kind === 'choice') return body.id === accountChoice
  if (body.kind !== 'text') return false
  const words = bare(body.text)
  return hasAccount.test(words) && !notYet.test(words)
}

const accountChoice = 'has-account'

/** What who comes by a campaign may tell at once. */
export const accountButton = ({ say }: Scene): Choice => ({ id: accountChoice, label: say.campaign.button })

export function tellAccount({ know, say }: Scene): Outcome {
  const next = know.guide('file-online')?.guide
  const choices = next === undefined ? [] : [{ id: `g:${next.id}`, label: say.campaign.next }]
  return told(paragraphs([say.campaign.account], choices), 'has-account')
}
