import { fold, syllables } from '../model/fold.ts'
import type { Hit } from '../model/search.ts'
import { calibration as at } from './calibration.ts'
import { confidence, signsOf, type Beside } from './confidence.ts'
import type { Shelf } from './setting.ts'

export type Verdict =
  | { readonly kind: 'found'; readonly hit: Hit }
  | { readonly kind: 'unsure'; readonly hits: readonly [Hit, ...Hit[]] }
  | { readonly kind: 'unknown' }

/** `hits` best first, families left out, one of several codes of a procedure kept. */
export function decide(hits: readonly Hit[], beside: Beside): Verdict {
  const [first, second] = hits
  if (!first || first.score < at.floor) return { kind: 'unknown' }
  const sure = confidence(signsOf(first, second, beside))
  const leads = first.rank - (second?.rank ?? 0) >= at.margin
  if (sure >= at.found && leads && !isCrowded(hits, beside)) return { kind: 'found', hit: first }
  if (sure < at.unsure) return { kind: 'unknown' }
  return { kind: 'unsure', hits: rivalsOf(first, hits) }
}

/** The best, and what comes near it. */
export function rivalsOf(first: Hit, hits: readonly Hit[]): readonly [Hit, ...Hit[]] {
  return [first, ...hits.slice(1, 4).filter(hit => hit.score >= at.rival * first.score)]
}

/** A few words that several things are called by alike ("đăng ký lại"). */
function isCrowded([first, ...others]: readonly Hit[], { content }: Beside): boolean {
  const { words, share, rivals } = at.crowd
  return first !== undefined && content <= words && others.filter(({ score }) => score >= share * first.score).length >= rivals
}

/** Keeps `share` of the score, and falls back in the order by what is lost. */
export function lessened(hit: Hit, share: number): Hit {
  return { ...hit, score: hit.score * share, rank: hit.rank - hit.score * (1 - share) }
}

export function isOutright(hit: Hit | undefined): boolean {
  const { score, covered, coverage } = at.outright
  return hit !== undefined && hit.score >= score && hit.evidence.covered >= covered && hit.coverage >= coverage
}

/** What is wished for ("ly hôn", "kiến nghị") is itself what the best procedure is called. */
export function isNamed(hit: Hit | undefined, words: readonly string[]): boolean {
  if (hit === undefined || !isOutright(hit)) return false
  const phrase = new Set(syllables(hit.evidence.phrase).map(fold))
  return words.length > 0 && words.every(word => phrase.has(word))
}

/** One code for each procedure: of an old and a new code the one with the facts stays. */
export function distinct(hits: readonly Hit[], { procedures }: Shelf): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits) {
    if (hit.kind === 'family' || hit.kind === 'wish') continue
    const twin = kept.findIndex(other => isTwin(hit, other, procedures))
    if (twin < 0) kept.push(hit)
    else if (isRicher(hit, kept[twin], procedures))
      kept[twin] = { ...hit, score: kept[twin]?.score ?? hit.score, rank: kept[twin]?.rank ?? hit.rank }
  }
  return kept
}

type Procedures = Shelf['procedures']

function isTwin(one: Hit, other: Hit, procedures: Procedures): boolean {
  const names = (hit: Hit): readonly string[] => procedures.get(hit.id)?.aliases.map(alias => alias.code) ?? []
  return one.kind === 'procedure' && other.kind === 'procedure' && (names(one).includes(other.id) || names(other).includes(one.id))
}

const rank = { high: 2, medium: 1, low: 0 } as const

function isRicher(hit: Hit, than: Hit | undefined, procedures: Procedures): boolean {
  const worth = (of: Hit | undefined): number => rank[procedures.get(of?.id ?? '')?.reliability ?? 'low']
  return worth(hit) > worth(than)
}
