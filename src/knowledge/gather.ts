import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { calendarYearSchema, type CalendarYear } from '../model/calendar.ts'
import type { Problem } from '../model/error.ts'
import { checklistSchema, type Checklist } from '../model/checklist.ts'
import { guideSchema, type Guide } from '../model/guide.ts'
import { faqSchema, familySchema, fieldSchema, hotlineSchema, sourceSchema, wordSchema } from '../model/knowledge.ts'
import type { Faq, Family, Field, Hotline, Source, Word } from '../model/knowledge.ts'
import { lifeSchema, type Life } from '../model/life.ts'
import { officeSchema, type Office } from '../model/office.ts'
import { officialSchema, type Official } from '../model/official.ts'
import { procedureSchema, type Procedure } from '../model/procedure.ts'
import { shape, type Located } from './shape.ts'
import { filesIn } from './files.ts'
import { readYaml, type Read } from './yaml.ts'

const baseSchema = z.strictObject({
  base: z.number().int().positive(),
  published: z.iso.date('must be a day that exists, as YYYY-MM-DD'),
})

/** `knowledge/rules.yaml`: words that no citizen is to be told, with what to write instead and the files that may explain them. */
const ruleSchema = z.strictObject({ words: z.array(z.string().min(2)).min(1), instead: z.string().min(3), except: z.array(z.string()).default([]) })
export type Rule = z.infer<typeof ruleSchema>

/** `knowledge/life-words.yaml`: `{kin}` in the signs of a life event stands for any of these. */
const lifeWordSchema = z.strictObject({ id: z.string().regex(/^[a-z]{2,12}$/), words: z.array(z.string().regex(/^[\p{L}\d]+$/u, 'must be one word without blanks')).min(2) })
export type LifeWord = z.infer<typeof lifeWordSchema>

/** Everything that could be read and has the right shape, each with its place; what could not is in `problems`. */
export type Gathered = {
  readonly name: string
  readonly base: { readonly base: number; readonly published: string }
  readonly procedures: readonly Located<Procedure>[]
  readonly families: readonly Located<Family>[]
  readonly faq: readonly Located<Faq>[]
  readonly guides: readonly Located<Guide>[]
  readonly checklists: readonly Located<Checklist>[]
  readonly life: readonly Located<Life>[]
  readonly lifeWords: readonly Located<LifeWord>[]
  readonly offices: readonly Located<Office>[]
  readonly words: readonly Located<Word>[]
  readonly sources: readonly Located<Source>[]
  readonly hotlines: readonly Located<Hotline>[]
  readonly fields: readonly Located<Field>[]
  readonly official: readonly Located<Official>[]
  readonly calendar: readonly Located<CalendarYear>[]
  readonly rules: readonly Located<Rule>[]
  readonly problems: Problem[]
}

/** Without a calendar working days are counted by weekdays alone, and told as such. */
const optional: ReadonlySet<string> = new Set(['calendar.yaml', 'life-words.yaml'])
const pictures = 'guides/pictures/'

/** Reads every file below `root`, the knowledge folder itself. Never throws for what an editor may have written. */
export function gather(root: string): Gathered {
  const problems: Problem[] = []
  const name = basename(root)
  const label = (file: string): string => `${name}/${file}`

  function read(file: string): Read | undefined {
    const result = readYaml(join(root, file), label(file))
    if ('problems' in result) problems.push(...result.problems)
    return 'problems' in result ? undefined : result
  }
  function existing(file: string): Read | undefined {
    if (existsSync(join(root, file))) return read(file)
    if (!optional.has(file)) problems.push({ file: label(file), line: 1, what: 'is missing; the knowledge folder needs it' })
    return undefined
  }
  function keep<T>(result: Located<T> | Problem[]): Located<T>[] {
    if (!Array.isArray(result)) return [result]
    problems.push(...result)
    return []
  }
  const shaped = <T>(result: Read | undefined, schema: z.ZodType<T>): Located<T>[] => (result ? keep(shape(result, schema)) : [])
  function list<T>(file: string, schema: z.ZodType<T>): Located<T>[] {
    const result = existing(file)
    if (!result) return []
    if (!Array.isArray(result.value)) {
      problems.push({ file: label(file), line: 1, what: 'must be a list (lines that start with "- ")' })
      return []
    }
    return result.value.flatMap((value: unknown, index) => keep(shape(result, schema, { at: [index], value })))
  }
  function folder<T>(below: string, schema: z.ZodType<T>): Located<T>[] {
    return filesIn(root, below).flatMap(file => {
      // Pictures of guides lie in a folder beside the files that show them.
      if (file.startsWith(pictures)) return []
      if (!file.endsWith('.yaml')) {
        problems.push({ file: label(file), line: 1, what: 'is not a .yaml file; rename it or move it out of this folder' })
        return []
      }
      return shaped(read(file), schema)
    })
  }

  return {
    name,
    base: shaped(existing('base.yaml'), baseSchema)[0]?.value ?? { base: 1, published: '1970-01-01' },
    fields: list('fields.yaml', fieldSchema),
    sources: list('sources.yaml', sourceSchema),
    hotlines: list('hotlines.yaml', hotlineSchema),
    official: list('official.yaml', officialSchema),
    words: list('words.yaml', wordSchema),
    calendar: list('calendar.yaml', calendarYearSchema),
    rules: list('rules.yaml', ruleSchema),
    procedures: folder('procedures', procedureSchema),
    families: folder('families', familySchema),
    faq: folder('faq', faqSchema),
    guides: folder('guides', guideSchema),
    checklists: folder('checklists', checklistSchema),
    life: folder('life', lifeSchema),
    lifeWords: list('life-words.yaml', lifeWordSchema),
    offices: folder('offices', officeSchema),
    problems,
  }
}
