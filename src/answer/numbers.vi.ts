/** Numbers and what is counted, as people write them. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
])

/** What is counted. `most`: beyond it a number is none of these. `per`: how the knowledge names it in a fee ("15.000 đồng/lần"). */
export const counted: Readonly<
  Record<string, { readonly most: number; readonly per?: RegExp; readonly vi: string; readonly en: string; readonly words: string }>
> = {
  pages: { most: 5000, vi: 'trang', en: 'pages', words: 'trang trag pages page' },
  copies: { most: 1000, per: /^bản/, vi: 'bản', en: 'copies', words: 'ban bo copies copy' },
  people: { most: 1000, per: /^người/, vi: 'người', en: 'people', words: 'nguoi khau people persons tenants' },
  cards: { most: 20, per: /^thẻ/, vi: 'thẻ', en: 'cards', words: 'the cards' },
}

/** The last word of what is counted, folded, and what it counts. */
export const countedWords: ReadonlyMap<string, string> = new Map(
  Object.entries(counted).flatMap(([unit, { words }]) => words.split(' ').map((word): [string, string] => [word, unit])),
)
/** "mỗi bản", "một bản 10 trang" count pages of one copy, not copies. */
export const perWords: ReadonlySet<string> = new Set(['moi', 'tung'])

/** Words that may join two questions. */
export const joining: ReadonlySet<string> = new Set(['và', 'va', 'còn', 'and'])
