import type { Facet } from '../model/answer.ts'
import type { Count } from '../model/conversation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Block } from '../model/reply.ts'
import { sayDate } from './day.ts'
import { sayBrief } from './brief.ts'
import { sayFees } from './fees.ts'
import { isForm } from './marks.vi.ts'
import { allPapers, shortPapers } from './papers.ts'
import type { Setting } from './setting.ts'
import { sayTimes } from './times.ts'
import { phoneBlocks, whereBlocks } from './where.ts'

/** `more`: something was left out that a button brings. `lacking`: the case of someone without a paper just named. */
export type Body = { readonly blocks: Block[]; readonly more?: boolean; readonly lacking?: number | undefined }
type Tell = (procedure: Procedure, setting: Setting, count: Count) => Block[] | undefined

/** On a phone screen; what is left out stands behind a button. */
const most = 6

/** What each side of a procedure says; undefined when all that is known of it has expired. */
export function facetBlocks(
  procedure: Procedure,
  { facet, all, count }: { facet: Facet; all: boolean; count: Count },
  setting: Setting,
): Body | undefined {
  if (facet === 'overview' || (facet === 'documents' && !all)) {
    const { blocks, more, lacking } = shortPapers(procedure, setting)
    return { blocks: [...blocks, ...said([sayBrief(procedure, setting)])], more, lacking }
  }
  const blocks = tellers[facet](procedure, setting, count)
  return blocks && (all || facet === 'fee' || facet === 'time' ? { blocks } : shortened(blocks))
}

/** Only lists of steps, conditions and the like are shortened; every fee is told, since another one may be the asker's. */
function shortened(blocks: readonly Block[]): Body {
  const isLong = (block: Block): boolean => block.kind === 'list' && block.items.length > most + 1
  const short = blocks.map(block => (block.kind === 'list' && isLong(block) ? { ...block, items: block.items.slice(0, most) } : block))
  return { blocks: short, more: blocks.some(isLong) }
}

const tellers: Record<Exclude<Facet, 'overview'>, Tell> = {
  documents: allPapers,
  fee: (procedure, setting, count) => {
    const { lines, open, stale } = sayFees(procedure, setting, count)
    if (stale) return undefined
    const office = setting.office
    const phones = open && office ? phoneBlocks(office, setting, procedure.field) : []
    return [...listed(lines), ...(open ? said([setting.texts.fee.ask]) : []), ...phones]
  },
  time: (procedure, setting) => {
    const { lines, stale } = sayTimes(procedure, setting)
    return stale ? undefined : listed(lines)
  },
  where: whereBlocks,
  online: (procedure, setting, count) => {
    const { texts } = setting
    const note = procedure.ways.find(way => way.how === 'online')?.note
    const none = procedure.online.length > 0 && procedure.online.every(entry => entry.level === 'none')
    const how: Block[] = none
      ? []
      : [
          { kind: 'paragraph', text: texts.online.how },
          { kind: 'link', label: texts.portal, url: texts.portalUrl },
        ]
    return [
      ...said([sayOnline(procedure, setting), ...(note === undefined || none ? [] : [note])]),
      ...onlineFees(procedure, setting, count),
      ...how,
    ]
  },
  steps: ({ steps }, setting) => (steps.length === 0 ? unsaid(setting) : [{ kind: 'list', ordered: true, items: steps }]),
  conditions: ({ conditions, who, situations }, { texts }) => {
    const lines = [...conditions, ...who]
    const first = lines.length === 0 ? said([texts.noConditions]) : listed(lines)
    return [...first, ...(situations.length > 0 ? said([texts.situationsBelow]) : [])]
  },
  who: ({ who }, setting) => (who.length === 0 ? unsaid(setting) : listed(who)),
  form: ({ papers }, setting) => {
    const { texts } = setting
    const forms = papers.filter(paper => paper.form !== undefined || isForm.test(paper.name))
    if (forms.length === 0) return unsaid(setting)
    const notes = forms.flatMap(({ note }) => note ?? [])
    return [...listed(forms.map(({ name, form }) => texts.form(name, form))), ...said([texts.forms, ...notes])]
  },
  result: ({ result }, setting) => (result === undefined ? unsaid(setting) : said([ended(result)])),
  benefit: ({ benefit }, { texts }) => said([benefit ?? texts.noBenefit]),
  law: ({ law }, setting) => (law.length === 0 ? unsaid(setting) : [{ kind: 'list', ordered: false, items: law }]),
}

/** What it costs there, where that is another sum than at the counter. */
function onlineFees(procedure: Procedure, setting: Setting, count: Count): Block[] {
  const fees = procedure.fees.filter(fee => fee.kind !== 'rule' && fee.way === 'online')
  if (fees.length === 0) return []
  const bare = fees.map(({ way: _, ...fee }) => fee)
  const { lines, stale } = sayFees({ ...procedure, fees: bare }, setting, count)
  return stale ? [] : said([[setting.texts.fee.online, ...lines].join(' ')])
}

/** The level in the office's own province, or else the country's and what other provinces do. */
function sayOnline({ online, ways }: Procedure, { office, texts }: Setting): string {
  const own = office && online.find(entry => entry.province === office.province)
  const national = online.find(entry => entry.province === undefined)
  const entry = own ?? national
  if (entry)
    return [texts.online[entry.level], entry.note, texts.online.since(sayDate(entry.asOf, texts))]
      .filter(part => part !== undefined)
      .join(' ')
  return ways.some(way => way.how === 'online') ? texts.online['filed-online'] : texts.online.unknown
}

function unsaid({ texts }: Setting): Block[] {
  return said([texts.unsaid])
}

function listed(lines: readonly string[]): Block[] {
  return lines.length > 1 ? [{ kind: 'list', ordered: false, items: lines }] : said(lines)
}

function said(lines: readonly string[]): Block[] {
  return lines.map(text => ({ kind: 'paragraph', text }))
}

function ended(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`
}
