import { z } from 'zod'

/**
 * `knowledge/life/<id>.yaml`: something that happens in a life ("mới sinh con"), and what is to be done then, in order. It holds the
 * order and how people tell of it; times, fees and offices stay the procedures' own.
 */

const code = z.string().regex(/^\d\.\d{6}$/, 'must be an official code such as "1.001193" (in quotes, so that a last zero stays)')
const id = z.string().regex(/^[a-z][a-z0-9-]{1,19}$/, 'must be 2 to 20 small letters, digits and hyphens')
const line = z.string().min(3).max(200)
/** As in `src/answer/pattern.ts`, with `{kin}` and the like for the classes of `src/answer/life/classes.vi.ts`. */
const signs = z.array(z.string().min(2)).default([])
const only = { if: z.array(id).optional(), unless: z.array(id).optional() }

/** What changes the steps: told by the person, or tapped. `known`: circumstances of `src/answer/facts.vi.ts` that say it already. */
const caseSchema = z.strictObject({
  id,
  label: z.string().min(3).max(40),
  en: z.string().min(3).max(40),
  signs,
  known: z.record(z.string(), z.array(z.string())).default({}),
})

const stepSchema = z.strictObject({
  /** Of our catalogue, or of the national list: then with `name` and `en`, for no file says what people call it. */
  code,
  name: z.string().min(3).max(60).optional(),
  en: z.string().min(3).max(80).optional(),
  /** The one thing to know of this step here; absent where nothing of it may be told. */
  say: line.optional(),
  sayEn: line.optional(),
  /** Until when, if the published procedure says so: its figure must stand there. */
  deadline: line.optional(),
  deadlineEn: line.optional(),
  /** What must be in hand first, and of which steps of this file it comes. */
  needs: line.optional(),
  needsEn: line.optional(),
  after: z.array(code).default([]),
  ...only,
})

/** Several steps filed as one. */
const togetherSchema = z.strictObject({ code, steps: z.array(code).min(2), say: line, sayEn: line, ...only })

/** Something that may be owed: by whom it is given the code or a source says; never an amount. */
const benefitSchema = z.strictObject({
  code: code.optional(),
  name: z.string().min(3).max(80).optional(),
  en: z.string().min(3).max(100).optional(),
  /** Read after "nếu". */
  when: line,
  whenEn: line,
  sources: z.array(z.string()).default([]),
  ...only,
})

export const lifeSchema = z.strictObject({
  id,
  title: z.string().min(3).max(40),
  english: z.string().min(3).max(60),
  /** One or two sentences before the steps. */
  say: z.array(line).min(1).max(2),
  sayEn: z.array(line).min(1).max(2),
  /** That it has happened, or is about to. */
  signs: z.array(z.string().min(2)).min(1),
  /** That it is something else, though it sounds alike. */
  not: signs,
  /** How people tell of it, for likeness. */
  phrases: z.array(z.string().min(2)).min(5),
  cases: z.array(caseSchema).default([]),
  steps: z.array(stepSchema).min(1).max(12),
  together: z.array(togetherSchema).default([]),
  benefits: z.array(benefitSchema).default([]),
})
export type Life = Readonly<z.infer<typeof lifeSchema>>
export type LifeStep = Life['steps'][number]
export type Benefit = Life['benefits'][number]

type Conditional = { readonly if?: readonly string[] | undefined; readonly unless?: readonly string[] | undefined }

/** All of `if` hold, none of `unless`. */
function holds({ if: wanted = [], unless = [] }: Conditional, cases: readonly string[]): boolean {
  return wanted.every(one => cases.includes(one)) && !unless.some(one => cases.includes(one))
}

/** One of its steps, or what does several of them at once. */
export const hasStep = ({ steps, together }: Life, code: string): boolean => [...steps, ...together].some(one => one.code === code)
/** Every way to it is closed by one of these cases. */
export function isClosed({ steps, together }: Life, code: string, cases: readonly string[]): boolean {
  const ways = [...steps, ...together].filter(one => one.code === code)
  return ways.length > 0 && ways.every(({ unless = [] }) => unless.some(one => cases.includes(one)))
}
/** The steps as they are in these cases, in order. */
export const stepsOf = (life: Life, cases: readonly string[]): readonly LifeStep[] => life.steps.filter(step => holds(step, cases))
export const benefitsOf = (life: Life, cases: readonly string[]): readonly Benefit[] => life.benefits.filter(one => holds(one, cases))
export const togetherOf = (life: Life, cases: readonly string[]): Life['together'] => life.together.filter(one => holds(one, cases))
