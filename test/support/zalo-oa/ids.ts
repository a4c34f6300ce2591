import { randomBytes, randomInt } from 'node:crypto'

/** A decimal number beyond what a double holds exactly. */
export const newNumber = (): string => `9${Array.from({ length: 17 }, () => randomInt(10)).join('')}`
export const newToken = (): string => randomBytes(24).toString('base64url')
export const newMessageId = (): string => randomBytes(10).toString('hex')
