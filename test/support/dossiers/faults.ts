import type { ServerResponse } from 'node:http'

/** How a province's system fails. *late*: answers only when released. *page*: a gateway's 502. *login*: a sign-in page with a 200. */
type Fault = 'late' | 'page' | 'login' | 'forbidden' | 'cut'

export type Faults = {
  /** Every call from now on fails like this, or works again. */
  set(fault: Fault | undefined): void
  /** Lets the late answers go. */
  release(): void
  /** True when the fault has answered in its own way; `answer` is what would be said otherwise. */
  met(response: ServerResponse, answer: () => void): boolean
}

export function openFaults(): Faults {
  let fault: Fault | undefined
  let held: (() => void)[] = []
  return {
    set: next => (fault = next),
    release: () => {
      for (const answer of held) answer()
      held = []
    },
    met: (response, answer) => {
      switch (fault) {
        case undefined:
          return false
        case 'late':
          held.push(() => response.destroyed || answer())
          return true
        case 'page':
          response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>')
          return true
        case 'login':
          response.writeHead(200, { 'content-type': 'text/html' }).end('<html><form action="/login"></form></html>')
          return true
        case 'forbidden':
          response.writeHead(403, { 'content-type': 'application/json' }).end('{"error":"forbidden"}')
          return true
        case 'cut':
          response.destroy()
          return true
      }
    },
  }
}

export const sayJson = (response: ServerResponse, status: number, what: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(what))
