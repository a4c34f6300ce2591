import { keyOf, type Checklist } from '../../model/checklist.ts'
import type { Paper, Procedure } from '../../model/procedure.ts'
import type { StepAnswers } from '../../model/route.ts'
import type { SheetItem } from '../../model/sheet.ts'
import type { Setting } from '../setting.ts'
import { caseOf, truthOf, truthOfCase, type Truth } from './truth.ts'

/** Which of the procedures' papers are brought after these answers. */

export type Sorted = { readonly bring: SheetItem[]; readonly maybe: SheetItem[]; readonly leave: string[] }

export function sortPapers(checklist: Checklist, procedures: readonly Procedure[], answers: StepAnswers, setting: Setting): Sorted {
  const sorted: Sorted = { bring: [], maybe: [], leave: [] }
  for (const { paper, procedure } of papersOf(procedures)) {
    const truth = truthOfPaper(checklist, paper, answers)
    if (truth === 'no') sorted.leave.push(bare(paper.name))
    else sorted[truth === 'yes' ? 'bring' : 'maybe'].push(itemOf(paper, truth, { checklist, procedure, answers, setting }))
  }
  return sorted
}

/** Each paper once, where several procedures want the same. */
function papersOf(procedures: readonly Procedure[]): { readonly paper: Paper; readonly procedure: Procedure }[] {
  const all = procedures.flatMap(procedure => procedure.papers.map(paper => ({ paper, procedure })))
  return all.filter(({ paper }, i) => all.findIndex(other => keyOf(other.paper.name) === keyOf(paper.name)) === i)
}

function truthOfPaper(checklist: Checklist, paper: Paper, answers: StepAnswers): Truth {
  if (paper.when === undefined) return 'yes'
  const one = caseOf(checklist, paper)
  return one === undefined ? 'maybe' : truthOfCase(one, answers)
}

type Beside = { readonly checklist: Checklist; readonly procedure: Procedure; readonly answers: StepAnswers; readonly setting: Setting }

function itemOf(paper: Paper, truth: Truth, { checklist, procedure, answers, setting }: Beside): SheetItem {
  const { texts } = setting
  const lack = checklist.lacks.find(one => one.paper === paper.name && truthOf(one.if, answers) !== 'no')
  const instead = lack && (procedure.situations.find(({ label }) => label === lack.situation)?.say ?? paper.otherwise)
  const note = instead ?? (truth === 'maybe' && paper.when !== undefined ? texts.checklist.ifSo(paper.when) : paper.note)
  const marks = marksOf(paper, setting)
  return {
    key: keyOf(paper.name),
    name: instead === undefined ? paper.name : texts.checklist.without(bare(paper.name)),
    ...(marks !== '' && instead === undefined && { marks }),
    ...(note !== undefined && { note: ended(note) }),
  }
}

/** "2 bản chính, 1 bản sao", or that it is only shown. */
function marksOf({ do: act, originals = 0, copies = 0, form }: Paper, { texts }: Setting): string {
  const counts = [...(originals > 0 ? [texts.original(originals)] : []), ...(copies > 0 ? [texts.copy(copies)] : [])]
  return [...(act === 'show' ? [texts.show] : counts), ...(form === undefined ? [] : [texts.checklist.form(form)])].join(texts.comma)
}

/** Without what stands in brackets. */
function bare(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '')
}

export function ended(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.?:]$/.test(whole) ? whole : `${whole}.`
}
