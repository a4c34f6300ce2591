const aheadMs = 7 * 3_600_000

/** The calendar day in Viet Nam, which has kept one time all the year round since 1975, as YYYY-MM-DD. */
export const dayIn = (date: Date): string => new Date(date.getTime() + aheadMs).toISOString().slice(0, 10)
