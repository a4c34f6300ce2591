import type { Block } from '../model/reply.ts'
import type { Paper, Procedure } from '../model/procedure.ts'
import type { Setting } from './setting.ts'

/** On one phone screen with time and fee below. */
const most = 4

/** The papers that everyone needs, a screenful; `left` counts those not shown. */
export function shortPapers({ papers }: Procedure, setting: Setting): { blocks: Block[]; left: number } {
  const always = papers.filter(paper => paper.when === undefined)
  const shown = (always.length > 0 ? always : papers).slice(0, most)
  if (shown.length === 0) return { blocks: [{ kind: 'paragraph', text: setting.texts.papersUnknown }], left: 0 }
  const items = shown.map(paper => sayPaper(paper, setting))
  return { blocks: [{ kind: 'list', ordered: true, items }], left: papers.length - shown.length }
}

/** All of them; those that hang on a case stand apart. */
export function allPapers({ papers }: Procedure, setting: Setting): Block[] {
  const { texts } = setting
  if (papers.length === 0) return [{ kind: 'paragraph', text: texts.papersUnknown }]
  const always = papers.filter(paper => paper.when === undefined)
  const some = papers.filter(paper => paper.when !== undefined)
  const list = (of: readonly Paper[], ordered: boolean): Block[] =>
    of.length === 0 ? [] : [{ kind: 'list', ordered, items: of.map(paper => sayLong(paper, setting)) }]
  if (some.length === 0) return list(always, true)
  return [...list(always, true), { kind: 'paragraph', text: texts.papersSome }, ...list(some, false)]
}

function sayPaper(paper: Paper, setting: Setting): string {
  const when = paper.when === undefined ? '' : ` (${setting.texts.onlyWhen(paper.when)})`
  return `${paper.name}${when}`
}

function sayLong(paper: Paper, setting: Setting): string {
  const { texts } = setting
  const counts = paper.do === 'show' ? [texts.show] : countsOf(paper, setting)
  const marks = [...(paper.when === undefined ? [] : [texts.onlyWhen(paper.when)]), ...counts].join(texts.comma)
  const notes = [paper.otherwise, paper.note].filter(note => note !== undefined)
  return [`${paper.name}${marks === '' ? '' : ` (${marks})`}`, ...notes].join('. ').replace('..', '.')
}

function countsOf({ originals = 0, copies = 0 }: Paper, { texts }: Setting): string[] {
  return [...(originals > 0 ? [texts.original(originals)] : []), ...(copies > 0 ? [texts.copy(copies)] : [])]
}
