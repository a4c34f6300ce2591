/** What this part needs of a logger. Codes and ids only, never what a person wrote. */
export type Log = {
  error(data: object, message: string): void
}
