/**
 * One tab of a browser holds the stream and tells the others. The lock goes to the tab that is looked at: a phone
 * freezes hidden tabs, and a frozen leader would keep everybody waiting. Where locks or channels are missing
 * (plain http, old browsers) every tab leads itself.
 */
export type Group<T> = { say(what: T): void; leave(): void }

export function join<T>(name: string, on: { led(leading: boolean): void; heard(what: T): void }): Group<T> {
  // The DOM types promise locks, which pages without TLS do not have.
  const locks = (navigator as { readonly locks?: LockManager }).locks
  if (!locks || typeof BroadcastChannel === 'undefined') {
    on.led(true)
    return { say() {}, leave: () => on.led(false) }
  }
  const channel = new BroadcastChannel(name)
  channel.onmessage = event => on.heard(event.data as T)
  let leading = false
  let left = false
  let release = () => {}

  const hold = () => {
    leading = true
    on.led(true)
    return new Promise<void>(resolve => {
      release = resolve
    })
  }
  const request = (options: LockOptions) => {
    locks
      .request(name, options, () => (left ? undefined : hold()))
      .then(
        () => {},
        () => {
          // Another tab took the lock: wait in line behind it.
          if (left) return
          leading = false
          on.led(false)
          request({})
        },
      )
  }
  const look = () => {
    if (document.visibilityState === 'visible' && !leading) request({ steal: true })
  }
  document.addEventListener('visibilitychange', look)
  if (document.visibilityState === 'visible') look()
  else {
    on.led(false)
    request({})
  }
  return {
    say: what => channel.postMessage(what),
    leave() {
      left = true
      document.removeEventListener('visibilitychange', look)
      release()
      on.led(false)
      channel.close()
    },
  }
}
