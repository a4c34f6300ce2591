/** Waits that end early: by `stir`, by a signal, or after `ms`. */
export type Waking = { stir(): void; woken(ms: number, signal?: AbortSignal): Promise<void> }

export function openWaking(): Waking {
  const waiting = new Set<() => void>()
  return {
    stir: () => waiting.forEach(wake => wake()),
    woken: (ms, signal) =>
      new Promise(resolve => {
        const wake = (): void => {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        waiting.add(wake)
        signal?.addEventListener('abort', wake)
      }),
  }
}
