/** What a button carries: the choice's id, and whether what it stands under may be overwritten. */
const mark = '~'
export const dataOf = (choice: string, passing: boolean): string =>
  passing && Buffer.byteLength(choice) < 64 ? `${mark}${choice}` : choice
export const readData = (data: string): { readonly id: string; readonly passing: boolean } =>
  data.startsWith(mark) ? { id: data.slice(1), passing: true } : { id: data, passing: false }
