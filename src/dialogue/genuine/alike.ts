/** What an eye in a hurry takes for the same: letters of other scripts, digits for letters, l for I. */
const twins: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ɡ: 'g', һ: 'h', ո: 'n', ν: 'v', ο: 'o', α: 'a', ι: 'i', ı: 'i',
  0: 'o', 1: 'i', l: 'i', 3: 'e', 5: 's', 4: 'a', 9: 'g', đ: 'd',
} // prettier-ignore

/** Two addresses with the same look are the same here. */
export function look(host: string): string {
  const bare = host.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return Array.from(bare, letter => twins[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

/** The least number of letters to change, add, drop or swap with a neighbour; `most + 1` stands for more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const at = (up: number, left: number): number => rows[i - up]?.[j - left] ?? Infinity
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity
      row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped))
    }
  }
  return Math.min(rows[a.length]?.[b.length] ?? 0, most + 1)
}
