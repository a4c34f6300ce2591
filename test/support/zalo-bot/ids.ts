import { randomBytes } from 'node:crypto'

/** Twenty hexadecimal digits, as the platform's ids are. */
export const newId = (): string => randomBytes(10).toString('hex')
