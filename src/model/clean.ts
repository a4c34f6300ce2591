/** What a person typed, made fit to be kept: composed letters, no control or direction-turning characters, no broken halves of characters; line breaks stay. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .normalize('NFC')
    .replace(/^[\s\u200B]+|[\s\u200B]+$/g, '')
}
