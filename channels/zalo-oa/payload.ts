/** A tapped button comes back as a text that is its payload; the mark tells it from words. */
const mark = '#mc:'
export const payloadOf = (choice: string): string => `${mark}${choice}`
export const chosenIn = (text: string): string | undefined => (text.startsWith(mark) ? text.slice(mark.length) : undefined)
