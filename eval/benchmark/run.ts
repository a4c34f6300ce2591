import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { facets, intents, type About, type Answer, type Facet, type Intent, type Understood } from '../../src/model/answer.ts'
import { KnowledgeError } from '../../src/model/error.ts'
import { listed } from '../rows.ts'
import type { Answered } from './figures.ts'
import type { Question } from './questions.ts'

/**
 * A participant's file: `id`, the codes found, best first, joined by `|`, and, from a system that can also keep silent, what it told: the
 * intent (empty: nothing was told) and the side. A line `id…` and lines beginning with `#` are skipped; a question without a line found
 * nothing. `plainFile`: the same for the questions without accents. Throws KnowledgeError.
 */
export function readRun(file: string, questions: readonly Question[], plainFile?: string): Answered {
  const known = new Set(questions.map(({ id }) => id))
  const typed = readLines(file, known)
  const plain = plainFile === undefined ? new Map<string, Line>() : readLines(plainFile, known)
  return {
    name: basename(file, '.tsv'),
    tells: [...typed.values()].some(({ intent }) => intent !== undefined),
    plain: plainFile !== undefined,
    asked: questions.map(row => ({ row, got: understood(typed.get(row.id)), plain: understood(plain.get(row.id)), ms: Number.NaN })),
  }
}

type Line = { readonly codes: readonly string[]; readonly intent?: Intent; readonly facet?: Facet }

function readLines(file: string, known: ReadonlySet<string>): ReadonlyMap<string, Line> {
  const found = new Map<string, Line>()
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .forEach((text, at) => {
      if (text.trim() === '' || text.startsWith('#') || /^id(?:\t|$)/.test(text)) return
      const [id = '', codes = '', intent = '', facet = ''] = text.split('\t').map(cell => cell.trim())
      const what = wrong({ id, intent, facet }, known, found)
      if (what !== undefined) throw new KnowledgeError([{ file, line: at + 1, what }])
      const [told, side] = [intents.find(one => one === intent), facets.find(one => one === facet)]
      found.set(id, { codes: listed(codes), ...(told && { intent: told }), ...(side && { facet: side }) })
    })
  return found
}

function wrong(
  { id, intent, facet }: Readonly<Record<'id' | 'intent' | 'facet', string>>,
  known: ReadonlySet<string>,
  found: ReadonlyMap<string, Line>,
): string | undefined {
  if (!known.has(id)) return `${id} is no question of the benchmark`
  if (found.has(id)) return `${id} stands here twice`
  if (intent !== '' && !intents.some(one => one === intent)) return `${intent} is no intent`
  return facet === '' || facets.some(one => one === facet) ? undefined : `${facet} is no side`
}

function understood(line: Line = { codes: [] }): Understood {
  const candidates = line.codes.map((code, at) => ({ code, score: 1 / (at + 1) }))
  return { intent: line.intent ?? 'out-of-scope', answers: [answerOf(line)], candidates }
}

const nothing: Answer = { kind: 'unknown', why: 'no-match' }

function answerOf({ intent, codes, facet }: Line): Answer {
  const about = aboutOf(intent, codes[0], facet)
  return about === undefined
    ? nothing
    : { kind: 'found', about, score: 1, blocks: [{ kind: 'paragraph', text: '' }], choices: [], citations: [unnamed] }
}

const unnamed = { source: '', title: '', asOf: '', base: 0, overlay: 0 }

/** A procedure told without a side is judged by its code alone, as one of the national list is. */
function aboutOf(intent: Intent | undefined, code: string | undefined, facet: Facet | undefined): About | undefined {
  if (intent === 'procedure' && code !== undefined)
    return facet === undefined ? { kind: 'national', code } : { kind: 'procedure', code, facet }
  if (intent === 'faq' || intent === 'office' || intent === 'place') return { kind: intent, id: '' }
  return intent?.startsWith('guide:') === true ? { kind: 'guide', id: intent.slice('guide:'.length) } : undefined
}
