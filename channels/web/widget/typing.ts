import { headersOf, talkOf, type Wire } from './wire.ts'

const againMs = 4000
let toldAt = 0

/** Tells the officer that somebody types, at most every few seconds. Nothing hangs on it. */
export function tellTyping(wire: Wire): void {
  if (Date.now() - toldAt < againMs) return
  toldAt = Date.now()
  void fetch(talkOf(wire, 'typing'), { method: 'POST', headers: headersOf(wire) }).catch(() => {})
}
