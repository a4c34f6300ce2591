import { readFileSync } from 'node:fs'
import { begin } from '../../src/dialogue/begin.ts'
import { branchesOf } from '../../src/knowledge/checklists.ts'
import type { Sheet } from '../../src/model/sheet.ts'
import { fontFiles } from '../../src/pictures/render.ts'
import { drawn } from '../../src/sheets/drawn.ts'
import { sheetPage } from '../../src/sheets/page.ts'
import { fitFor } from '../../src/sheets/size.ts'
import { catalogue, know, today } from '../contract/replay.ts'

/** The pages that are hardest to print, of each checklist: the longest of all, and the fullest that stays on one side. */

/** Of the thousands of ways through some interviews so many are looked at, evenly. */
const looked = 30

export function longestLists(): readonly { readonly id: string; readonly sheets: readonly string[] }[] {
  return (catalogue.checklists ?? []).map(({ id }) => {
    const ways = branchesOf(know.guide(id)!.guide)
    const every = Math.max(1, Math.floor(ways.length / looked))
    const sheets = ways
      .filter((_, i) => i % every === 0)
      .flatMap(answers => {
        const listing = know.list(id, answers, who, today)
        return listing.kind === 'sheet' ? [listing.sheet] : []
      })
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    const single = sheets.filter(sheet => fitFor(drawn(sheet, [], today)).sides === 1)
    return { id, sheets: [...sheets.slice(0, 1), ...single.slice(0, 1)].map(sheet => pageOf(sheet)) }
  })
}

const who = begin({ id: 'c', account: 'web:mau', channel: 'web', chat: 'chat', office: 'mau', language: 'vi' })
const lengthOf = (sheet: Sheet): number => JSON.stringify(sheet).length

const [regular = '', bold = ''] = fontFiles.map(file => `data:font/ttf;base64,${readFileSync(file).toString('base64')}`)

function pageOf(sheet: Sheet): string {
  return sheetPage(sheet, { ticked: [sheet.bring[0]?.key ?? ''], today, links: { picture: '#', fonts: { regular, bold } } }).html
}
