import { Document } from 'yaml'
import { fold } from '../model/fold.ts'
import type { Passage } from '../model/passage.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Joined } from './diff.ts'
import { labels } from './facts.vi.ts'

/** A draft holds only keys of a procedure, with what the file surely says; the rest is for a person. */
type Draft = Partial<Procedure> & Pick<Procedure, 'code' | 'name' | 'asOf' | 'reliability'>

/** `today` is the day of the import (YYYY-MM-DD). */
export type Origin = { readonly file: string; readonly today: string }

function draftOf({ row, code }: Joined, { today }: Origin): Draft {
  const asOf = row.asOf ?? today
  const level = levelOf(row.level ?? '')
  return {
    code,
    name: row.name,
    ...(row.field !== undefined && { field: row.field }),
    ...(level && { level }),
    ...(row.agency !== undefined && { agency: row.agency }),
    ...(row.who.length > 0 && { who: [...row.who] }),
    ...(row.papers.length > 0 && { papers: row.papers.map(paper => ({ do: 'submit' as const, ...paper })) }),
    times: [...row.times],
    fees: [...row.fees],
    ...(row.online && { online: [{ level: row.online, asOf, note: labels.draftOnline }] }),
    ...(row.result !== undefined && { result: row.result }),
    ...(row.law.length > 0 && { law: [...row.law] }),
    ...(row.decision !== undefined && { decision: row.decision }),
    asOf,
    reliability: 'low',
  }
}

/** The file of a draft, with what is missing and what is doubtful as comments at its head. */
export function draftText(joined: Joined, origin: Origin): string {
  const { row } = joined
  const draft = draftOf(joined, origin)
  const missing = ['short', 'english', 'field', 'level', 'agency', 'sources', 'phrases'].filter(key => !(key in draft))
  const document = new Document(draft)
  document.commentBefore = [
    ` A draft from "${origin.file}", ${row.at.sheet} row ${row.at.row}, imported on ${origin.today}. The assistant does not read it.`,
    ` Check it, write what is missing (${missing.join(', ')}), then move it to procedures/<field>/${joined.code}.yaml.`,
    ...(row.printed === joined.code ? [] : [` The list prints the code as "${row.printed}".`]),
    ...(row.passage.length > 0 ? [` The published text is in passages/${joined.code}.yaml.`] : []),
    ...row.doubts.map(({ column, what }) => ` Doubtful: ${column}: ${what}.`),
  ].join('\n')
  return document.toString({ lineWidth: 130 })
}

/** What the published text says, or undefined where the file brings none. */
export function passageOf({ row, code }: Joined, { file, today }: Origin): Passage | undefined {
  if (row.passage.length === 0) return undefined
  return {
    code,
    name: row.name,
    file,
    place: `${row.at.sheet}, row ${row.at.row}`,
    ...(row.decision !== undefined && { decision: row.decision }),
    ...(row.asOf !== undefined && { changed: row.asOf }),
    imported: today,
    sections: [...row.passage],
  }
}

/** Only a level that stands alone is sure. */
function levelOf(text: string): Procedure['level'] | undefined {
  const folded = fold(text)
  const levels = [/cap xa|xa, phuong|phuong, xa/, /cap tinh/, /cap huyen/, /cap bo|trung uong/].map(pattern => pattern.test(folded))
  if (levels.filter(Boolean).length !== 1) return undefined
  if (levels[0]) return /cong an/.test(folded) ? 'commune-police' : 'commune'
  return levels[1] ? 'province' : undefined
}
