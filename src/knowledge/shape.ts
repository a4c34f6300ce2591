import type { z } from 'zod'
import type { Problem } from '../model/error.ts'
import type { Read } from './yaml.ts'

/** A checked value that still knows where it was written. */
export type Located<T> = { readonly value: T; readonly file: string; lineOf: Read['lineOf'] }

/** Checks one record. Every complaint carries the line of the key it is about. `below` is where in the file the record stands. */
export function shape<T>(read: Read, schema: z.ZodType<T>, below: { at?: readonly PropertyKey[]; value?: unknown } = {}): Located<T> | Problem[] {
  const at = below.at ?? []
  const lineOf: Read['lineOf'] = path => read.lineOf([...at, ...path])
  const result = schema.safeParse(at.length > 0 ? below.value : read.value, { reportInput: true })
  if (result.success) return { value: result.data, file: read.file, lineOf }
  return result.error.issues.flatMap(issue => problemsOf(issue, read.file, lineOf))
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue, file: string, lineOf: Read['lineOf']): Problem[] {
  const name = issue.path.filter(step => typeof step === 'string').at(-1) ?? 'the record'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      file,
      line: lineOf([...issue.path, key]),
      what: key.includes(' ')
        ? `"${key}" stands where a key is expected; text that holds a comma or a colon needs quotes around it`
        : `"${key}" is not a known key here; correct its spelling or remove it`,
    }))
  }
  return [{ file, line: lineOf(issue.path), what: `"${String(name)}" ${complaint(issue)}` }]
}

function complaint(issue: Issue): string {
  if (issue.input === undefined) return 'is missing; add it'
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}, but is ${kindOf(issue.input)}`
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_union') return 'has a "kind" that does not exist; see the README for the kinds'
  if (issue.code === 'too_small') return short(issue)
  if (issue.code === 'too_big') return `is too long; at most ${String(issue.maximum)} ${units[issue.origin] ?? ''}`.trim()
  return issue.message
}

function short(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'number' || issue.origin === 'int') return `must be ${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}`
  return `is too short; at least ${String(issue.minimum)} ${units[issue.origin] ?? ''}`.trim()
}

const units: { readonly [origin: string]: string } = { string: 'characters', array: 'entries' }
const kinds: { readonly [expected: string]: string } = {
  string: 'text (put codes and dates in quotes when in doubt)',
  number: 'a number without dots or units',
  int: 'a whole number without dots',
  array: 'a list (lines that start with "- ")',
  object: 'a block of keys',
  boolean: 'true or false',
  tuple: 'a pair such as [7:30, 11:30] in quotes',
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'empty'
  if (typeof value === 'object') return 'a block of keys'
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`
  return 'text'
}
