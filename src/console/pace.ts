/** So often in a minute at most, each officer: for what costs more than reading. Counted in each process by itself. */
export type Pace = {
  /** Seconds to wait where there were enough of late; undefined, and one more counted, where there were not. */
  wait(officer: string): number | undefined
}

const minuteMs = 60_000

export function openPace(perMinute: number, now: () => Date): Pace {
  const asked = new Map<string, readonly number[]>()
  return {
    wait(officer) {
      const at = now().getTime()
      const recent = (asked.get(officer) ?? []).filter(time => time > at - minuteMs)
      const [first = at] = recent
      if (recent.length >= perMinute) return Math.max(1, Math.ceil((first + minuteMs - at) / 1000))
      asked.set(officer, [...recent, at])
      return undefined
    },
  }
}
