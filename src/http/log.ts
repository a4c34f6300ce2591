/** What this part needs of a logger; pino fits. Codes and counts only, never what a person wrote. */
export type Log = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}
