import { way, type Checklist } from '../../model/checklist.ts'
import type { Guide } from '../../model/guide.ts'
import type { Office } from '../../model/office.ts'
import type { Fee, Procedure, Time } from '../../model/procedure.ts'
import type { Citation, Choice } from '../../model/reply.ts'
import { walked, type StepAnswers } from '../../model/route.ts'
import type { Listing, Sheet } from '../../model/sheet.ts'
import { choiceId } from '../../model/choice.ts'
import { citeProcedure } from '../cite.ts'
import { isPast, sayDate } from '../day.ts'
import { sayFees } from '../fees.ts'
import { sayAge } from '../foot.ts'
import { noticesFor, sayPosted, sayWithdrawn, withLocalTimes } from '../local.ts'
import type { Setting } from '../setting.ts'
import { sayTimes } from '../times.ts'
import { placeOf } from '../where.ts'
import { ended, sortPapers } from './papers.ts'
import { holdsAfter, truthOf, truthOfCase } from './truth.ts'

/** The list that the answers come to. Every word is the procedures' own, or a label of ours. */
export function listFor(checklist: Checklist, interview: Guide, given: StepAnswers, setting: Setting): Listing {
  const procedures = checklist.procedures.flatMap(code => setting.shelf.procedures.get(code) ?? [])
  const [lead] = procedures
  if (!lead || procedures.length < checklist.procedures.length) return { kind: 'gone' }
  const { answers, open } = walked(interview, given)
  if (open !== undefined) return { kind: 'open', step: open }
  const citations = procedures.flatMap(procedure => [...citeProcedure(procedure, setting)])
  const over = procedures.flatMap(procedure => sayOver(procedure, setting) ?? [])[0]
  if (over !== undefined) return { kind: 'ends', say: over, choices: [], citations }
  return (
    endFor(checklist, procedures, answers, { setting, citations }) ?? {
      kind: 'sheet',
      sheet: sheetFor(checklist, lead, procedures, { answers, setting, citations }),
    }
  )
}

/** Withdrawn by the office, expired, or not yet in force: nothing is told of it. */
function sayOver(procedure: Procedure, setting: Setting): string | undefined {
  const { texts, today, office } = setting
  const { validUntil, validFrom, short, code } = procedure
  if (sayWithdrawn(procedure, setting)) return office?.withdrawn.find(one => one.code === code)?.why
  if (validUntil !== undefined && isPast({ until: validUntil }, today)) return texts.stale(short, sayDate(validUntil, texts))
  return validFrom !== undefined && validFrom > today ? texts.notYet(short, sayDate(validFrom, texts)) : undefined
}

type With = { readonly setting: Setting; readonly citations: readonly Citation[] }

function endFor(
  checklist: Checklist,
  procedures: readonly Procedure[],
  answers: StepAnswers,
  { setting, citations }: With,
): Listing | undefined {
  const end = checklist.ends.find(one => truthOf(one.if, answers) === 'yes')
  const say = end && sayOf(procedures, end.situation)
  if (!end || say === undefined) return undefined
  const other = end.see === undefined ? undefined : setting.shelf.procedures.get(end.see)
  const choices: Choice[] = other
    ? [{ id: choiceId({ kind: 'procedure', code: other.code, facet: 'documents' }), label: setting.english ? other.english : other.short }]
    : []
  return { kind: 'ends', say, choices, citations }
}

function sayOf(procedures: readonly Procedure[], situation: string): string | undefined {
  return procedures.flatMap(({ situations }) => situations).find(({ label }) => label === situation)?.say
}

/** With what it is about: "Được." alone, on paper, is an answer without its question. */
function noteOf(procedures: readonly Procedure[], situation: string): string | undefined {
  const say = sayOf(procedures, situation)
  return say === undefined ? undefined : `${situation}${situation.endsWith(' không') ? '?' : ':'} ${say}`
}

function sheetFor(
  checklist: Checklist,
  lead: Procedure,
  procedures: readonly Procedure[],
  { answers, setting, citations }: With & { readonly answers: StepAnswers },
): Sheet {
  const { english, office } = setting
  const { bring, maybe, leave } = sortPapers(checklist, procedures, answers, setting)
  const told = checklist.leave.filter(one => one.if === undefined || truthOf(one.if, answers) === 'yes').map(({ text }) => text)
  const notes = checklist.notes
    .filter(one => holdsAfter(one, answers) === 'yes')
    .flatMap(({ situation }) => noteOf(procedures, situation) ?? [])
  const figures = procedures.map(procedure => narrowed(withLocalTimes(procedure, setting), checklist, answers))
  const { place, counter, hours } = placeOf(lead, setting)
  return {
    checklist: checklist.id,
    title: english ? lead.english : lead.short,
    language: english ? 'en' : 'vi',
    bring,
    maybe,
    leave: [...told, ...leave],
    notes: [...noticesFor(lead.code, setting), ...sayPosted(lead, setting)]
      .flatMap(block => ('text' in block ? [block.text] : []))
      .concat(notes),
    place,
    ...(counter === undefined ? {} : { counter }),
    ...(hours === undefined ? {} : { hours }),
    fees: each(figures, procedure => (procedure.fees.length > 0 || figures.length === 1 ? sayFees(procedure, setting).lines : []), setting),
    times: timesOf(figures, setting),
    foot: footOf(procedures, office, setting),
    citations,
  }
}

/** The joint filing's own time where it has one; else that of each. */
function timesOf(figures: readonly Procedure[], setting: Setting): string[] {
  const [lead] = figures
  return each(lead && lead.times.length > 0 ? [lead] : figures, procedure => sayTimes(procedure, setting).lines, setting)
}

/** One figure a line; of several procedures each says whose it is. */
function each(procedures: readonly Procedure[], linesOf: (procedure: Procedure) => readonly string[], { english }: Setting): string[] {
  return procedures.flatMap(procedure =>
    linesOf(procedure).map(line =>
      procedures.length > 1 ? `${english ? procedure.english : procedure.short}: ${line.charAt(0).toLowerCase()}${line.slice(1)}` : line,
    ),
  )
}

/** Without the fees and times of other cases and other ways of filing. */
function narrowed(procedure: Procedure, checklist: Checklist, answers: StepAnswers): Procedure {
  const isMine = ({ when, way: only }: Fee | Time): boolean => {
    const chosen = answers[way]
    if (only !== undefined && chosen !== undefined && chosen !== 'unsure' && chosen !== only) return false
    const one = checklist.cases.find(entry => entry.when === when && entry.paper === undefined)
    return one === undefined || truthOfCase(one, answers) !== 'no'
  }
  return { ...procedure, fees: procedure.fees.filter(fee => fee.kind === 'rule' || isMine(fee)), times: procedure.times.filter(isMine) }
}

function footOf(procedures: readonly Procedure[], office: Office | undefined, setting: Setting): string[] {
  const { texts } = setting
  const oldest = procedures.map(({ asOf }) => asOf).toSorted()[0] ?? setting.today
  const doubts = procedures
    .flatMap(({ doubts: own }) => own)
    .filter(doubt => /giấy tờ|danh sách|mẫu/i.test(doubt))
    .slice(0, 1)
  return [
    ...(procedures.length > 1 ? [texts.checklist.joined] : []),
    ...(texts.doubt === undefined ? doubts.map(ended) : doubts.length > 0 ? [texts.doubt] : []),
    ...(office?.example === true ? [texts.example] : []),
    sayAge(oldest, setting),
  ]
}
