import { plainBlock, sourceLine } from '../../src/model/plain.ts'
import type { Block, Choice, Part } from '../../src/model/reply.ts'
import { payloadOf } from './payload.ts'
import { openHere, typeNumber } from './texts.ts'

/** A part as the platform takes it. There is no markup. */

type Button =
  | { readonly title: string; readonly type: 'oa.query.hide'; readonly payload: string }
  | { readonly title: string; readonly type: 'oa.open.url'; readonly payload: { readonly url: string } }
  | { readonly title: string; readonly type: 'oa.open.phone'; readonly payload: { readonly phone_code: string } }

/** A row of a list: the whole row is tapped. */
type Row = { readonly title: string; readonly subtitle?: string; readonly default_action?: object }

const mostButtons = 5
const mostRows = 5
const mostTitle = 100
const mostSubtitle = 500

export function wordsOf(part: Part): string {
  const source = sourceLine(part)
  return [...part.blocks.map(plainBlock), ...(source === undefined ? [] : [source])].join('\n')
}

/** The words with the choices as a list: for where no buttons are taken. */
export function menuOf(part: Part): string {
  const { choices = [], language = 'vi' } = part
  if (choices.length === 0) return wordsOf(part)
  return [wordsOf(part), typeNumber[language], ...choices.map(({ label }, i) => `${i + 1}. ${label}`)].join('\n')
}

/** The choices, then what can be opened or called, as far as there is room. */
export function buttonsOf({ blocks, choices = [] }: Part): readonly Button[] {
  return [...choices.map(queryOf), ...blocks.flatMap(opening)].slice(0, mostButtons)
}

/** Hidden: the person need not read what stands for the choice. */
const queryOf = ({ id, label }: Choice): Button => ({ title: label, type: 'oa.query.hide', payload: payloadOf(id) })

/**
 * Several pages to choose from as a list: what is said stands in its first row, then each page, then the choices. Undefined where it is
 * one page or none, or where a word would be lost.
 */
export function listOf(part: Part): readonly Row[] | undefined {
  const pages = part.blocks.filter(isPage)
  const said = wordsOf({ ...part, blocks: part.blocks.filter(block => !isPage(block)) as [Block, ...Block[]] })
  const titles = [...pages, ...(part.choices ?? [])].map(({ label }) => label)
  if (pages.length < 2 || titles.length >= mostRows) return undefined
  if (said === '' || said.length > mostSubtitle || titles.some(title => title.length > mostTitle)) return undefined
  return [
    { title: openHere[part.language ?? 'vi'], subtitle: said },
    ...pages.map(({ label, url }) => ({ title: label, default_action: { type: 'oa.open.url', url } })),
    ...(part.choices ?? []).map(({ id, label }) => ({ title: label, default_action: { type: 'oa.query.hide', payload: payloadOf(id) } })),
  ]
}

const isPage = (block: Block): block is Extract<Block, { kind: 'link' }> => block.kind === 'link' && /^https:\/\//i.test(block.url)

function opening(block: Block): Button[] {
  if (isPage(block)) return [{ title: block.label.slice(0, mostTitle), type: 'oa.open.url', payload: { url: block.url } }]
  if (block.kind !== 'phone') return []
  const [, digits] = /^0(\d{9,10})$/.exec(block.number.replace(/[\s.-]/g, '')) ?? []
  // Short numbers have no form with a country's code.
  return digits === undefined
    ? []
    : [{ title: block.label.slice(0, mostTitle), type: 'oa.open.phone', payload: { phone_code: `84${digits}` } }]
}
