/** What is wrong with the world is thrown as one of these; what can happen in normal life is a value. */

/** A setting is missing or unusable. The message names the variable and the fix. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** A knowledge file is unusable. Says file, line (1-based) and fix. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(p => `${p.file}:${p.line}: ${p.what}`).join('\n'))
    this.problems = problems
  }
}
export type Problem = { readonly file: string; readonly line: number; readonly what: string }

/** The database did not do what was asked; `cause` holds its own words. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
