import { fold } from '../model/fold.ts'
import { readCode } from './code.ts'
import { groupMark, groupNumber, groupTitle, groupWords } from './suspect.vi.ts'
import { clean } from './table.ts'

/** Longer than this is a procedure, not a title above some. */
const longest = 120

/** The title of a group of rows ("I. LĨNH VỰC HỘ TỊCH"), or undefined: it stands alone in its row, or after a number. */
export function groupOf(cells: readonly string[]): string | undefined {
  const filled = cells.map(clean).filter(text => text !== '')
  const texts = [...new Set(filled)]
  // One text over the whole width is a merged row.
  const title =
    texts.length === 1
      ? alone(texts[0] ?? '', filled.length > 2)
      : texts.length === 2
        ? numbered(texts[0] ?? '', texts[1] ?? '')
        : undefined
  return readCode(title ?? '').kind === 'code' ? undefined : title?.replace(groupMark, '').replace(groupWords, '')
}

function alone(text: string, spread: boolean): string | undefined {
  return spread || isTitle(text) ? text : undefined
}

function numbered(number: string, text: string): string | undefined {
  return groupNumber.test(number) || (/^\d{1,3}\.?$/.test(number) && isTitle(text)) ? text : undefined
}

function isTitle(text: string): boolean {
  return text.length < longest && groupTitle.test(fold(text))
}
