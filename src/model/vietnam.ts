/** Viet Nam's time, the same all the year round since 1975. Milliseconds before UTC's. */
export const zoneMs = 7 * 3_600_000

/** What clocks show there, written as if it were UTC. */
const thereAt = (at: Date | number): string => new Date(Number(at) + zoneMs).toISOString()

/** The calendar day, YYYY-MM-DD; a number is in ms since the epoch. */
export const dayIn = (at: Date | number): string => thereAt(at).slice(0, 10)

/** The hour, 0 to 23. */
export const hourIn = (at: Date | number): number => Number(thereAt(at).slice(11, 13))
