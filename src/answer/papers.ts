import { fold, syllables } from '../model/fold.ts'
import type { Block } from '../model/reply.ts'
import type { Paper, Procedure, Situation } from '../model/procedure.ts'
import { atCounter, isForm, lacking } from './marks.vi.ts'
import type { Setting } from './setting.ts'

/** On one phone screen with time, fee and date below. */
const most = 5
/** Characters of one line of a first answer. */
export const lineLength = 160

export type ShortPapers = {
  readonly blocks: Block[]
  /** Papers or ways out that only the full list names. */
  readonly more: boolean
  /** The case of someone who lacks one of them. */
  readonly lacking: number | undefined
}

/** The papers that everyone needs, by name, and how many more there are. */
export function shortPapers({ papers, situations }: Procedure, setting: Setting): ShortPapers {
  const { texts, english } = setting
  const always = papers.filter(isCore)
  const listed = always.length > 0 || english ? always : papers
  const room = listed.length < papers.length ? most - 1 : most
  const shown = listed.slice(0, listed.length > room ? most - 1 : room)
  if (papers.length === 0) return { blocks: [said(texts.papersUnknown)], more: false, lacking: undefined }
  const without = shown.map(paper => situationWithout(paper, situations))
  const items = shown.map((paper, at) => sayShort(paper, without[at] !== undefined, setting))
  const left = papers.length - shown.length
  const rest = left === 0 ? [] : [said(always.length > shown.length ? texts.papersRest(left) : texts.papersCases(left))]
  return {
    blocks: [...(items.length > 0 ? [{ kind: 'list' as const, ordered: true, items }] : []), ...rest],
    more: left > 0 || papers.some(({ otherwise, note }) => otherwise !== undefined || note !== undefined),
    lacking: without.find(at => at !== undefined),
  }
}

/** A form is only on paper at the counter, but everyone has to fill it in. */
function isCore({ name, when }: Paper): boolean {
  return when === undefined || (isForm.test(name) && atCounter.test(when))
}

function sayShort(paper: Paper, hasCase: boolean, { texts, english }: Setting): string {
  const lack = hasCase && !english ? texts.lackingBelow : paper.otherwise === undefined ? undefined : texts.lacking
  const marks = marksOf(paper, texts).join(texts.comma)
  const tail = `${marks === '' ? '' : ` (${marks})`}${lack === undefined ? '' : `. ${lack}`}`
  return tail.length < lineLength / 2 ? cut(paper.name, lineLength - tail.length) + tail : cut(paper.name + tail, lineLength)
}

/** One original goes without saying. */
function marksOf(paper: Paper, texts: Setting['texts']): string[] {
  const { when, originals = 0, copies = 0 } = paper
  const form = shortForm.exec(paper.form ?? '')?.[1]
  const named = form === undefined ? [] : [texts.formNamed(form)]
  const counts = paper.do === 'submit' && (originals > 1 || copies > 0) ? countsOf(paper, texts) : []
  if (when === undefined) return [...named, ...counts]
  return isCore(paper) ? [...named, texts.formAnywhere, ...counts] : [texts.onlyWhen(when), ...named, ...counts]
}

/** "CT01" and the like are what people look for on the shelf; a number with its decree is not. */
const shortForm = /^(?:mẫu )?([A-Z]{2,3}\d{0,2}[a-z]?)$/i

/** The long tail of a name falls; three dots say that something is missing. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const bare = text.replace(/\s*\([^)]*\)/g, '')
  if (bare.length <= most) return bare
  return `${bare.slice(0, bare.lastIndexOf(' ', most - 2)).replace(/[,;:]$/, '')}…`
}

/** "Không có giấy chứng sinh" is the case of someone without the paper "Giấy chứng sinh". */
function situationWithout({ name }: Paper, situations: readonly Situation[]): number | undefined {
  const own = key(/^[^,(;]*/.exec(name)?.[0] ?? name)
  const found = situations.findIndex(({ label }) => {
    const thing = lacking.exec(label)?.[2]
    return thing !== undefined && (own.startsWith(key(thing)) || key(thing).startsWith(own))
  })
  return found < 0 ? undefined : found
}

function key(text: string): string {
  return syllables(text).map(fold).join(' ')
}

/** All of them, with every note; those that hang on a case stand apart. */
export function allPapers({ papers }: Procedure, setting: Setting): Block[] {
  const { texts } = setting
  if (papers.length === 0) return [said(texts.papersUnknown)]
  const always = papers.filter(paper => paper.when === undefined)
  const some = papers.filter(paper => paper.when !== undefined)
  const list = (of: readonly Paper[], ordered: boolean): Block[] =>
    of.length === 0 ? [] : [{ kind: 'list', ordered, items: of.map(paper => sayLong(paper, setting)) }]
  if (some.length === 0) return list(always, true)
  return [...list(always, true), said(texts.papersSome), ...list(some, false)]
}

function sayLong(paper: Paper, { texts }: Setting): string {
  const counts = paper.do === 'show' ? [texts.show] : countsOf(paper, texts)
  const marks = [...(paper.when === undefined ? [] : [texts.onlyWhen(paper.when)]), ...counts].join(texts.comma)
  const notes = [paper.otherwise, paper.note].filter(note => note !== undefined)
  return [`${paper.name}${marks === '' ? '' : ` (${marks})`}`, ...notes].join('. ').replace('..', '.')
}

function countsOf({ originals = 0, copies = 0 }: Paper, texts: Setting['texts']): string[] {
  return [...(originals > 0 ? [texts.original(originals)] : []), ...(copies > 0 ? [texts.copy(copies)] : [])]
}

function said(text: string): Block {
  return { kind: 'paragraph', text }
}
