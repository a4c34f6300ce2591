import { z } from 'zod'
import { choiceSchema, condition, guideSchema, id, lines, talkSchema, type Guide } from './guide.ts'

/**
 * `knowledge/checklists/<id>.yaml`: an interview that ends in a personal list of what to bring. It holds questions and says which
 * answer stands for which "when" of the procedure; papers, fees and times are the procedure's own and never written here.
 */

const code = z.string().regex(/^\d\.\d{6}$/, 'must be an official code such as "1.001193" (in quotes, so that a last zero stays)')

/** The choice of someone who does not know: what hangs on it is neither needed nor not. */
export const unsure = 'unsure'
/** The question about how the dossier is filed. Its choices are the procedure's own words for it, so that fees of other ways are left out. */
export const way = 'way'

const questionSchema = z.strictObject({
  id,
  text: lines,
  simple: lines.optional(),
  en: lines.optional(),
  why: z.string().min(3),
  whyEn: z.string().min(3).optional(),
  choices: z.array(choiceSchema).min(2).max(6),
  if: condition.optional(),
  unless: condition.optional(),
})

/** What a "when" of the procedure's papers, fees or times means in answers. */
const caseSchema = z.strictObject({
  /** Letter by letter as in the procedure. */
  when: z.string().min(2),
  /** The name of one paper, where several hang on the same words. */
  paper: z.string().optional(),
  if: condition.optional(),
  unless: condition.optional(),
  /** Nobody knows it beforehand: always, or after these answers. */
  depends: z.union([z.literal(true), condition]).optional(),
  /** Why nobody who comes with this list needs it. */
  never: z.string().min(5).optional(),
})

/** A paper that the person said he lacks: its "otherwise" is told, or the situation named. */
const lackSchema = z.strictObject({ paper: z.string().min(2), if: condition, situation: z.string().optional() })

/** The words of a situation of the procedure, told where it applies. */
const noteSchema = z.strictObject({ situation: z.string().min(2), if: condition.optional(), unless: condition.optional() })

/** Something people bring for nothing, as the situation named says. */
const leaveSchema = z.strictObject({ text: z.string().min(3).max(90), situation: z.string().min(2), if: condition.optional() })

/** Answers after which there is no list: another procedure, or none. */
const endSchema = z.strictObject({ if: condition, situation: z.string().min(2), see: code.optional() })

export const checklistSchema = z.strictObject({
  id,
  /** The first is the one that is filed; the papers of all are joined. */
  procedures: z.array(code).min(1).max(4),
  title: z.string().min(3).max(60),
  english: z.string().min(3).max(60),
  /** How people ask for it. */
  phrases: z.array(z.string().min(2)).min(5),
  steps: z.array(questionSchema).min(1),
  cases: z.array(caseSchema).default([]),
  lacks: z.array(lackSchema).default([]),
  notes: z.array(noteSchema).default([]),
  leave: z.array(leaveSchema).default([]),
  ends: z.array(endSchema).default([]),
  talks: z.array(talkSchema).default([]),
})
export type Checklist = Readonly<z.infer<typeof checklistSchema>>
export type Case = Checklist['cases'][number]

/** The interview as a guide, so that it is walked, checked and talked through like one. */
export function interviewOf(
  { id: name, title, english, phrases, steps, talks }: Checklist,
  frame: Pick<Guide, 'help' | 'done' | 'asOf' | 'sources'> & Partial<Pick<Guide, 'helpEn' | 'doneEn'>>,
): Guide {
  return guideSchema.parse({ id: name, title, english, phrases, steps, talks, ...frame })
}

/** A short name of a paper for ticking it: FNV-1a, 32 bits, over its name. It changes when the name does. */
export function keyOf(name: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}
