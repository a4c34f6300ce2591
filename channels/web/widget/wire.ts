import type { Language } from '../../../src/model/message.ts'

/** How this browser reaches its chat. */
export type Wire = {
  readonly api: string
  readonly office: string
  readonly token: string
  language(): Language
}

export function hookOf(wire: Wire): string {
  return new URL(`hooks/web:${wire.office}`, wire.api).href
}

export function talkOf(wire: Wire, what: string): string {
  return new URL(`at/web:${wire.office}/${what}`, wire.api).href
}

export function headersOf(wire: Wire): Record<string, string> {
  return { authorization: `Bearer ${wire.token}`, 'accept-language': wire.language() }
}

/** ms before try number `tries` (0 first): doubling from one second to half a minute, each with some luck so that phones do not come back in step. */
export function backOff(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** tries) * (0.6 + Math.random() * 0.4)
}

/** A wait that `nudge` cuts short. */
export function pauses(): { wait(ms: number): Promise<void>; nudge(): void } {
  let wake = () => {}
  return {
    wait: ms =>
      new Promise<void>(resolve => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    nudge: () => wake(),
  }
}
