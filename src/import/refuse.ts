/** The whole file is refused, and nothing of it is used. The message is one sentence that says what to do. Caught by `importFile` alone. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}

export function refuse(why: string, cause?: unknown): never {
  throw new FileRefused(why, cause === undefined ? undefined : { cause })
}
