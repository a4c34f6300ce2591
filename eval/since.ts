/** The text as it is written: with the day that stands in `was`, where nothing but the day would differ, else with today's. */
export function since(textOf: (day: string) => string, was: string | undefined, today: string): string {
  const day = /\d{4}-\d\d-\d\d/.exec(was ?? '')?.[0]
  return day !== undefined && textOf(day) === was ? textOf(day) : textOf(today)
}
