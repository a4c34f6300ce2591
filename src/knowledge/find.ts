import type { Problem } from '../model/error.ts'
import type { Located } from './shape.ts'
import type { Path } from './yaml.ts'

/** A problem keeps the catalogue from being built; a warning does not. */
export type Finding = Problem & { readonly grade: 'problem' | 'warning' }

export function problem(at: Located<unknown>, path: Path, what: string): Finding {
  return { file: at.file, line: at.lineOf(path), what, grade: 'problem' }
}

export function warning(at: Located<unknown>, path: Path, what: string): Finding {
  return { ...problem(at, path, what), grade: 'warning' }
}
