const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The calendar day in Viet Nam, as YYYY-MM-DD. */
export const dayIn = (date: Date): string => days.format(date)
