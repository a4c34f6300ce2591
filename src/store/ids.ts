import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const each = 16
const chance = new Uint8Array(each * 256)
let at = chance.length

/** A UUID v7. Chance is drawn for many at once: drawing it for each costs as much as making the row. */
export function newId(): string {
  if (at === chance.length) {
    randomFillSync(chance)
    at = 0
  }
  at += each
  return v7({ random: chance.subarray(at - each, at) })
}
