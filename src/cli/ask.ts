import type { Answer, Understood } from '../model/answer.ts'
import type { Conversation, Know } from '../model/conversation.ts'
import { plainOf } from '../model/plain.ts'
import type { Choice, Citation } from '../model/reply.ts'

/** One line of `motcua ask --json`. `kind`, `procedure` and `facet` are those of the first answer; `candidates` are named whatever the kind. */
export type Asked = {
  readonly question: string
  readonly intent: string
  readonly kind: Answer['kind']
  readonly procedure: string | null
  readonly facet: string | null
  readonly score: number | null
  readonly candidates: readonly { readonly code: string; readonly score: number }[]
  readonly text: string
  readonly citations: readonly Citation[]
  readonly choices: readonly Choice[]
  readonly ms: number
}

export function ask(know: Know, was: Conversation, question: string, today: string): Asked {
  const from = performance.now()
  const understood = know.ask(question, was, today)
  const ms = performance.now() - from
  return { question, ...asked(understood), ms: Math.round(ms * 1000) / 1000 }
}

function asked({ intent, answers, candidates }: Understood): Omit<Asked, 'question' | 'ms'> {
  const [first] = answers
  const about = first.kind === 'found' && first.about.kind === 'procedure' ? first.about : undefined
  return {
    intent,
    kind: first.kind,
    procedure: about?.code ?? null,
    facet: about?.facet ?? null,
    score: first.kind === 'found' ? first.score : null,
    candidates: candidates.slice(0, 5),
    text: answers.map(textOf).join('\n\n'),
    citations: answers.flatMap(answer => (answer.kind === 'found' ? answer.citations : [])),
    choices: answers.flatMap(answer => (answer.kind === 'unknown' ? [] : answer.choices)),
  }
}

function textOf(answer: Answer): string {
  switch (answer.kind) {
    case 'found':
      return plainOf(answer)
    case 'unsure':
      return answer.question
    case 'unknown':
      return answer.blocks === undefined ? '' : plainOf({ blocks: answer.blocks })
  }
}
